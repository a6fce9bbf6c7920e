"""A transfer for a contract that changed, and of which nobody was told again (B-11)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity, worst
from dataflow.law.transfers import TOLD
from dataflow.model.states import State, known
from dataflow.queries.abroad import CONTRACT, FURTHER, abroad, cited, on_basis
from dataflow.queries.changes import changes, facts, notices_of
from dataflow.queries.marketing import done
from dataflow.queries.particulars import overseas_rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.movements import Movement
    from dataflow.graph.world import World
    from dataflow.model.overseas import Change
    from dataflow.model.telling import Notice

META = Meta(
    "overseas-change-told",
    Severity.ERROR,
    ("PIPA 28-8(3)", "PIPA 28-8(1)3(ga)"),
    since=date(2023, 9, 15),
    also=(FURTHER,),
)


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for case in abroad(world):
        recorded = {movement: changes(world, movement) for movement in on_basis(world, case, CONTRACT)}
        if any(found is not None for found in recorded.values()):
            each = [(change, movement) for movement, found in recorded.items() for change in found or ()]
            citations = cited(world, case.entity, META.citations)
            yield _judged(world, case.entity, each)._replace(citations=citations)


def _judged(world: World, entity: str, recorded: list[tuple[Change, Movement]]) -> Judgement:
    """Judge whether each change was told; if so, whether it was consented to, which the text may ask here too."""
    outcomes = [(_told(world, change, movement), change) for change, movement in recorded]
    outcome, consent = worst(each for each, _ in outcomes), False
    if outcome is Outcome.PASS:
        outcomes = [(_consented(world, change), change) for change, _ in recorded]
        outcome, consent = worst(each for each, _ in outcomes), True
    silent = outcome is Outcome.UNKNOWN
    return Judgement(
        Outcome.REVIEW if outcome is Outcome.VIOLATED else outcome,
        entity,
        ("overseas", "changes"),
        facts(change for each, change in outcomes if each is outcome),
        variant=("consent-unknown" if silent else "no-consent") if consent and outcome is not Outcome.PASS else None,
        severity=Severity.WARNING if consent else None,
    )


def _told(world: World, change: Change, movement: Movement) -> Outcome:
    """Judge one change; a policy or notice from its day on tells of it, an older one may have told it in advance."""
    changed = known(change.on)
    if done(world, change.told) is Outcome.PASS or (changed is not None and _since(world, change, movement, changed)):
        return Outcome.PASS
    return Outcome.REVIEW if change.told is State.NONE and changed is not None else Outcome.UNKNOWN


def _since(world: World, change: Change, movement: Movement, changed: date) -> bool:
    """Return whether a policy that lists the transfer, or a notice of what changed, is not older than the change."""
    rows = overseas_rows(world, movement.entity)
    published = [known(row.policy.effective) or known(row.policy.retrieved) for row in rows]
    notified = [known(notice.on) for notice in notices_of(world, movement) if _tells(notice, change)]
    return any(day is not None and changed <= day <= world.day for day in (*published, *notified))


def _tells(notice: Notice, change: Change) -> bool:
    """Return whether a notice is known to tell what changed; where nobody says what did, all that the law asks."""
    what = known(change.what)
    return {word.value for word in known(notice.told) or ()} >= {*(TOLD if what is None else what)}


def _consented(world: World, change: Change) -> Outcome:
    """Judge whether one change was consented to; of one without its day nothing is said for certain."""
    found = done(world, change.consented)
    return Outcome.UNKNOWN if known(change.on) is None and found is not Outcome.PASS else found
