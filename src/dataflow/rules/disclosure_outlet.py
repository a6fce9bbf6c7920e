"""Entrusted work and trustees that are disclosed nowhere that the Decree names (A-30)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity, of_state
from dataflow.model.parties import PartyKind
from dataflow.model.policies import Outlet, Policy, Table
from dataflow.model.states import known, state_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta("disclosure-outlet", Severity.ERROR, ("PIPA 26(2)", "PIPA-ED 28(2)", "PIPA-ED 28(3)"))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    disclosing = {row.policy.key: row.policy for row in world.published.rows if row.row.table is Table.ENTRUSTMENT}
    for key, policy in disclosing.items():
        if set(known(policy.outlets) or ()) == {Outlet.GAZETTE}:
            public = _public(world)
            variant = "gazette-unknown" if public is Outcome.UNKNOWN else "gazette"
            yield Judgement(public, key, ("outlets",), variant=variant)
        else:
            yield Judgement(_outcome(policy), key, ("outlets",))


def _outcome(policy: Policy) -> Outcome:
    """Return whether it is disclosed somewhere; the address of a published policy says so."""
    stated = of_state(state_of(policy.outlets))
    return Outcome.PASS if stated is Outcome.UNKNOWN and known(policy.url) is not None else stated


def _public(world: World) -> Outcome:
    """Return whether the controller is a public body: only these may use the official gazette."""
    kind = world.registry.parties[world.registry.head.controller].kind
    if kind is PartyKind.PUBLIC_BODY:
        return Outcome.PASS
    return Outcome.UNKNOWN if known(kind) is None else Outcome.VIOLATED
