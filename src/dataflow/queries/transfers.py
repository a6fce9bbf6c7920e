"""The overseas table of Article 28-8: each movement abroad, field by field, with what the policy prints of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from dataflow.graph.movements import Kind
from dataflow.model.states import known
from dataflow.queries.particulars import FieldState, absent, fields_of, overseas_rows, receiver_of, safeguards
from dataflow.queries.where import Unknown

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dataflow.graph.movements import Movement
    from dataflow.graph.world import World


class _Particulars(NamedTuple):
    """What is worked out together, when any of it is asked for."""

    fields: Mapping[str, FieldState]
    safeguards: Mapping[str, FieldState]
    listed_in_policy: bool | None


@dataclass  # not frozen, which takes a third longer
class Transfer:
    """One movement: `flow@country`, its kind and every field that Article 28-8 asks for.

    What the Article asks for, and whether the policy lists it, is worked out when a row is first asked: to find and to
    sort the rows takes none of it, and an output pays for the rows that it looks into.
    """

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
    movement: Movement
    world: World = field(repr=False, compare=False)

    @cached_property
    def _particulars(self) -> _Particulars:
        listed = overseas_rows(self.world, self.entity)
        return _Particulars(
            fields_of(self.world, self.movement, listed),
            safeguards(self.world, self.movement),
            True if listed else absent(self.world, self.entity),
        )

    @property
    def fields(self) -> Mapping[str, FieldState]:
        """The twelve fields of Article 28-8(2), in statutory order."""
        return self._particulars.fields

    @property
    def safeguards(self) -> Mapping[str, FieldState]:
        """The three protective measures."""
        return self._particulars.safeguards

    @property
    def listed_in_policy(self) -> bool | None:
        """Whether a policy in force lists the movement; None where nobody can tell."""
        return self._particulars.listed_in_policy


@dataclass(frozen=True, slots=True)
class Transfers:
    """The answer: rows, and the flows and systems of whose places some or all are unknown."""

    rows: tuple[Transfer, ...]
    unknown: tuple[Unknown, ...]


def transfers(world: World) -> Transfers:
    """Return every movement abroad on the world's day."""
    rows = [_transfer(world, movement) for found in world.movements.values() for movement in found]
    declared = {row.entity for row in rows if row.kind is Kind.DECLARED}  # with a place that is unknown
    silent = {key for key in world.in_force if not world.placed(key)} | _silent_systems(world)
    unknown = [Unknown(key, "places") for key in silent - declared]
    return Transfers(tuple(sorted(rows, key=lambda row: (row.via, row.id))), tuple(sorted(unknown)))


def _silent_systems(world: World) -> set[str]:
    """Return the systems that controllers keep data in and of which, or of part of which, nobody says where it is."""
    return {
        f"systems/{system}"
        for identity, purpose in world.registry.purposes.items()
        for system in known(purpose.systems) or ()
        if not world.spots.told_of_system(system, world.listed[identity])
    }


def _transfer(world: World, movement: Movement) -> Transfer:
    entity = movement.entity
    is_flow = entity in world.forest.flows
    spot = movement.spot
    return Transfer(
        id=movement.id,
        entity=entity,
        kind=movement.kind,
        sender=_named(world, world.forest.sender(entity)) if is_flow else user_of(world, entity),
        recipient=known(receiver_of(world, entity)),
        role=world.forest.role(entity) if is_flow else "operator",
        depth=world.forest.depth[entity] if is_flow else 0,
        via=world.forest.chain(entity) if is_flow else (entity,),
        country=movement.country,
        region=spot.region.said("en") if spot and spot.region else None,
        country_certainty=("one-of" if movement.one_of else "certain") if movement.spot else None,
        items=movement.items,
        movement=movement,
        world=world,
    )


def user_of(world: World, system: str) -> str | None:
    """Return the controller that keeps data in a system; of several the registry's own, None where that is not one."""
    own = world.registry.head.controller
    users = {known(purpose.controller) or own for purpose in world.users(system.partition("/")[2])}
    return own if own in users or not users else next(iter(users)) if len(users) == 1 else None


def _named(world: World, holder: str) -> str | None:
    return holder if holder in world.registry.parties else None
