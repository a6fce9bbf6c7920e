"""A controller that designated no privacy officer (D-13)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.model.policies import SectionState
from dataflow.model.states import State, known

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World
    from dataflow.model.parties import Officer

META = Meta("privacy-officer", Severity.ERROR, ("PIPA 31(1)",), since=date(2026, 9, 11))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    if not world.registry.purposes and not world.forest.flows:
        return  # nothing is known to be processed
    party = world.registry.parties[world.registry.head.controller]
    path = ("privacy_officer",)
    if _nobody(party.privacy_officer):  # a small merchant may have none: then its owner is the officer
        yield Judgement(Outcome.REVIEW, party.key, path)
    elif party.privacy_officer is not None or _named_in_policy(world):
        yield Judgement(Outcome.PASS, party.key, path)
    elif not world.published.policies:  # else policy-privacy-officer speaks
        yield Judgement(Outcome.UNKNOWN, party.key, path)


def _nobody(officer: Officer | State | None) -> bool:
    """Return whether somebody looked and found neither an officer nor a department."""
    if isinstance(officer, State) or officer is None:
        return officer is State.NONE
    return officer.name is State.NONE and officer.department is State.NONE


def _named_in_policy(world: World) -> bool:
    sections = (known(policy.sections) or {} for policy in world.published.policies)
    found = [section.get("privacy-officer") for section in sections]
    return any(section is not None and section.state is SectionState.PRESENT for section in found)
