"""A transfer that the authority has ordered to suspend, still going on (B-25)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Related, Severity
from dataflow.graph.intervals import IN_FORCE
from dataflow.model.records import OrderKind
from dataflow.model.states import State, known
from dataflow.places import Place
from dataflow.queries.behind import cells
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
                yield _judged(world, order.key, world.registry.flow(identity).key)


def _judged(world: World, order: str, flow: str) -> Judgement:
    """Judge whether a flow still takes data abroad, by itself or by what is handed on below it.

    Whether an order about the one stops the other too, its words tell: a review.
    """
    path, facts = ("about",), {"flow": flow}
    outcome = _goes_on(world, flow)
    if outcome is Outcome.VIOLATED or world.state(flow) != IN_FORCE:
        return Judgement(outcome, order, path, facts)
    below = sorted(key for key in world.forest.below(flow) if world.state(key) == IN_FORCE)
    away = [key for key in below if key in world.movements]
    silent = [key for key in below if key not in world.movements and not world.placed(key)]
    for found, each, variant in ((Outcome.REVIEW, away, "below"), (Outcome.UNKNOWN, silent, "below-unknown")):
        if each and outcome is Outcome.PASS:
            return Judgement(found, order, path, facts | {"below": each}, _handed_on(each), variant)
    # Of the flow itself nobody says where it is; what is known to go abroad below it is told all the same.
    return Judgement(outcome, order, path, facts, _handed_on(away) if outcome is Outcome.UNKNOWN else ())


def _handed_on(below: list[str]) -> tuple[Related, ...]:
    return tuple(Related(key, "handed-on", ("locations",)) for key in below)


def _goes_on(world: World, flow: str) -> Outcome:
    """Judge whether the flow itself still takes data abroad."""
    if world.state(flow) != IN_FORCE:
        return Outcome.PASS
    if flow in world.movements:
        return Outcome.VIOLATED
    return Outcome.PASS if world.placed(flow) else Outcome.UNKNOWN


def behind(_world: World, finding: Finding) -> list[Place]:
    """Return what to ask for: where the flow leads, or what is handed on below it."""
    if finding.message == "below-unknown":
        return cells(finding)
    return [Place(finding.facts["flow"], ("locations",))] if "flow" in finding.facts else []
