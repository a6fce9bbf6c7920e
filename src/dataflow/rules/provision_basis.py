"""A provision to a third party without a ground that Article 17 allows (C-1)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity, of_state
from dataflow.model.states import known
from dataflow.queries.grounds import BASIS, cases

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World
    from dataflow.queries.grounds import Case

META = Meta("provision-basis", Severity.ERROR, ("PIPA 17(1)",), since=date(2023, 9, 15))

PASSED_ON = ("15(1)2", "15(1)3", "15(1)5", "15(1)6", "15(1)7")
"""What data may have been collected on to be provided within the purpose of collection (Act 17(1)2)."""
LIKEWISE = ("23(1)2", "24(1)2", "24-2(1)1", "24-2(1)2", "24-2(1)3")
"""The same for items that are restricted: a statute, urgent interest, the notice of the PIPC."""


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    purposes = {case.entity: case for case in cases(world) if not case.provision}
    for case in cases(world):
        if not case.provision:
            continue
        facts = {"grounds": case.names}
        if case.cited != "present":
            if case.strictest is None or case.statutory:  # else the rule on those items speaks of it
                yield Judgement(of_state(case.cited), case.entity, BASIS)
        elif [ground.id for ground in case.grounds if ground.provision] == ["17(1)2"]:
            behind = [purposes[f"purposes/{purpose}"] for purpose in _purposes(world, case)]
            outcome = _within(behind)
            collected = sorted({name for purpose in behind for name in purpose.names})
            yield Judgement(outcome, case.entity, BASIS, {"grounds": collected}, variant=f"collected-{outcome.value}")
        elif any(ground.provision for ground in case.grounds):
            yield Judgement(Outcome.PASS, case.entity, BASIS)
        elif case.grounds and not case.unread:  # else `basis-unread` asks what the other ground is
            contract = case.on("15(1)4") and known(case.law) is None  # a statute beside it may be the true ground
            outcome = Outcome.VIOLATED if contract else Outcome.REVIEW
            yield Judgement(outcome, case.entity, BASIS, facts, variant="contract" if contract else None)


def _purposes(world: World, case: Case) -> list[str]:
    """Return the purposes whose data it can be."""
    return sorted({purpose for row in world.holdings.flows[case.entity] for purpose in row.possible})


def _within(behind: list[Case]) -> Outcome:
    """Return whether the data was collected on grounds that allow it; a purpose without a ground is not judged here."""
    if not behind:
        return Outcome.UNKNOWN
    told = [purpose.on(*PASSED_ON, *LIKEWISE) for purpose in behind if purpose.grounds]
    if not told or all(told):
        return Outcome.PASS
    return Outcome.REVIEW if any(told) or len(told) < len(behind) else Outcome.VIOLATED
