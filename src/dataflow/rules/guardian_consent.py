"""Consent for children under 14 that no guardian is known to have given (C-13)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity, of_state
from dataflow.model.states import state_of
from dataflow.model.telling import Consent
from dataflow.queries.grounds import CONSENT, cases, may_be_children, subjects_of, unless_children, with_children

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta("guardian-consent", Severity.ERROR, ("PIPA 22-2(1)", "PIPA-ED 17-2(1)", "PIPA 22(6)"))

VERIFIED = date(2023, 9, 15)
"""Since this day the guardian's consent has to be verified, by one of seven ways."""


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    children, may_be = with_children(world), may_be_children(world)
    for case in cases(world):
        if not case.consented or not isinstance(case.consent, Consent):
            continue
        concerned, path = subjects_of(world, case), (*CONSENT, "guardian")
        outcome = of_state(state_of(case.consent.guardian))
        if not children.isdisjoint(concerned):
            if outcome is Outcome.VIOLATED and world.day < VERIFIED:
                outcome = Outcome.REVIEW  # there may have been a consent that nobody verified, which was then enough
            yield Judgement(outcome, case.entity, path)
        elif may_be & concerned:
            yield unless_children(outcome, case.entity, path, may_be & concerned)
