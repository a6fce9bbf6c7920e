// What was pushed of a registry: each entity with the hash of all that was pushed of it, and its file.
MATCH (n:Dataflow {registry: $registry, generation: $generation})
WHERE n.id IS NOT NULL // so that the index finds them
  AND NOT n:Holding
RETURN collect([n.id, n.hash, n.file]) AS hashes
