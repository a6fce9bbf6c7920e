"""A controller seated abroad that may have to designate a domestic agent and has none (31-2(1))."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.model.states import State, known
from dataflow.queries.applicable import designated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

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
    counts = [one.count for one in world.registry.subjects.values() if known(one.part_of) is None]
    count = sum(known(each) or 0 for each in counts)
    path, facts = ("domestic_agent",), {"count": count}
    stated = known(controller.domestic_agent)
    if seat == world.home or designated(controller) is not None:
        yield Judgement(Outcome.PASS, controller.key)
    elif stated is None and controller.domestic_agent is not State.NONE:
        yield Judgement(Outcome.UNKNOWN, controller.key, path)
    elif count >= _MANY:
        yield Judgement(Outcome.REVIEW, controller.key, path, facts)
    elif stated is None:
        yield Judgement(Outcome.UNKNOWN, controller.key, (*path, "required"), variant="need-unknown")
    else:
        yield Judgement(Outcome.PASS, controller.key)  # somebody looked, and it needs none
