"""A change of entrusted marketing, or of its trustee, of which data subjects were not told (A-20)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.model.states import known
from dataflow.queries.marketing import done, marketed, tells_all

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World
    from dataflow.model.flows import WorkChange
    from dataflow.queries.marketing import Marketed

META = Meta("marketing-change", Severity.ERROR, ("PIPA 26(3)", "PIPA-ED 28(4)"), identity=("changed",))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for case in marketed(world):
        for number, change in enumerate(known(case.flow.changes) or ()):
            on = known(change.on)
            if on is None or on <= world.day:
                facts = {"changed": on.isoformat() if on else "unknown"}
                yield Judgement(_told(world, case, change), case.key, ("changes", number, "told"), facts)


def _told(world: World, case: Marketed, change: WorkChange) -> Outcome:
    """Judge one change; where nobody says whether it was told, a whole notice since has told how it is now."""
    outcome, changed = done(world, change.told), known(change.on)
    if outcome is Outcome.UNKNOWN and changed is not None:
        days = [known(notice.on) for _, notice in case.notices if tells_all(notice)]
        return Outcome.PASS if any(day is not None and day >= changed for day in days) else outcome
    return outcome
