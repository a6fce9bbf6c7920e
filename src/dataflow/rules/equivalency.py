"""A transfer on an equivalency that the authority has not recognised, or only of one of place and recipient (B-14)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.law.equivalency import recognised
from dataflow.model.states import known
from dataflow.places import Place
from dataflow.queries.abroad import EQUIVALENCY, FURTHER, cited, on_bases, on_basis
from dataflow.queries.particulars import receiver_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.findings import Finding
    from dataflow.graph.movements import Movement
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
            yield _judged(world, movement)._replace(citations=cited(world, case.entity, META.citations))


def _judged(world: World, movement: Movement) -> Judgement:
    """Judge a transfer by where the data is, and a recognised country by where the recipient is seated besides.

    The Act speaks of the country to which data goes. What a company elsewhere keeps there it may well view from home.
    """
    entity, path, facts = movement.entity, ("overseas", "basis"), {"country": movement.where}
    if movement.country is None:
        return Judgement(Outcome.UNKNOWN, entity, path, facts)
    if recognised(movement.country, world.day) is None:
        return Judgement(Outcome.VIOLATED, entity, path, facts)
    receiver = known(receiver_of(world, entity))
    if receiver is None:  # that nobody is named `overseas-field` says
        return Judgement(Outcome.PASS, entity, path)
    seat = known(world.registry.parties[receiver].country)
    if seat is None:
        facts["party"] = f"parties/{receiver}"
        return Judgement(Outcome.UNKNOWN, entity, path, facts, (), "seat-unknown", Severity.WARNING)
    if seat != world.home and recognised(seat, world.day) is None:
        return Judgement(Outcome.REVIEW, entity, path, facts | {"seat": seat})
    return Judgement(Outcome.PASS, entity, path)


def behind(_world: World, finding: Finding) -> list[Place]:
    """Return what to ask for: where the data is, or where its receiver is seated."""
    if finding.message == "seat-unknown":
        return [Place(str(finding.facts["party"]), ("country",))]
    return [finding.place._replace(path=("locations",))] if finding.outcome is Outcome.UNKNOWN else []
