"""Several countries in one transfer, and nobody says which holds what."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.queries.abroad import Abroad, abroad

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta("countries-unsplit", Severity.WARNING, ("PIPA 28-8(2)2",), since=date(2023, 9, 15))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for case in abroad(world):
        unsplit = _unsplit(world, case)
        outcome = Outcome.REVIEW if len(unsplit) > 1 else Outcome.PASS
        yield Judgement(outcome, case.entity, ("locations",), {"countries": unsplit})


def _unsplit(world: World, case: Abroad) -> list[str]:
    """Return the places, those at home too, of which it is not known which one has an item."""
    identity = case.entity.partition("/")[2]
    place = world.spots.of_flow if case.entity in world.forest.flows else world.spots.of_system
    key = case.entity if case.entity in world.forest.flows else identity
    items = {item for movement in case.movements if movement.one_of for item in movement.items or (None,)}
    return sorted({spot.where for item in items for spot in place(key, item) if spot.one_of})
