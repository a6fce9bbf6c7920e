"""A contract of an entrustment in force, or of a provision abroad, whose term is over (A-9, B-17)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.model.states import known
from dataflow.queries.abroad import provided_under

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.findings import Finding
    from dataflow.graph.world import World
    from dataflow.model.contracts import Contract
    from dataflow.places import Place

META = Meta("contract-ended", Severity.WARNING, ("PIPA 26(1)", "PIPC-QA-2025 Q92"), also=("PIPA-ED 29-10(2)",))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    entrusted = {contract.id: contract for key in world.entrustments if (contract := world.contract(key)) is not None}
    provided = {contract.id: contract for key in provided_under(world) if (contract := world.contract(key)) is not None}
    for identity, contract in (entrusted | provided).items():
        judgement = _judged(world, contract)
        if identity in entrusted:
            yield judgement
        else:
            variant = "provided" if judgement.outcome is Outcome.REVIEW else judgement.variant
            yield judgement._replace(variant=variant, citations=("PIPA-ED 29-10(2)",))


def _judged(world: World, contract: Contract) -> Judgement:
    ends = known(contract.ends)
    facts = {} if ends is None else {"ends": ends.isoformat()}
    if ends is None:
        outcome = Outcome.UNKNOWN if contract.ends is None else Outcome.PASS
    elif ends >= world.day or known(contract.auto_renew) is True:
        outcome = Outcome.PASS
    else:
        outcome = Outcome.UNKNOWN if contract.auto_renew is None else Outcome.REVIEW
    variant = "renewal-unknown" if ends is not None and outcome is Outcome.UNKNOWN else None
    return Judgement(outcome, contract.key, ("ends",), facts, variant=variant)


def behind(_world: World, finding: Finding) -> list[Place]:
    """Return what to ask for: when it ends, or whether it is renewed then."""
    field = "auto_renew" if finding.message == "renewal-unknown" else "ends"
    return [finding.place._replace(path=(field,))]
