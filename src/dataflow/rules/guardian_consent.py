"""Consent for children under 14 that no guardian is known to have given (C-13)."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity, of_state
from dataflow.model.states import state_of
from dataflow.model.telling import Consent
from dataflow.queries.behind import under_14
from dataflow.queries.children import may_be_children, unless_children, whose_unstated, with_children, without_subjects
from dataflow.queries.grounds import CONSENT, cases, subjects_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World
    from dataflow.queries.grounds import Case

META = Meta("guardian-consent", Severity.ERROR, ("PIPA 22-2(1)", "PIPA-ED 17-2(1)", "PIPA 22(6)"))

VERIFIED = date(2023, 9, 15)
"""Since this day the guardian's consent has to be verified, by one of seven ways."""
_PATH = (*CONSENT, "guardian")


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each consent that may be a child's, and one for each place that does not say whose."""
    children, may_be = with_children(world), may_be_children(world)
    waiting: dict[str, list[str]] = defaultdict(list)
    for case in cases(world) if children else ():
        if not case.consented or not isinstance(case.consent, Consent):
            continue
        surely, outcome = subjects_of(world, case), of_state(state_of(case.consent.guardian))
        perhaps = world.subjects(case.entity) if case.provision else surely
        if not children.isdisjoint(perhaps):
            yield _judged(world, case, outcome, sure=not children.isdisjoint(surely))
        elif may_be & perhaps:
            yield unless_children(outcome, case.entity, _PATH, may_be & perhaps)
        elif None in perhaps:
            if outcome is Outcome.PASS:
                yield Judgement(outcome, case.entity, _PATH)
            else:
                for place in without_subjects(world, case.entity):
                    waiting[place].append(case.entity)
    yield from whose_unstated(world, waiting)


def _judged(world: World, case: Case, outcome: Outcome, *, sure: bool) -> Judgement:
    """Judge a consent of children; of a provision that may carry no child's data nothing is certain."""
    if outcome is Outcome.VIOLATED and (not sure or world.day < VERIFIED):
        outcome = Outcome.REVIEW  # before that day there may have been a consent that nobody verified, which was enough
    return Judgement(outcome, case.entity, _PATH, variant=None if sure or outcome is Outcome.PASS else "may-carry")


behind = under_14
