// Why does data reach them? The holdings on the day that may belong to a chain from the one to the other.
// $subjects, $items: what it starts from, such as ['subjects/customers'] or ['items/email'] (null: it starts elsewhere).
// $party: where it ends, such as 'parties/acme' (null: in a country or a system). What nobody says may be meant.
MATCH (r:DataflowRegistry {id: $registry})
OPTIONAL MATCH (subject:Dataflow&DataSubject {registry: r.id, generation: r.generation})
WHERE subject.id IN coalesce($subjects, [])
WITH r, collect([(subject)-[:PART_OF*0..]->(whole) | whole.id] + [(subject)<-[:PART_OF*0..]-(part) | part.id]) AS kin
OPTIONAL MATCH (item:Dataflow&DataItem {registry: r.id, generation: r.generation})
WHERE item.id IN coalesce($items, [])
WITH r, kin, collect([(item)-[:CONTAINS*0..]->(inner) | inner.id]) AS inside
WITH r, reduce(all = [], one IN kin | all + one) AS subjects, reduce(all = [], one IN inside | all + one) AS items
MATCH (h:Holding {registry: r.id, generation: r.generation})
WHERE ($subjects IS NULL OR h.subject IS NULL OR 'subjects/' + h.subject IN subjects)
  AND ($items IS NULL OR NOT h.items_known OR EXISTS { (h)-[:OF_ITEM]->(i:DataItem) WHERE i.id IN items })
  AND (
    $party IS NULL OR NOT h.holder_named OR 'parties/' + h.holder = $party
    OR EXISTS {
      (h)-[:READ_FROM]->()-[:KEPT_IN]->(s:System)
      WHERE s.operator IS NULL OR NOT EXISTS { (s)-[:OPERATED_BY]->() } OR EXISTS { (s)-[:OPERATED_BY]->({id: $party}) }
    }
  )
  AND (h.in_force_since IS NULL OR h.in_force_since <= $day)
  AND (h.in_force_until IS NULL OR $day <= h.in_force_until OR h.held_until IS NULL OR $day <= h.held_until)
  AND NOT EXISTS {
    (h)-[:TOLD_BY]->(told)
    WHERE (told.in_force_since IS NULL OR told.in_force_since <= $day)
      AND (told.in_force_until IS NULL OR $day <= told.in_force_until)
  }
RETURN h.entity AS entity,
       h.flow AS flow,
       CASE WHEN h.holder_named THEN h.holder END AS holder,
       h.role AS role,
       CASE WHEN h.items_known THEN COLLECT { MATCH (h)-[:OF_ITEM]->(i:DataItem) RETURN DISTINCT i.id ORDER BY i.id } END AS items,
       h.subject AS subject,
       h.purpose AS purpose,
       h.possible_purposes AS possible_purposes,
       CASE WHEN h.certain THEN 'certain' ELSE 'possible' END AS certainty,
       h.backing AS backing,
       COLLECT { MATCH (h)-[w:HELD_IN]->(c:Country) WHERE NOT w.one_of RETURN DISTINCT c.id ORDER BY c.id } AS countries,
       COLLECT { MATCH (h)-[w:HELD_IN]->(c:Country) WHERE w.one_of RETURN DISTINCT c.id ORDER BY c.id } AS one_of_countries,
       h.regions AS regions,
       h.place_known AS place_known,
       h.chain AS chain,
       h.in_force_since AS since,
       h.in_force_until AS until,
       CASE WHEN $day > h.in_force_until THEN 'residual' ELSE 'in-force' END AS state
ORDER BY chain, entity, h.id
