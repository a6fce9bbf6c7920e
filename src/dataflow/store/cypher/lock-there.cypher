// What pushes of one registry wait for each other at.
MERGE (l:DataflowLock {id: $registry})
