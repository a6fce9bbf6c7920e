"""A transfer on the contract basis, neither disclosed in the policy nor notified individually (B-5)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Severity
from dataflow.model.policies import Table
from dataflow.queries.abroad import CONTRACT, FURTHER, cited, on_bases, on_basis, told
from dataflow.queries.behind import term_by_country, unread

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.findings import Finding
    from dataflow.graph.world import World
    from dataflow.places import Place

META = Meta(
    "overseas-not-told",
    Severity.ERROR,
    ("PIPA 28-8(1)3(ga)", "PIPA 28-8(1)3(na)"),
    since=date(2023, 9, 15),
    also=(FURTHER,),
)


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for case in on_bases(world):
        if on_basis(world, case, CONTRACT):
            facts = {"countries": case.countries}
            citations = cited(world, case.entity, META.citations)
            yield Judgement(told(world, case), case.entity, ("overseas", "notices"), facts, citations=citations)


def behind(world: World, finding: Finding) -> list[Place]:
    """Return what to ask for: the notices, and the tables that were not read whole."""
    return [*term_by_country(world, finding), *unread(Table.OVERSEAS)(world, finding)]
