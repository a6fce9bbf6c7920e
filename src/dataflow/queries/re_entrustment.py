"""What is recorded of an entruster's consent to a re-entrustment (Act 26(6))."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.model.flows import EntrusterConsent, Entrustment
from dataflow.model.states import known

if TYPE_CHECKING:
    from dataflow.graph.world import World


def consented(world: World, flow: str) -> bool:
    """Return whether a consent is on record: its form, its day or the clause that gives it."""
    found = world.flow(flow)
    consent = known(found.entruster_consent) if isinstance(found, Entrustment) else None
    if not isinstance(consent, EntrusterConsent):
        return False
    return any(known(fact) is not None for fact in (consent.form, consent.on, consent.clause))
