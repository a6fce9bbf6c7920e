"""Where does a subject's data live? Who holds what, in which country, by which chain, until when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from dataflow.model.data import Purpose
from dataflow.model.overseas import System
from dataflow.model.states import State, known
from dataflow.queries.rows import Held, about, rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dataflow.graph.world import World
    from dataflow.model.flows import Flow
    from dataflow.queries.rows import Filters, WhereRow


class Unknown(NamedTuple):
    """Something the registry does not say, and which entity it does not say it of."""

    entity: str
    what: str


@dataclass(frozen=True, slots=True)
class Where:
    """The answer: rows, and what the registry does not say about them."""

    subjects: tuple[str, ...]
    rows: tuple[WhereRow, ...]
    unknown: tuple[Unknown, ...]


def where(world: World, subjects: Iterable[str], filters: Filters | None = None, *, each_item: bool = False) -> Where:
    """Return where the data of `subjects` (ids) lives on the world's day, one subject after another."""
    asked = tuple(dict.fromkeys(subjects))
    every = [rows(world, _of_subject(world, subject), filters, each_item=each_item) for subject in asked]
    found = tuple(row for of_subject in every for row in of_subject)
    return Where(asked, found, unknown_of(world, found))


def _of_subject(world: World, subject: str) -> Iterator[Held]:
    """Yield holdings that are, or may be, about the subject."""
    concerned = [one for one in (None, *world.registry.subjects) if about(world, one, subject)]
    for one in concerned:
        for holding in world.by_subject.get(one, ()):
            yield Held(subject, holding, holding.certain and one is not None)


def unknown_of(world: World, rows: Iterable[WhereRow]) -> tuple[Unknown, ...]:
    """Return what the registry does not say about the entities of rows."""
    entities = dict.fromkeys([row.entity for row in rows])  # in their order, in which they lie in memory
    return tuple(sorted([unknown for entity in entities for unknown in unknowns(world, entity)]))


def unknowns(world: World, entity: str) -> list[Unknown]:
    """Return what the registry leaves unknown about where an entity takes data."""
    flow = world.forest.flows.get(entity)
    missing = _of_flow(world, entity, flow) if flow is not None else list(_of_another(world, entity))
    return [Unknown(entity, what) for what in missing] if missing else []


def _of_flow(world: World, key: str, flow: Flow) -> list[str]:
    missing = []  # a list of nearly nothing, fifty thousand times: a generator takes three times as long
    if flow.receiver is None:
        missing.append("receiver")
    if flow.items is None:
        missing.append("items")
    if known(flow.purposes) is None and _undecided(world, key):
        missing.append("purposes")
    if not world.placed(key):
        missing.append("places")
    return missing


def _of_another(world: World, entity: str) -> Iterator[str]:
    found = world.registry.entity(entity)
    if isinstance(found, Purpose):
        if known(found.subjects) is None:
            yield "subjects"
        if known(found.items) is None and found.items is not State.NONE:
            yield "items"
        systems, items = known(found.systems) or (), world.listed[found.id]
        if not systems or not all(world.spots.told_of_system(system, items) for system in systems):
            yield "places"
    elif not isinstance(found, System):
        yield "purposes"
    elif not world.spots.told_of_system(found.id, world.listed_by_users.get(found.id, [None])):
        yield "places"


def _undecided(world: World, flow: str) -> bool:
    """Return whether it makes a difference that a flow names no purpose: its sender holds the data for several."""
    rows = world.holdings.flows[flow]
    return not rows or any(row.purpose is None for row in rows)
