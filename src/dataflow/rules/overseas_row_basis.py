"""A row of the overseas table without the basis of the transfer (B-7)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Related, Severity
from dataflow.graph.movements import Kind
from dataflow.queries.abroad import Abroad, abroad, by_country
from dataflow.queries.particulars import fields, overseas_rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.published import Printed
    from dataflow.graph.world import World

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
            yield Judgement(outcome, case.entity, facts={"countries": countries}, related=related)


def _of_another(world: World, case: Abroad, printed: list[Printed]) -> bool:
    """Return whether nothing but a row speaks of the transfer, and that row prints one whose place is known."""
    if case.movements[0].kind is not Kind.DECLARED or case.overseas is not None:
        return False
    named = {entity for row in printed for entity in world.published.spoken_of[row.policy.key, row.number]}
    return any(move.spot is not None for entity in named for move in world.movements.get(entity, ()))
