"""An item that is called what the Act restricts, while nobody says of what kind it is (C-9 to C-11)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.law.statutes import CITATIONS
from dataflow.queries.called import called, unstated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta("item-kind-unstated", Severity.WARNING, ("PIPA 24(1)", "PIPA 23(1)"), also=("PIPA 24-2(1)",))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each item with such a name; a kind that is stated is taken at its word."""
    for item in world.registry.items.values():
        found = unstated(world, item)
        if found is not None:
            cited = found.citation if CITATIONS[found.citation].in_force(world.day) else "PIPA 24(1)"  # so before 24-2
            yield Judgement(Outcome.REVIEW, item.key, ("kinds",), {"kind": found.kind}, citations=(cited,))
        elif item.kinds is not None and called(item) is not None:
            yield Judgement(Outcome.PASS, item.key)
