"""A row of a policy behind which no flow in force stands (A-15)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.model.policies import Table
from dataflow.model.states import known
from dataflow.queries.namesakes import namesake, unnamed
from dataflow.queries.particulars import receiver_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dataflow.graph.published import Printed
    from dataflow.graph.world import World
    from dataflow.model.policies import Row

META = Meta(
    "policy-row-without-flow",
    Severity.WARNING,
    ("PIPC-GUIDE-2026 p.12",),
    since=date(2026, 4, 23),
    identity=("table", "row"),
)


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    in_force = set(world.in_force)
    for printed in world.published.rows:
        if printed.row.table in _TABLES and namesake(world, printed.row) is None:  # else `names-alike` asks
            spoken_of = world.published.spoken_of[printed.policy.key, printed.number]
            behind = [key for key in spoken_of if key not in world.forest.flows or key in in_force]
            yield _judged(world, printed, behind)


def _judged(world: World, printed: Printed, behind: list[str]) -> Judgement:
    """Judge a row by the flows in force and the systems that it speaks of."""
    row, key, path = printed.row, printed.policy.key, ("rows", printed.number)
    receivers = {flow: known(receiver_of(world, flow)) for flow in behind}
    others = _others(row, set(receivers.values()))
    nameless = others or _nameless(world, row, receivers)
    if behind and not nameless:
        return Judgement(Outcome.PASS, key)
    facts: dict[str, object] = {"table": row.table.value, "row": row.printed_name}
    if nameless:
        variant, field = ("another-party", "party") if others else ("another-name", "as_written")
        return Judgement(Outcome.REVIEW, key, (*path, field), facts | {"receivers": nameless}, variant=variant)
    if row.untied:
        return Judgement(Outcome.UNKNOWN, key, (*path, "party"), facts)
    return Judgement(Outcome.VIOLATED, key, path, facts)


def _others(row: Row, receivers: set[str | None]) -> list[str]:
    """Return who receives by what a row speaks of, where it names somebody who receives by none of that."""
    party = known(row.party)
    if party is None or None in receivers or party in receivers:
        return []
    return sorted(f"parties/{receiver}" for receiver in receivers)


def _nameless(world: World, row: Row, receivers: Mapping[str, str | None]) -> list[str]:
    """Return who receives by the flows that a row speaks of and is none of those whose names it prints."""
    named = {party for key, party in receivers.items() if party is not None and key in world.forest.flows}
    return [party.key for party in unnamed(world, row, [world.registry.parties[party] for party in sorted(named)])]


_TABLES = (Table.ENTRUSTMENT, Table.PROVISION, Table.OVERSEAS)
