"""A controller seated abroad that may have to designate a domestic agent and has none (31-2(1))."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.model.parties import DomesticAgent
from dataflow.model.states import State, known
from dataflow.queries.applicable import designated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World
    from dataflow.model.parties import Party

META = Meta("domestic-agent-missing", Severity.ERROR, ("PIPA 31-2(1)", "PIPA-ED 32-3(1)"), since=date(2023, 9, 15))

_MANY = 1_000_000


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for the controller, where it is known where that has its seat.

    The Decree counts turnover, which no registry holds, or data subjects on the daily average of three months; and an
    office in Korea frees from it. So what the registry counts is a reason to ask, and never all there is to know.
    """
    controller = world.registry.parties[world.registry.head.controller]
    seat = known(controller.country)
    if seat is None:
        return
    if seat == world.home or designated(controller) is not None:
        yield Judgement(Outcome.PASS, controller.key)
    else:
        yield _without(controller, _counted(world))


def _without(controller: Party, count: int) -> Judgement:
    """Judge a controller abroad that is not recorded as having an agent."""
    stated, path = controller.domestic_agent, ("domestic_agent",)
    required = stated.required if isinstance(stated, DomesticAgent) else None
    none = stated is State.NONE or (isinstance(stated, DomesticAgent) and stated.party is State.NONE)
    if required is True and none:
        return Judgement(Outcome.VIOLATED, controller.key, path)
    if required is not False and not none:
        return Judgement(Outcome.UNKNOWN, controller.key, path)
    if count >= _MANY:
        return Judgement(Outcome.REVIEW, controller.key, path, {"count": count})
    if required is False:
        return Judgement(Outcome.PASS, controller.key)
    return Judgement(Outcome.UNKNOWN, controller.key, (*path, "required"), variant="need-unknown")


def _counted(world: World) -> int:
    """Return how many data subjects the registry counts; a part of a category is in it already."""
    wholes = [one for one in world.registry.subjects.values() if known(one.part_of) is None]
    return sum(known(one.count) or 0 for one in wholes)
