"""A recipient abroad that passes data to a third country without a basis of its own (B-19)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Severity
from dataflow.graph.movements import Kind
from dataflow.queries.abroad import abroad, bases, stated
from dataflow.queries.behind import term_by_country

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta("onward-transfer", Severity.ERROR, ("PIPA 28-11", "PIPA 28-8(1)"), since=date(2023, 9, 15))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for case in abroad(world, (Kind.ONWARD,)):
        outcome, countries = stated(bases(world, case))
        yield Judgement(outcome, case.entity, ("overseas", "basis"), {"countries": countries})


behind = term_by_country
