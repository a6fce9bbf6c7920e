"""A change of entrusted marketing, or of its trustee, of which data subjects were not told (A-20)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Severity
from dataflow.model.states import known
from dataflow.queries.marketing import done, marketed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta("marketing-change", Severity.ERROR, ("PIPA 26(3)", "PIPA-ED 28(4)"), identity=("changed",))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for case in marketed(world):
        for number, change in enumerate(known(case.flow.changes) or ()):
            on = known(change.on)
            if on is None or on <= world.day:
                facts = {"changed": on.isoformat() if on else "unknown"}
                yield Judgement(done(world, change.told), case.key, ("changes", number, "told"), facts)
