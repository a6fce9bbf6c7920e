"""Entrusted work and trustees that are disclosed nowhere that the Decree names (A-30)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity, of_state
from dataflow.model.parties import PartyKind
from dataflow.model.policies import Outlet, Table
from dataflow.model.states import State, known, state_of
from dataflow.places import Place
from dataflow.queries.disclosure import SERVES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.findings import Finding
    from dataflow.graph.published import Printed
    from dataflow.graph.world import World
    from dataflow.model.policies import Policy

META = Meta("disclosure-outlet", Severity.ERROR, ("PIPA 26(2)", "PIPA-ED 28(2)", "PIPA-ED 28(3)"))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    disclosing = {printed.policy.key: printed.policy for printed in world.published.rows if _discloses(printed)}
    for key, policy in disclosing.items():
        outcome, variant = _judged(world, policy)
        yield Judgement(outcome, key, ("outlets",), variant=variant)


def _discloses(printed: Printed) -> bool:
    """Return whether a row tells of an entrustment: in its own table, or in one that it shares with transfers."""
    row = printed.row
    return row.table is Table.ENTRUSTMENT or (row.table is Table.OVERSEAS and known(row.label) in SERVES)


def _judged(world: World, policy: Policy) -> tuple[Outcome, str | None]:
    """Judge where a policy is disclosed; the address of a published policy says so too."""
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
"""Which wording fits a policy that only the official gazette discloses."""


def behind(world: World, finding: Finding) -> list[Place]:
    """Return what to ask for: where it is disclosed, or whether the controller may disclose it there."""
    controller = Place(f"parties/{world.registry.head.controller}", ("kind",))
    return [controller] if finding.message == "gazette-unknown" else []
