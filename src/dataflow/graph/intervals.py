"""Time of a flow: days, both ends included; None = no limit known."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from dataflow.model.states import known

if TYPE_CHECKING:
    from datetime import date

    from dataflow.model.flows import Flow

IN_FORCE = "in-force"
RESIDUAL = "residual"


class Interval(NamedTuple):
    """When data is passed on (`since` to `until`) and, after that, the last day it is still held (`held`).

    `held` is None while no return or destruction is recorded: what was received is held on.
    """

    since: date | None = None
    until: date | None = None
    held: date | None = None

    def state(self, day: date) -> str | None:
        """Return `in-force`, `residual` or, where there is nothing on `day`, None."""
        if self.since is not None and day < self.since:
            return None
        if self.until is None or day <= self.until:
            return IN_FORCE
        return RESIDUAL if self.held is None or day <= self.held else None


def own(flow: Flow) -> Interval:
    """Return the interval that the flow itself states."""
    since, until, ended = known(flow.since), known(flow.until), known(flow.ended)
    if ended is None:
        return Interval(since, until)
    until = min((day for day in (until, known(ended.on)) if day is not None), default=None)
    gone = (known(ended.returned), known(ended.destroyed))
    # What was passed on later than it was destroyed or given back is there still.
    released = [day for day in gone if day is not None and (until is None or day >= until)]
    held = min(released, default=None)
    until = held if until is None else until  # data given back on a day is passed on no longer than that day
    return Interval(since, until, held)


def within(interval: Interval, upstream: Interval) -> Interval:
    """Return `interval` cut down to the days on which the flow above it passes anything on.

    Where the two never meet, the flow is taken as held on from its own first day: what a file states is not dropped.
    """
    since = max((day for day in (interval.since, upstream.since) if day is not None), default=None)
    until = min((day for day in (interval.until, upstream.until) if day is not None), default=None)
    if since is not None and until is not None and until < since:
        until = since - timedelta(days=1)
    return Interval(since, until, interval.held)
