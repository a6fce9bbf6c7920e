"""A row of the overseas table without the basis of the transfer (B-7)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Related, Severity, of_state
from dataflow.model.states import state_of
from dataflow.queries.abroad import abroad
from dataflow.queries.particulars import overseas_rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta("overseas-row-basis", Severity.ERROR, ("PIPA-ED 31(1)2",), since=date(2024, 3, 15))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for case in abroad(world):
        printed = overseas_rows(world, case.entity)
        if printed:
            states = [state_of(row.row.basis) for row in printed]
            outcome = Outcome.PASS if "present" in states else of_state("unknown" if "unknown" in states else "none")
            related = tuple(Related(row.policy.key, "row", ("rows", row.number)) for row in printed)
            yield Judgement(outcome, case.entity, facts={"countries": case.countries}, related=related)
