"""A folder of YAML → a registry and findings."""
