"""A trustee whom nobody can reach when data leaks (D-9)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Related, Severity
from dataflow.model.states import UNKNOWN, State
from dataflow.places import Place
from dataflow.queries.contacts import trustees

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.findings import Finding
    from dataflow.graph.world import World

META = Meta("incident-contact", Severity.WARNING, ("PIPA 34(1)", "PIPA-ED 39"), since=date(2023, 9, 15))

_SHOWN = 10
"""How many trustees the finding on all of them names."""


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each trustee of the day, and one for all of whom no contact is recorded.

    Any way to reach a trustee will do.
    """
    unknown = sorted(trustee.party for trustee in trustees(world) if trustee.state == UNKNOWN)
    for trustee in trustees(world):
        if trustee.state == State.NONE.value:
            related = (Related(trustee.flows[0], "shows"),)
            yield Judgement(Outcome.REVIEW, trustee.party, ("incident_contact",), {}, related)
        elif trustee.state != UNKNOWN:
            yield Judgement(Outcome.PASS, trustee.party, ("incident_contact",))
    if unknown:
        yield Judgement(Outcome.UNKNOWN, "registry", (), {"parties": unknown[:_SHOWN], "count": len(unknown)})


def behind(world: World, _finding: Finding) -> list[Place]:
    """Return what to ask for: whom the trustees tell of an incident."""
    return [Place(one.party, ("incident_contact",)) for one in trustees(world) if one.state == UNKNOWN]
