"""Where does a subject's data live? Who holds what, in which country, by which chain, until when."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple

from dataflow.graph.intervals import IN_FORCE
from dataflow.model.overseas import System
from dataflow.model.states import State, known

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from dataflow.graph.draw import Holding
    from dataflow.graph.spots import Spot
    from dataflow.graph.world import World
    from dataflow.model.retention import Retention


class Unknown(NamedTuple):
    """Something the registry does not say, and which entity it does not say it of."""

    entity: str
    what: str


@dataclass(frozen=True, slots=True)
class WhereRow:
    """One flow (None: the controller's purpose) × purpose × place × backing × certainty × state, items together.

    None is unknown, or not applicable. `entity` is what the row is read from.
    """

    entity: str
    flow: str | None
    holder: str | None
    role: str
    depth: int
    via: tuple[str, ...]
    purpose: str | None
    possible_purposes: tuple[str, ...]
    items: tuple[str, ...] | None
    necessity: str | None
    backing: str | None
    certainty: str
    system: str | None
    country: str | None
    region: str | None
    mode: tuple[str, ...] | None
    country_certainty: str | None
    country_source: str | None
    contract: str | None
    retention: tuple[Retention, ...] | None = field(hash=False, compare=False)  # follows from flow and purpose
    since: date | None
    until: date | None
    state: str


@dataclass(frozen=True, slots=True)
class Where:
    """The answer: rows, and what the registry does not say about them."""

    subject: str
    rows: tuple[WhereRow, ...]
    unknown: tuple[Unknown, ...]


@dataclass(frozen=True, slots=True)
class Filters:
    """What to look for; a row that may match for all one knows is kept. Each field holds an id, or None."""

    item: str | None = None
    purpose: str | None = None
    country: str | None = None
    holder: str | None = None


def where(world: World, subject: str, filters: Filters | None = None, *, each_item: bool = False) -> Where:
    """Return where the data of `subject` (an id) lives on the world's day."""
    filters = filters or Filters()
    groups: dict[WhereRow, list[Holding]] = defaultdict(list)
    concerned: dict[str, None] = {}
    for holding, certain in _of_subject(world, subject):
        if not _matches(world, holding, filters):
            continue
        for row in _rows(world, holding, certain=certain):
            if filters.country is None or row.country in (None, filters.country):
                groups[row].append(holding)
                concerned[row.entity] = None
    rows = [row for group, holdings in groups.items() for row in _with_items(group, holdings, each_item=each_item)]
    rows.sort(key=_order)
    unknown = sorted({unknown for entity in concerned for unknown in unknowns(world, entity)})
    return Where(subject, tuple(rows), tuple(unknown))


def _of_subject(world: World, subject: str) -> Iterator[tuple[Holding, bool]]:
    """Yield holdings that are, or may be, about the subject; the parts and wholes of a category are about it too."""
    for holding in world.held():
        if holding.subject is None:
            yield holding, False
        elif world.vocabulary.common(holding.subject, subject) is not None:
            yield holding, holding.certain


def _matches(world: World, holding: Holding, filters: Filters) -> bool:
    if filters.item is not None and holding.item not in (None, filters.item):
        return False
    if filters.purpose is not None and holding.possible and filters.purpose not in holding.possible:
        return False
    return filters.holder is None or _party(world, holding) == filters.holder


def _party(world: World, holding: Holding) -> str | None:
    return holding.holder if holding.holder in world.registry.parties else None


def _rows(world: World, holding: Holding, *, certain: bool) -> Iterator[WhereRow]:
    for spot in _spots(world, holding) or (None,):
        yield _row(world, holding, spot, certain=certain)


def _spots(world: World, holding: Holding) -> tuple[Spot, ...]:
    if holding.system is not None:
        return world.spots.of_system(holding.system, holding.item)
    if holding.flow is not None:
        return world.spots.of_flow(holding.flow, holding.item)
    return world.spots.of_purposes(holding.possible, holding.item, frozenset())


def _row(world: World, holding: Holding, spot: Spot | None, *, certain: bool) -> WhereRow:
    """Return the row of a holding at a place, without what differs by item."""
    flow = holding.flow
    interval = world.forest.interval[flow] if flow else None
    chain = world.forest.chain(flow) if flow else ()
    entity = flow or (f"purposes/{holding.purpose}" if holding.purpose else "registry")
    if holding.system is not None:
        entity = f"systems/{holding.system}"
    return WhereRow(
        entity=entity,
        flow=flow,
        holder=_party(world, holding),
        role=_role(world, holding),
        depth=world.forest.depth[flow] if flow else 0,
        via=(*chain, f"systems/{holding.system}") if holding.system else chain,
        purpose=holding.purpose,
        possible_purposes=holding.possible if holding.purpose is None else (),
        items=() if holding.item is not None else None,
        necessity=None,
        backing=holding.backing,
        certainty="certain" if certain else "possible",
        system=holding.system or (spot.system if spot else None),
        country=spot.country if spot else None,
        region=spot.region.said("en") if spot and spot.region else None,
        mode=(spot.modes or None) if spot else None,
        country_certainty=("one-of" if spot.one_of else "certain") if spot else None,
        country_source=("system" if spot.system else "flow") if spot else None,
        contract=known(world.flow(flow).contract) if flow else None,
        retention=_retention(world, holding),
        since=interval.since if interval else None,
        until=interval.until if interval else None,
        state=(world.state(flow) or IN_FORCE) if flow else IN_FORCE,
    )


def _role(world: World, holding: Holding) -> str:
    if holding.system is not None:
        return "operator"
    return world.forest.role(holding.flow) if holding.flow else "controller"


def _retention(world: World, holding: Holding) -> tuple[Retention, ...] | None:
    if holding.system is not None:
        return None
    purpose = world.registry.purposes.get(holding.purpose or "")
    stated = world.flow(holding.flow).retention if holding.flow else purpose.retention if purpose else None
    rules = known(stated)
    return tuple(rules) if rules else None


def _with_items(group: WhereRow, holdings: list[Holding], *, each_item: bool) -> Iterator[WhereRow]:
    if group.items is None:
        yield group
        return
    by_item: dict[str, set[str | None]] = defaultdict(set)
    for holding in holdings:
        by_item[holding.item or ""].add(holding.necessity)
    chunks = [[item] for item in sorted(by_item)] if each_item else [sorted(by_item)]
    for items in chunks:
        necessities = set().union(*(by_item[item] for item in items))
        only = necessities.pop() if len(necessities) == 1 else None
        yield replace(group, items=tuple(items), necessity=only)


def _order(row: WhereRow) -> tuple[object, ...]:
    purpose = row.purpose or ""
    return (row.via, row.depth, purpose, row.possible_purposes, row.country or "", row.region or "", *_rest(row))


def _rest(row: WhereRow) -> tuple[object, ...]:
    items = row.items if row.items is not None else ("\uffff",)
    return (row.system or "", row.holder or "", items, row.backing or "", row.certainty, row.mode or ())


def unknowns(world: World, entity: str) -> Iterator[Unknown]:
    """Yield what the registry leaves unknown about where an entity takes data."""
    for what, missing in _questions(world, entity):
        if missing:
            yield Unknown(entity, what)


def _questions(world: World, entity: str) -> Iterable[tuple[str, bool]]:
    if entity in world.forest.flows:
        flow = world.flow(entity)
        return (
            ("receiver", flow.receiver is None),
            ("items", known(flow.items) is None and flow.items is not State.NONE),
            ("purposes", known(flow.purposes) is None),
            ("places", not _placed(world, entity)),
        )
    section, _, identity = entity.partition("/")
    if section == "purposes":
        purpose = world.registry.purposes[identity]
        systems = known(purpose.systems) or ()
        return (
            ("subjects", known(purpose.subjects) is None),
            ("items", known(purpose.items) is None and purpose.items is not State.NONE),
            ("places", not any(world.spots.of_system(system, None) for system in systems)),
        )
    operated = world.registry.entity(entity)
    return (("places", not known(operated.locations)),) if isinstance(operated, System) else (("purposes", True),)


def _placed(world: World, flow: str) -> bool:
    rows = world.holdings.flows[flow]
    return all(world.spots.of_flow(flow, row.item) for row in rows)
