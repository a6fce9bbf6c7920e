"""A transfer on consent that changed after the consent was asked (B-10)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity, worst
from dataflow.model.states import State, known
from dataflow.model.telling import Consent
from dataflow.queries.abroad import CONSENT, MOVING, abroad, on_basis
from dataflow.queries.changes import changes, facts, printed_otherwise
from dataflow.queries.particulars import term

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dataflow.graph.movements import Movement
    from dataflow.graph.world import World
    from dataflow.model.overseas import Change

META = Meta("overseas-change-consent", Severity.ERROR, ("PIPA 28-8(3)",), since=date(2023, 9, 15))

_PATH = ("overseas", "changes")


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for case in abroad(world, MOVING):
        terms = {movement: term(world, movement, "consent") for movement in on_basis(world, case, CONSENT)}
        days = {movement: known(found.on) for movement, found in terms.items() if isinstance(found, Consent)}
        recorded = changes(world, days)
        if recorded is not None:
            yield _recorded(case.entity, recorded, days)
        else:
            yield from _inferred(world, case.entity, days)


def _recorded(entity: str, recorded: list[Change], asked: Mapping[Movement, date | None]) -> Judgement:
    """Judge the changes on record together."""
    oldest = None if None in asked.values() else min(day for day in asked.values() if day is not None)
    outcomes = [(_outcome(change, oldest), change) for change in recorded]
    outcome = worst(each for each, _ in outcomes)
    return Judgement(outcome, entity, _PATH, facts(change for each, change in outcomes if each is outcome))


def _outcome(change: Change, asked: date | None) -> Outcome:
    changed, again = known(change.on), change.consented
    if known(again) is not None:
        return Outcome.PASS
    if changed is None or (asked is None and again is not State.NONE):
        return Outcome.UNKNOWN
    return Outcome.PASS if asked is not None and asked >= changed else Outcome.VIOLATED


def _inferred(world: World, entity: str, asked: Mapping[Movement, date | None]) -> Iterator[Judgement]:
    """Yield a review where the policy of the day of the consent printed what is no longer so."""
    for movement, day in asked.items():
        if day is not None and printed_otherwise(world, movement, day):
            yield Judgement(Outcome.REVIEW, entity, _PATH, {"day": day.isoformat()}, variant="printed-otherwise")
            return
