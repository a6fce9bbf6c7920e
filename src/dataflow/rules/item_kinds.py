"""Items of which nobody says whether the law restricts them (C-9 to C-11)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.model.flows import Entrustment
from dataflow.model.states import known
from dataflow.queries.behind import item_kinds
from dataflow.queries.called import unstated

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dataflow.graph.world import World

META = Meta("item-kinds", Severity.WARNING, ("PIPA 23(1)", "PIPA 24(1)", "PIPA 24-2(1)"))

_SHOWN = 10
"""How many items the finding on all of them names."""


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for all items that are processed; a group is told by what it contains.

    An item without its kinds passes through every rule on restricted items unseen. Of one whose name says what it is
    `item-kind-unstated` speaks.
    """
    named = {item for listed in _lists(world) for item in listed}
    held = [world.registry.items[item] for item in sorted(world.vocabulary.expanded(named))]
    silent = [item for item in held if item.kinds is None and not known(item.contains)]
    untold = [item.key for item in silent if unstated(world, item) is None]
    if held:
        facts = {"items": untold[:_SHOWN], "count": len(untold)} if untold else {}
        yield Judgement(Outcome.UNKNOWN if untold else Outcome.PASS, "registry", (), facts)


def _lists(world: World) -> Iterator[Iterable[str]]:
    """Yield the items of purposes and of flows in force; what a flow takes of all is in the list of a purpose."""
    for purpose in world.registry.purposes.values():
        listed = known(purpose.items)
        yield listed.listed() if listed is not None else ()
    for key in world.in_force:
        flow = world.flow(key)
        items = known(flow.items)
        yield (items.listed if items is not None else None) or ()
        yield (known(flow.collects) if isinstance(flow, Entrustment) else None) or ()


behind = item_kinds
