"""What of a registry goes into the database: of each entity a node, what it declares, and what is held by it.

Hashes of all entities are cheap; nodes and relationships are put together only for those that are to be written.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple

from dataflow.graph.network import declared
from dataflow.graph.world import World
from dataflow.model.registry import SECTIONS
from dataflow.model.states import known
from dataflow.queries.find import label
from dataflow.queries.rows import Held, entity_of, role, spots
from dataflow.queries.where import unknowns
from dataflow.store import facts
from dataflow.store.shape import DECLARED, LABELS, LAYOUT, WORKED_OUT, label_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from dataflow.graph.draw import Holding
    from dataflow.graph.spots import Spot
    from dataflow.load.build import Bodies
    from dataflow.load.registry import Loaded
    from dataflow.load.sources import Sources
    from dataflow.model.registry import Registry
    from dataflow.model.scalars import Text
    from dataflow.places import Place

HEAD = "registry"
_COUNTRIES = "countries/"
_BORN = ("entrustments", "provisions", "purposes", HEAD)
"""The sections whose entities holdings are read from."""


class Node(NamedTuple):
    """A node: its label besides `Dataflow`, and its properties but for registry and generation."""

    label: str
    properties: dict[str, Any]


class Edge(NamedTuple):
    """A relationship by the ids of its ends, and its properties but for the registry."""

    type: str
    start: str
    end: str
    properties: dict[str, Any]


class Numbered(NamedTuple):
    """A holding, and its place among all that its entity has: answers keep that order."""

    number: int
    holding: Holding


class Content:
    """What a registry has to say to the database."""

    def __init__(
        self,
        registry: Registry,
        bodies: Bodies,
        sources: Sources,
        keys: Iterable[str] | None = None,
        pushed: Mapping[str, str] | None = None,
    ) -> None:
        """Take entities, what files say of them word for word, and where it stands.

        `keys`: those that may differ from what was `pushed` (entity → hash), if not all; the registry is then so much
        of the whole as they depend on.
        """
        self.registry = registry
        self.world = World(registry, registry.head.today())
        self.keys = tuple(keys) if keys is not None else _every(registry)
        self.pushed = pushed
        self._bodies = bodies
        self._sources = sources
        self._grouped: dict[str, list[list[Numbered]]] = {}
        head = registry.head
        self._salt = repr((LAYOUT, head.language, head.jurisdiction, head.controller)).encode()

    @classmethod
    def whole(cls, loaded: Loaded) -> Content:
        """Take a registry that was read whole, with what its files say (`load(…, keep=True)`)."""
        if loaded.registry is None or loaded.bodies is None or not loaded.complete:
            raise ValueError("a registry is pushed whole, and word for word")
        return cls(loaded.registry, loaded.bodies, loaded.sources)

    @cached_property
    def hashes(self) -> dict[str, str]:
        """Entity (a country too) → hash of all that is pushed of it."""
        found = dict(self.pushed or {})
        found |= {key: self._hash(key, self._texts[key]) for key in self.keys}
        return found | {country: self._hash(country, b"") for country in sorted(self._countries())}

    @cached_property
    def digest(self) -> str:
        """The hash of all hashes."""
        return _digest(repr(sorted(self.hashes.items())).encode())

    def _countries(self) -> set[str]:
        placed = (*self.registry.flows(), *self.registry.systems.values())
        stated = (one.country for entity in placed for one in known(entity.locations) or ())
        return {f"{_COUNTRIES}{code}" for code in map(known, stated) if code is not None}

    def _hash(self, key: str, text: bytes) -> str:
        return _digest(self._salt + text + repr((key, self._place(key), *self._consequences(key))).encode())

    def _place(self, key: str) -> tuple[str | None, int | None]:
        return self._places.get(key, (None, None))

    @cached_property
    def _places(self) -> dict[str, tuple[str, int]]:
        return {key: self._sources.entity(key) for key in self.keys}

    @cached_property
    def _texts(self) -> dict[str, bytes]:
        """Entity → the text that it is written with, comments included: with it its fields' lines change."""
        found = {}
        entities = self._sources.entities
        by_file = sorted((file, before, key) for key, (file, _, _, before) in entities.items())
        for file, starts in groupby(by_file, key=lambda start: start[0]):
            text = self._sources.raw[file].decode("utf-8-sig")
            here = [(before, key) for _, before, key in starts]
            ends = [before for before, _ in here[1:]] + [len(text)]
            for (before, key), end in zip(here, ends, strict=True):
                found[key] = text[before:end].encode()
        return found

    # What follows from an entity, beyond what it says

    def _consequences(self, key: str) -> Iterator[Any]:
        section = key.partition("/")[0]
        yield self._label(key)
        if key in self.world.forest.flows:
            forest = self.world.forest
            yield (forest.chain(key), forest.interval[key], forest.sender(key), forest.role(key))
        elif section == "policies":
            yield [self.registry.flow(flow).key for row in self._rows_of(key) for flow in row.of or ()]
        if section in (*_BORN, "systems"):
            yield self._unknown(key)
        if section in _BORN:
            rows = self._holdings[key]
            yield rows
            yield [self._told_by(row.holding) for row in rows if row.holding.system is not None]
            yield [spots(self.world, _held(row.holding)) for row in rows]

    def _rows_of(self, policy: str) -> Sequence[Any]:
        return known(self.registry.policies[policy.partition("/")[2]].rows) or ()

    def _label(self, key: str) -> Text | None:
        return self.registry.head.name if key == HEAD else label(self.registry, key)

    def _unknown(self, key: str) -> list[str]:
        return [] if key == HEAD else [unknown.what for unknown in unknowns(self.world, key)]

    @cached_property
    def _holdings(self) -> dict[str, list[Numbered]]:
        """Flow, purpose or head → the holdings that are there because of it, on whatever day."""
        found: dict[str, list[Numbered]] = defaultdict(list)
        holdings = self.world.holdings
        for table in (holdings.controllers, holdings.flows, holdings.operators):
            for rows in table.values():
                for row in rows:
                    key = row.flow or (f"purposes/{row.purpose}" if row.purpose else HEAD)
                    found[key].append(Numbered(len(found[key]), row))
        return found

    # Nodes and relationships

    def nodes(self, keys: Iterable[str]) -> Iterator[Node]:
        """Yield the nodes of entities: their own, and those of what is held by them."""
        for key in keys:
            yield self._node(key)
            for number, rows in enumerate(self._groups(key)):
                yield self._holding(f"{key}#{number}", key, rows)

    def _node(self, key: str) -> Node:
        name = self._label(key)
        found: dict[str, Any] = self._common(key, key)
        if not key.startswith(_COUNTRIES):
            found |= facts.properties(self._body(key))
            found |= {"label_ko": name.ko if name else None, "label_en": name.en if name else None}
        if key in self.world.forest.flows:
            found |= self._of_flow(key)
        if key.partition("/")[0] in (*_BORN, "systems"):
            found["unknown"] = self._unknown(key)
        return Node(label_of(key), found)

    def _common(self, identity: str, key: str) -> dict[str, Any]:
        file, line = self._place(key)
        return {"id": identity, "hash": self.hashes[key], "file": file, "line": line}

    def _body(self, key: str) -> dict[str, Any]:
        section, _, identity = key.partition("/")
        found: dict[str, Any] = self._bodies[section][identity]
        return found

    def _of_flow(self, key: str) -> dict[str, Any]:
        forest = self.world.forest
        return {"chain": list(forest.chain(key)), "role": forest.role(key), **self._days(key)}

    def _days(self, flow: str | None) -> dict[str, Any]:
        if flow is None:
            return {}
        since, until, held = self.world.forest.interval[flow]
        return {"in_force_since": since, "in_force_until": until, "held_until": held}

    def _groups(self, key: str) -> list[list[Numbered]]:
        """Return the holdings of an entity, those that differ in nothing but their item together."""
        if key not in self._grouped:
            self._grouped[key] = self._put_together(key)
        return self._grouped[key]

    def _put_together(self, key: str) -> list[list[Numbered]]:
        found: dict[Any, list[Numbered]] = defaultdict(list)
        for row in self._holdings.get(key, ()):
            one = row.holding._replace(item=None, necessity=None)
            found[one, row.holding.item is None, spots(self.world, _held(row.holding))].append(row)
        return list(found.values())

    def _told_by(self, row: Holding) -> list[str]:
        """Return the flows that say the same, in an order that does not depend on what else there is."""
        return sorted(self.world.holdings.told_by(row))

    def _holding(self, identity: str, key: str, rows: list[Numbered]) -> Node:
        row = rows[0].holding
        chain = self.world.forest.chain(row.flow) if row.flow else ()
        named = row.holder in self.registry.parties
        at = spots(self.world, _held(row))
        found: dict[str, Any] = {
            **self._common(identity, key),
            **self._days(row.flow),
            "entity": entity_of(row),
            "flow": row.flow,
            "holder": row.holder,
            "holder_named": named,
            "role": role(self.world, row),
            "chain": list(chain),
            "subject": row.subject,
            "purpose": row.purpose,
            "possible_purposes": list(row.possible),
            "backing": row.backing,
            "certain": row.certain,
            "system": row.system,
            "items_known": row.item is not None,
            "number": rows[0].number if row.item is None else None,
            "regions": [spot.region.said("en") for spot in at if spot.region is not None],
            "place_known": any(spot.stated for spot in at),
        }
        return Node(LABELS["holdings"], found)

    def edges(self, keys: Sequence[str]) -> Iterator[Edge]:
        """Yield the relationships that entities declare, and those of what is held by them."""
        for start, end, kind, place in declared(self.world, keys):
            yield self._declared(start, end, kind, place)
        for key in keys:
            for number, rows in enumerate(self._groups(key)):
                yield from self._of_holding(f"{key}#{number}", key, rows)
            del self._grouped[key]  # nobody asks again, and all together are many

    def _declared(self, start: str, end: str, kind: str, place: Place) -> Edge:
        entity = place.entity
        field = ".".join(map(str, place.path))
        file, line = self._sources.line_of(place)
        found = {
            "id": f"{entity}#{field or kind}>{start if end == entity else end}",
            "hash": self.hashes[entity],
            "file": file,
            "line": line,
            "entity": entity,
            "field": field,
        }
        return Edge(DECLARED[kind].type, start, end, found)

    def _of_holding(self, identity: str, key: str, rows: list[Numbered]) -> Iterator[Edge]:
        row = rows[0].holding
        ends: list[tuple[str, str | None, dict[str, Any]]] = [
            ("read_from", key, {}),
            ("held_by", f"parties/{row.holder}" if row.holder in self.registry.parties else None, {}),
            ("about", f"subjects/{row.subject}" if row.subject else None, {}),
            ("in", f"systems/{row.system}" if row.system else None, {}),
            *(("for", f"purposes/{purpose}", {"certain": row.purpose is not None}) for purpose in row.possible),
            *(("of", f"items/{one.item}", _as_held(number, one)) for number, one in rows if one.item is not None),
            *(("where", f"{_COUNTRIES}{spot.country}", _as_placed(spot)) for spot in self._abroad_or_not(row)),
        ]
        if row.system is not None:
            ends += [("told_by", flow, {}) for flow in self._told_by(row)]
        common = self._common(identity, key)
        for kind, end, more in ends:
            if end is not None:
                name = WORKED_OUT[kind].type
                yield Edge(name, identity, end, {**common, **more, "id": f"{identity}#{name}>{end}{_suffix(more)}"})

    def _abroad_or_not(self, row: Holding) -> list[Spot]:
        return [spot for spot in spots(self.world, _held(row)) if spot.country is not None]


def _every(registry: Registry) -> tuple[str, ...]:
    return (HEAD, *(f"{section}/{one}" for section in SECTIONS for one in registry.section(section)))


def _held(row: Holding) -> Held:
    return Held(row.subject, row, row.certain)


def _as_held(number: int, row: Holding) -> dict[str, Any]:
    return {"necessity": row.necessity, "number": number}


def _as_placed(spot: Spot) -> dict[str, Any]:
    return {"one_of": spot.one_of, "system": spot.system, "modes": list(spot.modes)}


def _suffix(more: dict[str, Any]) -> str:
    """Return what tells apart relationships of one type between the same nodes: an item held in two ways, a place."""
    return "".join(f"@{more[name]}" for name in ("number", "system", "one_of", "modes") if name in more)


def _digest(content: bytes) -> str:
    """Return half of a SHA-256 in hexadecimal: each relationship carries one, and a longer text is kept apart."""
    return hashlib.sha256(content).hexdigest()[:32]
