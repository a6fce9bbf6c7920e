"""Data that leaves the country by the controller's own flow or system, without terms of a transfer (B-1)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Severity, of_state
from dataflow.model.states import state_of
from dataflow.queries.abroad import MOVING, abroad, pseudonymised_only

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta("overseas-undeclared", Severity.ERROR, ("PIPA 28-8(1)",), since=date(2023, 9, 15))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for case in abroad(world, MOVING):
        re_trustee = case.depth > 1 and world.is_entrustment(case.entity)
        if not re_trustee and not pseudonymised_only(world, case):  # re-trustee-abroad, pseudonymised-abroad
            yield Judgement(
                of_state(state_of(case.overseas)), case.entity, ("overseas",), {"countries": case.countries}
            )
