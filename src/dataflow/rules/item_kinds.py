"""Items of which nobody says whether the law restricts them (C-9 to C-11)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.model.states import known

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta("item-kinds", Severity.WARNING, ("PIPA 23(1)", "PIPA 24(1)", "PIPA 24-2(1)"))

_SHOWN = 10
"""How many items the finding on all of them names."""


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for all items that somebody holds; a group is told by what it contains.

    An item without its kinds passes through every rule on restricted items unseen.
    """
    held = [world.registry.items[item] for item in sorted(item for item in world.by_item if item is not None)]
    untold = [item.key for item in held if item.kinds is None and not known(item.contains)]
    if held:
        facts = {"items": untold[:_SHOWN], "count": len(untold)} if untold else {}
        yield Judgement(Outcome.UNKNOWN if untold else Outcome.PASS, "registry", (), facts)
