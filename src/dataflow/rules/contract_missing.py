"""An entrustment of the controller's own without a contract (A-1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity, of_state
from dataflow.model.states import state_of
from dataflow.queries.clauses import signed_later, to_come

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta("contract-missing", Severity.ERROR, ("PIPA 26(1)",))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for key in world.entrustments:
        if world.forest.depth[key] == 1:
            linked = world.contract(key)
            if linked is not None and signed_later(world, linked):
                yield Judgement(Outcome.UNKNOWN, key, ("contract",), to_come(linked), variant="signed-later")
            else:
                yield Judgement(of_state(state_of(world.flow(key).contract)), key, ("contract",))
