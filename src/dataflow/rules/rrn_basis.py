"""A resident registration number on a ground that is not in the closed list of Article 24-2 (C-11, C-23)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity, of_state
from dataflow.model.data import ItemKind
from dataflow.model.states import State, known, state_of
from dataflow.queries.grounds import BASIS, LAW, cases, law_below_a_decree

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World
    from dataflow.queries.grounds import Case

META = Meta("rrn-basis", Severity.ERROR, ("PIPA 24-2(1)",), since=date(2014, 8, 7))

CLOSED = date(2017, 3, 30)
"""Since this day a ministerial ordinance is not enough."""
LISTED = ("24-2(1)2", "24-2(1)3", "15(1)5", "18(2)3")
"""Urgent interest and the notice of the PIPC."""


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for case in cases(world):
        facts = {"items": case.special.get(ItemKind.RRN, ()), "grounds": case.names}
        if not facts["items"]:
            continue
        if case.cited != "present" and not case.statutory:
            yield Judgement(of_state(case.cited), case.entity, BASIS, facts)
        elif case.on(*LISTED):
            yield Judgement(Outcome.PASS, case.entity, BASIS)
        elif case.statutory or case.on("17(1)2"):  # provided within a purpose, which a statute has to be behind
            outcome, variant = _statute(case, closed=world.day >= CLOSED)
            yield Judgement(outcome, case.entity, LAW, {**facts, "law": known(case.law) or ""}, variant=variant)
        elif case.grounds and not case.unread:
            named = state_of(case.law) == "present" and not law_below_a_decree(case)
            outcome = Outcome.REVIEW if named else Outcome.VIOLATED  # a statute beside it may be the true ground
            wrong = None if named else "consent" if case.consented else "other-ground"
            yield Judgement(outcome, case.entity, BASIS, facts, variant=wrong)


def _statute(case: Case, *, closed: bool) -> tuple[Outcome, str | None]:
    if closed and law_below_a_decree(case):
        return Outcome.VIOLATED, "ordinance"
    variant = "no-statute" if case.law is State.NONE else "statute-unknown" if case.law is None else None
    return of_state(state_of(case.law)), variant
