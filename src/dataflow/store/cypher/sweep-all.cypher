// Remove nodes of a registry that is no more, so many at a time.
MATCH (n:Dataflow {registry: $registry})
WHERE NOT EXISTS { MATCH (:DataflowRegistry {id: $registry}) }
WITH n LIMIT $most
DETACH DELETE n
RETURN count(*)
