"""A transfer that the authority has ordered to suspend, still going on (B-25)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.graph.intervals import IN_FORCE
from dataflow.model.records import OrderKind
from dataflow.model.states import State, known
from dataflow.places import Place
from dataflow.queries.orders import standing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.findings import Finding
    from dataflow.graph.world import World

META = Meta("suspension-ignored", Severity.ERROR, ("PIPA 28-9(1)",), since=date(2023, 9, 15), identity=("flow",))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for order in standing(world):
        if known(order.kind) is None:
            yield Judgement(Outcome.UNKNOWN, order.key, ("kind",), variant="kind-unknown")
        elif order.kind is OrderKind.SUSPENSION and order.about is None:
            yield Judgement(Outcome.UNKNOWN, order.key, ("about",), variant="about-unknown")
        elif order.kind is OrderKind.SUSPENSION and order.about is State.NONE:
            yield Judgement(Outcome.REVIEW, order.key, ("about",), variant="about-none")
        elif order.kind is OrderKind.SUSPENSION:
            for identity in known(order.about) or ():
                flow = world.registry.flow(identity).key
                yield Judgement(_goes_on(world, flow), order.key, ("about",), {"flow": flow})


def _goes_on(world: World, flow: str) -> Outcome:
    """Judge whether the flow still takes data abroad."""
    if world.state(flow) != IN_FORCE:
        return Outcome.PASS
    if flow in world.movements:
        return Outcome.VIOLATED
    return Outcome.PASS if world.placed(flow) else Outcome.UNKNOWN


def behind(_world: World, finding: Finding) -> list[Place]:
    """Return what to ask for: where the flow leads."""
    return [Place(finding.facts["flow"], ("locations",))] if "flow" in finding.facts else []
