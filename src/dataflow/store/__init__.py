"""A registry in Neo4j: what of it goes there, how it gets there whole or not at all, and how it is asked there."""
