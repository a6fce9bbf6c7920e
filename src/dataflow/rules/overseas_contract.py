"""A protective measure that the contract with an overseas recipient must reflect (B-17)."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Related, Severity, of_state
from dataflow.law.clauses import CLAUSES, ClauseKind
from dataflow.queries.abroad import MOVING, abroad
from dataflow.queries.clauses import cell

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta("overseas-contract", Severity.ERROR, ("PIPA-ED 29-10(2)",), since=date(2023, 9, 15), identity=("clause",))


def judge(world: World) -> Iterator[Judgement]:
    """Judge each case that the module's first line names."""
    served: dict[str, list[str]] = defaultdict(list)
    for case in abroad(world, MOVING):
        contract = world.contract(case.entity) if case.entity in world.forest.flows else None
        if contract is not None:
            served[contract.id].append(case.entity)
    for identity, flows in served.items():
        for clause in CLAUSES.values():
            if clause.kind is ClauseKind.OVERSEAS:
                found = cell(world.registry.contracts[identity], clause.id)
                yield Judgement(
                    of_state(found.state),
                    f"contracts/{identity}",
                    ("clauses", clause.id),
                    {"clause": clause.id},
                    related=tuple(Related(key, "served") for key in flows),
                    severity=Severity.WARNING if clause.id == "overseas-other" else None,
                    claimed=found.claimed,
                )
