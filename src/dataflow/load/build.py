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
    from collections.abc import Callable, Iterator

    from dataflow.load.parsed import Mistake, Parsed
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


def sound(bodies: Bodies, early: Early | None = None) -> Entities | None:
    """Return the entities, None at the first mistake.

    Unless somebody is to keep them, which is why there is nothing `early`, each body is let go as soon as its entity is
    there: both at once take twice the memory. What is `early` has to hold.
    """
    reading = Reading(stated_language(bodies) or "ko", bodies, early.shared if early is not None else {})
    entities: Entities = {}
    for section, model in _MODELS.items():
        there = early.entities[section] if early is not None else {}
        if there.keys() == bodies[section].keys():
            entities[section], bodies[section] = there, dict.fromkeys(there)
            continue
        entities[section] = {}
        for identity, body in bodies[section].items():
            entity = there.get(identity) or valid(model, body, reading)
            if entity is None:
                return None
            entities[section][identity] = entity
            if early is not None:
                bodies[section][identity] = None
    return entities if entities[HEAD] and not any(rings(entities)) else None


class Early:
    """Entities of the files that were read, while others are still being read.

    It takes for granted that every reference leads somewhere, that no id is declared twice and that the head it met is
    the only one; `holds` tells whether the references did, and the others are mistakes of the files. It gives up at the
    first entity that is not sound.
    """

    def __init__(self) -> None:
        self.entities: Entities = {section: {} for section in _MODELS}
        self.shared: dict[Any, Any] = {}
        self._failed = False
        self._named = {section: _Named() for section in SECTIONS}
        self._reading: Reading | None = None
        self._waiting: list[Parsed] = []

    def see(self, parsed: Parsed | None) -> None:
        """Make entities of what a file says, once it is known in which language."""
        if parsed is None or not isinstance(parsed.data, dict) or self._failed:
            return
        self._waiting.append(parsed)
        if self._reading is None and isinstance(parsed.data.get(HEAD), dict):
            language = stated_language({HEAD: {"": parsed.data[HEAD]}}) or "ko"
            self._reading = Reading(language, self._named, self.shared)
        while self._reading is not None and self._waiting:
            for section, identity, body in _bodies(self._waiting.pop()):
                self._take(section, identity, body, self._reading)

    def _take(self, section: str, identity: str, body: dict[str, Any], reading: Reading) -> None:
        entity = valid(SECTIONS[section], body, reading) if not self._failed else None
        if entity is None:
            self._failed = True
            return
        self.entities[section][identity] = entity
        read_again = {name: body[name] for name in _READ_AGAIN if name in body}
        body.clear()
        body.update(read_again)

    def holds(self, bodies: Bodies) -> bool:
        """Return whether it was read in its language, and every reference leads somewhere."""
        language = stated_language(bodies) or "ko"
        if self._failed or (self._reading is not None and self._reading.language != language):
            return False
        flows = {**bodies["entrustments"], **bodies["provisions"]}  # one space of ids: a reference finds either
        return all(
            named.keys() <= (flows if section in _FLOWS else bodies[section]).keys()
            for section, named in self._named.items()
        )


def _bodies(parsed: Parsed) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for section, bodies in parsed.data.items():
        if section in SECTIONS and isinstance(bodies, dict):
            for identity, body in bodies.items():
                if isinstance(body, dict):
                    yield section, identity, body


_FLOWS = ("entrustments", "provisions")
_READ_AGAIN = ("document",)
"""Fields that are read of bodies, too."""


class _Named(dict[str, Any]):
    """The ids of a section that were referred to; each is taken to be declared."""

    def __contains__(self, identity: object) -> bool:
        """Note it."""
        self[identity] = None  # type: ignore[index]  # it is a text
        return True


def mended(bodies: Bodies, refuse: Callable[[str, str, Mistake], None]) -> Entities:
    """Return the entities of what is right in `bodies`: validate, tell, take out, until nothing is refused."""
    entities: Entities = {section: {} for section in _MODELS}
    concerned: set[tuple[str, str]] | None = None
    first = True
    while True:
        mistakes = _validated(bodies, entities, concerned) or list(rings(entities))
        for section, identity, mistake in mistakes:
            if first or mistake.kind in _LATE:
                refuse(section, identity, mistake)
        if not mistakes:
            return entities
        first = False
        concerned = _take_out(bodies, entities, mistakes)


def _take_out(bodies: Bodies, entities: Entities, mistakes: list[Wrong]) -> set[tuple[str, str]] | None:
    """Take what is wrong out of `bodies`; an entity without what it must have goes as a whole.

    Return the entities that are to be validated again: None for all, where one is gone that others may refer to, or
    the head, which says in which language they are read.
    """
    concerned = {(section, identity) for section, identity, _ in mistakes}
    gone = False
    for section, identity, mistake in mistakes:
        if not without(bodies[section].get(identity, {}), mistake.path):
            gone = bodies[section].pop(identity, None) is not None or gone
    for section, identity in concerned:
        entities[section].pop(identity, None)
        if identity in bodies[section]:
            bodies[section][identity] = swept(bodies[section][identity])
    return None if gone or (HEAD, "") in concerned else concerned


def stated_language(bodies: Bodies) -> str | None:
    """Return what the head says of its language, even where the rest of it cannot be read."""
    stated = bodies[HEAD].get("", {}).get("language")
    return stated if stated in LANGUAGES else None


def _validated(bodies: Bodies, entities: Entities, concerned: set[tuple[str, str]] | None) -> list[Wrong]:
    """Put the entities there are into `entities`, those `concerned` or all; return what is wrong with them."""
    reading, declared = Reading(stated_language(bodies) or "ko", bodies), Declared(bodies)
    mistakes: list[Wrong] = []
    for section, model in _MODELS.items():
        for identity, body in bodies[section].items():
            if concerned is not None and (section, identity) not in concerned:
                continue
            entity, found = validate(model, body, reading, declared)
            if entity is not None:
                entities[section][identity] = entity
            mistakes.extend((section, identity, mistake) for mistake in found)
    return mistakes
