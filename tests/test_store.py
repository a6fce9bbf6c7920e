"""What can be held of the Neo4j backend without a server; the rest is in `tests/neo4j`."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from dataflow.model.registry import SECTIONS, Head
from dataflow.store.shape import COMMON, DECLARED, LABELS, LAYOUT, WORKED_OUT

if TYPE_CHECKING:
    from dataflow.model.entity import Entity

SHAPES = {1: "0f0b6dd5ad3afaf8"}
"""Number of a shape → digest of its table. Another table needs another number: else what was pushed stays as it was."""


def test_another_shape_has_another_number() -> None:
    table = repr((dict(LABELS), dict(DECLARED), dict(WORKED_OUT), dict(COMMON)))
    assert SHAPES[LAYOUT] == hashlib.sha256(table.encode()).hexdigest()[:16]


def test_no_field_of_a_registry_is_called_as_what_we_add() -> None:
    ours = {*COMMON, "generation", "label_ko", "label_en", "chain", "role", "unknown"}
    ours |= {"in_force_since", "in_force_until", "held_until"}
    models: list[type[Entity]] = [Head, *SECTIONS.values()]
    for model in models:
        fields = {info.alias or name for name, info in model.model_fields.items()}
        assert fields.isdisjoint(ours)
        assert not any(field.endswith("_json") for field in fields)
