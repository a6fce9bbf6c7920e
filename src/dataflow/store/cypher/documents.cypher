// The documents that contracts and policies name.
MATCH (n:Dataflow {registry: $registry, generation: $generation})
WHERE n.id IS NOT NULL // so that the index finds them
  AND n.document IS NOT NULL
RETURN n.id AS key, n.document AS document
