// The lock of a registry that is no more.
MATCH (l:DataflowLock {id: $registry})
WHERE NOT EXISTS { MATCH (:DataflowRegistry {id: $registry}) }
DETACH DELETE l
