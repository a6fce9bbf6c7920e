"""A re-entrustment although the contract above it forbids any (A-17)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Related, Severity
from dataflow.law.statutes import CITATIONS
from dataflow.queries.behind import cells
from dataflow.queries.clauses import cell
from dataflow.queries.re_entrustment import consented, generally

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.findings import Finding
    from dataflow.graph.world import World
    from dataflow.places import Place

META = Meta("re-entrustment-prohibited", Severity.WARNING, ("PIPA 26(6)", "PIPA-ED 28(1)2"))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for key in world.entrustments:
        above = world.forest.parent[key]
        contract = world.contract(above) if above is not None else None
        if contract is None:
            continue
        clause = cell(contract, "re-entrustment-restriction")
        consent_asked = CITATIONS["PIPA 26(6)"].in_force(world.day)
        without = not consented(world, key) and not generally(world, key)
        if clause.state != "present" or (clause.terms == "prohibited" and consent_asked and without):
            continue  # contract-clause or re-entrustment-consent speaks of it
        outcome = Outcome.REVIEW if clause.terms == "prohibited" else Outcome.PASS
        yield Judgement(
            Outcome.UNKNOWN if clause.terms is None else outcome,
            key,
            facts={"contract": contract.key},
            related=(Related(contract.key, "contract", ("clauses", "re-entrustment-restriction")),),
            claimed=clause.claimed,
        )


def behind(_world: World, finding: Finding) -> list[Place]:
    """Return what to ask for: what the restrictions it speaks of say."""
    return cells(finding, "terms")
