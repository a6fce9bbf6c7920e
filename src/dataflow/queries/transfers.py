"""The overseas table of Article 28-8: each movement abroad, field by field, with what the policy prints of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from dataflow.model.states import known
from dataflow.queries.particulars import FieldState, absent, fields_of, overseas_rows, receiver_of, safeguards
from dataflow.queries.where import Unknown

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dataflow.graph.movements import Kind, Movement
    from dataflow.graph.world import World


class Transfer(NamedTuple):
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
    fields: Mapping[str, FieldState]
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
    unknown = [Unknown(key, "places") for key in world.in_force if key not in world.movements and not world.placed(key)]
    return Transfers(tuple(sorted(rows, key=lambda row: (row.via, row.id))), tuple(sorted(unknown)))


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
        recipient=known(receiver_of(world, entity)),
        role=world.forest.role(entity) if is_flow else "operator",
        depth=world.forest.depth[entity] if is_flow else 0,
        via=world.forest.chain(entity) if is_flow else (entity,),
        country=movement.country,
        region=spot.region.said("en") if spot and spot.region else None,
        country_certainty=("one-of" if movement.one_of else "certain") if movement.spot else None,
        items=movement.items,
        fields=fields_of(world, movement, rows),
        safeguards=safeguards(world, movement),
        listed_in_policy=True if rows else absent(world, entity),
    )


def _named(world: World, holder: str) -> str | None:
    return holder if holder in world.registry.parties else None
