"""Systems of which nobody says where they are, also beside others of which somebody does."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from dataflow.graph.movements import Kind
from dataflow.model.states import known
from dataflow.queries.applicable import processed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World


class Kept(NamedTuple):
    """A system in which the controller, its trustees or recipients keep data.

    `placed`: somebody says where all of it is; `somewhere`: or some of it.
    """

    system: str
    users: tuple[str, ...]
    placed: bool
    somewhere: bool


def systems(world: World) -> Iterator[Kept]:
    """Yield the systems that a purpose of the controller, or a flow that its own finding does not speak of, uses."""
    in_force, using = set(world.in_force), _purposes(world)
    for identity, system in world.registry.systems.items():
        flows = [key for key in world.forest.listing.get(identity, ()) if key in in_force and _has_place(world, key)]
        purposes = using.get(identity, [])
        declared = any(move.kind is Kind.DECLARED for move in world.movements.get(system.key, ()))
        if declared or not (purposes or flows):  # of what is only declared overseas-field speaks
            continue
        items = {item for purpose in purposes for item in world.listed[purpose]}
        items |= {row.item for key in flows for row in world.holdings.flows[key]}
        if any(world.spots.stores(identity, item) for item in items):
            users = (*(f"purposes/{purpose}" for purpose in purposes), *flows)
            somewhere = any(world.spots.of_system(identity, item) for item in items)
            yield Kept(identity, users, world.spots.told_of_system(identity, items), somewhere)


def _purposes(world: World) -> dict[str, list[str]]:
    """Return system → the purposes of the controller that use it."""
    found: dict[str, list[str]] = defaultdict(list)
    for purpose in processed(world):
        for system in known(purpose.systems) or ():
            found[system].append(purpose.id)
    return found


def _has_place(world: World, flow: str) -> bool:
    return not world.forest.outside[flow] and bool(world.holdings.flows[flow]) and world.somewhere(flow)
