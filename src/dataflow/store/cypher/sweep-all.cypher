// Remove nodes of a registry that is no more, so many at a time.
MATCH (n:Dataflow {registry: $registry})
WHERE n.generation IS NOT NULL
  AND n.id IS NOT NULL // so that the index finds them
  AND NOT EXISTS { MATCH (:DataflowRegistry {id: $registry}) }
  AND $label IN labels(n)
WITH n LIMIT $most
DETACH DELETE n
RETURN count(*)
