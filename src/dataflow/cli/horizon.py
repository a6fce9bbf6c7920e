"""`check --horizon 30d`: what will be found on a later day, and what is told of how far a check looked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dataflow.ahead import Judge, ahead
from dataflow.cli.streams import stop
from dataflow.law.periods import day_after

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from dataflow.acceptances import Record
    from dataflow.cli.session import Session
    from dataflow.findings import Report
    from dataflow.selection import Selection
    from dataflow.words.speak import Speaker

_PERIOD = re.compile(r"P?([1-9]\d{0,3})([DWMY])", re.ASCII | re.IGNORECASE)
_MOST = "P1Y"


def last_day(session: Session, period: str | None) -> date | None:
    """Return the last day of a horizon such as `30d`; what is none, or reaches too far, ends the command."""
    if period is None:
        return None
    read = _PERIOD.fullmatch(period)
    if read is None:
        stop("--horizon: " + session.speaker.label("horizon.form", text=period))
    try:
        until = day_after(session.day, f"P{read[1]}{read[2].upper()}")
        furthest = day_after(session.day, _MOST)
    except (ValueError, OverflowError):  # past the last year of the calendar
        stop("--horizon: " + session.speaker.label("horizon.too-far", text=period))
    if until > furthest:
        stop("--horizon: " + session.speaker.label("horizon.too-far", text=period))
    return until


def looked_ahead(
    session: Session, report: Report, until: date | None, wanted: Selection, given: list[Record]
) -> Report:
    """Return a report with what is to come until a day; a registry that was read in part says nothing of later days.

    `given`: the acceptances that count.
    """
    world = session.world() if until is not None and session.loaded.complete else None
    if until is None or world is None:
        return report
    judge = Judge(world, session.loaded.sources.span, session.today, wanted, given)
    found = ahead(judge, report.findings, until, session.loaded.sources.days())
    return report._replace(ahead=found.findings, horizon=found.horizon)


def lines(report: Report, speaker: Speaker) -> Iterator[str]:
    """Yield what is told of a look ahead at the end of a check."""
    horizon = report.horizon
    if horizon is None:
        return
    count = len(report.ahead)
    yield speaker.label("horizon.found" if count else "horizon.nothing", until=horizon.until, count=count)
    if report.since is not None and report.since.to_come:
        yield speaker.label("horizon.there", there=report.since.to_come, revision=report.since.revision)
    if horizon.looked < horizon.days:
        yield speaker.label("horizon.folded", looked=horizon.looked, days=horizon.days)
