"""What leaves the jurisdiction: transfers, onward transfers, continuations, and what is only declared."""

from __future__ import annotations

from collections import defaultdict
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from dataflow.model.policies import Table
from dataflow.model.states import State, known

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dataflow.graph.draw import Holding
    from dataflow.graph.forest import Forest
    from dataflow.graph.holdings import Holdings
    from dataflow.graph.published import Published
    from dataflow.graph.spots import Spot, Spots


class Kind(StrEnum):
    """How a movement abroad stands to Article 28-8; the first that applies to any of its items."""

    TRANSFER = "transfer"
    ONWARD = "onward"
    CONTINUATION = "continuation"
    DECLARED = "declared"


class Movement(NamedTuple):
    """Items that go to one country (or unresolved region) by one flow, or by a controller's own system.

    `entity` is the flow or system; `items` None: it is not known which. `where` is the country's code, a region as
    written, or `unknown`.
    """

    entity: str
    kind: Kind
    spot: Spot | None
    items: tuple[str, ...] | None
    one_of: bool

    @property
    def id(self) -> str:
        """`entity@where`, without its section for a flow."""
        name = self.entity.removeprefix("entrustments/").removeprefix("provisions/")
        return f"{name}@{self.where}"

    @property
    def country(self) -> str | None:
        """The country's code, None where it is not known."""
        return self.spot.country if self.spot else None

    @property
    def where(self) -> str:
        """The country's code, else the region as written, else `unknown`."""
        return self.spot.where if self.spot else "unknown"


class Movements:
    """The movements abroad on one day."""

    def __init__(self, forest: Forest, holdings: Holdings, spots: Spots, published: Published) -> None:
        self._forest = forest
        self._registry = forest.registry
        self._home = forest.registry.head.jurisdiction
        self._holdings = holdings
        self._spots = spots
        self._published = published

    def of_flow(self, key: str) -> list[Movement]:
        """Return the movements by one flow."""
        if self._at_home(key):
            return []
        flow = self._forest.flows[key]
        by_item: dict[str | None, list[Holding]] = defaultdict(list)
        for row in self._holdings.flows[key]:
            by_item[row.item].append(row)
        placed = {item: self._spots.of_flow(key, item) for item in by_item}
        if any(placed.values()):
            return self._by_place(key, by_item, placed)
        if not by_item or not self._declared(key):
            return []
        items = tuple(sorted(item for item in by_item if item is not None)) or None
        return [Movement(flow.key, Kind.DECLARED, None, items if None not in by_item else None, one_of=False)]

    def _at_home(self, key: str) -> bool:
        """Return whether the receiver has everything at home."""
        spots = self._spots.of_all(key)
        return bool(spots) and not any(spot.abroad(self._home) for spot in spots or ())

    def _declared(self, key: str) -> bool:
        overseas = self._forest.flows[key].overseas
        return known(overseas) is not None or bool(self._published.of(key, Table.OVERSEAS))

    def _by_place(
        self, key: str, by_item: dict[str | None, list[Holding]], placed: dict[str | None, tuple[Spot, ...]]
    ) -> list[Movement]:
        found: dict[str, list[tuple[Kind, Spot, str | None]]] = defaultdict(list)
        for item, spots in placed.items():
            away = [spot for spot in spots if spot.abroad(self._home)]
            if away:
                sender = {spot.where for spot in self._sender_spots(key, item, by_item[item])}
                for spot in away:
                    found[spot.where].append((self._kind(spot.where, sender), spot, item))
        return [_joined(key, parts) for _, parts in sorted(found.items())]

    def _kind(self, where: str, sender: set[str]) -> Kind:
        if not sender or self._home in sender:
            return Kind.TRANSFER
        return Kind.CONTINUATION if where in sender else Kind.ONWARD

    def _sender_spots(self, key: str, item: str | None, rows: list[Holding]) -> tuple[Spot, ...]:
        above = self._forest.parent[key]
        if above is not None:
            return self._spots.of_flow(above, item)
        sender = self._forest.sender(key)
        purposes = {purpose for row in rows for purpose in row.possible} or {
            row.purpose for row in self._holdings.controllers.get(sender, ()) if row.purpose is not None
        }
        # A system that the flow itself lists is where the data arrives, not where it comes from.
        listed = frozenset(known(self._forest.flows[key].systems) or ())
        return self._spots.of_purposes(sorted(purposes), item, listed)

    def of_own_systems(self, flows: Iterable[str]) -> Iterator[Movement]:
        """Yield the movements of controllers' systems abroad, as far as none of `flows` accounts for them.

        A flow accounts for an item if its sender is the controller and it has the item, or nobody says what it has.
        """
        told = {
            (self._forest.sender(key), system, row.item)
            for key in flows
            if self._forest.parent[key] is None
            for system in known(self._forest.flows[key].systems) or ()
            for row in self._holdings.flows[key]
        }
        used: dict[str, set[str | None]] = defaultdict(set)
        for controller, rows in self._holdings.controllers.items():
            for row in rows:
                purpose = self._registry.purposes.get(row.purpose or "")
                for system in (known(purpose.systems) or ()) if purpose else ():
                    if not told & {(controller, system, row.item), (controller, system, None)}:
                        used[system].add(row.item)
        for system in sorted(used):
            kept = {item for item in used[system] if self._spots.stores(system, item)}
            if kept:
                yield from self._of_system(system, kept)

    def _of_system(self, system: str, items: set[str | None]) -> Iterator[Movement]:
        key = f"systems/{system}"
        found: dict[str, list[tuple[Kind, Spot, str | None]]] = defaultdict(list)
        for item in sorted(items, key=str):
            for spot in self._spots.of_system(system, item):
                if spot.abroad(self._home):
                    found[spot.where].append((Kind.TRANSFER, spot, item))
        for _, parts in sorted(found.items()):
            yield _joined(key, parts)
        if not found and self._registry.systems[system].overseas not in (None, State.NONE):
            placed = any(self._spots.of_system(system, item) for item in items)
            if not placed:
                stored = tuple(sorted(item for item in items if item is not None))
                yield Movement(key, Kind.DECLARED, None, None if None in items else stored, one_of=False)


def _joined(key: str, parts: list[tuple[Kind, Spot, str | None]]) -> Movement:
    kinds = {kind for kind, _, _ in parts}
    items = {item for _, _, item in parts}
    return Movement(
        entity=key,
        kind=next(kind for kind in Kind if kind in kinds),
        spot=parts[0][1],
        items=None if None in items else tuple(sorted(item for item in items if item is not None)),
        one_of=all(spot.one_of for _, spot, _ in parts),
    )
