"""A protective measure that the contract with an overseas recipient must reflect (B-17)."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Related, Severity, of_state
from dataflow.law.clauses import CLAUSES, ClauseKind
from dataflow.model.flows import Provision
from dataflow.model.overseas import Overseas
from dataflow.model.states import State
from dataflow.queries.abroad import MOVING, abroad
from dataflow.queries.clauses import cell, signed_later, to_come

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta("overseas-contract", Severity.ERROR, ("PIPA-ED 29-10(2)",), since=date(2023, 9, 15), identity=("clause",))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    served: dict[str, list[str]] = defaultdict(list)
    for case in abroad(world, MOVING):
        contract = world.contract(case.entity) if case.entity in world.forest.flows else None
        provision = isinstance(world.registry.entity(case.entity), Provision)
        if contract is not None and provision and signed_later(world, contract):  # else contract-missing speaks of it
            facts = to_come(contract)
            yield Judgement(Outcome.UNKNOWN, case.entity, ("contract",), facts, variant="signed-later")
        elif contract is not None:
            served[contract.id].append(case.entity)
        elif provision and isinstance(case.overseas, Overseas):
            yield _without_contract(world, case.entity)
    for identity, flows in served.items():
        deep = all(world.forest.depth[key] > 1 for key in flows)
        for clause in CLAUSES.values():
            if clause.kind is ClauseKind.OVERSEAS:
                found = cell(world.registry.contracts[identity], clause.id)
                yield Judgement(
                    of_state(found.state),
                    f"contracts/{identity}",
                    ("clauses", clause.id),
                    {"clause": clause.id},
                    related=tuple(Related(key, "served") for key in flows),
                    severity=Severity.WARNING if deep or clause.id == "overseas-other" else None,
                    claimed=found.claimed,
                )


def _without_contract(world: World, key: str) -> Judgement:
    """Judge a provision abroad that links no contract: another written instrument serves (an entrustment needs one)."""
    said_none = world.flow(key).contract is State.NONE
    outcome = Outcome.REVIEW if said_none else Outcome.UNKNOWN
    return Judgement(outcome, key, ("contract",), variant="no-contract" if said_none else "contract-unknown")
