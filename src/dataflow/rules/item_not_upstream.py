"""An item that a flow passes on and its sender is not known to hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.graph.draw import MISSING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta("item-not-upstream", Severity.WARNING, ("PIPA-ED 31(1)1",))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for key in world.in_force:
        rows = world.holdings.flows[key]
        if rows and not world.forest.outside[key]:
            missing = sorted({row.item for row in rows if row.backing == MISSING and row.item is not None})
            outcome = Outcome.REVIEW if missing else Outcome.PASS
            yield Judgement(outcome, key, ("items",), {"items": [f"items/{item}" for item in missing]})
