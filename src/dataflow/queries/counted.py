"""How many data subjects the registry counts: parts of a category are in it already, and stand for one without a count.

Categories may overlap, so a sum is at most a reason to ask.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from dataflow.model.states import known

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dataflow.graph.world import World


def folded_counts(world: World) -> dict[str, int]:
    """Return category → its number; of one that nobody counted, that of its parts together."""
    return world.once("folded counts", lambda: _folded_counts(world))


def _folded_counts(world: World) -> dict[str, int]:
    subjects = world.registry.subjects
    parts: dict[str | None, list[str]] = defaultdict(list)
    for identity, subject in subjects.items():
        parts[known(subject.part_of)].append(identity)
    order = list(parts[None])
    for identity in order:  # which grows meanwhile, so that parts come after their wholes, however deep they are
        order += parts.get(identity, ())
    found: dict[str, int] = {}
    for identity in reversed(order):
        own = known(subjects[identity].count)
        found[identity] = own if own is not None else sum(found[part] for part in parts.get(identity, ()))
    return found


def apart(world: World, categories: Iterable[str]) -> list[str]:
    """Return those of `categories` that are part of no other of them."""
    listed = frozenset(categories)
    return sorted(one for one in listed if world.vocabulary.wholes(one) & listed == {one})


def together(world: World, categories: Iterable[str]) -> int:
    """Return how many there are in all of `categories`."""
    found = folded_counts(world)
    return sum(found[one] for one in apart(world, categories))
