"""What nodes say: the facts of flows, purposes and systems, each with its state."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from dataflow.graph.spots import half_told
from dataflow.model.data import Necessity
from dataflow.model.flows import Entrustment
from dataflow.model.retention import Retention
from dataflow.model.scalars import Text
from dataflow.model.states import UNKNOWN, State, known, state_of
from dataflow.places import width
from dataflow.queries.pictures.picture import Fact, Node, Spot

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dataflow.graph.spots import Spot as Place
    from dataflow.graph.world import World
    from dataflow.queries.rows import WhereRow

PRESENT, NONE = "present", State.NONE.value
ASKED_BY_LAW = frozenset({"contract", "entruster-consent", "clause", "transfer-basis", "particulars", "in-policy"})
"""Facts that are told with a sign even when they are there, and each by itself when they are not."""
LEFT_OUT = frozenset({"work", "recipient-purpose", "purposes", "retention", "possible-purposes", "movement", "basis"})
"""Facts that a brief box leaves to the question's table."""
OF_FOLDS = frozenset({"purpose-kind"})
"""Facts that only a fold tells, of all its members together."""
COUNTED = frozenset(
    [
        *(
            (name, state)
            for name in ("contract", "entruster-consent", "transfer-basis")
            for state in (PRESENT, NONE, UNKNOWN)
        ),
        *((name, state) for name in ("clause", "particulars", "in-policy") for state in (NONE, UNKNOWN)),
    ]
)
"""What is counted of the members of a fold."""


def qualified(fact: Fact) -> bool:
    """Return whether a fact says behind its values that there may be more, or that it is only one of them.

    In a brief box that takes a line of its own.
    """
    one_of = any(isinstance(value, Spot) and value.one_of for value in fact.values)
    return fact.name not in ASKED_BY_LAW and bool(fact.values) and (one_of or fact.state == UNKNOWN)


_NAME_CELLS, _NAME_LINES = 27, 3
"""So wide is a line of a name in a box, and so many of them it has at most."""


def measured(world: World, nodes: Iterable[Node]) -> list[Node]:
    """Return nodes with what their names take; few names are long."""
    return [replace(node, tall=tall) if (tall := _tall(world, node.name)) else node for node in nodes]


def _tall(world: World, name: str | None) -> int:
    said = getattr(world.registry.entity(name), "name", None) if name is not None else None
    longest = max(map(width, said.every())) if isinstance(said, Text) else 0
    return min(longest // _NAME_CELLS, _NAME_LINES - 1)


def of_flow(world: World, key: str, rows: Sequence[WhereRow]) -> tuple[Fact, ...]:
    """Return what a flow's receiver does, holds and under which contract; without rows only what it does."""
    contracts = (contract(world, key),) if world.is_entrustment(key) else ()
    if not rows:
        return (work(world, key), *contracts)
    where = places(world, rows)
    return (
        work(world, key),
        items(rows),
        where._replace(state=UNKNOWN) if world.left_open(key) else where,
        purposes(world, key, rows),
        *contracts,
        retention(world.flow(key).retention),
    )


def work(world: World, key: str) -> Fact:
    """Return the entrusted work, or the recipient's purpose."""
    flow = world.flow(key)
    if not isinstance(flow, Entrustment):
        purpose = known(flow.recipient_purpose)
        return Fact("recipient-purpose", state_of(flow.recipient_purpose), (purpose,) if purpose else ())
    tasks = known(flow.tasks) or ()
    names = [known(task.name) or known(task.kind) for task in tasks]
    state = UNKNOWN if None in names else state_of(flow.tasks)
    return Fact("work", state, tuple(name for name in names if name is not None))


def items(rows: Iterable[WhereRow]) -> Fact:
    """Return the items of rows; unknown where there may be more."""
    rows = list(rows)
    listed = sorted({item for row in rows for item in row.items or ()})
    state = UNKNOWN if any(row.items is None for row in rows) else PRESENT
    return Fact("items", state, tuple(f"items/{item}" for item in listed))


def places(world: World, rows: Iterable[WhereRow]) -> Fact:
    """Return the places of rows; unknown where there may be more."""
    rows = list(rows)
    found = spots(rows)
    more = any((row.country is None and row.region is None) or _is_half_told(world, row) for row in rows)
    return Fact("places", UNKNOWN if more or not found else PRESENT, found)


def _is_half_told(world: World, row: WhereRow) -> bool:
    """Return whether of another location of the system that a row is about nobody says where it is."""
    section, _, identity = row.entity.partition("/")
    system = identity if section == "systems" else row.system
    return system is not None and half_told(world.registry.systems[system].locations)


def spots(rows: Iterable[WhereRow]) -> tuple[Spot, ...]:
    """Return where rows are."""
    found = ((row.country or row.region, row.country_certainty == "one-of") for row in rows)
    return tuple(dict.fromkeys(Spot(where, one_of) for where, one_of in found if where))


def maybe_home(world: World, key: str, held: Iterable[str | None]) -> bool:
    """Return whether everything `held` by a flow, a system or for a purpose may as well be at home."""
    return not any(_surely_abroad(world, key, item) for item in held)


def _surely_abroad(world: World, key: str, item: str | None) -> bool:
    """Return whether an item is abroad wherever it is: it is at one or more of the places of a flow, or of a system."""
    together: dict[str | None, list[Place]] = defaultdict(list)
    for spot in _spots(world, key, item):
        together[spot.system].append(spot)
    for system, choices in together.items():
        locations = world.flow(key).locations if system is None else world.registry.systems[system].locations
        if any(spot.abroad(world.home) and not spot.one_of for spot in choices):
            return True
        one_of = [spot for spot in choices if spot.one_of]
        if one_of and all(spot.abroad(world.home) for spot in one_of) and not half_told(locations):
            return True
    return False


def _spots(world: World, key: str, item: str | None) -> Iterable[Place]:
    identity = key.partition("/")[2]
    if key in world.forest.flows:
        return world.spots.of_flow(key, item)
    if key.startswith("systems/"):
        return world.spots.of_system(identity, item)
    purpose = world.registry.purposes.get(identity)
    return world.spots.of_systems(known(purpose.systems) or (), item) if purpose else ()


def maybe_home_by(world: World, key: str, rows: Iterable[WhereRow]) -> bool:
    """Return the same of what rows tell of, if they tell of several places at all."""
    rows = list(rows)
    one_of = any(row.country_certainty == "one-of" for row in rows)
    return one_of and maybe_home(world, key, {item for row in rows for item in row.items or (None,)})


def purposes(world: World, key: str, rows: Iterable[WhereRow]) -> Fact:
    """Return what a receiver has the data for; unknown where it is one of several, or there may be others."""
    rows = list(rows)
    stated = known(world.flow(key).purposes)
    sure = {row.purpose for row in rows if row.purpose} | set(stated or ())
    maybe = {purpose for row in rows for purpose in row.possible_purposes} - sure
    more = stated is None and any(row.purpose is None for row in rows)
    named = tuple(f"purposes/{purpose}" for purpose in sorted(sure or maybe))
    if sure:
        return Fact("purposes", UNKNOWN if more else PRESENT, named)
    return Fact("possible-purposes" if maybe else "purposes", UNKNOWN, named)


def contract(world: World, key: str) -> Fact:
    """Return the contract of a flow."""
    stated = world.flow(key).contract
    linked = known(stated)
    return Fact("contract", state_of(stated), (f"contracts/{linked}",) if linked else ())


def retention(stated: Any) -> Fact:
    """Return how long data is kept."""
    return Fact(
        "retention", state_of(stated), tuple(rule for rule in known(stated) or () if isinstance(rule, Retention))
    )


def of_purpose(world: World, identity: str, rows: Sequence[WhereRow]) -> tuple[Fact, ...]:
    """Return on which basis a controller processes what for how long."""
    purpose = world.registry.purposes[identity]
    basis = known(purpose.legal_basis)
    cite = basis.cite if basis is not None else purpose.legal_basis
    named = str(cite) if str(cite).startswith("PIPA") else f"PIPA {cite}"  # it may be written without the Act's name
    return (
        Fact("basis", state_of(cite), (Text(ko=named, en=named),) if known(cite) else ()),
        items(rows),
        places(world, rows),
        retention(purpose.retention),
        Fact("purpose-kind", state_of(purpose.kind), (known(purpose.kind),) if known(purpose.kind) else ()),
    )


def keeping(world: World, identity: str) -> tuple[Fact, ...]:
    """Return the systems in which a purpose's data is kept, and where these are."""
    stated = world.registry.purposes[identity].systems
    systems = known(stated) or ()
    found = [spot for system in systems for spot in world.spots.of_system(system, None)]
    names = [Spot(spot.country or (spot.region.said("en") if spot.region else ""), spot.one_of) for spot in found]
    where = tuple(dict.fromkeys(spot for spot in names if spot.where))
    told = all(world.spots.told_of_system(system, world.listed[identity]) for system in systems)
    kept_in = Fact("system", state_of(stated), tuple(f"systems/{system}" for system in systems))
    return (kept_in, Fact("places", PRESENT if where and told else UNKNOWN, where))


def by_necessity(rows: Iterable[WhereRow], world: World, identity: str) -> tuple[Fact, ...]:
    """Return the items of a purpose as they are collected: required, optional, automatic; or that there may be more."""
    rows = list(rows)
    listed = known(world.registry.purposes[identity].items)
    held = {item for row in rows for item in row.items or ()}
    found = {item: necessity for item, necessity in (listed.listed() if listed else {}).items() if item in held}
    facts = [
        Fact(
            f"collected.{necessity.value}",
            PRESENT,
            tuple(f"items/{i}" for i, each in found.items() if each is necessity),
        )
        for necessity in Necessity
    ]
    told = [fact for fact in facts if fact.values]
    more = [Fact("further-items" if told else "items", UNKNOWN)] if any(row.items is None for row in rows) else []
    return (*told, *more) or (Fact("items", UNKNOWN),)
