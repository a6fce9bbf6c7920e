"""Data whose period is over and that was not destroyed, or too late (C-16)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.law.periods import day_after
from dataflow.model.flows import Entrustment
from dataflow.model.states import State, known
from dataflow.queries.retention import due

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from dataflow.graph.world import World
    from dataflow.model.flows import Flow

META = Meta("retention-elapsed", Severity.ERROR, ("PIPA 21(1)",))

SOON = "P5D"
"""So long nobody is said to be late: the Act says `without delay` and names no number."""


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each flow that has ended and whose period can be told."""
    for key, flow in world.forest.flows.items():
        end = world.forest.interval[key].until
        if end is not None and end < world.day and not world.forest.outside[key]:
            last = due(flow, end)
            judgement = _judged(world, flow, end, last) if last is not None else None
            if judgement is not None:
                yield judgement


def _judged(world: World, flow: Flow, end: date, last: date) -> Judgement | None:
    """Judge what became of the data; of a trustee that records nothing another rule speaks."""
    ended = known(flow.ended)
    told = [known(ended.destroyed), known(ended.returned)] if ended else []
    gone = [day for day in told if day is not None and end <= day <= world.day]
    facts = {"day": last.isoformat()}
    if gone:
        outcome = Outcome.REVIEW if min(gone) > day_after(last, SOON) else Outcome.PASS
        return Judgement(
            outcome, flow.key, ("ended", "destroyed"), facts | {"destroyed": min(gone).isoformat()}, variant="late"
        )
    if isinstance(flow, Entrustment):
        return None
    if last >= world.day:
        return Judgement(Outcome.PASS, flow.key)
    none = ended is not None and ended.destroyed is State.NONE
    outcome = Outcome.REVIEW if none else Outcome.UNKNOWN
    return Judgement(outcome, flow.key, ("ended",), facts, severity=Severity.WARNING)
