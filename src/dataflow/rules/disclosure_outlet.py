"""Entrusted work and trustees that are disclosed nowhere that the Decree names (A-30)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Severity
from dataflow.queries.behind import outlet
from dataflow.queries.outlets import disclosing, published

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta("disclosure-outlet", Severity.ERROR, ("PIPA 26(2)", "PIPA-ED 28(2)", "PIPA-ED 28(3)"))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for key, policy in disclosing(world).items():
        outcome, variant = published(world, policy)
        yield Judgement(outcome, key, ("outlets",), variant=variant)


behind = outlet
