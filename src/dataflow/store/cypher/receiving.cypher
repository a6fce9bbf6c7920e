// The flows that parties receive.
UNWIND $keys AS key
MATCH (p:Dataflow {registry: $registry, generation: $generation, id: key})<-[:ENTRUSTED_TO|PROVIDED_TO]-(f)
WHERE f:Dataflow
RETURN DISTINCT f.id AS key
