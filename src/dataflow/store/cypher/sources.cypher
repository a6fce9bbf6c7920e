// The digests of the files that a registry was read from.
MATCH (r:DataflowRegistry {id: $registry})
WHERE r.generation = $generation
RETURN r.sources AS sources
