"""A policy that is published nowhere that the Decree names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Severity
from dataflow.queries.behind import outlet
from dataflow.queries.outlets import disclosing, published

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta("policy-outlet", Severity.ERROR, ("PIPA 30(2)", "PIPA-ED 31(2)", "PIPA-ED 31(3)"))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each policy in force; of one that tells of entrustments `disclosure-outlet` asks it."""
    spoken_of = disclosing(world)
    for policy in world.published.policies:
        if policy.key not in spoken_of:
            outcome, variant = published(world, policy)
            yield Judgement(outcome, policy.key, ("outlets",), variant=variant)


behind = outlet
