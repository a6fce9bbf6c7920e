"""A transfer on the contract basis that no contract with the data subject seems to need (B-4)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.model.data import PurposeKind
from dataflow.queries.abroad import CONTRACT, FURTHER, cited, on_bases, on_basis, stated
from dataflow.queries.behind import term_by_country
from dataflow.queries.particulars import term

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta(
    "overseas-necessity",
    Severity.WARNING,
    ("PIPA 28-8(1)3",),
    since=date(2023, 9, 15),
    also=(FURTHER,),
    asks=("needed-for-the-contract",),
)


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for case in on_bases(world):
        movements = on_basis(world, case, CONTRACT)
        if not movements:
            continue
        outcome, countries = stated({movement.where: term(world, movement, "necessity") for movement in movements})
        other = outcome is Outcome.PASS and _serves_other_ends(world, case.entity)
        yield Judgement(
            Outcome.REVIEW if other or outcome is Outcome.VIOLATED else outcome,
            case.entity,
            ("overseas", "necessity"),
            {"countries": countries},
            variant="other-ends" if other else None,
            citations=cited(world, case.entity, META.citations),
            question="needed-for-the-contract" if other else None,  # else the need is to be written first
        )


def _serves_other_ends(world: World, entity: str) -> bool:
    """Return whether every purpose the data can be for is marketing or analytics."""
    purposes = {purpose for row in world.holdings.flows.get(entity, ()) for purpose in row.possible}
    kinds = {world.registry.purposes[purpose].kind for purpose in purposes}
    return bool(kinds) and kinds <= {PurposeKind.MARKETING, PurposeKind.ANALYTICS}


behind = term_by_country
