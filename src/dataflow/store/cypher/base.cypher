// What every answer is put together with: the head, all data subjects, items, purposes and systems.
MATCH (n:Dataflow {registry: $registry, generation: $generation})
WHERE n:RegistryHead OR n:DataSubject OR n:DataItem OR n:Purpose OR n:System
RETURN n
