"""A purpose without a ground, or on a statute that nobody names (C-5)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity, of_state
from dataflow.model.states import state_of
from dataflow.queries.grounds import BASIS, LAW, cases

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World
    from dataflow.queries.grounds import Case

META = Meta("purpose-basis", Severity.ERROR, ("PIPA 15(1)",), since=date(2023, 9, 15), also=("PIPC-GUIDE-2026 p.25",))

GUIDE = date(2026, 4, 23)


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for case in cases(world):
        if case.provision:
            continue
        if case.cited != "present":
            if case.strictest is None or case.statutory:  # else the rule on those items speaks of it
                yield Judgement(of_state(case.cited), case.entity, BASIS)
        elif any(ground.use for ground in case.grounds):
            yield _named(case, guided=world.day >= GUIDE)
        elif case.grounds:
            yield Judgement(Outcome.REVIEW, case.entity, BASIS, {"grounds": case.names})


def _named(case: Case, *, guided: bool) -> Judgement:
    """Judge whether the statute that a ground leans on is named, which the guide asks for (p.25)."""
    outcome = of_state(state_of(case.law))
    if outcome is Outcome.PASS or not case.on("15(1)2", "15(1)3") or case.strictest or not guided:
        return Judgement(Outcome.PASS, case.entity, BASIS)
    return Judgement(
        Outcome.REVIEW if outcome is Outcome.VIOLATED else outcome,
        case.entity,
        LAW,
        {"grounds": case.names},
        variant=f"statute-{outcome.value}",
        severity=Severity.WARNING,
        citations=("PIPC-GUIDE-2026 p.25",),
    )
