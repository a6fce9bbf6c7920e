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
    accounted, seen = _accounted_for(world), set()
    for printed in world.published.rows:
        if printed.row.table is Table.MENTION and namesake(world, printed.row) is None:  # else `names-alike` asks
            spoken_of = world.published.spoken_of[printed.policy.key, printed.number]
            party = known(printed.row.party)
            behind = bool(spoken_of) or party in accounted
            who = (printed.policy.key, party or printed.row.printed_name)
            if behind or who not in seen:
                yield Judgement(
                    Outcome.PASS if behind else Outcome.REVIEW,
                    printed.policy.key,
                    ("rows", printed.number),
                    {"row": printed.row.printed_name},
                )
                seen.add(who)


def _accounted_for(world: World) -> set[str | None]:
    """Return who has a part in the registry other than by a flow: the controller, its agent, operators of systems."""
    controller = world.registry.parties[world.registry.head.controller]
    agent = known(controller.domestic_agent)
    operators = {known(system.operator) for system in world.registry.systems.values()}
    return {controller.id, known(agent.party) if agent else None, *operators} - {None}
