"""The quick reader: sound text → plain data, in half the time of the careful one (`yaml`)."""

from __future__ import annotations

import re
from sys import intern
from typing import TYPE_CHECKING, Any

from yaml import YAMLError
from yaml.cyaml import CParser  # type: ignore[attr-defined]  # the stubs do not list it
from yaml.events import (
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)

from dataflow.load.parsed import DEEPEST, ENTITY_DEPTH, MOST_VALUES, NULLS, Entities, Parsed, start_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    Next = Callable[[], Any]

_BYTE_ORDER_MARK = "\ufeff"
"""A byte order mark: the one character that YAML does not allow inside a text and libyaml lets pass."""

_SIGNS = "&*!"
_ANCHOR_OR_TAG = re.compile(r"(?:[&*](?=\S)|!)(?<![^\s:,\[{?-].)")
"""Where an anchor, an alias or a tag may begin; `A&B` and `A & B` have none."""

_SHORT = 64
"""Characters up to which equal texts share their memory: a large registry repeats its words a thousand times."""


class _Unusual(Exception):  # noqa: N818 - not an error: the text may be sound or not, and needs the careful reader
    """Something that the quick reader leaves to the careful one."""


def quick(text: str) -> Parsed | None:
    """Read sound text in half the time, None at the first thing that might be a mistake.

    The same events as the careful reader's, and nothing remembered that only a mistake needs; what it reads, the
    careful reader reads the same (`tests/test_yaml.py`).
    """
    if _BYTE_ORDER_MARK in text or (any(sign in text for sign in _SIGNS) and _ANCHOR_OR_TAG.search(text)):
        return None
    following: Next = CParser(text).get_event
    entities: Entities = {}
    try:
        return Parsed(_document(following, entities), entities, [], None, whole=True)
    except (_Unusual, YAMLError):
        return None


def _document(following: Next, entities: Entities) -> dict[str, Any] | None:
    following()  # the stream's start
    event = following()
    if event.__class__ is StreamEndEvent:  # nothing in it, or nothing but comments
        return None
    if event.__class__ is not DocumentStartEvent or event.version or event.tags:
        raise _Unusual
    data: dict[str, Any] = {}
    for section, start in _pairs(following, following(), data):
        bodies: dict[str, Any] = {}
        data[section.value] = bodies
        entities[section.value, ""] = start_of(section.start_mark)
        for identity, body in _pairs(following, start, bodies):
            entities[section.value, identity.value] = start_of(identity.start_mark)
            bodies[identity.value] = _value(following, body, ENTITY_DEPTH)
    following()  # the document's end
    if following().__class__ is not StreamEndEvent:
        raise _Unusual
    return data


def _pairs(following: Next, start: Any, found: Mapping[str, Any]) -> Iterator[tuple[Any, Any]]:
    """Yield the events of each key and value of the mapping that `start` starts; `found` has the keys so far."""
    if start.__class__ is not MappingStartEvent:
        raise _Unusual
    while (key := following()).__class__ is not MappingEndEvent:
        if key.__class__ is not ScalarEvent or key.value in found or key.value in ("", "<<"):
            raise _Unusual
        yield key, following()


def _value(following: Next, event: Any, depth: int) -> Any:
    kind = event.__class__
    if kind is ScalarEvent:
        return _text(event)
    if depth >= DEEPEST or event.anchor is not None or event.tag is not None:
        raise _Unusual
    return (_mapping if kind is MappingStartEvent else _sequence)(following, depth + 1)


def _text(event: Any) -> str:
    text: str = event.value
    if not text or text.isspace() or (text in NULLS and not event.style):
        raise _Unusual
    return intern(text) if len(text) < _SHORT else text


def _mapping(following: Next, depth: int) -> dict[str, Any]:
    """Return a mapping whose members are at `depth`. Nine in ten values are scalars, and read without a call."""
    found: dict[str, Any] = {}
    while (event := following()).__class__ is ScalarEvent:
        key = event.value
        if key in found or key == "<<" or len(found) >= MOST_VALUES:
            raise _Unusual
        event = following()
        if event.__class__ is ScalarEvent:
            text = event.value
            if not text or text.isspace() or (text in NULLS and not event.style):
                raise _Unusual
            found[intern(key)] = intern(text) if len(text) < _SHORT else text
        else:
            found[intern(key)] = _value(following, event, depth)
    if event.__class__ is not MappingEndEvent:
        raise _Unusual
    return found


def _sequence(following: Next, depth: int) -> list[Any]:
    found: list[Any] = []
    while (event := following()).__class__ is not SequenceEndEvent:
        if len(found) >= MOST_VALUES and event.__class__ is ScalarEvent:
            raise _Unusual
        found.append(_value(following, event, depth))
    if not found:
        raise _Unusual
    return found
