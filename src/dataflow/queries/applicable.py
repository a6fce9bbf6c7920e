"""Which sections a policy must have besides those that everyone's has, as far as the registry shows it (Act 30(1))."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from dataflow.model.data import ItemKind
from dataflow.model.flows import TaskKind
from dataflow.model.parties import PartyKind
from dataflow.model.states import State, known
from dataflow.queries.children import may_be_children, upward, young
from dataflow.queries.grounds import cases
from dataflow.queries.marketing import does

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from dataflow.graph.world import World
    from dataflow.model.data import Purpose
    from dataflow.model.parties import DomesticAgent, Party
    from dataflow.model.policies import Policy


GUARDED = frozenset({ItemKind.SENSITIVE, ItemKind.BIOMETRIC, ItemKind.UNIQUE_ID, ItemKind.RRN})
"""What the Decree calls sensitive or unique identification information where it counts 50,000 data subjects."""


def holds_guarded(world: World, purpose: Purpose) -> bool:
    """Return whether a purpose has sensitive or unique identification items, those that only trustees hold included."""
    if purpose.key in world.once("restricted", lambda: {case.entity for case in cases(world) if case.special}):
        return True
    listed = known(purpose.items)
    items = world.vocabulary.expanded(listed.listed()) if listed else ()
    return any(not GUARDED.isdisjoint(known(world.registry.items[item].kinds) or ()) for item in items)


def is_public_body(world: World) -> bool:
    """Return whether the controller is recorded as a public institution (Act 2 no.6)."""
    return world.registry.parties[world.registry.head.controller].kind is PartyKind.PUBLIC_BODY


def processed(world: World) -> tuple[Purpose, ...]:
    """Return the purposes of the controller itself; what another controller owes for its own is not asked here."""
    controller = world.registry.head.controller
    purposes = world.registry.purposes.values()
    return tuple(purpose for purpose in purposes if (known(purpose.controller) or controller) == controller)


def own_systems(world: World) -> tuple[str, ...]:
    """Return the systems that the controller itself keeps data in, by id."""
    return tuple(sorted({system for purpose in processed(world) for system in known(purpose.systems) or ()}))


def trustees_systems(world: World) -> Mapping[str, tuple[str, ...]]:
    """Return the systems that only trustees of the controller keep its data in, each with their flows, by id.

    Article 26(8) applies the duties of a controller to them; what another controller entrusts is not asked here.
    """
    own, found = set(own_systems(world)), {}
    for system in sorted(world.registry.systems.keys() - own):
        flows = tuple(key for key in world.forest.listing.get(system, ()) if _entrusted(world, key))
        if flows:
            found[system] = flows
    return found


def _entrusted(world: World, flow: str) -> bool:
    """Return whether a trustee of the controller has data by a flow on the day, also what it has not given back yet."""
    kept = world.is_entrustment(flow) and not world.forest.outside[flow] and world.state(flow) is not None
    return kept and world.forest.sender(world.forest.chain(flow)[0]) == world.registry.head.controller


def own_purposes(world: World, policy: Policy) -> tuple[Purpose, ...]:
    """Return the controller's purposes for data subjects whom a policy surely addresses."""
    return tuple(world.once("own-purposes", lambda: _own_purposes(world)).get(policy.key, ()))


def _own_purposes(world: World) -> dict[str, list[Purpose]]:
    found: dict[str, list[Purpose]] = defaultdict(list)
    for purpose in processed(world):
        for policy in policies_on(world, purpose):
            found[policy.key].append(purpose)
    return found


def policies_on(world: World, purpose: Purpose) -> list[Policy]:
    """Return the policies that speak of a purpose; where nobody says whose data it is about, only one for all does.

    Where a category has a policy of its own, that speaks for it, and a policy for all need not.
    """
    return _policies_for(world, known(purpose.subjects) or ())


def _policies_for(world: World, subjects: Iterable[str]) -> list[Policy]:
    if not subjects:
        return [policy for policy in world.published.policies if known(policy.audience) is None]
    found = {policy.key for subject in subjects for policy in _of_subject(world, subject)}
    return [policy for policy in world.published.policies if policy.key in found]


def _of_subject(world: World, subject: str) -> list[Policy]:
    addressing = world.published.concerning([subject])
    return [policy for policy in addressing if known(policy.audience) is not None] or addressing


def due(world: World, policy: Policy) -> dict[str, tuple[str, ...]]:
    """Return the sections that what the registry holds makes due, each with the entities that show it.

    Provisions, entrustments and transfers have rules of their own, flow by flow.
    """
    found = {section: tuple(shown(world, policy)) for section, shown in _SHOWN.items()}
    return {section: entities for section, entities in found.items() if entities}


def _pseudonymised(world: World, policy: Policy) -> Iterator[str]:
    items = world.registry.items
    for purpose in own_purposes(world, policy):
        listed = known(purpose.items)
        held = world.vocabulary.expanded(listed.listed()) if listed else ()
        if any(ItemKind.PSEUDONYMISED in (known(items[item].kinds) or ()) for item in held):
            yield purpose.key


def _flagged(flag: str) -> Callable[[World, Policy], Iterator[str]]:
    """Return what finds the purposes of which something is said to be true."""
    return lambda world, policy: (one.key for one in own_purposes(world, policy) if getattr(one, flag) is True)


def _automatic(world: World, policy: Policy) -> Iterator[str]:
    for purpose in own_purposes(world, policy):
        listed = known(purpose.items)
        automatic = known(listed.automatic) if listed is not None else None
        if automatic:
            yield purpose.key


def _children(world: World, policy: Policy) -> Iterator[str]:
    return (f"subjects/{subject}" for subject in addressed(world, policy).sure)


class Addressed(NamedTuple):
    """Why a policy speaks of children: of those in `sure` data is processed; it may have to for the rest.

    `silent`: data of these categories is processed, and nobody says whether there are children in them. `purposes`:
    nobody says whose data these are about, and the policy is for a category with children.
    """

    sure: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()
    purposes: tuple[str, ...] = ()


def addressed(world: World, policy: Policy) -> Addressed:
    """Return what a policy has to say of children: where a narrower one speaks for them, a wider one need not."""
    return world.once("children addressed", lambda: _addressed(world)).get(policy.key, Addressed())


def _addressed(world: World) -> dict[str, Addressed]:
    stated = [(purpose, known(purpose.subjects) or ()) for purpose in processed(world)]
    asked = {subject for _, subjects in stated for subject in subjects}
    unstated = tuple(purpose.key for purpose, subjects in stated if not subjects)
    found: dict[str, Addressed] = defaultdict(Addressed)
    for field, subjects in (("sure", sorted(young(world))), ("silent", sorted(may_be_children(world)))):
        for subject in subjects:
            concerned = not asked.isdisjoint(world.vocabulary.wholes(subject))
            for policy in _speaking_for(world, subject) if concerned or unstated else ():
                before = found[policy.key]
                told = {field: (*getattr(before, field), subject)} if concerned else {"purposes": unstated}
                found[policy.key] = before._replace(**told)
    return found


def _speaking_for(world: World, subject: str) -> list[Policy]:
    """Return the policies whose audience names a category, else the nearest that it is part of; else those for all."""
    policies = world.published.policies
    for category in (*upward(world, subject), None):
        if speaking := [policy for policy in policies if _names(policy, category)]:
            return speaking
    return []


def _names(policy: Policy, category: str | None) -> bool:
    """Return whether a policy is for a category, in so many words; None: for whoever it may be."""
    audience = known(policy.audience)
    return category is None if audience is None else category in audience


def designated(controller: Party) -> DomesticAgent | None:
    """Return the domestic agent of a controller; whether one is required, by itself, tells of none."""
    agent = known(controller.domestic_agent)
    if agent is None or agent.party is State.NONE or (agent.party is None and agent.trained is None):
        return None
    return agent


def _camera(ground: str) -> Callable[[World, Policy], Iterator[str]]:
    """Return what finds the purposes that rest on the ground for a kind of camera."""

    def shown(world: World, policy: Policy) -> Iterator[str]:
        filmed = {case.entity for case in cases(world) if case.on(ground)}
        return (one.key for one in own_purposes(world, policy) if one.key in filmed)

    return shown


def _fixed_camera(world: World, policy: Policy) -> Iterator[str]:
    """Yield what shows fixed cameras: purposes on their ground, and the entrustments of who has others run them."""
    yield from _camera("25(1)")(world, policy)
    yield from world.once("entrusted cameras", lambda: _entrusted_cameras(world)).get(policy.key, ())


def _entrusted_cameras(world: World) -> dict[str, list[str]]:
    """Return policy → the controller's own entrustments of running cameras that it has to speak of."""
    controller, found = world.registry.head.controller, defaultdict(list)
    for key in camera_work(world):
        subjects = [subject for subject in world.surely(key) if subject is not None]
        own = world.forest.sender(key) == controller
        for policy in _policies_for(world, subjects) if own else ():
            found[policy.key].append(key)
    return found


def camera_work(world: World) -> tuple[str, ...]:
    """Return the entrustments in force by which a controller itself has fixed cameras run."""
    return world.once("camera work", lambda: tuple(_camera_work(world)))


def _camera_work(world: World) -> Iterator[str]:
    depth = world.forest.depth
    return (key for key in world.entrustments if depth[key] == 1 and does(world.flow(key), TaskKind.CCTV))


def _agent(world: World, _policy: Policy) -> Iterator[str]:
    party = world.registry.parties[world.registry.head.controller]
    if designated(party) is not None and known(party.country) != world.home:
        yield party.key


_SHOWN: Mapping[str, Callable[[World, Policy], Iterator[str]]] = {
    "under-14": _children,
    "sensitive-exposure": _flagged("exposes_sensitive"),
    "pseudonymised": _pseudonymised,
    "automatic-collection": _automatic,
    "domestic-agent": _agent,
    "ai-development": _flagged("ai_development"),
    "fixed-cctv": _fixed_camera,
    "mobile-camera": _camera("25-2(1)"),
}
"""Section → what of the registry makes it due."""

DUE = tuple(_SHOWN)
"""The sections that facts can make due."""

CAMERAS = frozenset({"fixed-cctv", "mobile-camera"})
INTERPRETED = frozenset({"automatic-collection", *CAMERAS})
"""Sections of which the facts only suggest that they are due: what a server logs needs no device such as a cookie, and
cameras may have a policy of their own (25(7))."""
