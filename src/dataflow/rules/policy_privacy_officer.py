"""A policy that does not say who the privacy officer is and how to reach them (D-5)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.model.policies import Lack, SectionOf, SectionState
from dataflow.model.states import known

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta("policy-privacy-officer", Severity.ERROR, ("PIPA 30(1)6",), since=date(2016, 9, 30))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for policy in world.published.policies:
        section = (known(policy.sections) or {}).get("privacy-officer")
        if section is None:
            yield Judgement(Outcome.UNKNOWN, policy.key, ("sections",), variant="unread")
        elif section.state is not SectionState.PRESENT:
            yield Judgement(Outcome.VIOLATED, policy.key, ("sections", "privacy-officer"), variant="no-section")
        else:
            yield _judged(policy.key, section)


def _judged(policy: str, section: SectionOf) -> Judgement:
    """Judge what the Act asks for: the officer's name or the department's, and a phone number or the like."""
    lacks = set(known(section.lacks) or ())
    nameless = {Lack.NAME, Lack.DEPARTMENT} <= lacks
    unreachable = {Lack.PHONE, Lack.EMAIL} <= lacks or Lack.ENDPOINT in lacks
    outcome = Outcome.VIOLATED if nameless or unreachable else Outcome.PASS
    return Judgement(outcome, policy, ("sections", "privacy-officer"), {"lacks": sorted(lack.value for lack in lacks)})
