"""The certification that a transfer stands on, and the certificate of the recipient that it names (28-8(1)4)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from dataflow.model.states import State, known
from dataflow.queries.abroad import CERTIFICATION, on_bases, on_basis
from dataflow.queries.particulars import receiver_of, term

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World
    from dataflow.model.parties import Certification, Party


class Certified(NamedTuple):
    """A flow or system that transfers on one certification: what names it, where the data goes, who receives it.

    `held`: the certificates of the recipient that it can mean, by number or by scheme.
    """

    entity: str
    named: str | State | None
    countries: list[str]
    recipient: Party | None
    held: list[Certification]


def certified(world: World) -> Iterator[Certified]:
    """Yield what transfers on a certification; once for each that it names."""
    for case in on_bases(world):
        named: dict[str | State | None, list[str]] = {}
        for movement in on_basis(world, case, CERTIFICATION):
            named.setdefault(term(world, movement, "certification"), []).append(movement.where)
        for certification, countries in named.items():
            party = world.registry.parties.get(known(receiver_of(world, case.entity)) or "")
            held = [] if party is None else meant(party, certification)
            yield Certified(case.entity, certification, countries, party, held)


def in_term(certificate: Certification, day: date) -> bool:
    """Return whether a certificate is known to be valid on a day; one without an end stays so."""
    until = certificate.until
    return until is State.NONE or (isinstance(until, date) and day <= until)


def meant(party: Party, named: str | State | None) -> list[Certification]:
    """Return the certificates of a party that a number or the name of a scheme can mean."""
    name = known(named)
    listed = known(party.certifications) or ()
    return [each for each in listed if name is not None and name in (each.id, each.scheme)]
