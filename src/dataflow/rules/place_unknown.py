"""A flow whose receiver has data at a place that nobody states."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.graph.movements import Kind
from dataflow.queries.abroad import seat

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta("place-unknown", Severity.WARNING, ("PIPA 28-8(1)",), since=date(2023, 9, 15))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for key in world.in_force:
        declared = any(movement.kind is Kind.DECLARED for movement in world.movements.get(key, ()))
        if declared or world.forest.outside[key] or not world.holdings.flows[key]:
            continue
        if world.placed(key):
            yield Judgement(Outcome.PASS, key)
            continue
        country = seat(world, key)
        foreign = country is not None and country != world.home
        yield Judgement(
            Outcome.REVIEW if foreign else Outcome.UNKNOWN,
            key,
            ("locations",),
            {"country": country} if foreign else {},
            severity=Severity.ERROR if foreign else None,
        )
