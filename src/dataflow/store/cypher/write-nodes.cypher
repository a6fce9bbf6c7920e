// Nodes of new and of changed entities, by a push that nobody has overtaken.
MATCH (r:DataflowRegistry {id: $registry}) WHERE r.pusher = $pusher
UNWIND $rows AS row
MERGE (n:Dataflow {registry: $registry, generation: $generation, id: row.properties.id})
SET n = row.properties, n.registry = $registry, n.generation = $generation, n:$(row.label)
RETURN count(n)
