"""The graph of what a path runs through, in networkx. Clauses are properties of their contract, not nodes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import networkx as nx

from dataflow.model.flows import Entrustment
from dataflow.model.states import known
from dataflow.places import Place

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from dataflow.graph.world import World

SECTIONS = (
    "subjects",
    "items",
    "purposes",
    "parties",
    "systems",
    "entrustments",
    "provisions",
    "contracts",
    "policies",
)


class Declared(NamedTuple):
    """An edge: its ends (`section/id`, `countries/JP`), the field that makes it, and the place that declares it."""

    start: str
    end: str
    kind: str
    place: Place


def network(world: World, among: Iterable[str] | None = None) -> nx.MultiDiGraph[str]:
    """Return the graph of a registry, or of what those of its entities declare that are `among` some keys.

    Nodes are keys (`section/id`, `countries/JP`) with `kind` (the section) and `entity`; each edge has `kind` and
    `place`, the place in the registry that declares it. Edges run the way the data runs: subject → purpose → flow →
    party; what only describes (contract, policy, item, country) hangs on its flow.
    """
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    keys = list(among) if among is not None else _every(world)
    for key in keys:
        graph.add_node(key, kind=key.partition("/")[0], entity=world.registry.entity(key))
    for start, end, kind, place in declared(world, keys):
        if end.startswith("countries/"):
            graph.add_node(end, kind="countries", entity=None)
        graph.add_edge(start, end, kind=kind, place=place)
    return graph


def declared(world: World, keys: Iterable[str]) -> Iterator[Declared]:
    """Yield the edges that entities declare."""
    for key in keys:
        declare = _DECLARATIONS.get(key.partition("/")[0])
        if declare is not None:
            yield from declare(world, key)


def _every(world: World) -> list[str]:
    return [f"{section}/{identity}" for section in SECTIONS for identity in world.registry.section(section)]


def _subject(world: World, key: str) -> Iterator[Declared]:
    whole = known(world.registry.subjects[_id(key)].part_of)
    yield from _to(key, "part_of", "subjects", filter(None, [whole]))


def _item(world: World, key: str) -> Iterator[Declared]:
    item = world.registry.items[_id(key)]
    yield from _to(key, "contains", "items", known(item.contains) or ())
    yield from _to(key, "derived_from", "items", known(item.derived_from) or ())


def _purpose(world: World, key: str) -> Iterator[Declared]:
    purpose = world.registry.purposes[_id(key)]
    yield from _from(key, "subjects", "subjects", known(purpose.subjects) or ())
    items = known(purpose.items)
    yield from _to(key, "items", "items", items.listed() if items else ())
    yield from _to(key, "systems", "systems", known(purpose.systems) or ())
    controller = known(purpose.controller) or world.registry.head.controller
    yield from _to(key, "controller", "parties", (controller,))


def _flow(world: World, key: str) -> Iterator[Declared]:
    flow = world.flow(key)
    above = world.forest.parent[key]
    if above is not None:
        yield Declared(above, key, "under", Place(key, ("under",)))
    else:
        yield Declared(f"parties/{world.forest.sender(key)}", key, "sends", Place(key))
    field = "trustee" if world.is_entrustment(key) else "recipient"
    yield from _to(key, field, "parties", filter(None, [known(flow.receiver)]))
    yield from _from(key, "purposes", "purposes", known(flow.purposes) or ())
    yield from _from(key, "subjects", "subjects", known(flow.subjects) or ())
    items = known(flow.items)
    yield from _to(key, "items", "items", (items.listed or ()) if items else ())
    if isinstance(flow, Entrustment):
        yield from _to(key, "collects", "items", known(flow.collects) or ())
    yield from _to(key, "systems", "systems", known(flow.systems) or ())
    yield from _to(key, "contract", "contracts", filter(None, [known(flow.contract)]))
    yield from _places(key, flow.locations)


def _system(world: World, key: str) -> Iterator[Declared]:
    system = world.registry.systems[_id(key)]
    yield from _to(key, "operator", "parties", filter(None, [known(system.operator)]))
    yield from _places(key, system.locations)


def _places(key: str, locations: Any) -> Iterator[Declared]:
    for index, location in enumerate(known(locations) or ()):
        country = known(location.country)
        if country is not None:
            yield Declared(key, f"countries/{country}", "at", Place(key, ("locations", index)))


def _policy(world: World, key: str) -> Iterator[Declared]:
    for index, row in enumerate(known(world.registry.policies[_id(key)].rows) or ()):
        for flow in row.of or ():
            yield Declared(key, world.registry.flow(flow).key, "prints", Place(key, ("rows", index)))


_DECLARATIONS: Mapping[str, Callable[[World, str], Iterator[Declared]]] = {
    "subjects": _subject,
    "items": _item,
    "purposes": _purpose,
    "systems": _system,
    "entrustments": _flow,
    "provisions": _flow,
    "policies": _policy,
}
"""Section → what yields the edges that one of its entities declares; parties and contracts declare none."""


def _id(key: str) -> str:
    return key.partition("/")[2]


def _to(key: str, kind: str, section: str, targets: Iterable[str]) -> Iterator[Declared]:
    place = Place(key, (kind,))
    return (Declared(key, f"{section}/{target}", kind, place) for target in targets)


def _from(key: str, kind: str, section: str, sources: Iterable[str]) -> Iterator[Declared]:
    place = Place(key, (kind,))
    return (Declared(f"{section}/{source}", key, kind, place) for source in sources)
