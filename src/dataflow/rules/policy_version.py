"""A policy without the day from which it applies, or without its previous versions (D-6)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.model.policies import Lack, Policy, SectionState
from dataflow.model.states import State, known

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.findings import Finding
    from dataflow.graph.world import World
    from dataflow.places import Place

META = Meta("policy-version", Severity.WARNING, ("PIPC-GUIDE-2026 p.83",), since=date(2026, 4, 23))

_ASKED = frozenset({Lack.EFFECTIVE_DATE, Lack.PREVIOUS_VERSION})


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for policy in world.published.policies:
        section = (known(policy.sections) or {}).get("changes")
        stated = section is not None and section.state is SectionState.PRESENT and section.lacks is not None
        lacks = set(known(section.lacks) or ()) if section is not None and stated else set()
        if policy.effective is State.NONE:
            lacks.add(Lack.EFFECTIVE_DATE)
        gone = section is not None and section.state is not SectionState.PRESENT
        if gone and known(policy.previous) is not None:  # else it may be the first
            lacks.add(Lack.PREVIOUS_VERSION)
        missing = sorted(_ASKED & lacks)
        outcome = Outcome.VIOLATED if missing else Outcome.PASS if stated or _first(policy) else Outcome.UNKNOWN
        path = ("sections",) if section is None else ("sections", "changes")
        yield Judgement(outcome, policy.key, path, {"lacks": missing})


def _first(policy: Policy) -> bool:
    """Return whether a policy has its day and nothing came before it: there is no version to keep."""
    return known(policy.effective) is not None and policy.previous is State.NONE


def behind(world: World, finding: Finding) -> list[Place]:
    """Return what to ask for: the section on changes, else what it lacks."""
    section = (known(world.registry.policies[finding.place.entity.partition("/")[2]].sections) or {}).get("changes")
    contents = ("lacks",) if section is not None and section.state is SectionState.PRESENT else ()
    return [finding.place._replace(path=("sections", "changes", *contents))]
