"""What a controller seated abroad collects there itself: no transfer, but its policy names the countries (31(1)4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.model.states import known

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dataflow.graph.spots import Spot
    from dataflow.graph.world import World
    from dataflow.model.data import Purpose


def collected(world: World) -> Mapping[str, tuple[Spot, ...]]:
    """Return purpose → the places abroad where its controller, seated abroad, collects and keeps the data itself.

    Only purposes with nothing at home and at least one place that somebody states.
    """
    return world.once("collected abroad", lambda: _collected(world))


def _collected(world: World) -> Mapping[str, tuple[Spot, ...]]:
    found = {}
    for purpose in world.registry.purposes.values():
        if _seated_abroad(world, purpose):
            spots = world.spots.of_systems(known(purpose.systems) or (), None)
            if spots and all(spot.abroad(world.home) for spot in spots):
                found[purpose.id] = spots
    return found


def _seated_abroad(world: World, purpose: Purpose) -> bool:
    controller = known(purpose.controller) or world.registry.head.controller
    return known(world.registry.parties[controller].country) not in (None, world.home)


def directly(world: World, system: str) -> bool:
    """Return whether all that a system keeps was collected so."""
    users = world.users(system.partition("/")[2])
    return bool(users) and all(purpose.id in collected(world) for purpose in users)
