"""Which party of the registry a printed name is of, where the row does not say; whom a row does not name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dataflow.law.vague import leaves_open_who
from dataflow.model.parties import PartyKind
from dataflow.model.scalars import Text
from dataflow.queries.names import may_be_one, taken_apart

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dataflow.graph.world import World
    from dataflow.model.parties import Party
    from dataflow.model.policies import Row
    from dataflow.queries.names import Name


def names_of(party: Party) -> tuple[Name, ...]:
    """Return every name of a party, taken apart."""
    return tuple(map(taken_apart, party.spellings))


def namesake(world: World, row: Row) -> Party | None:
    """Return the one party whose name a row prints while nobody says whom, which flow or which system it means."""
    written = row.as_written
    if not isinstance(written, Text) or row.of or row.systems or row.party is not None:
        return None
    found = _bearing(world, written)
    return found.popitem()[1] if len(found) == 1 else None


def _bearing(world: World, written: Text) -> dict[str, Party]:
    """Return the parties that bear a printed name."""
    bearers = world.once("bearers", lambda: _bearers(world))
    printed = [taken_apart(spelling) for spelling in written.every()]
    return {party.id: party for name in printed for party in bearers.get(name.spelled, ()) if _bears(party, [name])}


def _bears(party: Party, printed: Iterable[Name]) -> bool:
    """Return whether any of the printed names may be one of the party's."""
    names = names_of(party)
    return any(may_be_one(name, another) for name in printed for another in names)


def unnamed(world: World, row: Row, receivers: Iterable[Party]) -> list[Party]:
    """Return those of `receivers` whom a row does not name, though it is tied to them.

    A row may print more than a name, or a part of it, and a brand where `party:` says whose; but not what is the name
    of another party of the registry. A class, and what is printed in another script, cannot be compared.
    """
    written = row.as_written
    if not isinstance(written, Text):
        return []
    printed = [taken_apart(spelling) for spelling in written.every()]
    others = [party for party in receivers if party.kind is not PartyKind.CLASS and not _bears(party, printed)]
    if not others or any(map(leaves_open_who, written.every())):  # nearly every row names whom it is tied to
        return []
    if _bearing(world, written):
        return others
    return [party for party in others if row.party is None and not _occurs(names_of(party), printed)]


def _occurs(names: Iterable[Name], printed: Iterable[Name]) -> bool:
    """Return whether any of the names may stand in what is printed, or the other way round."""
    pairs = [(one, other) for one in names for other in printed if _script(one) & _script(other)]
    return not pairs or any(
        one.bare in other.bare or other.bare in one.bare or one.spelled in other.spelled or other.spelled in one.spelled
        for one, other in pairs
    )


_SCRIPTS = ("[가-힣]", "[a-z]", "[぀-ヿ一-鿿]")


def _script(name: Name) -> set[str]:
    """Return the scripts of a name: a transliteration is not recognised."""
    return {script for script in _SCRIPTS if re.search(script, name.bare)}


def _bearers(world: World) -> Mapping[str, list[Party]]:
    """Return name → the parties that bear it."""
    found: dict[str, list[Party]] = {}
    for party in world.registry.parties.values():
        for name in names_of(party):
            found.setdefault(name.spelled, []).append(party)
    return found
