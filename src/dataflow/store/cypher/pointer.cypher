// One registry, if it was pushed whole.
MATCH (r:DataflowRegistry {id: $registry})
WHERE r.generation > 0
RETURN r {.*, sources: null} AS r
