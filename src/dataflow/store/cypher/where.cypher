// Where does the data of these data subjects live? Each holding on the day: who has what, for what, where, by which chain.
// $subjects: their ids, such as ['subjects/customers']. Parts and wholes of a category are concerned too, and so is a
// holding of which nobody says whose data it is.
MATCH (r:DataflowRegistry {id: $registry})
MATCH (asked:Dataflow&DataSubject {registry: r.id, generation: r.generation})
WHERE asked.id IN $subjects
WITH r, [(asked)-[:PART_OF*0..]->(whole) | whole.id] + [(asked)<-[:PART_OF*0..]-(part) | part.id] AS kin
UNWIND kin AS one
WITH r, collect(DISTINCT one) AS concerned
MATCH (h:Holding {registry: r.id, generation: r.generation})
WHERE (h.subject IS NULL OR 'subjects/' + h.subject IN concerned)
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
       CASE WHEN h.certain AND h.subject IS NOT NULL THEN 'certain' ELSE 'possible' END AS certainty,
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
