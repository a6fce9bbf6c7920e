"""Automated decisions neither disclosed in the policy nor notified individually, or that no purpose makes (D-8)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from dataflow.findings import Judgement, Meta, Outcome, Severity, worst
from dataflow.model.policies import Lack, Policy, SectionState
from dataflow.model.states import known
from dataflow.model.telling import NoticeOf
from dataflow.places import Place
from dataflow.queries.applicable import own_purposes, policies_on, processed
from dataflow.queries.notices import notified

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.findings import Finding
    from dataflow.graph.world import World
    from dataflow.model.policies import SectionOf

META = Meta("automated-decision", Severity.ERROR, ("PIPA 37-2(4)", "PIPA-ED 44-4(1)"), since=date(2024, 3, 15))

_ASKED = frozenset({Lack.PURPOSE, Lack.ITEMS, Lack.PROCEDURE, Lack.METHOD})
"""Words for 44-4(1)1 (that it is done, and why), 2 (kinds of data), 3 (how it is decided) and 5 (how to refuse)."""


class _Told(NamedTuple):
    outcome: Outcome
    variant: str | None = None
    lacks: tuple[str, ...] = ()


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each purpose of the controller that makes automated decisions.

    And for each policy that tells of some where no purpose is said to make any: else that goes unseen.
    """
    disclosing: set[str] = set()
    for purpose in processed(world):
        if purpose.automated_decision is True:
            by_notice = notified(purpose.notices, {NoticeOf.AUTOMATED_DECISION}, world.day)
            policies = policies_on(world, purpose) if known(purpose.subjects) else world.published.policies
            disclosing.update(policy.key for policy in policies)
            found = [_told(policy, by_notice) for policy in policies]
            if found:
                outcome = worst(told.outcome for told in found)
                _, variant, lacks = next(told for told in found if told.outcome is outcome)
                facts = {"lacks": lacks} if lacks else {}
                yield Judgement(outcome, purpose.key, ("automated_decision",), facts, variant=variant)

    for policy in world.published.policies:
        section = _section(policy)
        if policy.key not in disclosing and section is not None and section.state is SectionState.PRESENT:
            yield from _of_none(world, policy)


def _section(policy: Policy) -> SectionOf | None:
    return (known(policy.sections) or {}).get("automated-decisions")


def _of_none(world: World, policy: Policy) -> Iterator[Judgement]:
    """Judge a policy that tells of automated decisions by purposes of which none is said to make them."""
    purposes = own_purposes(world, policy)
    untold = [purpose.key for purpose in purposes if purpose.automated_decision is None]
    if purposes:
        outcome = Outcome.UNKNOWN if untold else Outcome.REVIEW
        variant = "purpose-unknown" if untold else "no-purpose"
        path, facts = ("sections", "automated-decisions"), {"purposes": untold} if untold else {}
        yield Judgement(outcome, policy.key, path, facts, (), variant, Severity.WARNING)


def _told(policy: Policy, by_notice: Outcome) -> _Told:
    """Return what a policy tells of automated decisions; an individual notice may take its place.

    The website may tell it elsewhere than in the policy (44-4(1)), which a person looks up.
    """
    section = _section(policy)
    if by_notice is Outcome.PASS:
        return _Told(Outcome.PASS)
    if section is None:
        return _Told(Outcome.UNKNOWN)
    if section.state is not SectionState.PRESENT:
        untold = by_notice is Outcome.UNKNOWN
        return _Told(Outcome.UNKNOWN, "notice-unknown") if untold else _Told(Outcome.REVIEW)
    if section.lacks is None:
        return _Told(Outcome.UNKNOWN, "contents-unread")
    lacks = tuple(sorted(_ASKED.intersection(known(section.lacks) or ())))
    return _Told(Outcome.REVIEW, "incomplete", lacks) if lacks else _Told(Outcome.PASS)


def behind(world: World, finding: Finding) -> list[Place]:
    """Return what to ask for: whether data subjects were told, by a notice or by the policies for them."""
    if "purposes" in finding.facts:
        return [Place(str(purpose), ("automated_decision",)) for purpose in finding.facts["purposes"]]
    purpose = world.registry.purposes[finding.place.entity.partition("/")[2]]
    if finding.message == "notice-unknown":
        return [Place(purpose.key, ("notices",))]
    contents = ("lacks",) if finding.message == "contents-unread" else ()
    policies = world.published.concerning(known(purpose.subjects) or ())
    return [Place(policy.key, ("sections", "automated-decisions", *contents)) for policy in policies]
