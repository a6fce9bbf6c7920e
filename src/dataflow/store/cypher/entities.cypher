// Entities by id.
UNWIND $keys AS key
MATCH (n:Dataflow {registry: $registry, generation: $generation, id: key})
RETURN n
