"""A posting in place of individual notice of entrusted marketing: too short, or without a reason (A-21)."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity, of_state
from dataflow.model.states import known, state_of
from dataflow.queries.marketing import marketed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World
    from dataflow.model.telling import Notice

META = Meta("marketing-posting", Severity.ERROR, ("PIPA-ED 28(5)",))

LEAST = timedelta(days=30)


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for case in marketed(world):
        for number, notice in case.notices:
            if known(notice.until) is None and known(notice.reason) is None:
                continue  # nothing says that it was a posting
            outcome, field = _long_enough(notice)
            facts = {"on": str(known(notice.on)), "until": str(known(notice.until))}
            yield Judgement(outcome, case.key, ("notices", number, field), facts)
            state = state_of(notice.reason)
            path, variant = ("notices", number, "reason"), _UNREASONED.get(state)
            yield Judgement(of_state(state), case.key, path, facts, variant=variant, severity=Severity.WARNING)


_UNREASONED = {"none": "no-reason", "unknown": "reason-unknown"}


def _long_enough(notice: Notice) -> tuple[Outcome, str]:
    """Return whether it stood for the days that the Decree asks, both ends included, and the field to look at."""
    on, until = known(notice.on), known(notice.until)
    if on is None or until is None:
        return Outcome.UNKNOWN, "until" if until is None else "on"
    return (Outcome.PASS if until - on + timedelta(days=1) >= LEAST else Outcome.VIOLATED), "until"
