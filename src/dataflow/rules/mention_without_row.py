"""A party that the policy mentions outside its tables and that no flow in force names (C02)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.model.policies import Table
from dataflow.model.states import known
from dataflow.queries.namesakes import namesake

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta("mention-without-row", Severity.WARNING, ("PIPA 26(2)", "PIPA 30(1)4"), identity=("row",))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for printed in world.published.rows:
        if printed.row.table is Table.MENTION and namesake(world, printed.row) is None:  # else `names-alike` asks
            spoken_of = world.published.spoken_of[printed.policy.key, printed.number]
            party = known(printed.row.party)
            behind = bool(spoken_of) or party == world.registry.head.controller
            yield Judgement(
                Outcome.PASS if behind else Outcome.REVIEW,
                printed.policy.key,
                ("rows", printed.number),
                {"row": printed.row.printed_name},
            )
