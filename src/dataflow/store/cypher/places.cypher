// Where entities state what they declare: field by field.
UNWIND $keys AS key
MATCH (n:Dataflow {registry: $registry, generation: $generation, id: key})-[e]-(:Dataflow)
WHERE e.registry = $registry AND e.entity = key AND e.field IS NOT NULL
RETURN DISTINCT e.entity AS entity, e.field AS field, e.file AS file, e.line AS line
