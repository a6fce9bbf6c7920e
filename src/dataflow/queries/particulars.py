"""The particulars of a transfer under Article 28-8: what the registry says of each, and what the policy prints."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from dataflow.law.transfers import BASES, FIELDS
from dataflow.model.flows import Entrustment, Provision
from dataflow.model.overseas import Overseas, Refusal, System
from dataflow.model.parties import Contact, PartyKind
from dataflow.model.policies import Row, Table
from dataflow.model.scalars import Text
from dataflow.model.states import UNKNOWN, State, known, state_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dataflow.graph.movements import Movement
    from dataflow.graph.published import Printed
    from dataflow.graph.world import World

PRESENT, NOT_APPLICABLE = "present", "not-applicable"
NONE = State.NONE.value


class FieldState(NamedTuple):
    """A field of a transfer: `state` is present, none, withheld, unknown or not-applicable.

    `disclosed`: whether a policy in force prints it; None where that cannot be told.
    """

    state: str
    value: Any = None
    disclosed: bool | None = None


def overseas_of(world: World, entity: str) -> Any:
    """Return the `overseas` field of a flow or a system: the terms, a state, or None."""
    flow = world.forest.flows.get(entity)
    return flow.overseas if flow is not None else getattr(world.registry.entity(entity), "overseas", None)


def overseas_rows(world: World, entity: str) -> list[Printed]:
    """Return the rows of the overseas table that speak of a flow, in the policies for its subjects."""
    return world.published.of(entity, Table.OVERSEAS, world.subjects(entity))


def absent(world: World, entity: str) -> bool | None:
    """Return False where a missing row proves that nothing is printed, else None."""
    return False if world.published.read_whole(Table.OVERSEAS, world.subjects(entity)) else None


def fields(world: World, movement: Movement) -> Mapping[str, FieldState]:
    """Return the twelve fields of a movement, in statutory order."""
    return world.once(("fields", movement), lambda: _fields(world, movement))


def _fields(world: World, movement: Movement) -> dict[str, FieldState]:
    rows = overseas_rows(world, movement.entity)
    unlisted = None if rows else absent(world, movement.entity)
    found = {}
    for name in FIELDS:
        state = _FACTS[name](world, movement) if name in _FACTS else _term(world, movement, name)
        disclosed = _prints(world, rows, name, movement) if rows else unlisted
        found[name] = FieldState(state.state, state.value, disclosed)
    return found


def any_of(prints: Iterable[bool | None]) -> bool | None:
    """Return whether any is true; None where none is and some are not known."""
    said = set(prints)
    return True if True in said else None if None in said else False


def _stated(value: Any, shown: Any = None) -> FieldState:
    state = state_of(value)
    return FieldState(state, (value if shown is None else shown) if state == PRESENT else None)


def term(world: World, movement: Movement, name: str) -> Any:
    """Return what the registry says of one of the overseas terms for the movement's country."""
    overseas = overseas_of(world, movement.entity)
    return overseas.term(name, movement.country) if isinstance(overseas, Overseas) else overseas


def _term(world: World, movement: Movement, name: str) -> FieldState:
    """Read `timing`, `method` and the three parts of the refusal."""
    head, _, part = name.partition("-")
    value = term(world, movement, head)
    if part and value is not None and not isinstance(value, State):
        value = getattr(value, part)
    return _stated(value)


def _basis(world: World, movement: Movement) -> FieldState:
    value = term(world, movement, "basis")
    return _stated(value, BASES[value].citation if isinstance(value, int) else None)


def _items(_world: World, movement: Movement) -> FieldState:
    return FieldState(UNKNOWN) if movement.items is None else FieldState(PRESENT, movement.items)


def _country(_world: World, movement: Movement) -> FieldState:
    return FieldState(UNKNOWN) if movement.country is None else FieldState(PRESENT, movement.country)


def receiver_of(world: World, entity: str) -> Any:
    """Return who receives data by a flow, or runs a system: an id, a state, or None."""
    found = world.registry.entity(entity)
    return found.operator if isinstance(found, System) else world.flow(entity).receiver


def _recipient_field(world: World, movement: Movement) -> FieldState:
    return _stated(receiver_of(world, movement.entity))


def _contact(world: World, movement: Movement) -> FieldState:
    receiver = receiver_of(world, movement.entity)
    party = world.registry.parties.get(receiver) if isinstance(receiver, str) else None
    if party is not None and party.kind is PartyKind.INDIVIDUAL:
        return FieldState(NOT_APPLICABLE)  # Act 28-8(2)3 asks it of legal persons
    stated = getattr(world.registry.entity(movement.entity), "contact", None)
    if stated is None:
        stated = party.contact if party is not None else State.NONE if receiver is State.NONE else None
    return _reachable(stated) if isinstance(stated, Contact) else _stated(stated)


def _reachable(contact: Contact) -> FieldState:
    """Return the ways to reach someone; a department alone reaches nobody."""
    ways = [contact.email, contact.phone, contact.address, contact.url]
    values = [way.said("ko") if isinstance(way, Text) else str(way) for way in ways if known(way) is not None]
    if values:
        return FieldState(PRESENT, ", ".join(values))
    if State.WITHHELD in ways:
        return FieldState(State.WITHHELD.value)
    return FieldState(NONE if all(way is State.NONE for way in ways) else UNKNOWN)


def _purpose(world: World, movement: Movement) -> FieldState:
    entity = world.registry.entity(movement.entity)
    if isinstance(entity, Provision):
        return _stated(entity.recipient_purpose)
    if isinstance(entity, Entrustment) and entity.tasks is not None:
        named = tuple(task.name or task.kind for task in known(entity.tasks) or () if known(task.name or task.kind))
        return FieldState(PRESENT, named) if named else _stated(entity.tasks if known(entity.tasks) is None else None)
    if isinstance(entity, System):
        return FieldState(PRESENT, tuple(purpose.name for purpose in world.users(entity.id)))
    purposes = {purpose for row in world.holdings.flows[movement.entity] for purpose in row.possible}
    stated = known(getattr(entity, "purposes", None)) is not None
    names = tuple(world.registry.purposes[purpose].name for purpose in sorted(purposes))
    return FieldState(PRESENT, names) if names and stated else FieldState(UNKNOWN)


def _retention(world: World, movement: Movement) -> FieldState:
    entity = world.registry.entity(movement.entity)
    holders = world.users(entity.id) if isinstance(entity, System) else [world.flow(movement.entity)]
    stated = [holder.retention for holder in holders]
    for state in (None, State.NONE):
        if state in stated:
            return _stated(state)
    return FieldState(PRESENT, tuple(rule for rules in stated for rule in known(rules) or ()))


_FACTS = {
    "basis": _basis,
    "items": _items,
    "country": _country,
    "recipient": _recipient_field,
    "contact": _contact,
    "purpose": _purpose,
    "retention": _retention,
}


def safeguard(world: World, movement: Movement, name: str) -> FieldState:
    """Return the state of one of the three protective measures of Decree 29-10(1)."""
    value = term(world, movement, "safeguards")
    return _stated(value if value is None or isinstance(value, State) else getattr(value, name))


def _prints(world: World, rows: list[Printed], name: str, movement: Movement) -> bool | None:
    """Return whether the rows on a movement print a particular; None where they were not transcribed that far."""
    if name == "items":
        return _print_items(world, rows, movement)
    return any_of(_printed(_cell(printed.row, name, movement)) for printed in rows)


def _print_items(world: World, rows: list[Printed], movement: Movement) -> bool | None:
    """Return whether the rows together print every item that goes there."""
    listed = [item for printed in rows for item in known(printed.row.items) or ()]
    if movement.items is not None and listed and not world.vocabulary.beyond(movement.items, listed):
        return True
    untold = movement.items is None or any(printed.row.items is None for printed in rows)
    return None if untold else False


def _cell(row: Row, name: str, movement: Movement) -> Any:
    """Return what a row says of a particular: a value, State.NONE (not printed) or None (not transcribed)."""
    if name == "country":
        countries = known(row.countries)
        if movement.country is None or countries is None:
            return row.region if movement.country is None else row.countries
        return movement.country if movement.country in countries else State.NONE
    if name.startswith("refusal-"):
        refusal = row.refusal
        return getattr(refusal, name.removeprefix("refusal-")) if isinstance(refusal, Refusal) else refusal
    if name == "recipient":
        return row.party if row.as_written is None else row.as_written
    if name == "purpose":
        said = [value for value in (row.purpose, row.purposes, row.tasks) if value is not None]
        return next((value for value in said if value is not State.NONE), State.NONE if said else None)
    return getattr(row, name)


def _printed(value: Any) -> bool | None:
    return None if value is None else value is not State.NONE
