// What do a leak at these, or a parting with them, touch? The flows that they receive, that keep data in their systems, or
// whose receiver nobody names; and all that passes it on. Ended and coming ones are told by their days.
// $names: ids of parties, systems and flows, such as ['parties/acme', 'systems/crm', 'entrustments/hosting'].
MATCH (r:DataflowRegistry {id: $registry})
MATCH (f:Entrustment|Provision {registry: r.id, generation: r.generation})
WITH f, f.id IN $names
     OR EXISTS { (f)-[:ENTRUSTED_TO|PROVIDED_TO]->(p:Party) WHERE p.id IN $names }
     OR EXISTS {
          (f)-[:KEPT_IN]->(s:System)
          WHERE s.id IN $names
             OR NOT EXISTS { (s)-[:OPERATED_BY]->() }
             OR EXISTS { (s)-[:OPERATED_BY]->(o:Party) WHERE o.id IN $names }
        } AS direct
WHERE direct OR NOT EXISTS { (f)-[:ENTRUSTED_TO|PROVIDED_TO]->(:Party) }
MATCH (f)-[:CONTINUED_BY*0..]->(below)
WITH below, max(CASE WHEN direct AND below = f THEN 1 ELSE 0 END) = 1 AS direct
RETURN below.id AS flow,
       direct,
       below.role AS role,
       below.chain AS chain,
       head([(below)-[:ENTRUSTED_TO|PROVIDED_TO]->(p:Party) | p.id]) AS holder,
       head([(below)-[:UNDER_CONTRACT]->(c:Contract) | c.id]) AS contract,
       below.in_force_since AS since,
       below.in_force_until AS until,
       below.held_until AS held_until
ORDER BY chain
