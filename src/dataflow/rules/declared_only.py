"""A transfer declared for a receiver at home, of which nothing is known to leave."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.graph.movements import Kind
from dataflow.queries.abroad import seat

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta("declared-only", Severity.WARNING, ("PIPA 28-8(1)",), since=date(2023, 9, 15))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for key, movements in world.movements.items():
        if movements[0].kind is Kind.DECLARED and key in world.forest.flows:
            outcome = Outcome.REVIEW if seat(world, key) == world.home else Outcome.PASS
            yield Judgement(outcome, key, ("overseas",))
