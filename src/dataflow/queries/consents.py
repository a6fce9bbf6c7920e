"""The separate consent that a transfer stands on: where there is one, what it told, under which law it was asked."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.law.transfers import TOLD
from dataflow.model.parties import PartyKind
from dataflow.model.states import State, known
from dataflow.model.telling import Consent, Told
from dataflow.queries.abroad import CONSENT, on_bases, on_basis
from dataflow.queries.particulars import receiver_of, term

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dataflow.graph.movements import Movement
    from dataflow.graph.world import World

LAW = date(2023, 9, 15)
"""The day from which a consent to a transfer tells what Article 28-8(2) asks (Act No. 19234)."""


def stated(world: World) -> Iterator[tuple[str, Mapping[str, Consent | State | None]]]:
    """Yield what transfers on consent, with where the data goes → what is recorded of the consent there."""
    for case in on_bases(world):
        movements = on_basis(world, case, CONSENT)
        if movements:
            yield case.entity, {movement.where: given(world, movement) for movement in movements}


def given(world: World, movement: Movement) -> Consent | State | None:
    """Return the consent that a movement stands on; one of a later day does not say whether there was one before."""
    found: Consent | State | None = term(world, movement, "consent")
    asked = known(found.on) if isinstance(found, Consent) else None
    return None if asked is not None and asked > world.day else found


def consents(world: World) -> Iterator[tuple[str, Mapping[str, Consent]]]:
    """Yield the same where a consent is recorded; `overseas-consent` speaks of the others."""
    for entity, found in stated(world):
        recorded = {where: consent for where, consent in found.items() if isinstance(consent, Consent)}
        if recorded:
            yield entity, recorded


def untold(world: World, entity: str, consent: Consent) -> list[Told] | None:
    """Return the particulars of Article 28-8(2) that a consent did not tell; None where nobody says what it told."""
    if consent.told is None:
        return None
    asked = [Told(word) for word in TOLD if word != Told.CONTACT or not _natural(world, entity)]
    return [each for each in asked if each not in (known(consent.told) or ())]


def _natural(world: World, entity: str) -> bool:
    """Return whether the recipient is a natural person, whose contact need not be told (28-8(2)3)."""
    receiver = known(receiver_of(world, entity))
    return receiver is not None and world.registry.parties[receiver].kind is PartyKind.INDIVIDUAL


def before_the_law(consent: Consent) -> bool:
    """Return whether it was asked before transfers had their rule of today."""
    asked = known(consent.on)
    return asked is not None and asked < LAW
