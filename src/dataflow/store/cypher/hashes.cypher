// What was pushed of a registry: each entity with the hash of all that was pushed of it.
MATCH (n:Dataflow {registry: $registry, generation: $generation})
WHERE NOT n:Holding
RETURN collect([n.id, n.hash]) AS hashes
