"""Whose data is that of children under 14, or may be: what rules on guardians and on policies ask of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Outcome, Related
from dataflow.model.states import known

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from dataflow.graph.world import World
    from dataflow.model.states import State
    from dataflow.places import Path

_SHOWN = 3
"""How many of the consents that wait for one fact are shown with it."""


def with_children(world: World) -> frozenset[str]:
    """Return the categories with children under 14 in them: their own, and those that such a one is part of."""
    return world.once("with children", lambda: frozenset().union(*map(world.vocabulary.wholes, young(world))))


def young(world: World) -> list[str]:
    """Return the categories that are said to have children in them."""
    return [key for key, subject in world.registry.subjects.items() if subject.under_14 is True]


def may_be_children(world: World) -> frozenset[str]:
    """Return the categories that may have children in them: nobody says, and what they are part of has some.

    Of all that one is part of, the nearest that says anything counts.
    """
    return world.once("may be children", lambda: _may_be_children(world))


def _may_be_children(world: World) -> frozenset[str]:
    subjects = world.registry.subjects
    silent = {key for key, subject in subjects.items() if subject.under_14 is None} - with_children(world)
    return frozenset(key for key in silent if _said_above(world, key) is True)


def _said_above(world: World, key: str) -> bool | State | None:
    """Return what the nearest category that one is part of says of children."""
    told = (world.registry.subjects[category].under_14 for category in upward(world, key))
    return next((said for said in told if said is not None), None)


def upward(world: World, subject: str) -> Iterator[str]:
    """Yield a category, what it is part of, what that is part of, and so on."""
    category: str | None = subject
    while category is not None:
        yield category
        category = known(world.registry.subjects[category].part_of)


def unless_children(guardian: Outcome, entity: str, path: Path, subjects: Iterable[str]) -> Judgement:
    """Judge what is recorded of a guardian's consent where nobody says whether there are children."""
    outcome = Outcome.PASS if guardian is Outcome.PASS else Outcome.UNKNOWN
    return Judgement(outcome, entity, path, {"subjects": _keys(subjects)}, variant="children-unknown")


def whose_unstated(world: World, waiting: Mapping[str, Sequence[str]]) -> Iterator[Judgement]:
    """Yield one judgement for each purpose or flow of which nobody says whose data it is → the consents that wait."""
    subjects = _keys(with_children(world) | may_be_children(world))
    for entity, consents in waiting.items():
        facts = {"subjects": subjects, "consents": len(consents)}
        related = tuple(Related(key, "shows") for key in consents if key != entity)[:_SHOWN]
        yield Judgement(Outcome.UNKNOWN, entity, ("subjects",), facts, related, variant="subjects-unknown")


def without_subjects(world: World, entity: str) -> list[str]:
    """Return where `subjects` is missing that would say whose data an entity is about: at purposes, else at a flow."""
    section, _, identity = entity.partition("/")
    if section == "purposes":
        return [entity]
    if section == "systems":
        drawn = {purpose.id for purpose in world.users(identity)}
    else:
        rows = (row for row in world.holdings.flows[entity] if row.subject is None)
        drawn = {purpose for row in rows for purpose in row.possible}
    silent = sorted(one for one in drawn if not known(world.registry.purposes[one].subjects))
    return [f"purposes/{purpose}" for purpose in silent] or [entity]


def _keys(subjects: Iterable[str]) -> list[str]:
    return sorted(f"subjects/{subject}" for subject in subjects)
