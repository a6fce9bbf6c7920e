"""A re-entrustment without a document between trustee and re-trustee (A-18)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity, of_state
from dataflow.model.states import state_of
from dataflow.queries.clauses import signed_later, to_come

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta("re-entrustment-contract", Severity.WARNING, ("PIPA 26(1)", "PIPA 26(2)"), since=date(2023, 9, 15))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for key in world.entrustments:
        if world.forest.depth[key] > 1:
            linked = world.contract(key)
            if linked is not None and signed_later(world, linked):
                yield Judgement(Outcome.UNKNOWN, key, ("contract",), to_come(linked), variant="signed-later")
                continue
            outcome = of_state(state_of(world.flow(key).contract))
            # Article 26 is not in the list of 26(8): that the trustee too needs a document is a reading.
            yield Judgement(Outcome.REVIEW if outcome is Outcome.VIOLATED else outcome, key, ("contract",))
