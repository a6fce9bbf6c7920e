"""A policy that grants rights and does not say where to exercise them (D-7)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.model.policies import Lack, SectionOf, SectionState
from dataflow.model.states import known

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta("policy-rights", Severity.ERROR, ("PIPA 30(1)5",), since=date(2016, 9, 30))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for policy in world.published.policies:
        section = (known(policy.sections) or {}).get("rights")
        if section is None:
            yield Judgement(Outcome.UNKNOWN, policy.key, ("sections",), variant="unread")
        elif section.state is not SectionState.PRESENT:
            yield Judgement(Outcome.VIOLATED, policy.key, ("sections", "rights"), variant="no-section")
        else:
            yield _judged(policy.key, section)


_WAYS = {Lack.ENDPOINT, Lack.METHOD, Lack.PROCEDURE}


def _judged(policy: str, section: SectionOf) -> Judgement:
    lacks = sorted(lack.value for lack in _WAYS & set(known(section.lacks) or ()))
    outcome = Outcome.VIOLATED if lacks else Outcome.PASS
    return Judgement(outcome, policy, ("sections", "rights"), {"lacks": lacks})
