// The registries of which no push ever came to its end.
MATCH (r:DataflowRegistry)
WHERE r.generation = 0
RETURN r.id AS key
ORDER BY key
