// Whether anything is there of a push that never came to its end.
RETURN EXISTS {
  MATCH (n:Dataflow {registry: $registry}) WHERE n.generation <> $generation
} AS found
