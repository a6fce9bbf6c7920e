// Hold the lock while this transaction lasts; it is rolled back, so nothing is ever written.
MATCH (l:DataflowLock {id: $registry})
SET l.held = true
