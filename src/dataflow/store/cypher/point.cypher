// The pointer moves: from here on, readers see what was pushed.
MATCH (r:DataflowRegistry {id: $registry})
SET r += $about
RETURN count(r)
