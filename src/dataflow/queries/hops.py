"""The hops of a path, one after another, each with the place in the registry that declares it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dataflow.places import Place
from dataflow.queries.starts import Leg, Step, start_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import networkx as nx

    from dataflow.graph.world import World


class Hop(NamedTuple):
    """A step from one node (`section/id`, `entrustments/x#trustee`, `countries/JP`) to the next.

    `kind` is the field that makes it, `place` where it stands. Not `stated`: the registry leaves the field out, or has
    no value for it, and `place` is the entity that it would stand in.
    """

    start: str
    end: str
    kind: str
    place: Place
    stated: bool


def declaring(world: World, legs: Iterable[Leg]) -> list[str]:
    """Return the entities that declare the hops of paths: those of their chains, and all subjects and items."""
    keys = [f"{section}/{one}" for section in ("subjects", "items") for one in world.registry.section(section)]
    for leg in legs:
        keys += world.forest.chain(leg.flow) if leg.flow else ()
        keys += [f"purposes/{purpose}" for purpose in leg.purposes]
        keys += [f"systems/{leg.system}"] if leg.system else []
    return list(dict.fromkeys(keys))


def hops(world: World, graph: nx.MultiDiGraph[str], ends: tuple[str, str], leg: Leg) -> tuple[Hop, ...]:
    """Return the hops between two ends; `graph` has what their entities declare."""
    at, found = ends[0], []
    steps, rest = start_of(world, ends[0], leg)
    for step in (*steps, *_down(world, steps[-1].to if steps else at, rest)):
        found.append(_hop(graph, at, step))
        at = step.to
    for step in _finish(world, ends, leg, at):
        found.append(_hop(graph, at, step))
        at = step.to
    return tuple(found)


def _hop(graph: nx.MultiDiGraph[str], at: str, step: Step) -> Hop:
    """Return a step as a hop: the edge may run against it, or from the flow that says where its receiver is."""
    for ends in ((at, step.to), (step.to, at), (step.declarer, step.to)):
        for edge in (graph.get_edge_data(*ends) or {}).values():
            if edge["kind"] == step.kind:
                return Hop(at, step.to, step.kind, edge["place"], stated=True)
    return Hop(at, step.to, step.kind, Place(step.declarer), stated=False)


def _down(world: World, at: str, rest: Iterable[str]) -> Iterator[Step]:
    """Yield the steps down a chain. Where it is not entered from the flow above, it is for some purpose."""
    for key in rest:
        yield Step(key, "under" if world.forest.parent[key] == at else "purposes", key)
        at = key


def _finish(world: World, ends: tuple[str, str], leg: Leg, at: str) -> Iterator[Step]:
    """Yield the steps from the last flow, or the controller's purpose, to the end."""
    start, end = ends
    if leg.flow is not None and at == leg.flow and (start != f"parties/{leg.holder}" or leg.entry is not None):
        receiver = world.forest.receiver(leg.flow)
        node = f"parties/{receiver}" if receiver in world.registry.parties else receiver
        yield Step(node, "trustee" if world.is_entrustment(leg.flow) else "recipient", leg.flow)
    if leg.system is not None:
        system = f"systems/{leg.system}"
        if at != system:
            yield Step(system, "systems", leg.flow or at)
        if end != system:
            yield Step(end, "operator" if end.startswith("parties/") else "at", system)
    elif end.startswith("countries/"):
        yield Step(end, "at", leg.flow or at)
    elif leg.flow is None and at != end:
        yield Step(end, "controller", at)
