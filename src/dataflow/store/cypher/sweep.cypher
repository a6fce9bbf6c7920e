// Remove nodes of all generations but one, so many at a time.
MATCH (r:DataflowRegistry {id: $registry}) WHERE r.pusher = $pusher
MATCH (n:Dataflow {registry: $registry})
WHERE n.generation <> $generation
  AND n.id IS NOT NULL // so that the index finds them
  AND $label IN labels(n)
WITH n LIMIT $most
DETACH DELETE n
RETURN count(*)
