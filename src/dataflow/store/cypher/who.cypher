// Who holds these items? Each holding on the day of an item asked about, or of one that it contains, whose data it is, where.
// $items: their ids, such as ['items/email']. A holding of which nobody says what it is may be of them, and so may one of
// a group that its source does not enumerate (`open`): those are rows of their own, `possible`.
MATCH (r:DataflowRegistry {id: $registry})
MATCH (asked:Dataflow&DataItem {registry: r.id, generation: r.generation})
WHERE asked.id IN $items
WITH r, [(asked)-[:CONTAINS*0..]->(inner) | inner.id] AS inside
UNWIND inside AS one
WITH r, collect(DISTINCT one) AS wanted
MATCH (h:Holding {registry: r.id, generation: r.generation})
WHERE (NOT h.items_known OR EXISTS { (h)-[:OF_ITEM]->(i:DataItem) WHERE i.id IN wanted OR i.open = 'true' })
  AND (h.in_force_since IS NULL OR h.in_force_since <= $day)
  AND (h.in_force_until IS NULL OR $day <= h.in_force_until OR h.held_until IS NULL OR $day <= h.held_until)
  AND NOT EXISTS {
    (h)-[:TOLD_BY]->(told)
    WHERE (told.in_force_since IS NULL OR told.in_force_since <= $day)
      AND (told.in_force_until IS NULL OR $day <= told.in_force_until)
  }
UNWIND [true, false] AS asked_for
WITH h,
     asked_for,
     COLLECT {
       MATCH (h)-[:OF_ITEM]->(i:DataItem)
       WHERE CASE WHEN asked_for THEN i.id IN wanted ELSE i.open = 'true' AND NOT i.id IN wanted END
       RETURN DISTINCT i.id ORDER BY i.id
     } AS items
WHERE size(items) > 0 OR (NOT h.items_known AND NOT asked_for)
RETURN h.entity AS entity,
       h.flow AS flow,
       CASE WHEN h.holder_named THEN h.holder END AS holder,
       h.role AS role,
       CASE WHEN h.items_known THEN items END AS items,
       h.subject AS subject,
       h.purpose AS purpose,
       h.possible_purposes AS possible_purposes,
       CASE WHEN h.certain AND asked_for THEN 'certain' ELSE 'possible' END AS certainty,
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
