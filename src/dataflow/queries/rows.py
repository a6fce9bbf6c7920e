"""Rows of holdings: who has what, in which country, by which chain, until when. What several questions answer with."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from dataflow.graph.intervals import IN_FORCE, Interval
from dataflow.graph.spots import Spot
from dataflow.model.states import known

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from dataflow.graph.draw import Holding
    from dataflow.graph.world import World
    from dataflow.model.flows import Flow
    from dataflow.model.retention import Retention


@dataclass(slots=True, unsafe_hash=True)  # not frozen, which takes as long as all else: answers have 50,000 of them
class WhereRow:
    """One flow (None: the controller's purpose) × purpose × place × backing × certainty × state, items together.

    None is unknown, or not applicable. `entity` is what the row is read from; `subject` is whose data it is, or the
    category that was asked about.
    """

    subject: str | None
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
class Filters:
    """What to look for; a row that may match for all one knows is kept. Each field holds an id, or None."""

    subject: str | None = None
    item: str | None = None
    purpose: str | None = None
    country: str | None = None
    holder: str | None = None


class Held(NamedTuple):
    """A holding that an answer speaks of: as whose data, how certainly, and (else None) in which of its systems."""

    subject: str | None
    holding: Holding
    certain: bool
    stored_in: str | None = None


_Group = tuple[Held, "Spot | None", dict[str, set["str | None"]]]
"""The holdings of one row: one of them, their place, and their items with the necessities they are held with."""


def rows(
    world: World, every: Iterable[Held], filters: Filters | None = None, *, each_item: bool = False
) -> list[WhereRow]:
    """Return the rows of the holdings that pass the filters, in order of their chains."""
    return sorted(in_any_order(world, every, filters, each_item=each_item), key=order)


def in_any_order(
    world: World, every: Iterable[Held], filters: Filters | None = None, *, each_item: bool = False
) -> list[WhereRow]:
    """Return the rows of the holdings that pass the filters."""
    groups: dict[tuple[object, ...], _Group] = {}
    filters = filters or Filters()
    matching = every if filters == Filters() else [held for held in every if _matches(world, held.holding, filters)]
    alike: dict[str, tuple[Spot, ...]] = {}
    for held in matching:
        common = _common(held)
        for spot in _spots(world, held, alike) or (None,):
            if filters.country is None or spot is None or spot.country in (None, filters.country):
                group = groups.get((common, spot))
                if group is None:
                    group = groups[common, spot] = (held, spot, defaultdict(set))
                group[2][held.holding.item or ""].add(held.holding.necessity)
    return [row for group in groups.values() for row in _with_items(world, *group, each_item=each_item)]


def about(world: World, subject: str | None, asked: str) -> bool:
    """Return whether data of `subject` is, or may be, about `asked`: the parts and wholes of a category are too."""
    return subject is None or world.vocabulary.common(subject, asked) is not None


def _matches(world: World, holding: Holding, filters: Filters) -> bool:
    if filters.subject is not None and not about(world, holding.subject, filters.subject):
        return False
    if filters.item is not None and holding.item not in (None, filters.item, *world.vocabulary.open_items):
        return False
    if filters.purpose is not None and holding.possible and filters.purpose not in holding.possible:
        return False
    return filters.holder is None or named(world, holding.holder) == filters.holder


def named(world: World, holder: str) -> str | None:
    """Return the party that a holder is; None where the registry names none."""
    return holder if holder in world.registry.parties else None


def _common(held: Held) -> tuple[object, ...]:
    """Return what the holdings of one row have in common."""
    row = held.holding
    possible = row.possible if row.purpose is None else ()
    what = (row.item is None, row.purpose, possible, row.backing, held.certain)
    return (held.subject, row.flow, row.holder, row.system, held.stored_in, what)


def _spots(world: World, held: Held, alike: dict[str, tuple[Spot, ...]]) -> tuple[Spot, ...]:
    """Return where a holding is; `alike` remembers flows that have all their items in the same places, as most do."""
    row = held.holding
    flow = row.flow if row.system is None and held.stored_in is None else None
    if flow is None:
        return spots(world, held)
    found = alike.get(flow)
    if found is None:
        found = spots(world, held)
        if world.spots.of_all(flow) is not None and not known(world.forest.flows[flow].systems):
            alike[flow] = found
    return found


def spots(world: World, held: Held) -> tuple[Spot, ...]:
    """Return where a holding is; what keeps it and of which nobody says where it is, is a place too."""
    row = held.holding
    system = held.stored_in or row.system
    if system is not None:
        found = world.spots.of_system(system, row.item)
        return _unsourced((*found, *_placeless(world, [system], row.item)) if found else found)
    if row.flow is not None:
        flow = world.forest.flows[row.flow]
        spots, systems = world.spots.of_flow(row.flow, row.item), known(flow.systems)
        if spots and world.spots.half_told(flow.locations, row.item):
            spots = (*spots, _NOWHERE)
    else:
        spots = world.spots.of_purposes(row.possible, row.item, frozenset())
        systems = [one for purpose in row.possible for one in known(world.registry.purposes[purpose].systems) or ()]
    return _unsourced((*spots, *_placeless(world, systems, row.item)) if systems else spots)


def _placeless(world: World, systems: Iterable[str], item: str | None) -> Iterator[Spot]:
    """Yield the systems that keep an item somewhere that nobody states, as places without a country."""
    for system in systems:
        locations = world.registry.systems[system].locations
        left_open = not world.spots.of_system(system, item) or world.spots.half_told(locations, item)
        if left_open and world.spots.stores(system, item):
            yield _NOWHERE._replace(system=system)


_NOWHERE = Spot(None, None, (), one_of=False, system=None)


def _unsourced(spots: tuple[Spot, ...]) -> tuple[Spot, ...]:
    """Return places without what they were read out of, which no row tells."""
    for spot in spots:
        if spot.inferred_from is not None:
            return tuple(dict.fromkeys(spot._replace(inferred_from=None) for spot in spots))
    return spots


def _with_items(
    world: World, held: Held, spot: Spot | None, items: dict[str, set[str | None]], *, each_item: bool
) -> list[WhereRow]:
    if held.holding.item is None:
        return [_row(world, held, spot, None, None)]
    if each_item:
        return [_row(world, held, spot, (item,), _only(items[item])) for item in sorted(items)]
    return [_row(world, held, spot, tuple(sorted(items)), _only(set().union(*items.values())))]


def _only(necessities: set[str | None]) -> str | None:
    """Return how necessary all items of a row are, None where that differs or is not known."""
    return next(iter(necessities)) if len(necessities) == 1 else None


def _row(
    world: World, held: Held, place: Spot | None, items: tuple[str, ...] | None, necessity: str | None
) -> WhereRow:
    subject, holding, certain, stored_in = held
    key, holder, _, purpose, possible, _, _, backing, _, system = holding
    forest, spot = world.forest, place or _NOWHERE
    flow, interval, chain = (forest.flows[key], forest.interval[key], forest.chain(key)) if key else _OWN
    stated = spot.country is not None or spot.region is not None
    return WhereRow(
        subject=subject,
        entity=key if key and not system else entity_of(holding),
        flow=key,
        holder=None if "#" in holder else holder,  # `named`, with nothing to look up: `…#trustee`
        role=forest.role(key) if key and not system else role(world, holding),
        depth=len(chain),
        via=(*chain, f"systems/{system}") if system else chain,
        purpose=purpose,
        possible_purposes=possible if purpose is None else (),
        items=items,
        necessity=necessity,
        backing=backing,
        certainty="certain" if certain else "possible",
        system=system or stored_in or spot.system,
        country=spot.country,
        region=spot.region.said("en") if spot.region else None,
        mode=spot.modes or None,
        country_certainty=("one-of" if spot.one_of else "certain") if stated else None,
        country_source=("system" if spot.system else "flow") if stated else None,
        contract=known(flow.contract) if flow else None,
        retention=_retention(world, holding, flow),
        since=interval.since,
        until=interval.until,
        state=interval.state(world.day) or IN_FORCE,
    )


_OWN: tuple[Flow | None, Interval, tuple[str, ...]] = (None, Interval(), ())
_NOWHERE = Spot(None, None, (), one_of=False, system=None)


def entity_of(holding: Holding) -> str:
    """Return the entity that a holding is read from: a system, a flow, a purpose or the head of the registry."""
    if holding.system is not None:
        return f"systems/{holding.system}"
    return holding.flow or (f"purposes/{holding.purpose}" if holding.purpose else "registry")


def role(world: World, holding: Holding) -> str:
    """Return what the law calls the holder."""
    if holding.system is not None:
        return "operator"
    return world.forest.role(holding.flow) if holding.flow else "controller"


def _retention(world: World, holding: Holding, flow: Flow | None) -> tuple[Retention, ...] | None:
    if holding.system is not None:
        return None
    stated = flow if flow is not None else world.registry.purposes.get(holding.purpose or "")
    rules = known(stated.retention) if stated is not None else None
    return tuple(rules) if rules else None


def order(row: WhereRow) -> tuple[object, ...]:
    """Return what rows are sorted by: their chains first."""
    where = (row.country or "", row.region or "", row.system or "", row.holder or "")
    items = row.items if row.items is not None else ("\uffff",)
    rest = (items, row.backing or "", row.certainty, row.mode or (), row.subject is None, row.subject or "")
    return (row.via, row.depth, row.purpose or "", row.possible_purposes, where, rest)
