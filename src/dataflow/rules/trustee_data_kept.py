"""An entrustment that is over, and no record that the data was destroyed or returned (A-27)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.graph.intervals import IN_FORCE, own
from dataflow.model.flows import Ended
from dataflow.model.states import known
from dataflow.queries.marketing import done
from dataflow.queries.retention import due, rules

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World
    from dataflow.model.flows import Flow

META = Meta("trustee-data-kept", Severity.ERROR, ("PIPA 21(1)", "PIPA 26(8)", "PIPC-QA-2025 Q92"))


SOON = timedelta(days=5)
"""So long nobody is said to be late. The Act says `without delay` and names no number; five days are what the Standard
Guideline (10(1)) recommends, by second-hand sources: they lower a violation to a review and do nothing else."""


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for key, flow in world.forest.flows.items():
        until = own(flow).until
        if until is None or until >= world.day or world.forest.outside[key] or not world.is_entrustment(key):
            continue
        (outcome, why), last = _released(world, flow, until), due(flow, until)
        if outcome is not Outcome.PASS and last is not None and last >= world.day:
            outcome = Outcome.PASS  # it has a period that is not over
        elif outcome is Outcome.VIOLATED and (why := _doubt(world, flow, last or until, told=last is not None)):
            outcome = Outcome.REVIEW
        yield Judgement(outcome, key, ("ended",), {"until": until.isoformat()}, variant=why)


def _released(world: World, flow: Flow, until: date) -> tuple[Outcome, str | None]:
    """Return whether the data is destroyed or given back; violated only where neither was done.

    What was passed on after that day was not: whether the day or the end is wrong is for a person to say.
    """
    ended = flow.ended
    if not isinstance(ended, Ended):
        return done(world, ended), None
    days = [ended.destroyed, ended.returned]
    early = [day for day in days if isinstance(day, date) and day < until]
    found = {done(world, day) for day in days if day not in early}
    if Outcome.PASS in found:
        return Outcome.PASS, None
    if early:
        return Outcome.REVIEW, "before-the-end"
    return max(found, key=[Outcome.VIOLATED, Outcome.UNKNOWN].index), None


def _doubt(world: World, flow: Flow, last: date, *, told: bool) -> str | None:
    """Return why it may be right all the same: other work for the same sender, a law or an event, a few days only."""
    forest, trustee = world.forest, known(flow.receiver)
    others = forest.received[trustee] if trustee is not None else ()
    sender = forest.sender(flow.key)
    if any(forest.sender(other) == sender for other in others if world.state(other) == IN_FORCE):
        return "other-work"
    stated = rules(flow)
    if stated and (not told or any(known(rule.law) is not None for rule in stated)):
        return "own-period"
    return "just-ended" if world.day - last <= SOON else None
