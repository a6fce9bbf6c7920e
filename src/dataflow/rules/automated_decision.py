"""Automated decisions that are neither disclosed in the policy nor notified individually (D-8)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from dataflow.findings import Judgement, Meta, Outcome, Severity, worst
from dataflow.model.policies import Lack, Policy, SectionState
from dataflow.model.states import known
from dataflow.model.telling import NoticeOf
from dataflow.queries.notices import notified

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta("automated-decision", Severity.ERROR, ("PIPA 37-2(4)", "PIPA-ED 44-4(1)"), since=date(2024, 3, 15))

_ASKED = frozenset({Lack.PURPOSE, Lack.ITEMS, Lack.PROCEDURE, Lack.METHOD})


class _Told(NamedTuple):
    outcome: Outcome
    variant: str | None = None
    lacks: tuple[str, ...] = ()


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for purpose in world.registry.purposes.values():
        policies = world.published.concerning(known(purpose.subjects) or ())
        if purpose.automated_decision is True and policies:
            by_notice = notified(purpose.notices, {NoticeOf.AUTOMATED_DECISION}, world.day)
            found = [_told(policy, by_notice) for policy in policies]
            outcome = worst(told.outcome for told in found)
            _, variant, lacks = next(told for told in found if told.outcome is outcome)
            facts = {"lacks": lacks} if lacks else {}
            yield Judgement(outcome, purpose.key, ("automated_decision",), facts, variant=variant)


def _told(policy: Policy, by_notice: Outcome) -> _Told:
    """Return what a policy tells of automated decisions; an individual notice takes its place."""
    section = (known(policy.sections) or {}).get("automated-decisions")
    if by_notice is Outcome.PASS:
        return _Told(Outcome.PASS)
    if section is None:
        return _Told(Outcome.UNKNOWN)
    if section.state is not SectionState.PRESENT:
        return _Told(by_notice, "notice-unknown" if by_notice is Outcome.UNKNOWN else None)
    if section.lacks is None:
        return _Told(Outcome.UNKNOWN, "contents-unread")
    lacks = tuple(sorted(_ASKED.intersection(known(section.lacks) or ())))
    return _Told(Outcome.REVIEW if lacks else Outcome.PASS, None, lacks)
