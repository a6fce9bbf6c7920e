// Remove entities that are no longer there, and what was held by them.
MATCH (r:DataflowRegistry {id: $registry}) WHERE r.pusher = $pusher
UNWIND $keys AS key
MATCH (n:Dataflow {registry: $registry, generation: $generation, id: key})
OPTIONAL MATCH (h:Holding)-[:READ_FROM]->(n) WHERE h.registry = $registry
DETACH DELETE h, n
RETURN count(*)
