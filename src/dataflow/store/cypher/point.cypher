// The pointer moves: from here on, readers see what was pushed.
MATCH (r:DataflowRegistry {id: $registry}) WHERE r.pusher = $pusher
SET r += $about
RETURN count(r)
