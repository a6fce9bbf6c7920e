"""A policy that does not tell apart what is processed without consent, and on which ground (C-8)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity, worst
from dataflow.model.policies import SectionState
from dataflow.model.states import known
from dataflow.model.telling import NoticeOf
from dataflow.places import Place
from dataflow.queries.applicable import own_purposes
from dataflow.queries.grounds import cases
from dataflow.queries.notices import notified

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.findings import Finding
    from dataflow.graph.world import World
    from dataflow.model.policies import Policy

META = Meta("no-consent-items", Severity.ERROR, ("PIPA 22(3)",), since=date(2023, 9, 15))

SECTION = "no-consent-items"
TOLD = {NoticeOf.ITEMS, NoticeOf.BASIS}


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for policy in world.published.policies:
        outcomes, unstated = _without_consent(world, policy)
        section = (known(policy.sections) or {}).get(SECTION)
        absent = section is not None and section.state is not SectionState.PRESENT
        path = ("sections",) if section is None else ("sections", SECTION)
        if outcomes and (section is None or absent):
            outcome = worst(outcomes)
            variant = "unread" if section is None and outcome is not Outcome.PASS else None
            yield Judgement(Outcome.UNKNOWN if variant else outcome, policy.key, path, variant=variant)
        elif outcomes:
            yield Judgement(Outcome.PASS, policy.key, path)
        elif unstated and absent:
            yield Judgement(Outcome.UNKNOWN, policy.key, path, variant="grounds-unknown")


def _without_consent(world: World, policy: Policy) -> tuple[list[Outcome], bool]:
    """Return how each purpose without consent was notified instead, and whether a purpose has no ground stated."""
    stated = {case.entity: case for case in cases(world)}
    own = [(purpose, stated[purpose.key]) for purpose in own_purposes(world, policy)]
    without = [purpose for purpose, case in own if case.grounds and not case.consented]
    outcomes = [notified(purpose.notices, TOLD, world.day) for purpose in without]
    return outcomes, any(case.cited == "unknown" for _, case in own)


def behind(world: World, finding: Finding) -> list[Place]:
    """Return what to ask for: the section nobody looked for, else the ground or the notices of purposes."""
    if finding.message == "unread":
        return [finding.place._replace(path=("sections", SECTION))]
    if finding.outcome is Outcome.VIOLATED:
        return [finding.place]
    field = "legal_basis" if finding.message == "grounds-unknown" else "notices"
    return [Place(p.key, (field,)) for p in world.registry.purposes.values() if getattr(p, field) is None]
