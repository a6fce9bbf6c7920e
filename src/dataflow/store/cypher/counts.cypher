// How many nodes and relationships of a registry there are.
MATCH (n:Dataflow {registry: $registry, generation: $generation})
WHERE n.id IS NOT NULL // so that the index finds them
RETURN count(n) AS nodes, sum(COUNT { MATCH (n)-[e]->(:Dataflow) WHERE e.registry = $registry }) AS relationships
