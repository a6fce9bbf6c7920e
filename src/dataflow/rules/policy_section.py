"""A policy without a section that the law asks of everyone, or that what the registry holds makes due (D-1, D-2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Related, Severity
from dataflow.law.policy import OWN_RULE, SECTIONS
from dataflow.model.policies import SectionState
from dataflow.model.states import known
from dataflow.queries.applicable import DUE, INTERPRETED, due

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World
    from dataflow.model.policies import Policy

_ALWAYS = tuple(name for name, row in SECTIONS.items() if row.always and name not in OWN_RULE)
_CITED = tuple(row for name in (*_ALWAYS, *DUE) for row in (SECTIONS[name].formerly, SECTIONS[name].citation) if row)
META = Meta("policy-section", Severity.ERROR, ("PIPA 30(1)",), also=_CITED)


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each section that a policy must have, and one for all that nobody looked for."""
    for policy in world.published.policies:
        stated = known(policy.sections) or {}
        asked = _asked(world, policy)
        unread = sorted((name for name in asked if name not in stated), key=list(SECTIONS).index)
        for name, shown in asked.items():
            if name in stated:
                absent = stated[name].state is not SectionState.PRESENT
                yield _judged(policy, name, shown, Outcome.PASS if not absent else _absent(name))
        if unread:
            light = all(_light(name) for name in unread)
            severity = Severity.WARNING if light else None
            yield Judgement(Outcome.UNKNOWN, policy.key, ("sections",), {"sections": unread}, severity=severity)


def _asked(world: World, policy: Policy) -> dict[str, tuple[str, ...]]:
    """Return the sections asked of a policy on the day, with what shows those that not everyone owes."""
    always: dict[str, tuple[str, ...]] = dict.fromkeys(_ALWAYS, ())
    return {name: shown for name, shown in (always | due(world, policy)).items() if SECTIONS[name].since <= world.day}


def _absent(name: str) -> Outcome:
    return Outcome.REVIEW if name in INTERPRETED else Outcome.VIOLATED


def _light(name: str) -> bool:
    """Return whether only the guide asks for a section, or the facts only suggest that it is due."""
    return name in INTERPRETED or str(SECTIONS[name].citation).startswith("PIPC-GUIDE")


def _judged(policy: Policy, name: str, shown: tuple[str, ...], outcome: Outcome) -> Judgement:
    section = SECTIONS[name]
    return Judgement(
        outcome,
        policy.key,
        ("sections", name),
        {"section": name},
        related=tuple(Related(entity, "shows") for entity in shown[:3]),
        variant="due" if shown and outcome is Outcome.VIOLATED else None,
        severity=Severity.WARNING if _light(name) else None,
        citations=tuple(row for row in (section.formerly, section.citation) if row),
    )
