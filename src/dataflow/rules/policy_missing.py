"""A category of data subjects for whom no privacy policy is in force."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.model.states import known
from dataflow.places import Place
from dataflow.queries.applicable import processed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.findings import Finding
    from dataflow.graph.world import World

META = Meta("policy-missing", Severity.ERROR, ("PIPA 30(1)", "PIPA 30(2)"))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each category whose data is held, and for each purpose that may be of any."""
    concerned = {row.subject for row in world.held()}
    for subject in sorted(subject for subject in concerned if subject is not None):
        outcome = Outcome.PASS if world.published.concerning([subject]) else Outcome.UNKNOWN
        yield Judgement(outcome, f"subjects/{subject}")
    policies = world.published.policies
    if not any(known(policy.audience) is None for policy in policies):
        yield from _of_nobody_known(world, Severity.WARNING if policies else None)


def _of_nobody_known(world: World, severity: Severity | None) -> Iterator[Judgement]:
    """Judge data of nobody knows whom, where no policy is for all: at its purpose, else all flows at once."""
    for purpose in processed(world):
        if not known(purpose.subjects):
            yield Judgement(Outcome.UNKNOWN, purpose.key, ("subjects",), variant="subjects-unknown", severity=severity)
    flows = _nobodys(world)
    if flows:
        facts = {"flows": flows[:_SHOWN], "count": len(flows)}
        yield Judgement(Outcome.UNKNOWN, "registry", (), facts, variant="flows-unknown", severity=severity)


_SHOWN = 10
"""How many flows the finding on all of them names."""


def _nobodys(world: World) -> list[str]:
    return sorted(key for key in world.in_force if _is_nobodys(world, key))


def _is_nobodys(world: World, flow: str) -> bool:
    """Return whether neither a flow of the controller's own nor a purpose that it may be for says whose data it is."""
    own = world.forest.depth[flow] == 1 and world.forest.sender(flow) == world.registry.head.controller
    return own and any(row.subject is None and not row.possible for row in world.holdings.flows[flow])


def behind(world: World, finding: Finding) -> list[Place]:
    """Return what to ask for: whose data the flows carry of which nobody says it, also those that are not named."""
    return [Place(flow, ("subjects",)) for flow in _nobodys(world)] if finding.message == "flows-unknown" else []
