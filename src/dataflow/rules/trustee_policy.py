"""A trustee that has no privacy policy of its own (A-26)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Related, Severity
from dataflow.model.states import State, known

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta("trustee-policy", Severity.WARNING, ("PIPA 26(8)", "PIPA 30(1)", "PIPC-GUIDE-2026 p.43"))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    served: dict[str, list[str]] = {}
    for key in world.entrustments:
        trustee = known(world.flow(key).receiver)
        if trustee is not None:
            served.setdefault(trustee, []).append(key)
    for trustee in sorted(served):
        stated = world.registry.parties[trustee].privacy_policy
        if stated is not None:  # it is the trustee's duty: its entruster need not keep a list of addresses
            related = tuple(Related(key, "entrusted") for key in served[trustee])
            outcome = Outcome.REVIEW if stated is State.NONE else Outcome.PASS  # it may be published off the web
            yield Judgement(outcome, f"parties/{trustee}", ("privacy_policy",), related=related)
