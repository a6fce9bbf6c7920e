"""A statute cited for keeping data that does not apply to the controller (C-33)."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Related, Severity
from dataflow.model.parties import Sector
from dataflow.model.states import known
from dataflow.queries.retention import controller, laws, rules

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World
    from dataflow.law.retention import KeepingLaw
    from dataflow.model.data import Purpose

META = Meta("retention-law-not-bound", Severity.WARNING, ("PIPA 21(1)",))

_BOUND = {sector.value: frozenset({sector}) for sector in Sector} | {
    Sector.CREDIT.value: frozenset({Sector.CREDIT, Sector.FINANCE})
}
"""Sector of a statute → the sectors whose controllers it may bind; who trades on credit uses credit information."""


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each purpose that cites a statute of one sector; one for a controller of no known one."""
    unknown: dict[str, list[Purpose]] = defaultdict(list)
    for purpose in world.registry.purposes.values():
        cited = _of_sectors(purpose)
        party = controller(world, purpose)
        if cited and party.sectors is None:
            unknown[party.key].append(purpose)
        elif cited:
            beyond = [law.id for law in cited if _BOUND[law.binds or ""].isdisjoint(known(party.sectors) or ())]
            outcome = Outcome.REVIEW if beyond else Outcome.PASS
            shown = (Related(party.key, "controller", ("sectors",)),)
            yield Judgement(outcome, purpose.key, ("retention", "law"), {"laws": beyond}, related=shown)
    for party_key, purposes in unknown.items():
        found = sorted({law.id for purpose in purposes for law in _of_sectors(purpose)})
        related = tuple(Related(purpose.key, "purpose", ("retention",)) for purpose in purposes[:3])
        yield Judgement(Outcome.UNKNOWN, party_key, ("sectors",), {"laws": found}, related=related)


def _of_sectors(purpose: Purpose) -> list[KeepingLaw]:
    """Return the statutes cited that bind one sector only."""
    cited = {law.id: law for rule in rules(purpose) for law in laws(rule) if law.binds is not None}
    return [cited[name] for name in sorted(cited)]
