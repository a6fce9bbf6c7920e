// The contracts of the entrustments in force, chain by chain, and what is known of their clauses (Article 26).
// `clauses` is what the contract's entry says of them, as it is written: JSON, or one word for all of them.
MATCH (r:DataflowRegistry {id: $registry})
MATCH (f:Entrustment {registry: r.id, generation: r.generation})
WHERE (f.in_force_since IS NULL OR f.in_force_since <= $day)
  AND (f.in_force_until IS NULL OR $day <= f.in_force_until)
OPTIONAL MATCH (f)-[:ENTRUSTED_TO]->(trustee:Party)
OPTIONAL MATCH (f)-[:UNDER_CONTRACT]->(contract:Contract)
RETURN f.id AS flow,
       trustee.id AS trustee,
       f.role AS role,
       f.chain AS chain,
       contract.id AS contract,
       CASE WHEN contract IS NULL THEN f.contract END AS contract_state,
       coalesce(contract.clauses_json, contract.clauses) AS clauses
ORDER BY chain
