"""What is recorded of an entruster's consent to a re-entrustment (Act 26(6))."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.model.flows import EntrusterConsent, Entrustment
from dataflow.model.states import known
from dataflow.queries.clauses import cell

if TYPE_CHECKING:
    from dataflow.graph.world import World


def consented(world: World, flow: str) -> bool:
    """Return whether a consent is on record: its form, its day or the clause that gives it.

    One of a later day does not say whether there was one before.
    """
    found = world.flow(flow)
    consent = known(found.entruster_consent) if isinstance(found, Entrustment) else None
    if not isinstance(consent, EntrusterConsent) or (known(consent.on) or world.day) > world.day:
        return False
    return any(known(fact) is not None for fact in (consent.form, consent.on, consent.clause))


def generally(world: World, flow: str) -> bool:
    """Return whether the controller's own contract consents to re-entrustment in general (Q87)."""
    contract = world.contract(world.forest.chain(flow)[0])
    return contract is not None and cell(contract, "re-entrustment-restriction").terms == "general-consent"
