"""A transfer for a contract that changed, and of which nobody was told again (B-11)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity, of_state, worst
from dataflow.model.states import State, known, state_of
from dataflow.queries.abroad import CONTRACT, MOVING, abroad, on_basis
from dataflow.queries.changes import changes, facts, notices_of
from dataflow.queries.particulars import overseas_rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World
    from dataflow.model.overseas import Change

META = Meta("overseas-change-told", Severity.ERROR, ("PIPA 28-8(3)", "PIPA 28-8(1)3(ga)"), since=date(2023, 9, 15))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for case in abroad(world, MOVING):
        movements = on_basis(world, case, CONTRACT)
        recorded = changes(world, movements) if movements else None
        if recorded is not None:
            notices = [notice for m in movements for notice in notices_of(world, m)]
            days = [known(notice.on) for notice in notices]
            days += [
                known(row.policy.effective) or known(row.policy.retrieved) for row in overseas_rows(world, case.entity)
            ]
            yield _judged(case.entity, recorded, [day for day in days if day is not None])


def _judged(entity: str, recorded: list[Change], since: list[date]) -> Judgement:
    """Judge whether each change was told; if so, whether it was consented to, which the text may ask here too."""
    outcomes = [(_told(change, since), change) for change in recorded]
    outcome, consent = worst(each for each, _ in outcomes), False
    if outcome is Outcome.PASS:
        outcomes = [(_consented(change), change) for change in recorded]
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


def _told(change: Change, since: list[date]) -> Outcome:
    """Judge one change; a policy or notice from its day on tells of it, an older one may have told it in advance."""
    changed = known(change.on)
    if known(change.told) is not None or (changed is not None and any(day >= changed for day in since)):
        return Outcome.PASS
    return Outcome.REVIEW if change.told is State.NONE and changed is not None else Outcome.UNKNOWN


def _consented(change: Change) -> Outcome:
    """Judge whether one change was consented to; of one without its day nothing is said for certain."""
    found = of_state(state_of(change.consented))
    return Outcome.UNKNOWN if known(change.on) is None and found is not Outcome.PASS else found
