// The flows at the top of a chain that list systems and go to whoever runs them.
UNWIND $keys AS key
MATCH (s:Dataflow {registry: $registry, generation: $generation, id: key})<-[:KEPT_IN]-(f:Entrustment|Provision)
WHERE EXISTS { (f)-[:ENTRUSTED_TO|PROVIDED_TO]->(:Party)<-[:OPERATED_BY]-(s) }
  AND NOT EXISTS { (:Dataflow)-[:CONTINUED_BY]->(f) }
RETURN DISTINCT f.id AS key
