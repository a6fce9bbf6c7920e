"""The overseas table of Article 28-8: each movement abroad, field by field, with what the policy prints of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from dataflow.graph.movements import Kind, Movement
from dataflow.law.transfers import BASES, FIELDS, SAFEGUARDS
from dataflow.model.flows import Entrustment, Provision
from dataflow.model.overseas import Overseas, OverseasTerms, System
from dataflow.model.parties import Contact, PartyKind
from dataflow.model.policies import Table
from dataflow.model.scalars import Text
from dataflow.model.states import UNKNOWN, State, known, state_of
from dataflow.queries.where import Unknown

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dataflow.graph.published import Printed
    from dataflow.graph.world import World
    from dataflow.model.retention import Retention

PRESENT, NOT_APPLICABLE = "present", "not-applicable"
NONE = State.NONE.value


class FieldState(NamedTuple):
    """A field of a transfer: `state` is present, none, withheld, unknown or not-applicable.

    `disclosed`: whether a policy in force prints it; None where that cannot be told.
    """

    state: str
    value: Any = None
    disclosed: bool | None = None


@dataclass(frozen=True, slots=True)
class Transfer:
    """One movement: `flow@country`, its kind and every field that Article 28-8 asks for."""

    id: str
    entity: str
    kind: Kind
    sender: str | None
    recipient: str | None
    role: str
    depth: int
    via: tuple[str, ...]
    country: str | None
    region: str | None
    country_certainty: str | None
    items: tuple[str, ...] | None
    fields: dict[str, FieldState]
    safeguards: dict[str, FieldState]
    listed_in_policy: bool | None


@dataclass(frozen=True, slots=True)
class Transfers:
    """The answer: rows, and the flows whose places are unknown."""

    rows: tuple[Transfer, ...]
    unknown: tuple[Unknown, ...]


def transfers(world: World) -> Transfers:
    """Return every movement abroad on the world's day."""
    rows = [_transfer(world, movement) for found in world.movements.values() for movement in found]
    unknown = [Unknown(key, "places") for key in world.in_force if key not in world.movements and unplaced(world, key)]
    return Transfers(tuple(sorted(rows, key=lambda row: (row.via, row.id))), tuple(sorted(unknown)))


def unplaced(world: World, flow: str) -> bool:
    """Return whether the receiver holds anything at a place that nobody states."""
    return any(not world.spots.of_flow(flow, row.item) for row in world.holdings.flows[flow])


def overseas_of(world: World, entity: str) -> Any:
    """Return the `overseas` field of a flow or a system: the terms, a state, or None."""
    return getattr(world.registry.entity(entity), "overseas", None)


def _transfer(world: World, movement: Movement) -> Transfer:
    entity = movement.entity
    is_flow = entity in world.forest.flows
    rows = overseas_rows(world, entity)
    spot = movement.spot
    return Transfer(
        id=movement.id,
        entity=entity,
        kind=movement.kind,
        sender=_named(world, world.forest.sender(entity)) if is_flow else world.registry.head.controller,
        recipient=_recipient(world, entity),
        role=world.forest.role(entity) if is_flow else "operator",
        depth=world.forest.depth[entity] if is_flow else 0,
        via=world.forest.chain(entity) if is_flow else (entity,),
        country=movement.country,
        region=spot.region.said("en") if spot and spot.region else None,
        country_certainty=("one-of" if movement.one_of else "certain") if movement.spot else None,
        items=movement.items,
        fields=fields(world, movement),
        safeguards={name: _safeguard(world, movement, name) for name in SAFEGUARDS},
        listed_in_policy=_any(True for _ in rows) if rows else _absent(world, entity),
    )


def _named(world: World, holder: str) -> str | None:
    return holder if holder in world.registry.parties else None


def _recipient(world: World, entity: str) -> str | None:
    found = world.registry.entity(entity)
    return known(found.operator) if isinstance(found, System) else known(world.flow(entity).receiver)


def overseas_rows(world: World, entity: str) -> list[Printed]:
    """Return the rows of the overseas table that speak of a flow, in the policies for its subjects."""
    return world.published.of(entity, Table.OVERSEAS, world.subjects(entity))


def _absent(world: World, entity: str) -> bool | None:
    """Return False where a missing row proves that nothing is printed, else None."""
    return False if world.published.read_whole(Table.OVERSEAS, world.subjects(entity)) else None


def fields(world: World, movement: Movement) -> dict[str, FieldState]:
    """Return the twelve fields of a movement, in statutory order."""
    rows = overseas_rows(world, movement.entity)
    found = {}
    for name in FIELDS:
        state = _FACTS[name](world, movement) if name in _FACTS else _term(world, movement, name)
        disclosed = _any(_prints(row, name, movement) for row in rows) if rows else _absent(world, movement.entity)
        found[name] = state._replace(disclosed=disclosed)
    return found


def _any(prints: Iterable[bool | None]) -> bool | None:
    said = list(prints)
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


def _items(world: World, movement: Movement) -> FieldState:  # noqa: ARG001 - one signature for all fields
    return FieldState(UNKNOWN) if movement.items is None else FieldState(PRESENT, movement.items)


def _country(world: World, movement: Movement) -> FieldState:  # noqa: ARG001
    return FieldState(UNKNOWN) if movement.country is None else FieldState(PRESENT, movement.country)


def _receiver(world: World, entity: str) -> Any:
    found = world.registry.entity(entity)
    return found.operator if isinstance(found, System) else world.flow(entity).receiver


def _recipient_field(world: World, movement: Movement) -> FieldState:
    return _stated(_receiver(world, movement.entity))


def _contact(world: World, movement: Movement) -> FieldState:
    receiver = _receiver(world, movement.entity)
    party = world.registry.parties.get(receiver) if isinstance(receiver, str) else None
    if party is not None and party.kind is PartyKind.INDIVIDUAL:
        return FieldState(NOT_APPLICABLE)  # Act 28-8(2)3 asks it of legal persons
    stated = getattr(world.registry.entity(movement.entity), "contact", None)
    if stated is None:
        stated = party.contact if party is not None else State.NONE if receiver is State.NONE else None
    return _reachable(stated) if isinstance(stated, Contact) else _stated(stated)


def _reachable(contact: Contact) -> FieldState:
    """A department alone reaches nobody: an e-mail, a phone, an address or a web page does."""
    ways = [contact.email, contact.phone, contact.address, contact.url]
    values = [way.said("en") if isinstance(way, Text) else way for way in ways if known(way) is not None]
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
        names = [task.name for task in known(entity.tasks) or () if isinstance(task.name, Text)]
        return FieldState(PRESENT, tuple(names)) if names else _stated(known(entity.tasks) and None or entity.tasks)
    purposes = {purpose for row in world.holdings.flows.get(movement.entity, ()) for purpose in row.possible}
    names = [world.registry.purposes[purpose].name for purpose in sorted(purposes)]
    named = known(getattr(entity, "purposes", None)) is not None
    return FieldState(PRESENT, tuple(names)) if names and named else FieldState(UNKNOWN)


def _retention(world: World, movement: Movement) -> FieldState:
    stated: list[Retention] | State | None = getattr(world.registry.entity(movement.entity), "retention", None)
    return _stated(stated, tuple(known(stated) or ()))


_FACTS = {
    "basis": _basis,
    "items": _items,
    "country": _country,
    "recipient": _recipient_field,
    "contact": _contact,
    "purpose": _purpose,
    "retention": _retention,
}


def _safeguard(world: World, movement: Movement, name: str) -> FieldState:
    value = term(world, movement, "safeguards")
    return _stated(value if value is None or isinstance(value, State) else getattr(value, name))


def _prints(printed: Printed, name: str, movement: Movement) -> bool | None:
    """Return whether a policy row prints a field; None where the row was not transcribed that far."""
    row = printed.row
    if name == "items":
        return _covers(row.items, movement.items)
    if name == "country":
        return _covers(row.countries, (movement.country,) if movement.country else ())
    if name.startswith("refusal-"):
        refusal = row.refusal
        value = refusal if refusal is None or isinstance(refusal, State) else getattr(refusal, name[8:])
        return _printed(value)
    if name == "recipient":
        return _printed(row.as_written if row.as_written is not None else row.party)
    if name == "purpose":
        return (
            _any(_printed(value) for value in (row.purpose, row.purposes, row.tasks) if value is not None)
            if (row.purpose or row.purposes or row.tasks)
            else None
        )
    return _printed(getattr(row, name))


def _printed(value: Any) -> bool | None:
    return None if value is None else value is not State.NONE


def _covers(printed: Any, wanted: Sequence[str] | None) -> bool | None:
    if printed is None or wanted is None:
        return None
    return False if isinstance(printed, State) else set(wanted) <= set(printed)


__all__ = [
    "FieldState",
    "OverseasTerms",
    "Transfer",
    "Transfers",
    "fields",
    "overseas_of",
    "overseas_rows",
    "transfers",
]
