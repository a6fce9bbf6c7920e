// Take from changed entities what they declared, and what was held by them; others' relationships to them stay.
MATCH (r:DataflowRegistry {id: $registry}) WHERE r.pusher = $pusher
UNWIND $keys AS key
MATCH (n:Dataflow {registry: $registry, generation: $generation, id: key})
OPTIONAL MATCH (h:Holding)-[:READ_FROM]->(n) WHERE h.registry = $registry
DETACH DELETE h
WITH DISTINCT n
MATCH (n)-[e]-() WHERE e.registry = $registry AND e.entity = n.id
DELETE e
RETURN count(*)
