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
        body = world.registry.parties[world.forest.sender(key)]
        missing = [part.value for part in SignOf if part not in (known(flow.sign) or ())]
        outcome, variant = _judged(flow, known(body.kind), whole=not missing)
        if outcome is not None:
            yield Judgement(outcome, key, ("sign",), {"unsigned": missing, "sender": body.key}, variant=variant)


def _judged(flow: Entrustment, kind: PartyKind | None, *, whole: bool) -> tuple[Outcome | None, str | None]:
    """Judge the sign of one camera task; None: whoever runs the cameras is no public institution."""
    if kind not in (PartyKind.PUBLIC_BODY, PartyKind.FOUNDATION, None):
        return None, None
    stated = of_state(state_of(flow.sign))
    if whole or kind is PartyKind.PUBLIC_BODY:
        return (stated if whole or stated is not Outcome.PASS else Outcome.VIOLATED), None
    if kind is None:
        return Outcome.UNKNOWN, "body-unknown"
    # a foundation that a statute set up may be a public institution
    return (Outcome.UNKNOWN if stated is Outcome.UNKNOWN else Outcome.REVIEW), None
