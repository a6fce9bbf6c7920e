// What may cross the border: the flows in force with a place abroad, with terms for a transfer, with a row in the overseas
// table of a policy, or with no place that anybody states. `overseas` is what the entry says of it, as it is written.
// Also the flows that a system abroad of the controller's own is listed in: what they account for is no other transfer.
MATCH (r:DataflowRegistry {id: $registry})
MATCH (head:Dataflow&RegistryHead {registry: r.id, generation: r.generation, id: 'registry'})
MATCH (f:Entrustment|Provision {registry: r.id, generation: r.generation})
WHERE (f.in_force_since IS NULL OR f.in_force_since <= $day)
  AND (f.in_force_until IS NULL OR $day <= f.in_force_until)
WITH f,
     'countries/' + coalesce(head.jurisdiction, 'KR') AS home,
     COLLECT { MATCH (h:Holding)-[:READ_FROM]->(f) MATCH (h)-[:HELD_IN]->(c:Country) RETURN DISTINCT c.id ORDER BY c.id } AS countries,
     COLLECT { MATCH (h:Holding)-[:READ_FROM]->(f) UNWIND h.regions AS region RETURN DISTINCT region ORDER BY region } AS regions,
     coalesce(f.overseas_json, f.overseas) AS overseas
WHERE any(country IN countries WHERE country <> home)
   OR size(regions) > 0
   OR 'places' IN f.unknown
   OR overseas IS NOT NULL
   OR EXISTS { (:PrivacyPolicy)-[:DISCLOSES]->(f) }
   OR EXISTS {
     (f)-[:KEPT_IN]->(s:System)<-[:KEPT_IN]-(:Purpose)
     WHERE coalesce(s.overseas_json, s.overseas) IS NOT NULL
        OR s.locations_json CONTAINS '"region"'
        OR EXISTS { (s)-[:LOCATED_IN]->(c:Country) WHERE c.id <> home }
   }
RETURN f.id AS flow,
       f.chain AS chain,
       f.role AS role,
       head([(f)-[:ENTRUSTED_TO|PROVIDED_TO]->(p:Party) | p.id]) AS recipient,
       [country IN countries WHERE country <> home] AS countries,
       regions,
       'places' IN f.unknown AS place_unknown,
       overseas
ORDER BY chain
