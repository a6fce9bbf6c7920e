"""A public body's cameras run by a trustee that the sign does not name (A-34)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity, of_state
from dataflow.model.flows import Entrustment, SignOf, TaskKind
from dataflow.model.parties import PartyKind
from dataflow.model.states import known, state_of
from dataflow.queries.marketing import does

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta("cctv-sign", Severity.ERROR, ("PIPA 25(8)", "PIPA-ED 26(2)"))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for key in world.entrustments:
        flow = world.flow(key)
        if not isinstance(flow, Entrustment) or world.forest.depth[key] > 1 or not does(flow, TaskKind.CCTV):
            continue
        body = world.registry.parties.get(world.forest.sender(key))
        if body is not None and body.kind is PartyKind.PUBLIC_BODY:
            missing = [part.value for part in SignOf if part not in (known(flow.sign) or ())]
            outcome = of_state(state_of(flow.sign))
            outcome = Outcome.VIOLATED if outcome is Outcome.PASS and missing else outcome
            yield Judgement(outcome, key, ("sign",), {"unsigned": missing})
