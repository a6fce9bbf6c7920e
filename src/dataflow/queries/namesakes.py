"""Which party of the registry a printed name is of, where the row does not say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.model.scalars import Text
from dataflow.queries.names import may_be_one, taken_apart

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dataflow.graph.world import World
    from dataflow.model.parties import Party
    from dataflow.model.policies import Row
    from dataflow.queries.names import Name


def names_of(party: Party) -> tuple[Name, ...]:
    """Return every name of a party, taken apart."""
    return tuple(map(taken_apart, party.spellings()))


def namesake(world: World, row: Row) -> Party | None:
    """Return the one party whose name a row prints while nobody says whom, which flow or which system it means."""
    written = row.as_written
    if not isinstance(written, Text) or row.of or row.systems or row.party is not None:
        return None
    bearers = world.once("bearers", lambda: _bearers(world))
    printed = [taken_apart(spelling) for spelling in written.every()]
    found = {
        party.id: party
        for name in printed
        for party in bearers.get(name.spelled, ())
        if any(may_be_one(name, another) for another in names_of(party))
    }
    return found.popitem()[1] if len(found) == 1 else None


def _bearers(world: World) -> Mapping[str, list[Party]]:
    """Return name → the parties that bear it."""
    found: dict[str, list[Party]] = {}
    for party in world.registry.parties.values():
        for name in names_of(party):
            found.setdefault(name.spelled, []).append(party)
    return found
