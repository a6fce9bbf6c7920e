"""Where a path ends: which holdings are at a party, in a country or in a system, and which may be for all is known."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dataflow.graph.spots import half_told
from dataflow.model.states import State, known
from dataflow.queries.rows import entity_of
from dataflow.queries.where import Unknown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from dataflow.graph.draw import Holding
    from dataflow.graph.spots import Spot
    from dataflow.graph.world import World


class Arrival(NamedTuple):
    """How a holding is at the end: in which system of the holder's (None: in none), and whether certainly there."""

    system: str | None
    certain: bool


class End:
    """What a path ends at. What operators hold is what users keep in their systems, and is told by these."""

    def __init__(self, world: World, identity: str) -> None:
        self._world = world
        self._id = identity

    def flows(self) -> list[str] | None:
        """Return the flows of which anything may be there; None: any may be."""
        return None

    def arrivals(self, holding: Holding) -> Iterator[Arrival]:
        """Yield the ways in which a holding is there."""
        raise NotImplementedError

    def unknown(self, holding: Holding) -> Iterator[Unknown]:
        """Yield what the registry does not say of a holding, so that it may be there."""
        raise NotImplementedError

    def _systems(self, holding: Holding) -> list[str]:
        """Return the systems of a holding's flow or purpose that store its item."""
        return [one for one in _stated(self._world, holding) or () if self._world.spots.stores(one, holding.item)]


class _Party(End):
    def flows(self) -> list[str] | None:
        forest, parties = self._world.forest, (None, self._id)
        received = [key for party in parties for key in forest.received.get(party, ())]
        systems = [one for one, system in self._world.registry.systems.items() if known(system.operator) in parties]
        return list(dict.fromkeys([*received, *(key for one in systems for key in forest.listing.get(one, ()))]))

    def arrivals(self, holding: Holding) -> Iterator[Arrival]:
        if holding.holder == self._id:
            yield Arrival(holding.system, certain=True)

    def unknown(self, holding: Holding) -> Iterator[Unknown]:
        if holding.holder not in self._world.registry.parties:
            yield Unknown(entity_of(holding), "receiver")
        for identity in self._systems(holding):
            system = self._world.registry.systems[identity]
            if system.operator is None and system.operator_access is not State.NONE:
                yield Unknown(system.key, "operator")


class _Country(End):
    def arrivals(self, holding: Holding) -> Iterator[Arrival]:
        if holding.system is not None:
            return
        here = [spot for spot in self._spots(holding) if spot.country == self._id]
        for system in dict.fromkeys(spot.system for spot in here):
            yield Arrival(system, certain=any(spot.system == system and not spot.one_of for spot in here))

    def unknown(self, holding: Holding) -> Iterator[Unknown]:
        """Yield whoever does not say where; a region abroad may be any country but the jurisdiction."""
        if holding.system is not None:
            return
        spots, entity = self._spots(holding), entity_of(holding)
        if not spots or self._unplaced(entity):
            yield Unknown(entity, "places")
        if self._id != self._world.home:
            for spot in spots:
                if spot.country is None:
                    yield Unknown(f"systems/{spot.system}" if spot.system else entity, "places")
        for system in self._systems(holding):
            if not self._world.spots.of_system(system, holding.item) or self._unplaced(f"systems/{system}"):
                yield Unknown(f"systems/{system}", "places")

    def _spots(self, holding: Holding) -> tuple[Spot, ...]:
        if holding.flow is not None:
            return self._world.spots.of_flow(holding.flow, holding.item)
        return self._world.spots.of_purposes(holding.possible, holding.item, frozenset())

    def _unplaced(self, entity: str) -> bool:
        """Return whether one of the places of a flow or system is written down without saying where it is."""
        return half_told(getattr(self._world.registry.entity(entity), "locations", None))


class _System(End):
    def arrivals(self, holding: Holding) -> Iterator[Arrival]:
        if holding.system is None and self._id in self._systems(holding):
            yield Arrival(self._id, certain=True)

    def unknown(self, holding: Holding) -> Iterator[Unknown]:
        if holding.system is None and _stated(self._world, holding) is None:
            yield Unknown(entity_of(holding), "systems")


def _stated(world: World, holding: Holding) -> list[str] | None:
    """Return the systems that a holding's flow or purpose uses; None where nobody says."""
    if holding.flow is not None:
        stated = world.flow(holding.flow).systems
    elif holding.purpose is not None:
        stated = world.registry.purposes[holding.purpose].systems
    else:
        return None
    return None if stated is None else known(stated) or []


_ENDS: Mapping[str, Callable[[World, str], End]] = {"parties": _Party, "countries": _Country, "systems": _System}


def end(world: World, key: str) -> End:
    """Return the end of a path: the key of a party, country or system."""
    section, _, identity = key.partition("/")
    return _ENDS[section](world, identity)
