"""Items that an entrustment passes on beyond the scope of its contract (A-10)."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Related, Severity
from dataflow.model.contracts import Contract, Scope
from dataflow.model.states import State, known
from dataflow.queries.clauses import cell

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta("contract-scope", Severity.WARNING, ("PIPA 26(5)", "PIPA-ED 28(1)1"), asks=("within-the-work",))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day: what a contract covers is asked once."""
    untold: dict[str, list[str]] = defaultdict(list)
    for key in world.entrustments:
        contract = world.contract(key)
        if contract is None or cell(contract, "purpose-and-scope").state != "present":
            continue  # contract-missing or contract-clause speaks of it
        covered = _covered(contract)
        if covered is None:
            untold[contract.key].append(key)
        else:
            yield _judged(world, key, contract, covered)
    for contract_key, flows in untold.items():
        related = tuple(Related(key, "served") for key in flows)
        yield Judgement(Outcome.UNKNOWN, contract_key, ("scope", "items"), related=related)


def _judged(world: World, key: str, contract: Contract, covered: list[str]) -> Judgement:
    """Judge what one entrustment passes on beside what its contract covers."""
    items, complete = world.items(key)
    beyond = world.vocabulary.beyond(items, covered)
    if complete and not beyond:
        return Judgement(Outcome.PASS, key)
    return Judgement(
        Outcome.REVIEW if beyond else Outcome.UNKNOWN,
        key,
        ("items",),
        {"items": [f"items/{item}" for item in beyond], "contract": contract.key},
        related=(Related(contract.key, "contract", ("scope",)),),
        variant=None if beyond else "items-unknown",
        question="within-the-work",
    )


def _covered(contract: Contract) -> list[str] | None:
    """Return the items in the scope of a contract: none where someone looked, None where nobody says."""
    items = contract.scope.items if isinstance(contract.scope, Scope) else contract.scope
    return [] if items is State.NONE else known(items)
