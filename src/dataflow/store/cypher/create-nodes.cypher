// Nodes of a generation that is being built by a push that nobody has overtaken.
MATCH (r:DataflowRegistry {id: $registry}) WHERE r.pusher = $pusher
UNWIND $rows AS row
CREATE (n:Dataflow {registry: $registry, generation: $generation, id: row.properties.id})
SET n:$(row.label), n += row.properties
RETURN count(n)
