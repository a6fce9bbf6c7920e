"""A contract of an entrustment in force whose term is over (A-9)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.model.states import known

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta("contract-ended", Severity.WARNING, ("PIPA 26(1)", "PIPC-QA-2025 Q92"))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    contracts = {contract.id: contract for key in world.entrustments if (contract := world.contract(key)) is not None}
    for contract in contracts.values():
        ends = known(contract.ends)
        facts = {} if ends is None else {"ends": ends.isoformat()}
        if ends is None:
            outcome = Outcome.UNKNOWN if contract.ends is None else Outcome.PASS
        elif ends >= world.day or known(contract.auto_renew) is True:
            outcome = Outcome.PASS
        else:
            outcome = Outcome.UNKNOWN if contract.auto_renew is None else Outcome.REVIEW
        variant = "renewal-unknown" if ends is not None and outcome is Outcome.UNKNOWN else None
        yield Judgement(outcome, contract.key, ("ends",), facts, variant=variant)
