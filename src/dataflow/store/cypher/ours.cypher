// Whether this push is still the last one that began.
MATCH (r:DataflowRegistry {id: $registry}) WHERE r.pusher = $pusher
RETURN count(r)
