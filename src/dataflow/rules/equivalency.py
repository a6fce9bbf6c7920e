"""A transfer on an equivalency that the authority has not recognised (B-14)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.law.equivalency import recognised
from dataflow.queries.abroad import EQUIVALENCY, FURTHER, cited, on_bases, on_basis

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta(
    "equivalency",
    Severity.ERROR,
    ("PIPA 28-8(1)5", "PIPA-ED 29-9"),
    since=date(2023, 9, 15),
    identity=("country",),
    also=(FURTHER,),
)


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for case in on_bases(world):
        for movement in on_basis(world, case, EQUIVALENCY):
            recognition = recognised(movement.country, world.day) if movement.country else None
            outcome = Outcome.PASS if recognition else Outcome.VIOLATED if movement.country else Outcome.UNKNOWN
            citations = cited(world, case.entity, META.citations)
            facts = {"country": movement.where}
            yield Judgement(outcome, case.entity, ("overseas", "basis"), facts, citations=citations)
