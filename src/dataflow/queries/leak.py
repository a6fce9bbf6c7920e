"""A leak at a party, in a system or at a flow's receiver: what was there, whose data, who must hear of it, the law."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from dataflow.law.leaks import DUTIES, NOT_NOTIFIED_KINDS, REPORTED_FROM, REPORTED_KINDS, TRUSTEES
from dataflow.law.statutes import CITATIONS
from dataflow.model.flows import Provision
from dataflow.model.registry import HOME
from dataflow.model.states import State, known
from dataflow.queries.contacts import Reach, reach
from dataflow.queries.impact import held_by, nameless, received, sorted_out
from dataflow.queries.rows import WhereRow, named, rows
from dataflow.queries.where import Unknown, unknown_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dataflow.graph.world import World
    from dataflow.queries.impact import Named
    from dataflow.queries.rows import Held

_ON_BEHALF = ("trustee", "re-trustee", "operator")
_WHYS = ("leaking", "entruster", "controller", "provider")
"""Why somebody must hear of it, those who hear first going first."""


class Category(NamedTuple):
    """A category of data subjects concerned (None: it is not known whose data it is), and how many they are in all."""

    subject: str | None
    number: int | None
    certainty: str


class Told(NamedTuple):
    """Somebody who must hear of the leak, why, and how.

    `node`: the party; a receiver without a name (`entrustments/x#trustee`); or the system whose operator is unknown.
    """

    node: str
    party: str | None
    whys: tuple[str, ...]
    flows: tuple[str, ...]
    reach: Reach


class Asked(NamedTuple):
    """What the law asks: `required`, or `depends` on what stands in `because`; its provisions on that day."""

    duty: str
    outcome: str
    because: tuple[str, ...]
    citations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Leak:
    """The answer. `at_least` is the least number of data subjects, None where no count is known.

    `nameless` are receivers and operators without a name, each of which may be a party asked about.
    """

    names: tuple[str, ...]
    rows: tuple[WhereRow, ...]
    unknown: tuple[Unknown, ...]
    nameless: tuple[Unknown, ...]
    subjects: tuple[Category, ...]
    at_least: int | None
    told: tuple[Told, ...]
    duties: tuple[Asked, ...]


def leak(world: World, names: Iterable[str]) -> Leak:
    """Return what a leak at `names` (keys) touches on the world's day: their own holdings, none of those below them."""
    asked = tuple(dict.fromkeys(names))
    concerned = sorted_out(asked)
    held = held_by(world, concerned)
    found = tuple(dict.fromkeys(rows(world, held)))  # a party and its system may say the same
    certain = {row.subject for row in found if row.certainty == "certain" and row.subject is not None}
    at_least = _at_least(world, certain)
    return Leak(
        names=asked,
        rows=found,
        unknown=unknown_of(world, found),
        nameless=nameless(world, concerned),
        subjects=tuple(_categories(world, found, certain)),
        at_least=at_least,
        told=tuple(_told(world, _places(world, held, concerned))),
        duties=tuple(_duties(world, found, at_least)),
    )


# Whose data


def _categories(world: World, found: Iterable[WhereRow], certain: set[str]) -> Iterator[Category]:
    subjects = {row.subject for row in found}
    for subject in sorted(subjects, key=lambda one: (one is None, one or "")):
        count = known(world.registry.subjects[subject].count) if subject is not None else None
        yield Category(subject, count, "certain" if subject in certain else "possible")


def _at_least(world: World, certain: set[str]) -> int | None:
    """Return the largest count among the certain categories and their parts.

    Categories may overlap for all that is known, so no two are added up; a whole counts at least its largest part.
    """
    counts = [
        known(subject.count)
        for identity, subject in world.registry.subjects.items()
        if certain & world.vocabulary.wholes(identity)
    ]
    return max((count for count in counts if count is not None), default=None)


# Who must hear of it


def _places(world: World, held: Iterable[Held], concerned: Named) -> Iterable[_Place]:
    """Return where the data was; if nothing is known to be held, where it was meant to be at any time."""
    found = dict.fromkeys(_place(world, one) for one in held)
    return found or [_Place(flow, None, _top(world, flow)) for flow in received(world, concerned)]


def _told(world: World, places: Iterable[_Place]) -> Iterator[Told]:
    """Yield whom the leak concerns, from those where it was up to the controllers; each once, with every reason."""
    whys: dict[str, set[str]] = defaultdict(set)
    flows: dict[str, set[str]] = defaultdict(set)
    for place in places:
        for node, why, flow in _upward(world, place):
            whys[node].add(why)
            flows[node].update([flow] if flow else [])
    for node in sorted(whys, key=lambda node: (min(map(_WHYS.index, whys[node])), node)):
        party = named(world, node.removeprefix("parties/"))
        controller = not whys[node].isdisjoint(("controller", "provider"))
        found = reach(world, party, sorted(flows[node]), controller=controller)
        yield Told(node, party, tuple(why for why in _WHYS if why in whys[node]), tuple(sorted(flows[node])), found)


class _Place(NamedTuple):
    """Where data was: with the receiver of a flow (None: the controller), or in a system that it uses."""

    flow: str | None
    system: str | None
    controller: str


def _place(world: World, held: Held) -> _Place:
    row = held.holding
    if row.flow is not None:
        controller = _top(world, row.flow)
    elif row.system is not None:  # the row's holder runs the system; whose purpose it is says who uses it
        purpose = world.registry.purposes[row.purpose or ""]
        controller = known(purpose.controller) or world.registry.head.controller
    else:
        controller = row.holder
    return _Place(row.flow, row.system or held.stored_in, controller)


def _top(world: World, flow: str) -> str:
    return world.forest.sender(world.forest.chain(flow)[0])


def _upward(world: World, place: _Place) -> Iterator[tuple[str, str, str | None]]:
    """Yield who must hear of a leak of one holding, why, and the flow by which they received the data.

    A recipient of a provision is a controller itself: it notifies, and whoever is above it has provided the data.
    """
    chain = tuple(reversed(world.forest.chain(place.flow))) if place.flow else ()
    leaking, answered = True, False
    if place.system is not None:
        stated = world.registry.systems[place.system].operator
        operator, user = known(stated), world.forest.receiver(chain[0]) if chain else place.controller
        if stated is not State.NONE and operator != user:  # with `none` nobody else runs it
            yield f"parties/{operator}" if operator else f"systems/{place.system}", "leaking", None
            leaking = False
    for key in chain:
        node, own = _node(world, world.forest.receiver(key)), isinstance(world.flow(key), Provision)
        if leaking:
            yield node, "leaking", key
        if not leaking or own:
            yield node, "provider" if answered else "controller" if own else "entruster", key
        leaking, answered = False, answered or own
    if leaking:
        yield _node(world, place.controller), "leaking", None
    yield _node(world, place.controller), "provider" if answered else "controller", None


def _node(world: World, holder: str) -> str:
    return f"parties/{holder}" if holder in world.registry.parties else holder


# What the law asks


def _duties(world: World, found: tuple[WhereRow, ...], at_least: int | None) -> Iterator[Asked]:
    """Yield the duties of that day; never that something is not required: how data leaked is in no registry."""
    if world.home != HOME:
        return
    reasons = {
        "notify": _notified(world, found),
        "report": _reported(world, found, at_least),
        "notify-possible": ("depends", ("when-possible",)),
    }
    others = any(row.role in _ON_BEHALF for row in found) and CITATIONS[TRUSTEES].in_force(world.day)
    for duty in DUTIES:
        citations = duty.on(world.day)
        if citations:
            yield Asked(duty.id, *reasons[duty.id], (*citations, TRUSTEES) if others else citations)


def _notified(world: World, found: tuple[WhereRow, ...]) -> tuple[str, tuple[str, ...]]:
    certain = [row for row in found if row.certainty == "certain"]
    kinds = [_kinds(world, item) for row in certain for item in row.items or ()]
    if any(kind is not None and not kind & NOT_NOTIFIED_KINDS for kind in kinds):
        return "required", ("certain",)
    if any(kind is None for kind in kinds):
        return "required", ("certain", "kinds-unknown")
    if not found:
        return "depends", ("nothing-known",)
    return "depends", ("items-unknown" if any(row.items is None for row in found) else "pseudonymised",)


def _reported(world: World, found: tuple[WhereRow, ...], at_least: int | None) -> tuple[str, tuple[str, ...]]:
    because = []
    certain = [row for row in found if row.certainty == "certain"]
    if any((_kinds(world, item) or frozenset()) & REPORTED_KINDS for row in certain for item in row.items or ()):
        because.append("kinds")
    if at_least is not None and at_least >= REPORTED_FROM:
        because.append("count")
    if because:
        return "required", tuple(because)
    return "depends", tuple(_open_reasons(world, found, at_least))


def _open_reasons(world: World, found: tuple[WhereRow, ...], at_least: int | None) -> Iterator[str]:
    """Yield on what it depends whether a leak is to be reported."""
    yield "illegal-access"
    if not found:
        yield "nothing-known"
        return
    if any(row.items is None for row in found):
        yield "items-unknown"
    kinds = [_kinds(world, item) for row in found for item in row.items or ()]
    if any(kind is None for kind in kinds):
        yield "kinds-unknown"
    if any(kind and kind & REPORTED_KINDS for kind in kinds):
        yield "kinds-possible"
    if at_least is None or any(count is None or count >= REPORTED_FROM for count in _counts(world, found)):
        yield "count-unknown"


def _counts(world: World, found: Iterable[WhereRow]) -> list[int | None]:
    subjects = {row.subject for row in found}
    return [known(world.registry.subjects[one].count) if one is not None else None for one in subjects]


def _kinds(world: World, item: str) -> frozenset[str] | None:
    """Return the kinds of an item; None where nobody says."""
    kinds = world.registry.items[item].kinds
    found = known(kinds)
    if found is None:
        return None if kinds is None else frozenset()
    return frozenset(kind.value for kind in found)
