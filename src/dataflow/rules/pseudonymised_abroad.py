"""Pseudonymised data that leaves the country without a basis (B-24)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.queries.abroad import MOVING, abroad, bases, pseudonymised_only, stated
from dataflow.queries.behind import term_by_country

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta("pseudonymised-abroad", Severity.ERROR, ("PIPA 28-7", "PIPA 28-8(1)"), since=date(2023, 9, 15))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for case in abroad(world, MOVING):
        if pseudonymised_only(world, case):
            outcome, countries = stated(bases(world, case))
            # 28-7 does not exempt from 28-8; that is the text, its application a reading.
            outcome = Outcome.REVIEW if outcome is Outcome.VIOLATED else outcome
            yield Judgement(outcome, case.entity, ("overseas", "basis"), {"countries": countries})


behind = term_by_country
