"""Additional use or provision without criteria in the policy (C-28)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity, worst
from dataflow.model.policies import SectionState
from dataflow.model.states import known
from dataflow.places import Place
from dataflow.queries.grounds import BASIS, cases, controller_of, subjects_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.findings import Finding
    from dataflow.graph.world import World
    from dataflow.model.policies import Policy

META = Meta("additional-use", Severity.ERROR, ("PIPA-ED 14-2(2)",), since=date(2020, 8, 5), asks=("continuous-use",))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for case in cases(world):
        own = controller_of(world, case) == world.registry.head.controller  # another's policy is not here
        policies = world.published.concerning(subjects_of(world, case))
        if policies and own and case.on("15(3)", "17(4)"):
            outcome = worst(map(_criteria, policies))
            yield Judgement(outcome, case.entity, BASIS, {"grounds": case.names}, question="continuous-use")


def _criteria(policy: Policy) -> Outcome:
    """Return whether a policy has the criteria; they are owed where such use goes on, which is for a person to say."""
    section = (known(policy.sections) or {}).get("additional-use")
    if section is None:
        return Outcome.UNKNOWN
    return Outcome.PASS if section.state is SectionState.PRESENT else Outcome.REVIEW


def behind(world: World, _finding: Finding) -> list[Place]:
    """Return what to ask for: the section on it of each policy."""
    return [Place(policy.key, ("sections", META.id)) for policy in world.published.policies]
