"""Terms of a transfer on a flow all of whose places are at home."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.model.states import known
from dataflow.queries.particulars import overseas_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta("overseas-at-home", Severity.WARNING, ("PIPA 28-8(1)",), since=date(2023, 9, 15))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for key in world.in_force:
        if known(overseas_of(world, key)) is not None and world.placed(key) and world.holdings.flows[key]:
            outcome = Outcome.PASS if key in world.movements else Outcome.REVIEW
            yield Judgement(outcome, key, ("overseas",))
