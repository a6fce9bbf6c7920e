"""A re-entrustment that no policy in force lists or links to (A-13)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.model.policies import Table
from dataflow.model.states import known
from dataflow.queries.behind import unread
from dataflow.queries.disclosure import ANOTHER_WORK, worst_listing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta("re-trustee-undisclosed", Severity.ERROR, ("PIPA 26(2)", "PIPC-GUIDE-2026 p.42"), since=date(2023, 9, 15))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for key in world.entrustments:
        depth = world.forest.depth[key]
        listing = worst_listing(world, key) if depth > 1 else None
        if listing is None:
            continue
        linked = listing.outcome is not Outcome.PASS and any(
            _links(world, above) for above in world.forest.chain(key)[:-1]
        )
        another = listing.how == ANOTHER_WORK
        yield Judgement(
            Outcome.PASS if linked else listing.outcome,
            key,
            variant=ANOTHER_WORK if another and not linked else None,
            severity=None if depth == _FIRST_STEP and not another else Severity.WARNING,
            claimed=linked,
        )


_FIRST_STEP = 2
"""The definition in Article 26(2) speaks of one step of re-entrustment; deeper it is read by analogy."""


def _links(world: World, flow: str) -> bool:
    """Return whether the row of a trustee links to that trustee's own policy."""
    return any(known(row.row.link) is not None for row in world.published.of(flow, Table.ENTRUSTMENT))


behind = unread(Table.ENTRUSTMENT)
