"""An entrustment of the controller's own without a contract (A-1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Severity, of_state
from dataflow.model.states import state_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta("contract-missing", Severity.ERROR, ("PIPA 26(1)",))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for key in world.entrustments:
        if world.forest.depth[key] == 1:
            yield Judgement(of_state(state_of(world.flow(key).contract)), key, ("contract",))
