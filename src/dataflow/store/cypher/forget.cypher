// A registry that nobody can ask any more.
MATCH (r:DataflowRegistry {id: $registry})
DETACH DELETE r
