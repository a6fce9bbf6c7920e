"""Why does data reach them? Every chain by which data of something reaches a party, a country or a system.

Holdings decide which chains there are: a flow has exactly one. A graph search would find ways that no contract knows.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from dataflow.graph.intervals import IN_FORCE
from dataflow.graph.network import network
from dataflow.queries.arrivals import end as end_of
from dataflow.queries.hops import declaring, hops
from dataflow.queries.origins import origin
from dataflow.queries.rows import named
from dataflow.queries.starts import Leg

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from dataflow.graph.draw import Holding
    from dataflow.graph.world import World
    from dataflow.queries.arrivals import End
    from dataflow.queries.hops import Hop
    from dataflow.queries.origins import Origin
    from dataflow.queries.where import Unknown


@dataclass(frozen=True, slots=True)
class Path:
    """One chain, hop by hop, and what reaches its end by it. None is unknown, or not applicable.

    `certainty` is that of the whole; `country_certainty` tells whether it is the place that is in doubt.
    """

    certainty: str
    country_certainty: str | None
    backing: str | None
    items: tuple[str, ...] | None
    subjects: tuple[str, ...] | None
    purpose: str | None
    possible_purposes: tuple[str, ...]
    flow: str | None
    holder: str | None
    role: str
    depth: int
    since: date | None
    until: date | None
    state: str
    hops: tuple[Hop, ...]


@dataclass(frozen=True, slots=True)
class Paths:
    """The answer: the paths, and what is not known of others that may end there."""

    start: str
    end: str
    paths: tuple[Path, ...]
    unknown: tuple[Unknown, ...]

    @property
    def reaches(self) -> str:
        """The most that can be said: `certain`, `possible`, `unknown` (no path is known) or `none` (there is none)."""
        certainties = {path.certainty for path in self.paths}
        if certainties:
            return "certain" if "certain" in certainties else "possible"
        return "unknown" if self.unknown else "none"


_Whose = tuple[str | None, str | None]
"""An item and a subject that a path carries; None: unknown."""


class _Way(NamedTuple):
    """What the holdings of one path have in common: whether their items are known, how certain they are, and where."""

    leg: Leg
    listed: bool
    certain: bool
    placed: bool


def path(world: World, start: str, end: str) -> Paths:
    """Return how data of `start` (key of a subject, item, purpose, system or party) reaches `end` (of a party, …)."""
    ways: dict[_Way, set[_Whose]] = defaultdict(set)
    unknown: set[Unknown] = set()
    source, target = origin(world, start), end_of(world, end)
    for holding in _held(world, source, target):
        certain = source.carries(holding)
        if certain is None:
            continue
        unknown.update(target.unknown(holding))
        entry = source.entry(holding.flow)
        whose = holding.subject if start.startswith("subjects/") else None
        for arrival in target.arrivals(holding):
            leg = _leg(holding, entry, whose, arrival.system)
            way = _Way(leg, holding.item is not None, certain, arrival.certain)
            ways[way].add((holding.item, holding.subject))
    found = sorted(_paths(world, (start, end), ways), key=_order)
    return Paths(start, end, tuple(found), tuple(sorted(unknown)))


def _held(world: World, source: Origin, target: End) -> Iterator[Holding]:
    """Yield the holdings on the day that may belong to a path, found from the end that tells most."""
    flows, carried = target.flows(), source.holdings()
    if flows is None:
        yield from world.held() if carried is None else carried
        return
    for rows in world.holdings.controllers.values():
        yield from rows
    for key in flows:
        if world.state(key) is not None:
            yield from world.holdings.flows[key]
    yield from world.operators


def _leg(holding: Holding, entry: str | None, subject: str | None, system: str | None) -> Leg:
    purposes = (holding.purpose,) if holding.purpose is not None else holding.possible
    operated = holding.system is not None
    return Leg(holding.flow, entry, holding.holder, purposes, subject, system, operated, holding.backing)


def _paths(world: World, ends: tuple[str, str], ways: Mapping[_Way, set[_Whose]]) -> Iterator[Path]:
    start, end = ends
    graph = network(world, declaring(world, (way.leg for way in ways)))
    for way, carried in ways.items():
        items = tuple(sorted({item for item, _ in carried if item is not None}))
        steps = hops(world, graph, ends, way.leg._replace(items=items))
        only_itself = start == end and way.leg.entry is None  # says that somebody has what it has
        if steps and not only_itself:
            in_country = end.startswith("countries/")
            yield _path(world, way, carried, steps, in_country=in_country)


def _path(world: World, way: _Way, carried: set[_Whose], steps: tuple[Hop, ...], *, in_country: bool) -> Path:
    leg = way.leg
    items, subjects = _known(item for item, _ in carried), _known(subject for _, subject in carried)
    interval = world.forest.interval[leg.flow] if leg.flow else None
    role = "operator" if leg.operated else world.forest.role(leg.flow) if leg.flow else "controller"
    return Path(
        certainty="certain" if way.certain and way.placed else "possible",
        country_certainty=("certain" if way.placed else "one-of") if in_country else None,
        backing=leg.backing,
        items=items,
        subjects=subjects,
        purpose=leg.purposes[0] if len(leg.purposes) == 1 else None,
        possible_purposes=leg.purposes if len(leg.purposes) > 1 else (),
        flow=leg.flow,
        holder=named(world, leg.holder),
        role=role,
        depth=world.forest.depth[leg.flow] if leg.flow else 0,
        since=interval.since if interval else None,
        until=interval.until if interval else None,
        state=(world.state(leg.flow) or IN_FORCE) if leg.flow else IN_FORCE,
        hops=steps,
    )


def _known(ids: Iterable[str | None]) -> tuple[str, ...] | None:
    """Return ids in order; None where one of them is not known."""
    found = set(ids)
    return None if None in found else tuple(sorted(one for one in found if one is not None))


def _order(path: Path) -> tuple[object, ...]:
    """Return the order of paths: certain ones first, then by their hops."""
    nodes = [hop.end for hop in path.hops]
    return (path.certainty, path.depth, nodes, path.backing or "", path.items or ("\uffff",), path.subjects or ())
