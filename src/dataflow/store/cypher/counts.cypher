// How many nodes and relationships of a registry there are.
MATCH (n:Dataflow {registry: $registry, generation: $generation})
WITH count(n) AS nodes
OPTIONAL MATCH (:Dataflow {registry: $registry, generation: $generation})-[e]->(:Dataflow)
WHERE e.registry = $registry
RETURN nodes, count(e) AS relationships
