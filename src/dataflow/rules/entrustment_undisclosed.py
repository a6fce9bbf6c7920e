"""An entrustment of the controller's own that no policy in force lists (A-11)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Related, Severity
from dataflow.queries.abroad import has_policy
from dataflow.queries.disclosure import Listing, listings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta("entrustment-undisclosed", Severity.ERROR, ("PIPA 26(2)", "PIPA 30(1)4"))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for key in world.entrustments:
        if world.forest.depth[key] == 1:
            for listing in listings(world, key):
                if listing.outcome is not Outcome.PASS:
                    yield _finding(key, listing)
                    break
            else:
                if has_policy(world, key):
                    yield Judgement(Outcome.PASS, key)


def _finding(key: str, listing: Listing) -> Judgement:
    related = tuple(Related(row.policy.key, "row", ("rows", row.number)) for row in listing.rows)
    return Judgement(listing.outcome, key, related=related, variant=listing.how)
