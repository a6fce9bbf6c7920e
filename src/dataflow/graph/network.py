"""The graph of what a path runs through, in networkx. Clauses are properties of their contract, not nodes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import networkx as nx

from dataflow.model.flows import Entrustment
from dataflow.model.states import known
from dataflow.places import Place

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

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
    for key in keys:
        declare = _DECLARATIONS.get(key.partition("/")[0])
        if declare is not None:
            declare(graph, world, key)
    return graph


def _every(world: World) -> list[str]:
    return [f"{section}/{identity}" for section in SECTIONS for identity in world.registry.section(section)]


def _subject(graph: nx.MultiDiGraph[str], world: World, key: str) -> None:
    whole = known(world.registry.subjects[_id(key)].part_of)
    _edges(graph, key, "part_of", "subjects", filter(None, [whole]))


def _item(graph: nx.MultiDiGraph[str], world: World, key: str) -> None:
    item = world.registry.items[_id(key)]
    _edges(graph, key, "contains", "items", known(item.contains) or ())
    _edges(graph, key, "derived_from", "items", known(item.derived_from) or ())


def _purpose(graph: nx.MultiDiGraph[str], world: World, key: str) -> None:
    purpose = world.registry.purposes[_id(key)]
    _edges(graph, key, "subjects", "subjects", known(purpose.subjects) or (), incoming=True)
    items = known(purpose.items)
    _edges(graph, key, "items", "items", items.listed() if items else ())
    _edges(graph, key, "systems", "systems", known(purpose.systems) or ())
    controller = known(purpose.controller) or world.registry.head.controller
    _edges(graph, key, "controller", "parties", (controller,))


def _flow(graph: nx.MultiDiGraph[str], world: World, key: str) -> None:
    flow = world.flow(key)
    above = world.forest.parent[key]
    if above is not None:
        graph.add_edge(above, key, kind="under", place=Place(key, ("under",)))
    else:
        sender = world.forest.sender(key)
        graph.add_edge(f"parties/{sender}", key, kind="sends", place=Place(key))
    field = "trustee" if world.is_entrustment(key) else "recipient"
    _edges(graph, key, field, "parties", filter(None, [known(flow.receiver)]))
    _edges(graph, key, "purposes", "purposes", known(flow.purposes) or (), incoming=True)
    _edges(graph, key, "subjects", "subjects", known(flow.subjects) or (), incoming=True)
    items = known(flow.items)
    _edges(graph, key, "items", "items", (items.listed or ()) if items else ())
    if isinstance(flow, Entrustment):
        _edges(graph, key, "collects", "items", known(flow.collects) or ())
    _edges(graph, key, "systems", "systems", known(flow.systems) or ())
    _edges(graph, key, "contract", "contracts", filter(None, [known(flow.contract)]))
    _places(graph, key, flow.locations)


def _system(graph: nx.MultiDiGraph[str], world: World, key: str) -> None:
    system = world.registry.systems[_id(key)]
    _edges(graph, key, "operator", "parties", filter(None, [known(system.operator)]))
    _places(graph, key, system.locations)


def _places(graph: nx.MultiDiGraph[str], key: str, locations: Any) -> None:
    for index, location in enumerate(known(locations) or ()):
        country = known(location.country)
        if country is not None:
            graph.add_node(f"countries/{country}", kind="countries", entity=None)
            graph.add_edge(key, f"countries/{country}", kind="at", place=Place(key, ("locations", index)))


def _policy(graph: nx.MultiDiGraph[str], world: World, key: str) -> None:
    for index, row in enumerate(known(world.registry.policies[_id(key)].rows) or ()):
        for flow in row.of or ():
            target = world.registry.flow(flow).key
            graph.add_edge(key, target, kind="prints", place=Place(key, ("rows", index)))


_DECLARATIONS: Mapping[str, Callable[[nx.MultiDiGraph[str], World, str], None]] = {
    "subjects": _subject,
    "items": _item,
    "purposes": _purpose,
    "systems": _system,
    "entrustments": _flow,
    "provisions": _flow,
    "policies": _policy,
}
"""Section → what adds the edges that one of its entities declares; parties and contracts declare none."""


def _id(key: str) -> str:
    return key.partition("/")[2]


def _edges(
    graph: nx.MultiDiGraph[str], key: str, kind: str, section: str, targets: Iterable[str], *, incoming: bool = False
) -> None:
    for target in targets:
        ends = (f"{section}/{target}", key) if incoming else (key, f"{section}/{target}")
        graph.add_edge(*ends, kind=kind, place=Place(key, (kind,)))
