"""A re-trustee abroad without terms of a transfer (B-20)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity, of_state
from dataflow.model.states import state_of
from dataflow.queries.abroad import MOVING, abroad, pseudonymised_only

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta(
    "re-trustee-abroad", Severity.ERROR, ("PIPA 26(8)", "PIPA 28-8(1)", "PIPC-GUIDE-2026 p.45"), since=date(2023, 9, 15)
)


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for case in abroad(world, MOVING):
        if case.depth > 1 and world.is_entrustment(case.entity) and not pseudonymised_only(world, case):
            outcome = of_state(state_of(case.overseas))
            # 26(8) reaches 28-8; that the trustee itself then needs a basis is a reading.
            outcome = Outcome.REVIEW if outcome is Outcome.VIOLATED else outcome
            yield Judgement(outcome, case.entity, ("overseas",), {"countries": case.countries})
