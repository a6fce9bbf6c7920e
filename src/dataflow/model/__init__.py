"""What a registry says: frozen models, one module a kind of entity."""
