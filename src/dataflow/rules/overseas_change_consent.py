"""A transfer on consent that changed after the consent was asked (B-10)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity, worst
from dataflow.model.states import known
from dataflow.model.telling import Consent
from dataflow.queries.abroad import CONSENT, FURTHER, abroad, cited, on_basis
from dataflow.queries.changes import changes, facts, printed_otherwise
from dataflow.queries.consents import given
from dataflow.queries.marketing import done

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dataflow.graph.movements import Movement
    from dataflow.graph.world import World
    from dataflow.model.overseas import Change

META = Meta("overseas-change-consent", Severity.ERROR, ("PIPA 28-8(3)",), since=date(2023, 9, 15), also=(FURTHER,))

_PATH = ("overseas", "changes")


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for case in abroad(world):
        terms = {movement: given(world, movement) for movement in on_basis(world, case, CONSENT)}
        asked = {movement: known(found.on) for movement, found in terms.items() if isinstance(found, Consent)}
        recorded = {movement: changes(world, movement) for movement in asked}
        if any(each is not None for each in recorded.values()):
            each = [(change, asked[movement]) for movement, found in recorded.items() for change in found or ()]
            judgements = [_recorded(world, case.entity, each)]
        else:
            judgements = list(_inferred(world, case.entity, asked))
        for judgement in judgements:
            yield judgement._replace(citations=cited(world, case.entity, META.citations))


def _recorded(world: World, entity: str, recorded: list[tuple[Change, date | None]]) -> Judgement:
    """Judge the changes on record together, each beside the consent to the same movement."""
    outcomes = [(_outcome(world, change, asked), change) for change, asked in recorded]
    outcome = worst(each for each, _ in outcomes)
    return Judgement(outcome, entity, _PATH, facts(change for each, change in outcomes if each is outcome))


def _outcome(world: World, change: Change, asked: date | None) -> Outcome:
    """Judge one change: consented to since, by a consent of its own or by a younger one to all of the transfer."""
    changed, again = known(change.on), done(world, change.consented)
    if again is Outcome.PASS or (changed is not None and asked is not None and asked >= changed):
        return Outcome.PASS
    return Outcome.UNKNOWN if changed is None else again


def _inferred(world: World, entity: str, asked: Mapping[Movement, date | None]) -> Iterator[Judgement]:
    """Yield a review where the policy of the day of the consent printed what is no longer so.

    What the policy of today prints otherwise too is a mistake of the policy, of which other rules speak.
    """
    for movement, day in asked.items():
        changed = day is not None and printed_otherwise(world, movement, day)
        if day is not None and changed and not printed_otherwise(world, movement, world.day):
            yield Judgement(Outcome.REVIEW, entity, _PATH, {"day": day.isoformat()}, variant="printed-otherwise")
            return
