"""What a person means by a name: an exact id, else a normalised name or alias in either language."""

from __future__ import annotations

import re
import unicodedata
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, NamedTuple

from dataflow.law.countries import COUNTRIES, codes_named
from dataflow.model.parties import Party
from dataflow.model.scalars import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dataflow.model.entity import Entity
    from dataflow.model.registry import Registry

TYPED = {
    "subject": "subjects",
    "item": "items",
    "purpose": "purposes",
    "party": "parties",
    "system": "systems",
    "entrustment": "entrustments",
    "provision": "provisions",
    "contract": "contracts",
    "policy": "policies",
}
"""The word before the colon of a typed form (`party:sg`) → section. Countries are `country:SG`."""

_TYPES = {section: kind for kind, section in TYPED.items()}
_SPACES = re.compile(r"[\s·.,'\"()\[\]「」_-]+")
_NEAR = 5


class Unfound(NamedTuple):
    """A name that means nothing here, or several things; both lists hold typed forms."""

    text: str
    several: tuple[str, ...]
    near: tuple[str, ...]


def normalised(text: str) -> str:
    """Return `text` without case, width, spaces and punctuation."""
    return _SPACES.sub("", unicodedata.normalize("NFKC", text).casefold())


def find(registry: Registry, text: str, kinds: Iterable[str]) -> str | Unfound:
    """Return the key (`section/id`, `countries/SG`) that `text` names among `kinds`, or why there is not just one."""
    kinds = list(kinds)
    kind, colon, rest = text.partition(":")
    if colon and kind in kinds:
        text, kinds = rest, [kind]
    if kinds == ["country"] and text.upper() in COUNTRIES:  # where it might be anything else, `us` is nobody's code
        text = text.upper()
    exact = [key for key in _keys(registry, kinds) if key.partition("/")[2] == text]
    found = exact or sorted(set(_named(registry, text, kinds)))
    if len(found) == 1:
        return found[0]
    return Unfound(text, tuple(typed(key) for key in found), () if found else tuple(_near(registry, text, kinds)))


def typed(key: str) -> str:
    """Return the typed form of a key: `parties/sg` → `party:sg`."""
    section, _, identity = key.partition("/")
    return f"{_TYPES.get(section, 'country')}:{identity}"


def _keys(registry: Registry, kinds: Iterable[str]) -> Iterator[str]:
    for kind in kinds:
        if kind == "country":
            yield from (f"countries/{code}" for code in COUNTRIES)
        else:
            yield from (f"{TYPED[kind]}/{identity}" for identity in registry.section(TYPED[kind]))


def _named(registry: Registry, text: str, kinds: Iterable[str]) -> Iterator[str]:
    wanted = normalised(text)
    for kind in kinds:
        if kind == "country":
            yield from (f"countries/{code}" for code in codes_named(text))
        else:
            for entity in registry.section(TYPED[kind]).values():
                if any(normalised(name) == wanted for name in spellings(entity)):
                    yield entity.key


def _near(registry: Registry, text: str, kinds: list[str]) -> Iterator[str]:
    words: dict[str, str] = {}
    for kind in kinds:
        for entity in registry.section(TYPED[kind]).values() if kind in TYPED else ():
            for word in (entity.id, *spellings(entity)):
                words.setdefault(normalised(word), entity.key)
    close = get_close_matches(normalised(text), words, n=_NEAR, cutoff=0.6)
    yield from dict.fromkeys(typed(words[word]) for word in close)


def spellings(entity: Entity) -> tuple[str, ...]:
    """Return every name an entity goes by."""
    if isinstance(entity, Party):
        return entity.spellings
    found: list[Any] = [getattr(entity, "name", None), *(getattr(entity, "aliases", None) or ())]
    return tuple(spelling for text in found if isinstance(text, Text) for spelling in text.every())


def label(registry: Registry, key: str) -> Text | None:
    """Return what to call an entity: its name; for a flow its receiver and first task; None where it has no name."""
    entity = registry.entity(key)
    name = getattr(entity, "name", None)
    if isinstance(name, Text):
        return name
    receiver = getattr(entity, "receiver", None)
    party = registry.parties.get(receiver) if isinstance(receiver, str) else None
    tasks = getattr(entity, "tasks", None)
    task = tasks[0].name if isinstance(tasks, list) else getattr(entity, "recipient_purpose", None)
    parts = [text for text in (party.name if party else None, task) if isinstance(text, Text)]
    if not parts:
        return None
    return Text(ko=_joined(parts, "ko"), en=_joined(parts, "en"))


def _joined(parts: list[Text], language: str) -> str | None:
    known = [getattr(text, language) for text in parts]
    return " – ".join(text.said(language) for text in parts) if any(known) else None
