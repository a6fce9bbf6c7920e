"""An item that is called what the Act restricts, while nobody says of what kind it is (C-9 to C-11)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.law.named import NAMED, Named, named
from dataflow.law.statutes import CITATIONS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World
    from dataflow.model.data import Item

META = Meta("item-kind-unstated", Severity.WARNING, ("PIPA 24(1)", "PIPA 23(1)"), also=("PIPA 24-2(1)",))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each item with such a name; a kind that is stated is taken at its word."""
    for item in world.registry.items.values():
        found = _named(item)
        if found is not None and item.kinds is not None:
            yield Judgement(Outcome.PASS, item.key)
        elif found is not None and item.id in world.by_item:
            cited = found.citation if CITATIONS[found.citation].in_force(world.day) else "PIPA 24(1)"  # so before 24-2
            yield Judgement(Outcome.REVIEW, item.key, ("kinds",), {"kind": found.kind}, citations=(cited,))


def _named(item: Item) -> Named | None:
    """Return the strictest that any name of an item says."""
    spellings = [spelling for text in (item.name, *(item.aliases or ())) for spelling in text.every()]
    found = [each for each in map(named, spellings) if each is not None]
    return min(found, key=NAMED.index, default=None)
