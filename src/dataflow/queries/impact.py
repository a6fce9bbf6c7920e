"""What a name stands for when something happens to it: a party, a system or a flow, and what it alone holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dataflow.model.states import State
from dataflow.queries.rows import Held
from dataflow.queries.where import Unknown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dataflow.graph.world import World


class Named(NamedTuple):
    """The names asked about, as keys by what they are."""

    parties: frozenset[str]
    systems: frozenset[str]
    flows: frozenset[str]


def sorted_out(keys: Iterable[str]) -> Named:
    """Return keys (`parties/x`, `systems/x`, `entrustments/x`) by what they are; parties and systems as ids."""
    split = [key.partition("/") for key in keys]
    parties = frozenset(identity for section, _, identity in split if section == "parties")
    systems = frozenset(identity for section, _, identity in split if section == "systems")
    flows = frozenset(f"{section}/{identity}" for section, _, identity in split if section not in _OTHERS)
    return Named(parties, systems, flows)


_OTHERS = ("parties", "systems")


def held_by(world: World, names: Named) -> list[Held]:
    """Return what the named hold themselves on the day, what they still hold after the end included."""
    found = [*_of_parties(world, names.parties), *_of_flows(world, received(world, names))]
    for system in sorted(names.systems):
        found += stored_in(world, system)
    return list(dict.fromkeys(found))


def _of_parties(world: World, parties: frozenset[str]) -> Iterator[Held]:
    for party in sorted(parties):
        for row in world.holdings.controllers.get(party, ()):
            yield Held(row.subject, row, row.certain)
    if parties:
        for row in world.operators:
            if row.holder in parties:
                yield Held(row.subject, row, row.certain)


def received(world: World, names: Named) -> list[str]:
    """Return the flows asked about or received by a party asked about, whatever the day."""
    by_party = (key for party in sorted(names.parties) for key in world.forest.received.get(party, ()))
    return list(dict.fromkeys([*by_party, *sorted(names.flows)]))


def _of_flows(world: World, flows: Iterable[str]) -> Iterator[Held]:
    for key in flows:
        if world.state(key) is not None:
            for row in world.holdings.flows[key]:
                yield Held(row.subject, row, row.certain)


def stored_in(world: World, system: str) -> Iterator[Held]:
    """Yield what those who use a system keep in it on the day; of an operator's rows it would be the same again."""
    used_for = {purpose.id for purpose in world.users(system)}
    rows = [row for every in world.holdings.controllers.values() for row in every if row.purpose in used_for]
    for key in flows_using(world, system):
        rows += world.holdings.flows[key]
    for row in rows:
        if world.spots.stores(system, row.item):
            yield Held(row.subject, row, row.certain, system)


def flows_using(world: World, system: str) -> list[str]:
    """Return the flows whose receivers keep data in a system on the day."""
    return [key for key in world.forest.listing.get(system, ()) if world.state(key) is not None]


def nameless(world: World, names: Named) -> tuple[Unknown, ...]:
    """Return whoever has no name and so may be one of the parties asked about: receivers of flows, operators."""
    if not names.parties:
        return ()
    flows = [key for key in world.forest.received.get(None, ()) if world.state(key) is not None]
    systems = [
        system
        for identity, system in sorted(world.registry.systems.items())
        if system.operator is None and system.operator_access is not State.NONE and _used(world, identity)
    ]
    found = [*(Unknown(key, "receiver") for key in flows), *(Unknown(system.key, "operator") for system in systems)]
    return tuple(sorted(found))


def _used(world: World, system: str) -> bool:
    return bool(flows_using(world, system) or world.users(system))
