"""A transfer on the contract basis, neither disclosed in the policy nor notified individually (B-5)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Severity
from dataflow.queries.abroad import CONTRACT, FURTHER, cited, on_bases, on_basis, told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

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
