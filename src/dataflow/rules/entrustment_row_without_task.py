"""A row of the entrustment table without the entrusted work (A-12)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Severity, of_state
from dataflow.model.policies import Table
from dataflow.model.states import state_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta("entrustment-row-without-task", Severity.ERROR, ("PIPA 26(2)", "PIPC-GUIDE-2026 p.42"), identity=("row",))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for printed in world.published.rows:
        if printed.row.table is Table.ENTRUSTMENT:
            yield Judgement(
                of_state(state_of(printed.row.tasks)),
                printed.policy.key,
                ("rows", printed.number, "tasks"),
                {"row": printed.row.printed_name},
            )
