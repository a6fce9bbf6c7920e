// A push begins: from here on each of its batches checks that no other one has begun after it. It gets the number of a
// generation that no push ever had.
MERGE (r:DataflowRegistry {id: $registry})
ON CREATE SET r.generation = 0, r.begun = 0
SET r.pusher = $pusher, r.begun = r.begun + 1
RETURN r.begun
