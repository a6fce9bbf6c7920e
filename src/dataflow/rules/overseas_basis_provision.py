"""A provision abroad on the basis for entrustment and storage (B-3)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.queries.abroad import CONTRACT, FURTHER, bases, cited, on_bases, on_basis

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta("overseas-basis-provision", Severity.ERROR, ("PIPA 28-8(1)3",), since=date(2023, 9, 15), also=(FURTHER,))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for case in on_bases(world):
        if case.entity in world.forest.flows and not world.is_entrustment(case.entity):
            wrong = [movement.where for movement in on_basis(world, case, CONTRACT)]
            if wrong or any(isinstance(basis, int) for basis in bases(world, case).values()):
                outcome = Outcome.VIOLATED if wrong else Outcome.PASS
                citations = cited(world, case.entity, META.citations)
                yield Judgement(outcome, case.entity, ("overseas", "basis"), {"countries": wrong}, citations=citations)
