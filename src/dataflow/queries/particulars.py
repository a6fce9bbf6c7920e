"""The particulars of a transfer under Article 28-8: what the registry says of each, and what the policy prints.

A registry of 100,000 flows has hundreds of thousands of them: what a movement's particulars share is looked up once.
"""

from __future__ import annotations

from itertools import repeat
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from dataflow.law.transfers import BASES, FIELDS, SAFEGUARDS
from dataflow.model.flows import Entrustment, Provision
from dataflow.model.overseas import Overseas, System
from dataflow.model.parties import Contact, PartyKind
from dataflow.model.policies import Row, Table
from dataflow.model.scalars import Text
from dataflow.model.states import UNKNOWN, State, known

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dataflow.graph.movements import Movement
    from dataflow.graph.published import Printed
    from dataflow.graph.world import World

    Mover = Entrustment | Provision | System

PRESENT, NOT_APPLICABLE = "present", "not-applicable"
NONE = State.NONE.value

Told = bool | None
"""Whether a policy prints something; None where nobody can tell."""

_TERMS = attrgetter("basis", "timing", "method", "refusal")
_REFUSAL = attrgetter("method", "procedure", "effect")
_SAFEGUARDS = attrgetter(*SAFEGUARDS)


class FieldState(NamedTuple):
    """A field of a transfer: `state` is present, none, withheld, unknown or not-applicable.

    `disclosed`: whether a policy in force prints it.
    """

    state: str
    value: Any = None
    disclosed: Told = None


def mover(world: World, entity: str) -> Mover:
    """Return the flow or the controller's system that takes data abroad."""
    flow: Any = world.forest.flows.get(entity)
    return flow if flow is not None else world.registry.systems[entity.removeprefix("systems/")]


def receiver_of(world: World, entity: str) -> Any:
    """Return who receives data by a flow, or runs a system: an id, a state, or None."""
    found = mover(world, entity)
    return found.operator if isinstance(found, System) else found.receiver


def overseas_of(world: World, entity: str) -> Any:
    """Return the `overseas` field of a flow or a system: the terms, a state, or None."""
    return mover(world, entity).overseas


def term(world: World, movement: Movement, name: str) -> Any:
    """Return what the registry says of one of the overseas terms for the movement's country."""
    terms = _terms(mover(world, movement.entity).overseas, movement.country)
    return getattr(terms, name) if _present(terms) else terms


def overseas_rows(world: World, entity: str) -> list[Printed]:
    """Return the rows of the overseas table that speak of a flow, in the policies for its subjects."""
    return world.published.of(entity, Table.OVERSEAS, world.subjects(entity))


def absent(world: World, entity: str) -> bool | None:
    """Return False where a missing row proves that nothing is printed, else None."""
    return False if world.published.read_whole(Table.OVERSEAS, world.subjects(entity)) else None


def any_of(prints: Iterable[Told]) -> Told:
    """Return whether any is true; None where none is and some are not known."""
    said = set(prints)
    return True if True in said else None if None in said else False


def all_of(prints: Iterable[Told]) -> Told:
    """Return whether all are true; None where none is false and some are not known."""
    said = set(prints)
    return False if False in said else None if None in said else True


def fields(world: World, movement: Movement) -> Mapping[str, FieldState]:
    """Return the twelve fields of a movement, in statutory order; several rules ask for them."""
    return world.once(("fields", movement), lambda: fields_of(world, movement, overseas_rows(world, movement.entity)))


def fields_of(world: World, movement: Movement, rows: list[Printed]) -> dict[str, FieldState]:
    """Return the twelve fields of a movement of which the policy prints `rows`."""
    told = _told(world, movement, rows) if rows else repeat(absent(world, movement.entity))
    return dict(zip(FIELDS, map(_field, _stated(world, movement), told), strict=True))


def safeguards(world: World, movement: Movement) -> dict[str, FieldState]:
    """Return the states of the three protective measures of Decree 29-10(1)."""
    value: Any = term(world, movement, "safeguards")
    parts = _SAFEGUARDS(value) if _present(value) else repeat(value, len(SAFEGUARDS))
    return dict(zip(SAFEGUARDS, map(_field, parts, repeat(None)), strict=True))


def _present(value: Any) -> bool:
    return value is not None and value.__class__ is not State


def _field(value: Any, disclosed: Told) -> FieldState:
    """Return the word for a fact's state, and its value where it is present."""
    if value is None:
        return FieldState(UNKNOWN, None, disclosed)
    if value.__class__ is State:
        return FieldState(value.value, None, disclosed)
    if value is _NOT_ASKED:
        return FieldState(NOT_APPLICABLE, None, disclosed)
    return FieldState(PRESENT, value, disclosed)


_NOT_ASKED = object()


def _terms(overseas: Any, country: str | None) -> Any:
    return overseas.terms(country) if isinstance(overseas, Overseas) else overseas


def _stated(world: World, movement: Movement) -> tuple[Any, ...]:
    """Return what the registry says of each field, in statutory order."""
    entity = mover(world, movement.entity)
    receiver = entity.operator if isinstance(entity, System) else entity.receiver
    terms = _terms(entity.overseas, movement.country)
    basis, timing, method, refusal = _TERMS(terms) if _present(terms) else (terms,) * 4
    return (
        BASES[basis].citation if isinstance(basis, int) else basis,
        movement.items,
        movement.country,
        timing,
        method,
        receiver,
        _contact(world, entity, receiver),
        _purpose(world, entity),
        _retention(world, entity),
        *(_REFUSAL(refusal) if _present(refusal) else (refusal,) * 3),
    )


def _contact(world: World, entity: Mover, receiver: Any) -> Any:
    party = world.registry.parties.get(receiver) if _present(receiver) else None
    if party is not None and party.kind is PartyKind.INDIVIDUAL:
        return _NOT_ASKED  # Act 28-8(2)3 asks it of legal persons
    stated = None if isinstance(entity, System) else entity.contact
    if stated is None:
        stated = party.contact if party is not None else State.NONE if receiver is State.NONE else None
    return _reachable(stated) if isinstance(stated, Contact) else stated


def _reachable(contact: Contact) -> str | State | None:
    """Return the ways to reach someone; a department alone reaches nobody."""
    ways = [contact.email, contact.phone, contact.address, contact.url]
    values = [way.said("ko") if isinstance(way, Text) else str(way) for way in ways if _present(way)]
    if values:
        return ", ".join(values)
    if State.WITHHELD in ways:
        return State.WITHHELD
    return State.NONE if all(way is State.NONE for way in ways) else None


def _purpose(world: World, entity: Mover) -> Any:
    if isinstance(entity, Provision):
        return entity.recipient_purpose
    if isinstance(entity, System):
        return tuple(purpose.name for purpose in world.users(entity.id))
    if entity.tasks is not None:
        tasks = known(entity.tasks)
        named = tuple([task.name or task.kind for task in tasks or () if _present(task.name or task.kind)])
        return named or (entity.tasks if tasks is None else None)
    purposes = {purpose for row in world.holdings.flows[entity.key] for purpose in row.possible}
    names = tuple(world.registry.purposes[purpose].name for purpose in sorted(purposes))
    return names if names and known(entity.purposes) is not None else None


def _retention(world: World, entity: Mover) -> Any:
    stated = [user.retention for user in world.users(entity.id)] if isinstance(entity, System) else [entity.retention]
    for state in (None, State.NONE):
        if state in stated:
            return state
    return tuple([rule for rules in stated for rule in known(rules) or ()])


def _told(world: World, movement: Movement, rows: list[Printed]) -> Iterable[Told]:
    """Return, in statutory order, whether the rows for each audience print each field; None where nobody can tell."""
    audiences = [_told_to(world, movement, each) for each in _by_audience(world, movement, rows)]
    return audiences[0] if len(audiences) == 1 else map(all_of, zip(*audiences, strict=True))


def printed_bases(world: World, movement: Movement, rows: list[Printed]) -> list[set[int]]:
    """Return, for each audience that is told any, the bases that the rows on a movement's country print."""
    found = [_of_country(each, movement.country) for each in _by_audience(world, movement, rows)]
    bases = [{basis for printed in each if (basis := known(printed.row.basis)) is not None} for each in found]
    return [each for each in bases if each]


def _by_audience(world: World, movement: Movement, rows: list[Printed]) -> list[list[Printed]]:
    """Return the rows that each audience of a movement may read: what one policy prints, readers of another miss."""
    keys = [row.policy.key for row in rows]
    if len(set(keys)) == 1:
        return [rows]
    read = [
        {policy.key for policy in world.published.concerning([subject])} for subject in world.surely(movement.entity)
    ]
    found = [[row for row, key in zip(rows, keys, strict=True) if key in policies] for policies in read]
    return [each for each in found if each] or [rows]


def _told_to(world: World, movement: Movement, rows: list[Printed]) -> list[Told]:
    """Return the same for the rows that one audience reads: whether any of them prints each field."""
    rows = _of_country(rows, movement.country)
    each = [_printed(printed.row, movement.country) for printed in rows]
    basis, country, *others = each[0] if len(each) == 1 else map(any_of, zip(*each, strict=True))
    return [basis, _print_items(world, movement, rows), country, *others]


def _of_country(rows: list[Printed], country: str | None) -> list[Printed]:
    """Return the rows on one country: where one names it, those that name only others are not about it."""
    if len(rows) == 1 or not any(country in (known(printed.row.countries) or ()) for printed in rows):
        return rows
    return [printed for printed in rows if country in (known(printed.row.countries) or (country,))]


def _printed(row: Row, country: str | None) -> list[Told]:
    """Return whether a row prints each field but the items; None where it was not transcribed that far."""
    refusal = row.refusal
    cells = (
        row.basis,
        _country_cell(row, country),
        row.timing,
        row.method,
        row.party if row.as_written is None else row.as_written,
        row.contact,
        _purpose_cell(row),
        row.retention,
        *(_REFUSAL(refusal) if _present(refusal) else (refusal,) * 3),
    )
    return [None if cell is None else cell is not State.NONE for cell in cells]


def _country_cell(row: Row, country: str | None) -> Any:
    if country is None:
        return row.region
    countries = known(row.countries)
    if countries is None:
        return row.countries
    return country if country in countries else State.NONE


def _purpose_cell(row: Row) -> Any:
    cells = (row.purpose, row.purposes, row.tasks)
    for cell in cells:
        if cell is not None and cell is not State.NONE:
            return cell
    return State.NONE if State.NONE in cells else None


def _print_items(world: World, movement: Movement, rows: list[Printed]) -> Told:
    """Return whether the rows together print every item that goes there."""
    listed = [item for printed in rows for item in known(printed.row.items) or ()]
    if movement.items is not None and listed and not world.vocabulary.beyond(movement.items, listed):
        return True
    untold = movement.items is None or any(printed.row.items is None for printed in rows)
    return None if untold else False
