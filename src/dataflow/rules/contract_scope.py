"""Items that an entrustment passes on beyond the scope of its contract (A-10)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Related, Severity
from dataflow.model.contracts import Contract, Scope
from dataflow.model.states import State, known
from dataflow.queries.clauses import cell

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta("contract-scope", Severity.WARNING, ("PIPA 26(5)", "PIPA-ED 28(1)1"))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for key in world.entrustments:
        contract = world.contract(key)
        if contract is None or cell(contract, "purpose-and-scope").state != "present":
            continue  # contract-missing or contract-clause speaks of it
        covered = _covered(contract)
        items, complete = world.items(key)
        beyond = world.vocabulary.beyond(items, covered) if covered is not None else []
        outcome = Outcome.REVIEW if beyond else Outcome.PASS if covered is not None and complete else Outcome.UNKNOWN
        yield Judgement(
            outcome,
            key,
            ("items",),
            {"items": [f"items/{item}" for item in beyond], "contract": contract.key},
            related=(Related(contract.key, "contract", ("scope",)),),
        )


def _covered(contract: Contract) -> list[str] | None:
    """Return the items in the scope of a contract: none where someone looked, None where nobody says."""
    items = contract.scope.items if isinstance(contract.scope, Scope) else contract.scope
    return [] if items is State.NONE else known(items)
