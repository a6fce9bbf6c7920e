// The entities of some sections, by their labels.
MATCH (n:Dataflow {registry: $registry, generation: $generation})
WHERE n.id IS NOT NULL // so that the index finds them
  AND any(label IN labels(n) WHERE label IN $labels)
RETURN n
