"""A row of the overseas table without the basis of the transfer, or with another one (B-7, D-3)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Related, Severity
from dataflow.graph.movements import Kind
from dataflow.law.transfers import BASES
from dataflow.queries.abroad import Abroad, abroad, bases, by_country
from dataflow.queries.behind import cells
from dataflow.queries.particulars import fields, overseas_rows, printed_bases

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.findings import Finding
    from dataflow.graph.published import Printed
    from dataflow.graph.world import World
    from dataflow.places import Place

META = Meta("overseas-row-basis", Severity.ERROR, ("PIPA-ED 31(1)2",), since=date(2024, 3, 15))

_STATES = {True: "present", None: "unknown", False: "none"}
"""Whether the rows on a country print the basis → the state of the column."""


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for case in abroad(world):
        printed = overseas_rows(world, case.entity)
        if printed and not _of_another(world, case, printed):
            told = {movement.where: fields(world, movement)["basis"].disclosed for movement in case.movements}
            outcome, countries = by_country({where: _STATES[each] for where, each in told.items()})
            related = tuple(Related(row.policy.key, "row", ("rows", row.number)) for row in printed)
            judgement = Judgement(outcome, case.entity, facts={"countries": countries}, related=related)
            yield _compared(world, case, printed, judgement) if outcome is Outcome.PASS else judgement


def _compared(world: World, case: Abroad, printed: list[Printed], judgement: Judgement) -> Judgement:
    """Return the judgement of what is printed whole: of a basis that the registry has otherwise one is wrong."""
    for movement, stated in zip(case.movements, bases(world, case).values(), strict=True):
        others = [each for each in printed_bases(world, movement, printed) if stated not in each]
        if isinstance(stated, int) and others:
            told = [BASES[basis].word for basis in sorted(set().union(*others))]
            facts = {"countries": [movement.where], "basis": BASES[stated].word, "bases": told}
            return judgement._replace(outcome=Outcome.REVIEW, facts=facts, variant="differs")
    return judgement


def _of_another(world: World, case: Abroad, printed: list[Printed]) -> bool:
    """Return whether nothing but a row speaks of the transfer, and that row prints one whose place is known."""
    if case.movements[0].kind is not Kind.DECLARED or case.overseas is not None:
        return False
    named = {entity for row in printed for entity in world.published.spoken_of[row.policy.key, row.number]}
    return any(move.spot is not None for entity in named for move in world.movements.get(entity, ()))


def behind(_world: World, finding: Finding) -> list[Place]:
    """Return what to ask for: the basis in the rows it speaks of."""
    return cells(finding, "basis")
