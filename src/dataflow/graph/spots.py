"""Where the data of a holding is: the places of its flow and of the systems that store it. A seat is never one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dataflow.model.overseas import ALL
from dataflow.model.states import known

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dataflow.graph.vocabulary import Vocabulary
    from dataflow.model.overseas import Location
    from dataflow.model.registry import Registry
    from dataflow.model.scalars import Text
    from dataflow.model.states import State

CERTAIN, ONE_OF = "certain", "one-of"


class Spot(NamedTuple):
    """One place of an item: a country, or a region outside the jurisdiction whose country is unresolved.

    `one_of`: the item is at one or more of the places given so, and it is not known at which.
    `system` is the system whose place it is, None where the flow itself states it.
    """

    country: str | None
    region: Text | None
    modes: tuple[str, ...]
    one_of: bool
    system: str | None
    inferred_from: str | None = None

    @property
    def stated(self) -> bool:
        """Whether anybody says where it is; else only the system is known."""
        return self.country is not None or self.region is not None

    def abroad(self, jurisdiction: str) -> bool:
        """Return whether the place is outside `jurisdiction`."""
        return self.country != jurisdiction

    @property
    def where(self) -> str:
        """The country's code, else the region as written."""
        return self.country or (self.region.said("en") if self.region else "unknown")


class Spots:
    """The places of items at flows, systems and purposes."""

    def __init__(self, registry: Registry, vocabulary: Vocabulary) -> None:
        self._registry = registry
        self._words = vocabulary
        self._alike: dict[str, tuple[Spot, ...] | None] = {}
        """flow → its places where they are those of every item, else None."""
        self._alike_at: dict[str, tuple[Spot, ...] | None] = {}
        """The same of systems."""
        self._shared: dict[tuple[Spot, ...] | None, tuple[Spot, ...] | None] = {}
        """Places that many flows have alike are one object: thousands have theirs in the same country."""
        self._of_locations: dict[int | None, tuple[Spot, ...] | None] = {}
        """The locations of flows that list no system → the same; those that are written alike are one object, too."""
        self._of_purposes: dict[tuple[tuple[str, ...], str | None, frozenset[str]], tuple[Spot, ...]] = {}

    def of_flow(self, flow: str, item: str | None) -> tuple[Spot, ...]:
        """Return where the receiver of `flow` has `item` (None: whatever it has)."""
        alike = self.of_all(flow)
        return self._of_item(flow, item) if alike is None else alike

    def of_all(self, flow: str) -> tuple[Spot, ...] | None:
        """Return where the receiver of `flow` has every item, None where the places differ by item."""
        try:
            return self._alike[flow]
        except KeyError:
            self._alike[flow] = found = self._of_all(flow)
            return found

    def _of_all(self, flow: str) -> tuple[Spot, ...] | None:
        entity = self._registry.flow(flow.partition("/")[2])
        written = id(entity.locations) if not known(entity.systems) else None
        if written in self._of_locations:
            return self._of_locations[written]
        alike = self._of_item(flow, None) if self._same_for_all(flow) else None
        found = self._shared.setdefault(alike, alike)
        if written is not None:
            self._of_locations[written] = found
        return found

    def _same_for_all(self, flow: str) -> bool:
        entity = self._registry.flow(flow.partition("/")[2])
        systems = known(entity.systems) or ()
        return _unnarrowed(known(entity.locations) or ()) and all(map(self._same_for_all_at, systems))

    def _of_item(self, flow: str, item: str | None) -> tuple[Spot, ...]:
        entity = self._registry.flow(flow.partition("/")[2])
        own = self._covering(known(entity.locations) or (), item, None)
        return _once((*own, *self.of_systems(known(entity.systems) or (), item)))

    def of_purposes(self, purposes: Iterable[str], item: str | None, but: frozenset[str]) -> tuple[Spot, ...]:
        """Return where a controller has `item` for `purposes`, leaving out the systems in `but`."""
        asked = (tuple(purposes), item, but)
        if asked not in self._of_purposes:
            systems = (s for p in asked[0] for s in known(self._registry.purposes[p].systems) or () if s not in but)
            self._of_purposes[asked] = _once(self.of_systems(systems, item))
        return self._of_purposes[asked]

    def of_systems(self, systems: Iterable[str], item: str | None) -> tuple[Spot, ...]:
        """Return the places of the systems that store `item`."""
        return tuple(spot for system in systems for spot in self.of_system(system, item))

    def of_system(self, identity: str, item: str | None) -> tuple[Spot, ...]:
        """Return the places of one system, if it stores `item`."""
        if identity not in self._alike_at:
            self._alike_at[identity] = self._at(identity, None) if self._same_for_all_at(identity) else None
        alike = self._alike_at[identity]
        return self._at(identity, item) if alike is None else alike

    def _same_for_all_at(self, identity: str) -> bool:
        system = self._registry.systems[identity]
        return known(system.stores) is None and _unnarrowed(known(system.locations) or ())

    def _at(self, identity: str, item: str | None) -> tuple[Spot, ...]:
        if not self.stores(identity, item):
            return ()
        return self._covering(known(self._registry.systems[identity].locations) or (), item, identity)

    def told_of_system(self, identity: str, items: Iterable[str | None]) -> bool:
        """Return whether somebody says where a system is, of each of its locations, as far as it stores `items`."""
        stored = [item for item in items if self.stores(identity, item)]
        half = half_told(self._registry.systems[identity].locations)
        return not stored or (not half and all(self.of_system(identity, item) for item in stored))

    def half_told(self, locations: Sequence[Location] | State | None, item: str | None) -> bool:
        """Return whether a location that covers `item` is written down without saying where it is."""
        return any(self._covers(location, item) and not _stated(location) for location in known(locations) or ())

    def stores(self, identity: str, item: str | None) -> bool:
        """Return whether a system keeps `item` of its user; `stores` only narrows."""
        stored = known(self._registry.systems[identity].stores)
        return stored is None or item is None or item in self._words.expanded(stored)

    def _covering(self, locations: Sequence[Location], item: str | None, system: str | None) -> tuple[Spot, ...]:
        covering = [location for location in locations if self._covers(location, item)]
        alone = len(covering) == 1  # beside a place that nobody states too it is one of several
        return tuple(_spot(location, system, alone=alone) for location in covering if _stated(location))

    def _covers(self, location: Location, item: str | None) -> bool:
        items = known(location.items)
        return items is None or items == ALL or item is None or item in self._words.expanded(items)


def half_told(locations: Sequence[Location] | State | None) -> bool:
    """Return whether a location is written down without saying where it is."""
    return not all(map(_stated, known(locations) or ()))


def _stated(location: Location) -> bool:
    return known(location.country) is not None or known(location.region) is not None


def _unnarrowed(locations: Sequence[Location]) -> bool:
    """Return whether no location is that of some items only."""
    return all(known(location.items) is None for location in locations)


def _spot(location: Location, system: str | None, *, alone: bool) -> Spot:
    inferred = known(location.inferred_from)
    return Spot(
        country=known(location.country),
        region=known(location.region),
        modes=tuple(sorted(mode.value for mode in known(location.mode) or ())),
        one_of=known(location.items) is None and not alone,
        system=system,
        inferred_from=inferred.value if inferred else None,
    )


def _once(spots: Iterable[Spot]) -> tuple[Spot, ...]:
    return tuple(dict.fromkeys(spots))
