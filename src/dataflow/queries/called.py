"""Items that are called what the Act restricts, whatever their kinds say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.law.named import NAMED, Named, named

if TYPE_CHECKING:
    from dataflow.graph.world import World
    from dataflow.model.data import Item


def called(item: Item) -> Named | None:
    """Return the strictest that any name of an item says."""
    spellings = [spelling for text in (item.name, *(item.aliases or ())) for spelling in text.every()]
    found = [each for each in map(named, spellings) if each is not None]
    return min(found, key=NAMED.index, default=None)


def unstated(world: World, item: Item) -> Named | None:
    """Return what an item that somebody holds is called, while nobody says of what kind it is."""
    found = called(item) if item.kinds is None else None
    return found if found is not None and item.id in world.by_item else None
