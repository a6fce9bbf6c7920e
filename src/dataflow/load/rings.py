"""References that come back to where they started: a registry error, since nothing can be followed along them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from dataflow.load.parsed import Mistake
from dataflow.model.states import known

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dataflow.model.entity import Entity

_CHAINS = (
    (("entrustments", "provisions"), "under"),
    (("subjects",), "part_of"),
    (("items",), "contains"),
    (("items",), "derived_from"),
    (("parties",), "parent"),
    (("policies",), "previous"),
)
"""Which fields must lead somewhere."""


_MOST_SHOWN = 12
"""Members of a ring that a mistake names once many have been named."""

_MANY = 10_000

_MOST_OF_ONE = 10
"""Rings that are told of one first member: where all leads to all, there are more than anyone can read."""


def rings(entities: Mapping[str, Mapping[str, Entity]]) -> Iterator[tuple[str, str, Mistake]]:
    """Yield one mistake for each ring, at its first member by id."""
    for sections, field in _CHAINS:
        where = {identity: section for section in sections for identity in entities[section]}
        every = ((identity, _targets(entities[section][identity], field)) for identity, section in where.items())
        edges = {identity: targets for identity, targets in every if targets}  # most lead nowhere
        told: Counter[str] = Counter()
        named = 0
        for ring in _found(edges):
            told[ring[0]] += 1
            if told[ring[0]] <= _MOST_OF_ONE:
                named += len(ring)
                way = ring if named <= _MANY or len(ring) <= _MOST_SHOWN else [*ring[: _MOST_SHOWN - 2], "…", ring[-1]]
                yield where[ring[0]], ring[0], Mistake("ring", {"key": field, "ring": [*way, ring[0]]}, (field,))


def _targets(entity: Entity, field: str) -> list[str]:
    value = known(getattr(entity, field))
    return [value] if isinstance(value, str) else list(dict.fromkeys(value or ()))


def _found(edges: Mapping[str, list[str]]) -> Iterator[list[str]]:
    """Yield rings, each once, starting at its smallest id. Iterative: a chain may be thousands long."""
    done: set[str] = set()
    for start in edges:
        trail: list[str] = []
        on_trail: dict[str, int] = {}
        stack: list[tuple[str, bool]] = [(start, False)]
        while stack:
            here, leaving = stack.pop()
            if leaving:
                on_trail.pop(trail.pop())
            elif here in on_trail:
                ring = trail[on_trail[here] :]
                least = ring.index(min(ring))
                yield ring[least:] + ring[:least]
            elif here not in done:
                done.add(here)
                on_trail[here] = len(trail)
                trail.append(here)
                stack.append((here, True))
                stack.extend((target, False) for target in edges.get(here, ()))
