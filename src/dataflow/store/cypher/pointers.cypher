// The registries in this database that were pushed whole.
MATCH (r:DataflowRegistry)
WHERE r.generation > 0
RETURN r {.*, sources: null} AS r
ORDER BY r.id
