"""The part of a registry that an answer needs, put together again from the database.

A question's query picks flows; what they continue, use and are governed by comes with them, and all data subjects,
items, purposes and systems. Holdings come as they were pushed. Of such a part the questions of `queries` answer what
they answer of the whole: whatever could be in the answer is in the part.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, Any

from dataflow.graph.draw import Holding
from dataflow.graph.holdings import Holdings
from dataflow.graph.world import World
from dataflow.load.validate import valid
from dataflow.model.registry import SECTIONS, Head, Registry
from dataflow.model.states import Reading
from dataflow.store import facts
from dataflow.store.database import Pointer, rows
from dataflow.store.shape import LABELS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from dataflow.model.entity import Entity
    from dataflow.places import Place
    from dataflow.store.database import Reading as Session

HEAD = "registry"
_FLOWS = ("entrustments", "provisions")
_REFERENCES = {"trustee": "parties", "recipient": "parties", "by": "parties", "operator": "parties"}
_REFERENCES |= {"controller": "parties", "contract": "contracts"}
_MODELS: Mapping[str, type[Entity]] = {HEAD: Head, **SECTIONS}
_FIELDS: Mapping[str, frozenset[str]] = {
    section: frozenset(info.alias or name for name, info in model.model_fields.items())
    for section, model in _MODELS.items()
}


class Broken(Exception):  # noqa: N818 - what is read was changed while it was read, or by somebody else
    """What the database holds is not what was pushed."""


class Part:
    """Entities and holdings, gathered; then a registry and a world of them."""

    def __init__(self, session: Session, here: Pointer) -> None:
        self._session = session
        self._here = here
        self.nodes: dict[str, Mapping[str, Any]] = {}
        """Entity → the properties of its node."""
        self._held: dict[str, list[tuple[int, Holding]]] = {}
        """Flow, purpose or head → its holdings, numbered."""
        self._fields: dict[tuple[str, str], tuple[str, int]] = {}

    # Gathering

    def sections(self, sections: Iterable[str]) -> None:
        """Take all entities of some sections."""
        self._take(rows(self._session, self._here, "sections", labels=[LABELS[section] for section in sections]))

    def base(self) -> None:
        """Take what every answer is put together with."""
        self._take(rows(self._session, self._here, "base"))

    def entities(self, keys: Iterable[str]) -> None:
        """Take entities, those of them that are there."""
        wanted = [key for key in dict.fromkeys(keys) if key not in self.nodes]
        if wanted:
            self._take(rows(self._session, self._here, "entities", keys=wanted))

    def put(self, key: str, body: Mapping[str, Any]) -> None:
        """Take an entity as a file has it, whatever the database says of it; what it continues stays the same."""
        chain = self.nodes[key].get("chain") if key in self.nodes else None
        self.nodes[key] = {**facts.properties(body), "id": key, "chain": chain}

    def flows(self, keys: Iterable[str]) -> None:
        """Take flows with all that they continue, and what they refer to."""
        self.entities(keys)
        self._chains()
        self.entities([reference for node in list(self.nodes.values()) for reference in _references(node)])

    def held(self, keys: Iterable[str]) -> None:
        """Take flows, and what is held by them."""
        self.entities(keys)
        self._chains()
        waiting = [key for key in self.nodes if _born(key) and key not in self._held]
        while waiting:
            told = self._holdings(waiting)
            self.entities(told)
            self._chains()
            waiting = [key for key in self.nodes if _born(key) and key not in self._held]
        self.flows(())
        self.entities(f"parties/{holding.holder}" for held in self._held.values() for _, holding in held)

    def policies(self) -> None:
        """Take the policies, and the flows that their rows speak of."""
        self.sections(["policies"])
        of = {flow for key in self._of("policies") for flow in spoken_of(self.body(key))}
        self.entities(f"{section}/{flow}" for section in _FLOWS for flow in sorted(of))

    def places(self) -> None:
        """Take where what the entities declare is stated."""
        keys = [key for key in self.nodes if key.partition("/")[0] not in ("parties", "contracts")]
        for record in rows(self._session, self._here, "places", keys=keys):
            self._fields[record["entity"], record["field"]] = (record["file"], record["line"])

    def _take(self, records: Iterable[Any]) -> None:
        for record in records:
            node = record["n"]
            self.nodes[_there(node.get("id"))] = node

    def _chains(self) -> None:
        self.entities(key for node in list(self.nodes.values()) for key in node.get("chain") or ())

    def _holdings(self, keys: list[str]) -> set[str]:
        """Take what is held because of entities; return the flows that may say the same."""
        told: set[str] = set()
        self._held |= {key: [] for key in keys}
        for record in rows(self._session, self._here, "holdings", keys=keys):
            self._held[record["key"]] += _unpacked(record["h"], record["items"])
            told.update(map(_there, record["told"]))
        return told

    # What was gathered

    def world(self, day: date) -> World:
        """Return the part as a registry on a day."""
        world = World(self.registry, day)
        world.holdings = self._as_held(world)
        return world

    @cached_property
    def registry(self) -> Registry:
        """The entities as a registry, once all are gathered; what they refer to may be elsewhere."""
        head = self.body(HEAD)
        reading = Reading(head.get("language", "ko"))
        sections = {
            section: {key.partition("/")[2]: self._entity(model, key, reading) for key in sorted(self._of(section))}
            for section, model in SECTIONS.items()
        }
        found: Any = self._entity(Head, HEAD, reading)
        return Registry(found, **sections)  # type: ignore[arg-type]  # SECTIONS says which model each section has

    def _of(self, section: str) -> list[str]:
        return [key for key in self.nodes if key.startswith(f"{section}/")]

    def body(self, key: str) -> dict[str, Any]:
        """Return what the files say of an entity, word for word."""
        if key not in self.nodes:
            raise Broken(key)
        return facts.body(self.nodes[key], _FIELDS[key.partition("/")[0]])

    def _entity(self, model: type[Entity], key: str, reading: Reading) -> Entity:
        found = valid(model, self.body(key), reading)
        if found is None:
            raise Broken(key)
        return found

    def _as_held(self, world: World) -> Holdings:
        controllers: dict[str, list[Holding]] = defaultdict(list)
        flows: dict[str, tuple[Holding, ...]] = {}
        operators: dict[str | None, list[Holding]] = defaultdict(list)
        for key in [*(f"purposes/{one}" for one in world.registry.purposes), HEAD, *world.forest.flows]:
            of_flow = key if key in world.forest.flows else None
            every = [holding for _, holding in sorted(self._held.get(key, ()), key=lambda numbered: numbered[0])]
            operators[of_flow] += [row for row in every if row.system is not None]
            own = [row for row in every if row.system is None]
            if of_flow is not None:
                flows[key] = tuple(own)
            for row in own if of_flow is None else ():
                controllers[row.holder].append(row)
        return Holdings.told(
            world.forest,
            world.vocabulary,
            {controller: tuple(rows) for controller, rows in controllers.items()},
            flows,
            {flow: tuple(rows) for flow, rows in operators.items()},
        )

    # What outputs call entities, and where they say they stand

    def place(self, key: str) -> tuple[str, int]:
        """Return file and line of an entity."""
        node = self.nodes.get(key)
        return (node["file"], node["line"]) if node is not None else ("", 1)

    def field(self, place: Place) -> tuple[str, int]:
        """Return file and line of a field of an entity; where it is not stated, of the entity."""
        found = self._fields.get((place.entity, ".".join(map(str, place.path))))
        return found if found is not None else self.place(place.entity)


def _born(key: str) -> bool:
    return key.partition("/")[0] in (*_FLOWS, "purposes", HEAD)


def spoken_of(policy: Mapping[str, Any]) -> list[str]:
    """Return the flows that the rows of a policy speak of."""
    found: list[str] = []
    for row in policy.get("rows", ()):
        of = row.get("of") or () if isinstance(row, dict) else ()
        found += [of] if isinstance(of, str) else of
    return found


def _references(node: Mapping[str, Any]) -> list[str]:
    return [f"{section}/{node[field]}" for field, section in _REFERENCES.items() if isinstance(node.get(field), str)]


def _there(key: str | None) -> str:
    """Return a key; what is removed while it is read comes without one."""
    if key is None:
        raise Broken("?")
    return key


def _unpacked(node: Mapping[str, Any], items: list[list[Any]]) -> list[tuple[int, Holding]]:
    """Return the holdings of which a node is made, numbered."""
    row = Holding(
        flow=node.get("flow"),
        holder=_there(node.get("holder")),
        item=None,
        purpose=node.get("purpose"),
        possible=tuple(node["possible_purposes"]),
        subject=node.get("subject"),
        necessity=None,
        backing=node.get("backing"),
        certain=node["certain"],
        system=node.get("system"),
    )
    if not node["items_known"]:
        return [(node["number"], row)]
    return [
        (number, row._replace(item=_there(item).partition("/")[2], necessity=necessity))
        for number, item, necessity in items
    ]
