"""Bodies of plain data → entities. What is wrong is reported once, then taken out and reads as unknown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dataflow.load.rings import rings
from dataflow.load.suggest import Declared
from dataflow.load.validate import swept, valid, validate, without
from dataflow.model.registry import SECTIONS, Head
from dataflow.model.scalars import LANGUAGES
from dataflow.model.states import Reading

if TYPE_CHECKING:
    from collections.abc import Callable

    from dataflow.load.yaml import Mistake
    from dataflow.model.entity import Entity

HEAD = "registry"
Bodies = dict[str, dict[str, Any]]
"""Section → id → body; the head is a section of its own, with the id ""."""

Entities = dict[str, dict[str, "Entity"]]
Wrong = tuple[str, str, "Mistake"]
"""Section, id, and a mistake whose path is inside that entity."""

_MODELS: dict[str, type[Entity]] = {HEAD: Head, **SECTIONS}
_LATE = frozenset({"ring", "since-after-until", "country-and-region", "policy-without-day", "decided-twice"})
"""Mistakes that show only when nothing else is wrong with the entity."""


def sound(bodies: Bodies, *, keep: bool = False) -> Entities | None:
    """Return the entities, None at the first mistake.

    Unless somebody is to `keep` them, each body is let go as soon as its entity is there: both at once take twice the
    memory.
    """
    reading = Reading(stated_language(bodies) or "ko", bodies)
    entities: Entities = {}
    for section, model in _MODELS.items():
        entities[section] = {}
        for identity, body in bodies[section].items():
            entity = valid(model, body, reading)
            if entity is None:
                return None
            entities[section][identity] = entity
            if not keep:
                bodies[section][identity] = None
    return entities if entities[HEAD] and not any(rings(entities)) else None


def mended(bodies: Bodies, refuse: Callable[[str, str, Mistake], None]) -> Entities:
    """Return the entities of what is right in `bodies`: validate, tell, take out, until nothing is refused."""
    first = True
    while True:
        entities, mistakes = _validated(bodies)
        mistakes = mistakes or list(rings(entities))
        for section, identity, mistake in mistakes:
            if first or mistake.kind in _LATE:
                refuse(section, identity, mistake)
        if not mistakes:
            return entities
        first = False
        _take_out(bodies, mistakes)


def _take_out(bodies: Bodies, mistakes: list[Wrong]) -> None:
    """Take what is wrong out of `bodies`; an entity without what it must have goes as a whole."""
    for section, identity, mistake in mistakes:
        if not without(bodies[section].get(identity, {}), mistake.path):
            bodies[section].pop(identity, None)
    for section, identity in {(section, identity) for section, identity, _ in mistakes}:
        if identity in bodies[section]:
            bodies[section][identity] = swept(bodies[section][identity])


def stated_language(bodies: Bodies) -> str | None:
    """Return what the head says of its language, even where the rest of it cannot be read."""
    stated = bodies[HEAD].get("", {}).get("language")
    return stated if stated in LANGUAGES else None


def _validated(bodies: Bodies) -> tuple[Entities, list[Wrong]]:
    reading, declared = Reading(stated_language(bodies) or "ko", bodies), Declared(bodies)
    entities: Entities = {}
    mistakes: list[Wrong] = []
    for section, model in _MODELS.items():
        entities[section] = {}
        for identity, body in bodies[section].items():
            entity, found = validate(model, body, reading, declared)
            if entity is not None:
                entities[section][identity] = entity
            mistakes.extend((section, identity, mistake) for mistake in found)
    return entities, mistakes
