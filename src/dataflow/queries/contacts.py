"""How to reach whoever must hear of a leak: the best of the contacts that a registry has, or what it lacks."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, NamedTuple

from dataflow.model.parties import Contact
from dataflow.model.states import State, known, state_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dataflow.graph.world import World
    from dataflow.model.parties import Party

WAYS = ("email", "phone", "address", "url")
"""What of a contact reaches somebody; a department alone does not."""


class Reach(NamedTuple):
    """The best contact there is: `state` present, withheld, none or unknown; the entity and field that have it."""

    state: str
    entity: str | None
    field: str | None
    contact: Contact | None


def reach(world: World, holder: str | None, flows: Iterable[str], *, controller: bool) -> Reach:
    """Return how to reach a party: what can be read here goes first, then what is known but withheld.

    `holder` None: it has no name, and only `flows`, those it receives, can say how to reach it. `controller`: its
    privacy officer will do.
    """
    found = list(_contacts(world, holder, flows, controller=controller))
    for state in ("present", "withheld"):
        for entity, field, contact in found:
            if reached(contact) == state:
                return Reach(state, entity, field, known(contact))
    states = {reached(contact) for _, _, contact in found}
    return Reach("none" if states == {"none"} else "unknown", None, None, None)


def _contacts(
    world: World, holder: str | None, flows: Iterable[str], *, controller: bool
) -> Iterator[tuple[str, str, Any]]:
    party = world.registry.parties.get(holder or "")
    if party is not None:
        yield party.key, "incident_contact", party.incident_contact
        yield party.key, "contact", party.contact
    for flow in flows:
        yield flow, "contact", world.flow(flow).contact
    if party is not None and controller:
        yield party.key, "privacy_officer", party.privacy_officer


def reached(contact: Any) -> str:
    """Return whether a contact reaches anybody: `present`, `withheld`, `none` or `unknown`."""
    if not isinstance(contact, Contact):
        return state_of(contact)
    states = {state_of(getattr(contact, way)) for way in WAYS}
    return next(state for state in ("present", State.WITHHELD.value, "unknown", "none") if state in states)


class Trustee(NamedTuple):
    """A trustee of the day, the entrustments that it receives, and whether anything recorded reaches it."""

    party: str
    flows: tuple[str, ...]
    state: str


def trustees(world: World) -> tuple[Trustee, ...]:
    """Return the named trustees of the entrustments in force."""
    return world.once("trustees", lambda: tuple(_trustees(world)))


def _trustees(world: World) -> Iterator[Trustee]:
    received: dict[str, list[str]] = defaultdict(list)
    for key in world.entrustments:
        trustee = known(world.flow(key).receiver)
        if trustee is not None and trustee != world.registry.head.controller:
            received[trustee].append(key)
    for party, flows in received.items():
        quick = _reaches(world.registry.parties[party])  # most have a contact, and there are ten thousand of them
        state = "present" if quick else reach(world, party, flows, controller=False).state
        yield Trustee(f"parties/{party}", tuple(sorted(flows)), state)


def _reaches(party: Party) -> bool:
    """Return whether a party's contact, or its contact for incidents, can be read here."""
    contacts = (party.incident_contact, party.contact)
    return any(
        isinstance(one, Contact) and (known(one.email) is not None or known(one.phone) is not None) for one in contacts
    )
