"""The graph of what a path runs through, in networkx. Clauses are properties of their contract, not nodes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import networkx as nx

from dataflow.model.states import known
from dataflow.places import Place

if TYPE_CHECKING:
    from collections.abc import Iterable

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


def network(world: World) -> nx.MultiDiGraph[str]:
    """Return the graph of a registry.

    Nodes are keys (`section/id`, `countries/JP`) with `kind` (the section) and `entity`; each edge has `kind` and
    `place`, the place in the registry that declares it. Edges run the way the data runs: subject → purpose → flow →
    party; what only describes (contract, policy, item, country) hangs on its flow.
    """
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for section in SECTIONS:
        for identity, entity in world.registry.section(section).items():
            graph.add_node(f"{section}/{identity}", kind=section, entity=entity)
    for identity, purpose in world.registry.purposes.items():
        key = f"purposes/{identity}"
        _edges(graph, key, "about", "subjects", known(purpose.subjects) or (), incoming=True)
        items = known(purpose.items)
        _edges(graph, key, "items", "items", items.listed() if items else ())
        _edges(graph, key, "systems", "systems", known(purpose.systems) or ())
        controller = known(purpose.controller) or world.registry.head.controller
        _edges(graph, key, "controller", "parties", (controller,))
    for key in world.forest.flows:
        _flow(graph, world, key)
    _places(graph, world)
    for policy in world.registry.policies.values():
        for index, row in enumerate(known(policy.rows) or ()):
            for flow in row.of or ():
                target = world.registry.flow(flow).key
                graph.add_edge(policy.key, target, kind="prints", place=Place(policy.key, ("rows", index)))
    return graph


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
    _edges(graph, key, "systems", "systems", known(flow.systems) or ())
    _edges(graph, key, "contract", "contracts", filter(None, [known(flow.contract)]))


def _places(graph: nx.MultiDiGraph[str], world: World) -> None:
    systems = world.registry.systems.items()
    owners = [(f"systems/{identity}", system.locations) for identity, system in systems]
    owners += [(key, flow.locations) for key, flow in world.forest.flows.items()]
    for key, locations in owners:
        for index, location in enumerate(known(locations) or ()):
            country = known(location.country)
            if country is not None:
                graph.add_node(f"countries/{country}", kind="countries", entity=None)
                graph.add_edge(key, f"countries/{country}", kind="at", place=Place(key, ("locations", index)))
    for identity, system in systems:
        _edges(graph, f"systems/{identity}", "operator", "parties", filter(None, [known(system.operator)]))


def _edges(
    graph: nx.MultiDiGraph[str], key: str, kind: str, section: str, targets: Iterable[str], *, incoming: bool = False
) -> None:
    field = {"about": "subjects"}.get(kind, kind)
    for target in targets:
        ends = (f"{section}/{target}", key) if incoming else (key, f"{section}/{target}")
        graph.add_edge(*ends, kind=kind, place=Place(key, (field,)))
