// What is held because of flows, purposes and the head: each holding with its items and the flows that say the same.
UNWIND $keys AS key
MATCH (n:Dataflow {registry: $registry, generation: $generation, id: key})
MATCH (h:Holding)-[:READ_FROM]->(n)
RETURN key,
       h,
       [(h)-[of:OF_ITEM]->(i:DataItem) | [of.number, i.id, of.necessity]] AS items,
       [(h)-[:TOLD_BY]->(flow) | flow.id] AS told
