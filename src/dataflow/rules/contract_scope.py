"""Items that an entrustment passes on beyond the scope of its contract (A-10)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Related, Severity
from dataflow.model.states import known
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
        scope = known(contract.scope)
        covered = known(scope.items) if scope else None
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
