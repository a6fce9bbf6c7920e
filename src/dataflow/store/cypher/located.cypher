// The countries in which something else than the entities named is located.
UNWIND $keys AS key
MATCH (c:Dataflow {registry: $registry, generation: $generation, id: key})
WHERE EXISTS { MATCH (n:Dataflow)-[:LOCATED_IN]->(c) WHERE NOT n.id IN $but }
RETURN c.id AS key
