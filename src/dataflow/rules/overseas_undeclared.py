"""Data that leaves the country by the controller's own flow or system, without terms of a transfer (B-1)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Severity, of_state
from dataflow.model.states import state_of
from dataflow.queries.abroad import MOVING, abroad

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta("overseas-undeclared", Severity.ERROR, ("PIPA 28-8(1)",), since=date(2023, 9, 15))


def judge(world: World) -> Iterator[Judgement]:
    """Judge each case that the module's first line names."""
    for case in abroad(world, MOVING):
        if case.depth <= 1:
            yield Judgement(
                of_state(state_of(case.overseas)), case.entity, ("overseas",), {"countries": case.countries}
            )
