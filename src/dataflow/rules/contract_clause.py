"""A clause of Article 26(1) in a contract that serves an entrustment (A-2 to A-8)."""

from __future__ import annotations

from collections import defaultdict
from types import MappingProxyType
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Related, Severity, of_state
from dataflow.law.clauses import CLAUSES, ClauseKind
from dataflow.queries.clauses import cell

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dataflow.findings import Outcome
    from dataflow.graph.world import World
    from dataflow.model.contracts import Contract

_ASKED = {
    clause.id: clause.citation
    for clause in CLAUSES.values()
    if clause.kind is ClauseKind.STATUTORY and clause.citation is not None
}
"""Clause → the provision that asks it of the contract."""

_Asked = tuple[tuple[str, ...], "Mapping[str, str]", tuple[str, ...]]
_Found = tuple["Outcome", _Asked, bool]
_EACH: dict[str, _Asked] = {
    clause: (("clauses", clause), MappingProxyType({"clause": clause}), (citation,))
    for clause, citation in _ASKED.items()
}
"""Clause → place, facts and citation of its judgements: of 10,000 contracts there are 70,000."""

META = Meta("contract-clause", Severity.ERROR, ("PIPA 26(1)",), identity=("clause",), also=tuple(_ASKED.values()))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    alike: dict[int, list[_Found]] = {}  # most contracts of a large registry have the same clauses, in one object
    for contract, flows in _served(world).items():
        first_tier = any(world.forest.depth[key] == 1 for key in flows)
        severity = None if first_tier else Severity.WARNING
        related = tuple(Related(key, "served") for key in flows)
        entity = world.registry.contracts[contract]
        key, same = entity.key, id(entity.clauses)
        if same not in alike:
            alike[same] = list(_found(entity))
        for outcome, (path, facts, citations), claimed in alike[same]:
            yield Judgement(outcome, key, path, facts, related, None, severity, citations, claimed)


def _found(contract: Contract) -> Iterator[_Found]:
    for clause, asked in _EACH.items():
        found = cell(contract, clause)
        yield of_state(found.state), asked, found.claimed


def _served(world: World) -> dict[str, list[str]]:
    """Return contract → the entrustments it serves; without a contract no clause is asked (`contract-missing`)."""
    served: dict[str, list[str]] = defaultdict(list)
    for key in world.entrustments:
        contract = world.contract(key)
        if contract is not None:
            served[contract.id].append(key)
    return served
