// The flows that pass on what others brought.
UNWIND $keys AS key
MATCH (above:Dataflow {registry: $registry, generation: $generation, id: key})-[:CONTINUED_BY]->(f:Dataflow)
RETURN DISTINCT f.id AS key
