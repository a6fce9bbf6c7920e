"""A suspension order to which an objection is still possible (B-35)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.model.records import OrderKind
from dataflow.model.states import known
from dataflow.queries.orders import standing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta("suspension-objection", Severity.NOTE, ("PIPA 28-9(2)", "PIPA-ED 29-12(1)"), since=date(2023, 9, 15))

_PERIOD = timedelta(days=7)
"""How long after its receipt an order can be objected to (28-9(2)); the day of receipt does not count."""


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for order in standing(world):
        received = known(order.on)
        if order.kind is not OrderKind.SUSPENSION:
            continue
        if received is None:
            decided = order.objected is not None
            yield Judgement(Outcome.PASS if decided else Outcome.UNKNOWN, order.key, ("on",))
        else:
            last = received + _PERIOD
            still = order.objected is None and world.day <= last
            yield Judgement(
                Outcome.REVIEW if still else Outcome.PASS, order.key, ("objected",), {"day": last.isoformat()}
            )
