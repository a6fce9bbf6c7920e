"""A contract without the clauses that practice adds to the seven of the law (A-29)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.model.contracts import ClauseState
from dataflow.model.states import known
from dataflow.queries.clauses import cell

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta("contract-practice", Severity.WARNING, ("PIPA 26(4)",))

ADVISED = ("term", "return-or-destruction", "breach-notice", "rights-support", "training")
_ADVISED = frozenset(ADVISED)


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    contracts = {contract.id: contract for key in world.entrustments if (contract := world.contract(key))}
    for identity in sorted(contracts):
        stated = known(contracts[identity].clauses)
        if not stated or _ADVISED.isdisjoint(stated):
            continue
        states = {clause: cell(contracts[identity], clause).state for clause in ADVISED}
        missing = [clause for clause in ADVISED if states[clause] == ClauseState.NONE]
        if missing or set(states.values()) == {ClauseState.PRESENT}:  # the law asks nobody to look for them
            outcome = Outcome.REVIEW if missing else Outcome.PASS
            yield Judgement(outcome, f"contracts/{identity}", ("clauses",), {"clause": missing})
