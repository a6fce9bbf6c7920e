"""Who holds an item? Each holder of it or of what it contains, and those that may for all the registry says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dataflow.queries.rows import Held, in_any_order, order
from dataflow.queries.where import unknown_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dataflow.graph.world import World
    from dataflow.queries.rows import Filters, WhereRow
    from dataflow.queries.where import Unknown


@dataclass(frozen=True, slots=True)
class Who:
    """The answer: rows of the items asked about and of what they contain, and what is not known about them."""

    items: tuple[str, ...]
    rows: tuple[WhereRow, ...]
    unknown: tuple[Unknown, ...]


def who(world: World, items: Iterable[str], filters: Filters | None = None, *, each_item: bool = False) -> Who:
    """Return who holds `items` (ids) on the world's day."""
    asked = tuple(dict.fromkeys(items))
    every = (_holding(world, asked), _perhaps(world, asked))  # apart: no row mixes what is asked about with what may be
    found = [row for held in every for row in in_any_order(world, held, filters, each_item=each_item)]
    found.sort(key=order)
    return Who(asked, tuple(found), unknown_of(world, found))


def _holding(world: World, items: Iterable[str]) -> Iterator[Held]:
    """Yield the holdings of the items and of what they contain."""
    for item in sorted(world.vocabulary.expanded(items)):
        for holding in world.by_item.get(item, ()):
            yield Held(holding.subject, holding, holding.certain)


def _perhaps(world: World, items: Iterable[str]) -> Iterator[Held]:
    """Yield the holdings of which nobody says what they are, or what is in them."""
    covered = world.vocabulary.expanded(items)
    for item in (None, *sorted(world.vocabulary.open_items - covered)):
        for holding in world.by_item.get(item, ()):
            yield Held(holding.subject, holding, certain=False)
