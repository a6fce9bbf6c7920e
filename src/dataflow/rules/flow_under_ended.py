"""A flow that is in force under one that is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Related, Severity
from dataflow.graph.intervals import IN_FORCE, own

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta("flow-under-ended", Severity.WARNING, ("PIPA 21(1)", "PIPC-QA-2025 Q92"))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for key, above in world.forest.parent.items():
        if above is not None and own(world.flow(key)).state(world.day) == IN_FORCE:
            ended = world.state(above) != IN_FORCE
            outcome = Outcome.REVIEW if ended else Outcome.PASS
            yield Judgement(outcome, key, ("under",), {"above": above}, related=(Related(above, "above"),))
