"""Changes of what is told or disclosed of a transfer (28-8(3)): those on record, and what an older policy printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.graph.intervals import IN_FORCE
from dataflow.graph.published import Published
from dataflow.model.policies import Table
from dataflow.model.states import State, known
from dataflow.queries.consents import LAW
from dataflow.queries.particulars import term

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from dataflow.graph.movements import Movement
    from dataflow.graph.world import World
    from dataflow.model.overseas import Change
    from dataflow.model.telling import Notice


def changes(world: World, movement: Movement) -> list[Change] | None:
    """Return the changes of a movement that are on record; None where nobody says whether there were any.

    None of those still to come, nor of those from before Article 28-8(3): it asked nothing of them.
    """
    recorded: list[Change] | State | None = term(world, movement, "changes")
    if recorded is None:
        return None
    return [change for change in known(recorded) or () if LAW <= (known(change.on) or world.day) <= world.day]


def facts(found: Iterable[Change]) -> dict[str, object]:
    """Return what a finding says of the first of some changes: its day, and what changed."""
    change = next(iter(found), None)
    day = known(change.on) if change else None
    what = (known(change.what) or []) if change else []
    return {"day": day.isoformat() if day else None, "changed": [each.value for each in what]}


def notices_of(world: World, movement: Movement) -> list[Notice]:
    """Return the individual notices of a movement that are on record."""
    recorded: list[Notice] | State | None = term(world, movement, "notices")
    return known(recorded) or []


def printed_otherwise(world: World, movement: Movement, day: date) -> bool:
    """Return whether the policies of an earlier day printed another country, or not all the items, for a movement.

    False where they do not speak of it, or were not transcribed so far.
    """
    rows = [printed.row for printed in _published(world, day).of(movement.entity, Table.OVERSEAS)]
    countries = {country for row in rows for country in known(row.countries) or ()}
    if countries and movement.country is not None and movement.country not in countries:
        return True
    items = [item for row in rows for item in known(row.items) or ()]
    whole = bool(items) and all(known(row.items) is not None for row in rows)
    return whole and movement.items is not None and bool(world.vocabulary.beyond(movement.items, items))


def _published(world: World, day: date) -> Published:
    if day == world.day:
        return world.published
    forest = world.forest
    in_force = [key for key in forest.flows if forest.interval[key].state(day) == IN_FORCE]
    return world.once(("published", day), lambda: Published(forest, world.vocabulary, day, in_force))
