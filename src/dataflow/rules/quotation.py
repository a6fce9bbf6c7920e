"""A quotation of a clause that does not occur in the contract's document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.model.contracts import Clause, Contract
from dataflow.model.states import known

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.findings import Finding
    from dataflow.graph.world import World
    from dataflow.places import Place

META = Meta("quotation", Severity.WARNING, ("PIPA 26(1)",), identity=("clause",))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for contract in world.registry.contracts.values():
        for clause, stated in (known(contract.clauses) or {}).items():
            quoted = known(stated.quotation) if isinstance(stated, Clause) else None
            if quoted is not None:
                path = ("clauses", clause, "quotation")
                yield Judgement(_outcome(world, contract, quoted), contract.key, path, {"clause": clause})


def _outcome(world: World, contract: Contract, quoted: str) -> Outcome:
    text = world.registry.documents.get(known(contract.document) or "")
    if text is None:
        return Outcome.UNKNOWN
    return Outcome.PASS if " ".join(quoted.split()) in " ".join(text.split()) else Outcome.VIOLATED


def behind(_world: World, finding: Finding) -> list[Place]:
    """Return what to ask for: the document."""
    return [finding.place._replace(path=("document",))]
