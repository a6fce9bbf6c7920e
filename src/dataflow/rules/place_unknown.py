"""Data at a place that nobody states: of a flow's receiver, in a system, or of a purpose that names no system."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Related, Severity
from dataflow.graph.movements import Kind
from dataflow.graph.spots import half_told
from dataflow.model.states import known
from dataflow.places import Place
from dataflow.queries.abroad import seat
from dataflow.queries.applicable import processed
from dataflow.queries.unplaced import systems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.findings import Finding
    from dataflow.graph.world import World
    from dataflow.queries.unplaced import Kept

META = Meta("place-unknown", Severity.WARNING, ("PIPA 28-8(1)",), since=date(2023, 9, 15))

_SHOWN = 3
"""How many users of a system the finding names."""
_NAMED = 10
"""How many purposes without a system the finding names."""


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each flow, one for each system, and one for all purposes that name none.

    A place beside another says nothing of it.
    """
    for key in world.in_force:
        declared = any(movement.kind is Kind.DECLARED for movement in world.movements.get(key, ()))
        if declared or world.forest.outside[key] or not world.holdings.flows[key]:
            continue
        if not world.somewhere(key):
            yield _nowhere(world, key)
        elif half_told(world.flow(key).locations):
            yield Judgement(Outcome.UNKNOWN, key, ("locations",), variant="some")
        else:
            yield Judgement(Outcome.PASS, key)
    for kept in systems(world):
        yield _of_system(world, kept)
    homeless = [purpose.key for purpose in processed(world) if purpose.systems is None]
    if homeless:  # once for all: a registry written from a policy names no system anywhere
        facts = {"purposes": homeless[:_NAMED], "count": len(homeless)}
        yield Judgement(Outcome.UNKNOWN, "registry", (), facts, variant="no-system")


def _nowhere(world: World, key: str) -> Judgement:
    """Judge a flow without a place; its receiver's seat is none, but a reason to look."""
    country = seat(world, key)
    if country is None or country == world.home:
        return Judgement(Outcome.UNKNOWN, key, ("locations",))
    return Judgement(Outcome.REVIEW, key, ("locations",), {"country": country}, severity=Severity.ERROR)


def _of_system(world: World, kept: Kept) -> Judgement:
    """Judge where a system is; its operator's seat is no place and a reason to look, as with a receiver's."""
    system, path = world.registry.systems[kept.system], ("locations",)
    if kept.placed:
        return Judgement(Outcome.PASS, system.key)
    operator = known(system.operator)
    country = known(world.registry.parties[operator].country) if operator is not None else None
    related = tuple(Related(user, "shows", ("systems",)) for user in kept.users[:_SHOWN])
    if kept.somewhere:
        return Judgement(Outcome.UNKNOWN, system.key, path, {}, related, "system-some")
    if country is None or country == world.home:
        return Judgement(Outcome.UNKNOWN, system.key, path, {}, related, "system")
    return Judgement(Outcome.REVIEW, system.key, path, {"country": country}, related, "system-abroad", Severity.ERROR)


def behind(_world: World, finding: Finding) -> list[Place]:
    """Return what to ask for: the systems of purposes that name none."""
    return [Place(str(purpose), ("systems",)) for purpose in finding.facts.get("purposes", ())]
