"""Data kept under a statute that the policy, or the registry itself, does not name (C-17)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Related, Severity, of_state, worst
from dataflow.model.policies import Lack, SectionState
from dataflow.model.states import known, state_of
from dataflow.queries.applicable import own_purposes
from dataflow.queries.retention import events, rules

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World
    from dataflow.model.data import Purpose
    from dataflow.model.policies import Policy

META = Meta("statutory-keeping-undisclosed", Severity.ERROR, ("PIPA 30(1)3-2", "PIPA 21(1)"), since=date(2020, 8, 5))

_ASKED = frozenset({Lack.LAW, Lack.BASIS, Lack.ITEMS})


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each policy of a controller that keeps under a statute, and for each unnamed statute.

    A section that is not there is `policy-section`'s, one that nobody looked into `policy-destruction`'s.
    """
    told: set[str] = set()
    for policy in world.published.policies:
        kept = [purpose for purpose in own_purposes(world, policy) if _is_kept(purpose)]
        lacks = _lacks(policy)
        if kept and lacks is not None:
            told |= {purpose.key for purpose in kept} if lacks else set()
            related = tuple(Related(purpose.key, "purpose", ("retention",)) for purpose in kept[:3])
            outcome = Outcome.VIOLATED if lacks else Outcome.PASS
            yield Judgement(outcome, policy.key, ("sections", "destruction"), {"lacks": lacks}, related=related)
    for purpose in world.registry.purposes.values():
        if purpose.key not in told:
            yield from _unnamed(purpose)


def _is_kept(purpose: Purpose) -> bool:
    return any(known(rule.law) is not None or "statutory-deadline" in events(rule) for rule in rules(purpose))


def _lacks(policy: Policy) -> list[str] | None:
    """Return what of the ground and the items the section on destruction lacks; None where that is not known."""
    section = (known(policy.sections) or {}).get("destruction")
    if section is None or section.state is not SectionState.PRESENT or section.lacks is None:
        return None
    return sorted(lack.value for lack in _ASKED.intersection(known(section.lacks) or ()))


def _unnamed(purpose: Purpose) -> Iterator[Judgement]:
    """Judge a purpose whose data is kept until a deadline of the law: which law has to be told."""
    outcomes = [of_state(state_of(rule.law)) for rule in rules(purpose) if "statutory-deadline" in events(rule)]
    if outcomes:
        outcome = worst(outcomes)
        yield Judgement(outcome, purpose.key, ("retention", "law"), variant="unnamed-" + outcome.value)
