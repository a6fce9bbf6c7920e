// Relationships of a push that nobody has overtaken; those that there were of the same entities are gone by now.
MATCH (r:DataflowRegistry {id: $registry}) WHERE r.pusher = $pusher
UNWIND $rows AS row
MATCH (start:Dataflow {registry: $registry, generation: $generation, id: row.start})
MATCH (end:Dataflow {registry: $registry, generation: $generation, id: row.end})
CREATE (start)-[e:$(row.type)]->(end)
SET e = row.properties, e.registry = $registry
RETURN count(e)
