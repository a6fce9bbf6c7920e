"""A system's country that the flow using it does not list."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.model.states import known

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta("system-place", Severity.WARNING, ("PIPA 28-8(2)2",), since=date(2023, 9, 15))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for key in world.in_force:
        flow = world.flow(key)
        own = {known(location.country) for location in known(flow.locations) or ()}
        if not own or None in own or known(flow.systems) is None:
            continue
        spots = world.spots.of_systems(known(flow.systems) or (), None)
        lacking = sorted({spot.country for spot in spots if spot.country is not None} - own)
        outcome = Outcome.REVIEW if lacking else Outcome.PASS
        yield Judgement(outcome, key, ("locations",), {"countries": lacking})
