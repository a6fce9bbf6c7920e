// The entities of some sections, by their labels.
MATCH (n:Dataflow {registry: $registry, generation: $generation})
WHERE any(label IN labels(n) WHERE label IN $labels)
RETURN n
