// Remove nodes of a registry, so many at a time.
MATCH (n:Dataflow {registry: $registry})
WITH n LIMIT $most
DETACH DELETE n
RETURN count(*)
