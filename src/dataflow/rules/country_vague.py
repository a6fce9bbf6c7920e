"""A country of a transfer that is not named, in the registry or in the policy (B-21)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Related, Severity
from dataflow.law.statutes import CITATIONS
from dataflow.model.overseas import Overseas
from dataflow.model.states import known
from dataflow.queries.abroad import CONTRACT, Abroad, abroad, on_basis
from dataflow.queries.behind import cells
from dataflow.queries.particulars import fields, overseas_rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.findings import Finding
    from dataflow.graph.movements import Movement
    from dataflow.graph.world import World
    from dataflow.places import Place

META = Meta(
    "country-vague",
    Severity.ERROR,
    ("PIPA 28-8(2)2", "PIPC-GUIDE-2026 p.45"),
    since=date(2023, 9, 15),
    identity=("country",),
)


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for case in abroad(world):
        for movement in case.movements:
            if movement.spot is None:
                continue  # overseas-field speaks of it
            facts = {"country": movement.where}
            if movement.country is None:
                yield Judgement(Outcome.UNKNOWN, case.entity, ("locations",), facts, severity=Severity.WARNING)
            else:
                yield _printed(world, case, movement)
        yield from _without_place(world, case)


def _without_place(world: World, case: Abroad) -> Iterator[Judgement]:
    """Yield a review for each country that has terms of its own and no place: the terms or the places are wrong."""
    own = known(case.overseas.by_country) if isinstance(case.overseas, Overseas) else None
    places = {movement.country for movement in world.movements[case.entity]}
    for country in sorted({*(own or {})} - places - {world.home}) if None not in places else ():
        path = ("overseas", "by_country", country)
        yield Judgement(Outcome.REVIEW, case.entity, path, {"country": country}, (), "no-place", Severity.WARNING)


_IN_POLICY = "PIPA-ED 31(1)2"


def _printed(world: World, case: Abroad, movement: Movement) -> Judgement:
    """Judge whether the overseas table names a country that the registry knows."""
    printed = overseas_rows(world, case.entity)
    asked = CITATIONS[_IN_POLICY].in_force(world.day) or movement in on_basis(world, case, CONTRACT)
    named = fields(world, movement)["country"].disclosed if printed and asked else True
    facts = {"country": movement.where}
    if named:
        return Judgement(Outcome.PASS, case.entity, facts=facts)
    related = tuple(Related(row.policy.key, "row", ("rows", row.number)) for row in printed)
    outcome = Outcome.UNKNOWN if named is None else Outcome.VIOLATED
    return Judgement(outcome, case.entity, facts=facts, related=related, variant="in-policy-" + outcome.value)


def behind(_world: World, finding: Finding) -> list[Place]:
    """Return what to ask for: the countries in the rows it speaks of."""
    return [finding.place] if finding.place.path else cells(finding, "countries")
