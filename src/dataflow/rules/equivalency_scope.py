"""Items that a recognised equivalency does not cover (B-15)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.law.equivalency import recognised
from dataflow.model.states import known
from dataflow.places import Place
from dataflow.queries.abroad import EQUIVALENCY, FURTHER, cited, on_bases, on_basis

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.findings import Finding
    from dataflow.graph.world import World

META = Meta(
    "equivalency-scope",
    Severity.ERROR,
    ("PIPA 28-8(1)5", "PIPA-ED 29-9(3)"),
    since=date(2025, 9, 16),
    identity=("country",),
    also=(FURTHER,),
)


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for case in on_bases(world):
        for movement in on_basis(world, case, EQUIVALENCY):
            decision = recognised(movement.country, world.day) if movement.country else None
            if decision is None:
                continue  # equivalency speaks of it
            kinds = {item: known(world.registry.items[item].kinds) for item in movement.items or ()}
            outside = [item for item, found in kinds.items() if found and decision.excludes & set(found)]
            untold = movement.items is None or None in kinds.values()
            yield Judgement(
                Outcome.REVIEW if outside else Outcome.UNKNOWN if untold else Outcome.PASS,
                case.entity,
                ("items",),
                {"country": movement.where, "items": [f"items/{item}" for item in outside]},
                citations=cited(world, case.entity, META.citations),
            )


def behind(world: World, finding: Finding) -> list[Place]:
    """Return what to ask for: the kinds of the items that go to one country, or else which items do."""
    there = [m for m in world.movements.get(finding.place.entity, ()) if m.where == finding.facts["country"]]
    return [Place(f"items/{item}", ("kinds",)) for movement in there for item in movement.items or ()]
