"""Where a policy is published, and with it the entrusted work and trustees that it prints (Act 26(2), 30(2))."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.findings import Outcome, of_state
from dataflow.model.parties import PartyKind
from dataflow.model.policies import Outlet, Table
from dataflow.model.states import State, known, state_of
from dataflow.queries.disclosure import SERVES

if TYPE_CHECKING:
    from dataflow.graph.published import Printed
    from dataflow.graph.world import World
    from dataflow.model.policies import Policy


def disclosing(world: World) -> dict[str, Policy]:
    """Return the policies in force that tell of an entrustment, by key."""
    return {printed.policy.key: printed.policy for printed in world.published.rows if _discloses(printed)}


def _discloses(printed: Printed) -> bool:
    """Return whether a row tells of an entrustment: in its own table, or in one that it shares with transfers."""
    row = printed.row
    return row.table is Table.ENTRUSTMENT or (row.table is Table.OVERSEAS and known(row.label) in SERVES)


def published(world: World, policy: Policy) -> tuple[Outcome, str | None]:
    """Judge where a policy is published; the address of a published policy says so too."""
    if known(policy.url) is not None:
        return (Outcome.REVIEW, None) if policy.outlets is State.NONE else (Outcome.PASS, None)
    if set(known(policy.outlets) or ()) == {Outlet.GAZETTE}:
        outcome = _public(world)
        return outcome, _GAZETTE.get(outcome)
    return of_state(state_of(policy.outlets)), None


def _public(world: World) -> Outcome:
    """Return whether the controller is a public body: only these may use the official gazette."""
    kind = known(world.registry.parties[world.registry.head.controller].kind)
    if kind is PartyKind.FOUNDATION:
        return Outcome.REVIEW  # one that a statute set up may be a public institution
    if kind is PartyKind.PUBLIC_BODY:
        return Outcome.PASS
    return Outcome.UNKNOWN if kind is None else Outcome.VIOLATED


_GAZETTE = {
    Outcome.VIOLATED: "gazette",
    Outcome.REVIEW: "gazette-foundation",
    Outcome.UNKNOWN: "gazette-unknown",
}
"""Which wording fits a policy that only the official gazette publishes."""
