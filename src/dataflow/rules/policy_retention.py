"""A policy whose section on retention does not say a period (C-14)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.model.policies import Lack, SectionState
from dataflow.model.states import known
from dataflow.queries.applicable import own_purposes
from dataflow.queries.behind import section
from dataflow.queries.retention import processing_rows, rules, state

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World
    from dataflow.model.policies import Policy, SectionOf

META = Meta("policy-retention", Severity.ERROR, ("PIPA 30(1)2",))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each policy in force that has the section; `policy-section` speaks of the others."""
    for policy in world.published.policies:
        section = (known(policy.sections) or {}).get("retention")
        if section is not None and section.state is SectionState.PRESENT:
            outcome = _outcome(world, policy, section)
            severity = Severity.WARNING if outcome in (Outcome.REVIEW, Outcome.UNKNOWN) else None
            yield Judgement(outcome, policy.key, ("sections", "retention"), severity=severity)


def _outcome(world: World, policy: Policy, section: SectionOf) -> Outcome:
    if section.lacks is None:
        return Outcome.PASS if _printed(world, policy) else Outcome.UNKNOWN
    if Lack.PERIOD not in (known(section.lacks) or ()):
        return Outcome.PASS
    criteria = any(state(rule) == "present" for purpose in own_purposes(world, policy) for rule in rules(purpose))
    return Outcome.REVIEW if criteria else Outcome.VIOLATED  # a criterion to tell the end by may do


def _printed(world: World, policy: Policy) -> bool:
    """Return whether the policy's rows print a period for each of the controller's purposes."""
    rows = processing_rows(world)
    purposes = own_purposes(world, policy)
    return bool(purposes) and all(
        any(row.policy is policy and known(row.row.retention) is not None for row in rows.get(purpose.id, ()))
        for purpose in purposes
    )


behind = section
