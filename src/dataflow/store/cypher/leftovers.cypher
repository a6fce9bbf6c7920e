// Whether anything is there of a push that never came to its end. Written so that the index finds it.
RETURN EXISTS { MATCH (n:Dataflow {registry: $registry}) WHERE n.generation < $generation AND n.id IS NOT NULL }
    OR EXISTS { MATCH (n:Dataflow {registry: $registry}) WHERE n.generation > $generation AND n.id IS NOT NULL } AS found
