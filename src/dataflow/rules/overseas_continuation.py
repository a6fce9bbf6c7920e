"""Data that the controller hands on abroad, in a country where it keeps it already, without a basis for that (B-1)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.law.transfers import SAFEGUARDS
from dataflow.model.states import State
from dataflow.queries.abroad import bases, continued, deliberated, stated
from dataflow.queries.particulars import safeguards

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World
    from dataflow.queries.abroad import Abroad

META = Meta("overseas-continuation", Severity.ERROR, ("PIPA 28-8(1)",), since=date(2023, 9, 15), also=("PIPA 28-8(4)",))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day; rules of its own ask whether a basis holds."""
    for case in continued(world):
        yield Judgement(Outcome.PASS, case.entity) if deliberated(world, case) else _judged(world, case)


def _judged(world: World, case: Abroad) -> Judgement:
    """Judge one flow. That a hand-over of what is abroad already needs a basis is a reading, as is that it needs none.

    What the registry states is taken at its word; where it states nothing, that is asked, too: hence never unknown.
    """
    outcome, countries = stated(bases(world, case))
    basis, facts = ("overseas", "basis"), {"countries": countries}
    if outcome is Outcome.VIOLATED:
        return Judgement(Outcome.REVIEW, case.entity, basis, facts, variant="no-basis")
    if outcome is Outcome.UNKNOWN:
        return Judgement(Outcome.REVIEW, case.entity, basis, facts, severity=Severity.WARNING)
    lacking = _without(world, case)
    if lacking:
        facts = {"countries": case.countries, "safeguard": lacking}
        path, cited = ("overseas", "safeguards"), ("PIPA 28-8(4)",)
        return Judgement(Outcome.REVIEW, case.entity, path, facts, variant="no-safeguards", citations=cited)
    return Judgement(Outcome.PASS, case.entity)


def _without(world: World, case: Abroad) -> list[str]:
    """Return the protective measures of which the registry says for any country that there are none."""
    found = [safeguards(world, movement) for movement in case.movements]
    return [name for name in SAFEGUARDS if any(each[name].state == State.NONE for each in found)]
