"""A declared transfer without one of the five bases (B-2, B-34)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.model.overseas import Overseas
from dataflow.places import Place
from dataflow.queries.abroad import MOVING, abroad, bases, deliberated, develops, pseudonymised_only, stated
from dataflow.queries.behind import term_by_country

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.findings import Finding
    from dataflow.graph.world import World

META = Meta("overseas-basis", Severity.ERROR, ("PIPA 28-8(1)",), since=date(2023, 9, 15))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for case in abroad(world, MOVING):
        if not isinstance(case.overseas, Overseas) or pseudonymised_only(world, case):
            continue  # overseas-undeclared or pseudonymised-abroad speaks of it
        if deliberated(world, case):
            told = develops(world, case.entity)
            variant = None if told else "ai-development-unknown"
            path = ("overseas", "deliberation")
            yield Judgement(Outcome.PASS if told else Outcome.UNKNOWN, case.entity, path, variant=variant)
            continue
        outcome, countries = stated(bases(world, case))
        yield Judgement(outcome, case.entity, ("overseas", "basis"), {"countries": countries})


def behind(world: World, finding: Finding) -> list[Place]:
    """Return what to ask for: the basis, or whether purposes that may be served develop AI."""
    if finding.message != "ai-development-unknown":
        return term_by_country(world, finding)
    rows = world.holdings.flows[finding.place.entity]
    purposes = sorted({purpose for row in rows for purpose in row.possible})
    return [Place(f"purposes/{purpose}", ("ai_development",)) for purpose in purposes]
