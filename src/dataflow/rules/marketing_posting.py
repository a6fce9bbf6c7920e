"""A posting in place of individual notice of entrusted marketing: too short, or without a reason (A-21)."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from dataflow.findings import Judgement, Meta, Outcome, Severity, of_state
from dataflow.model.states import State, known, state_of
from dataflow.queries.marketing import is_posting, marketed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from dataflow.graph.world import World
    from dataflow.model.telling import Notice
    from dataflow.queries.marketing import Marketed

META = Meta("marketing-posting", Severity.ERROR, ("PIPA-ED 28(5)",))

LEAST = timedelta(days=30)


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for case in marketed(world):
        for number, notice in case.notices:
            if is_posting(notice):
                yield from _judged(world, case, number, notice)


def _judged(world: World, case: Marketed, number: int, notice: Notice) -> Iterator[Judgement]:
    stood = _stood(world, notice)
    if _made_good(world, case, notice):
        yield Judgement(Outcome.PASS, case.key, ("notices", number))
        return
    facts = {"on": str(known(notice.on)), "until": str(known(notice.until)), "day": str(stood.last)}
    variant = "standing" if stood.outcome is Outcome.REVIEW else None
    yield Judgement(stood.outcome, case.key, ("notices", number, stood.field), facts, variant=variant)
    state = state_of(notice.reason)
    path, variant = ("notices", number, "reason"), _UNREASONED.get(state)
    yield Judgement(of_state(state), case.key, path, facts, variant=variant, severity=Severity.WARNING)


_UNREASONED = {"none": "no-reason", "unknown": "reason-unknown"}


class _Stood(NamedTuple):
    """Whether a posting stood for the days that the Decree asks, the field to look at, the last of these days."""

    outcome: Outcome
    field: str
    last: date | None = None


def _stood(world: World, notice: Notice) -> _Stood:
    """Judge how long a posting stood, both ends included; one that still stands has not stood until its last day."""
    on, until = known(notice.on), known(notice.until)
    if on is None or notice.until is None:
        return _Stood(Outcome.UNKNOWN, "until" if notice.until is None else "on")
    last = on + LEAST - timedelta(days=1)
    if min(until or world.day, world.day) >= last:
        return _Stood(Outcome.PASS, "until")
    still = notice.until is State.NONE or (until is not None and until >= world.day)
    return _Stood(Outcome.REVIEW if still else Outcome.VIOLATED, "until", last)


def _made_good(world: World, case: Marketed, notice: Notice) -> bool:
    """Return whether data subjects were notified later: individually, or by a posting that stood long enough."""
    first = known(notice.on)
    return first is not None and any(
        (day := known(other.on)) is not None
        and day > first
        and (not is_posting(other) or _stood(world, other).outcome is Outcome.PASS)
        for _, other in case.notices
    )
