"""An entrustment of the controller's own that no policy in force lists (A-11)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Related, Severity
from dataflow.model.policies import Table
from dataflow.queries.behind import unread
from dataflow.queries.disclosure import ANOTHER_WORK, worst_listing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta("entrustment-undisclosed", Severity.ERROR, ("PIPA 26(2)", "PIPA 30(1)4"))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for key in world.entrustments:
        listing = worst_listing(world, key) if world.forest.depth[key] == 1 else None
        if listing is not None:
            related = tuple(Related(row.policy.key, "row", ("rows", row.number)) for row in listing.rows)
            weight = Severity.WARNING if listing.how == ANOTHER_WORK else None
            yield Judgement(listing.outcome, key, related=related, variant=listing.how, severity=weight)


behind = unread(Table.ENTRUSTMENT)
