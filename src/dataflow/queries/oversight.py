"""How an entruster trains and supervises a trustee, as far as it is recorded (Act 26(4))."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from dataflow.findings import Outcome, of_state
from dataflow.model.flows import Entrustment, Oversight
from dataflow.model.states import known, state_of

if TYPE_CHECKING:
    from dataflow.graph.world import World


class Overseen(NamedTuple):
    """Whether training and inspection are on record: pass, violated (recorded as none) or unknown."""

    training: Outcome
    inspections: Outcome


def overseen(world: World, key: str) -> Overseen:
    """Return what is on record for an entrustment on the world's day."""
    flow = world.flow(key)
    stated = flow.oversight if isinstance(flow, Entrustment) else None
    if not isinstance(stated, Oversight):
        outcome = of_state(state_of(stated))
        return Overseen(outcome, outcome)
    return Overseen(_recorded(world, stated.training), _recorded(world, stated.inspections))


def _recorded(world: World, records: Any) -> Outcome:
    """Return the outcome of one record; where all are of a later day nothing is known of the day asked."""
    found = known(records)
    if found is None:
        return of_state(state_of(records))
    return Outcome.PASS if any((known(record.on) or world.day) <= world.day for record in found) else Outcome.UNKNOWN
