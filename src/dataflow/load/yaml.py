"""Text → plain data and mistakes, from libyaml's events alone.

Every scalar stays the text it is until its field's type reads it: `NO` is a country, `118` a phone number. What makes
one text mean two things (anchors, tags, merge keys, further documents) is refused.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from yaml import YAMLError
from yaml.cyaml import CParser  # type: ignore[attr-defined]  # the stubs do not list it
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
    StreamStartEvent,
)

from dataflow.load.parsed import (
    DEEPEST,
    ENTITY_DEPTH,
    MOST_MISTAKES,
    MOST_VALUES,
    NULLS,
    TOO_MANY,
    Entities,
    Extent,
    Extents,
    Mistake,
    Parsed,
    Start,
    echo,
    position,
    start_of,
)
from dataflow.load.quick import quick
from dataflow.places import Path, Position

if TYPE_CHECKING:
    from collections.abc import Callable

    Next = Callable[[], Any]

_OF_FLOW = frozenset(",?[]{}")


class _End(Exception):  # noqa: N818 - not an error: reading ends here, and the mistake is already noted
    """Reading cannot go on."""


def _written(tag: str) -> str:
    """Return a tag as people write it: `!!str`, which libyaml spells out."""
    standard = "tag:yaml.org,2002:"
    return "!!" + tag.removeprefix(standard) if tag.startswith(standard) else tag


def _ends_sooner(event: Any) -> bool:
    """Return whether a text might end sooner if it stood between braces, which one who reads it alone cannot see."""
    return event.__class__ is ScalarEvent and not event.style and not _OF_FLOW.isdisjoint(event.value)


def _extent(event: Any, above: int = 0, left: int = 0) -> Extent:
    return Extent(position(event.start_mark, above, left), position(event.end_mark, above, left))


class _Reader:
    """Walks the events of one text, above and left of which its file has some lines and characters."""

    def __init__(self, text: str, above: int = 0, left: int = 0) -> None:
        self._text = text
        self._above = above
        self._left = left
        self._next: Next = CParser(text).get_event
        self.entities: Entities = {}
        self.mistakes: list[Mistake] = []
        self.data: Any = None
        self.inside: tuple[str, str] | None = None
        self.extents: dict[Path, tuple[Extent, Extent]] | None = None

    def read(self) -> None:
        """Read the only document of the stream into `data`."""
        self._next()  # the stream's start
        event: Any = self._next()
        if isinstance(event, StreamEndEvent):
            return
        if event.version or event.tags:
            self._refuse("directive", (), event)
        event = self._next()
        self.data = {} if isinstance(event, MappingStartEvent) else None
        self.data = self._node(event, (), self.data)
        self.inside = None
        self._next()  # the document's end
        event = self._next()
        if isinstance(event, DocumentStartEvent):
            self._fatal("several-documents", (), event)

    def read_entity(self, section: str) -> None:
        """Read the first member of the mapping with which the text starts, as a member of `section`."""
        for started in (StreamStartEvent, DocumentStartEvent, MappingStartEvent):
            if self._next().__class__ is not started:
                raise _End
        key, value = self._next(), self._next()
        if key.__class__ is not ScalarEvent or _ends_sooner(key) or _ends_sooner(value):
            raise _End
        self.extents = {(section, key.value): self._extents(key, value)}
        self._node(value, (section, key.value))

    def _refuse(self, kind: str, path: Path, event: Any, **facts: Any) -> None:
        if len(self.mistakes) >= MOST_MISTAKES:
            self.mistakes.append(Mistake(TOO_MANY, {"most": MOST_MISTAKES}, path, _extent(event)))
            raise _End
        short = {name: echo(fact) if isinstance(fact, str) else fact for name, fact in facts.items()}
        self.mistakes.append(Mistake(kind, short, path, _extent(event)))

    def _fatal(self, kind: str, path: Path, event: Any, **facts: Any) -> None:
        self._refuse(kind, path, event, **facts)
        raise _End

    def _node(self, event: Any, path: Path, found: dict[str, Any] | None = None) -> Any:
        """Return what an event starts; a mapping is read into `found`."""
        kind = event.__class__
        if event.anchor is not None:
            self._fatal("alias" if kind is AliasEvent else "anchor", path, event, name=event.anchor)
        if event.tag is not None:
            self._refuse("tag", path, event, tag=_written(event.tag))
        if kind is ScalarEvent:
            return self._scalar(event, path)
        if len(path) >= DEEPEST:
            self._fatal("too-deep", path, event, deepest=DEEPEST)
        if kind is MappingStartEvent:
            return self._mapping(event, path, {} if found is None else found)
        return self._sequence(event, path)

    def _scalar(self, event: Any, path: Path) -> str | None:
        text: str = event.value
        if text in NULLS and not event.style:  # plain, not quoted
            return None
        if not text.strip():
            self._refuse("empty-text", path, event)
            return None
        return text

    def _mapping(self, start: Any, path: Path, found: dict[str, Any]) -> dict[str, Any]:
        seen: dict[str, int] = {}
        while (event := self._next()).__class__ is not MappingEndEvent:
            if len(path) < ENTITY_DEPTH:
                self.inside = None  # not before: `x: y: z` shows what is wrong with x only now
            if len(seen) >= MOST_VALUES and len(path) >= ENTITY_DEPTH:
                self._fatal("too-many-values", path, event, most=MOST_VALUES)
            key = self._key(event, path)
            value_event = self._next()
            if key is None or key in seen:
                if key is not None:
                    self._refuse("duplicate-key", (*path, key), event, key=key, first=seen[key])
                self._node(value_event, (*path, "?" if key is None else key))
                continue
            inner = (*path, key)
            seen[key] = event.start_mark.line + 1
            self._locate(inner, event, value_event)
            if value_event.__class__ is MappingStartEvent:
                found[key] = {}  # before it is read: what a broken file held until then is not lost
            told = len(self.mistakes)
            value = self._node(value_event, inner, found.get(key))
            if value is not None:
                found[key] = value
            elif len(self.mistakes) == told:  # else it is told already why there is no value
                split = start.flow_style and len(seen) > 1 and not self._has_colon(event, value_event)
                self._refuse("comma-in-flow" if split else "null", inner, event, key=key)
        return found

    def _locate(self, path: Path, key: Any, value: Any) -> None:
        """Note where a key stands; of two in one place the first holds."""
        if len(path) < ENTITY_DEPTH:
            self.entities.setdefault((str(path[0]), ""), start_of(key.start_mark))
        elif len(path) == ENTITY_DEPTH:
            self.inside = (str(path[0]), str(path[1]))
            self.entities.setdefault(self.inside, start_of(key.start_mark))
        if self.extents is not None:
            self.extents.setdefault(path, self._extents(key, value))

    def _extents(self, key: Any, value: Any) -> tuple[Extent, Extent]:
        return _extent(key, self._above, self._left), self._value_extent(value)

    def _value_extent(self, event: Any) -> Extent:
        if event.__class__ is ScalarEvent:
            return _extent(event, self._above, self._left)
        return Extent(*2 * (position(event.start_mark, self._above, self._left),))

    def _has_colon(self, key: Any, value: Any) -> bool:
        return ":" in self._text[key.end_mark.index : value.start_mark.index]

    def _key(self, event: Any, path: Path) -> str | None:
        if event.__class__ is not ScalarEvent:
            if event.__class__ is not AliasEvent and event.anchor is None:
                self._refuse("complex-key", path, event)
            self._node(event, (*path, "?"))
            return None
        if event.anchor is not None:
            self._fatal("anchor", path, event, name=event.anchor)
        if event.tag is not None:
            self._refuse("tag", path, event, tag=_written(event.tag))
        key: str = event.value
        if key == "<<" and not event.style:
            self._refuse("merge-key", path, event)
            return None
        return key

    def _sequence(self, start: Any, path: Path) -> list[Any] | None:
        found: list[Any] = []
        before = len(self.mistakes)
        while (event := self._next()).__class__ is not SequenceEndEvent:
            inner = (*path, len(found))
            told = len(self.mistakes)
            if len(found) >= MOST_VALUES and event.__class__ is ScalarEvent:
                self._fatal("too-many-values", inner, event, most=MOST_VALUES)
            value = self._node(event, inner)
            if value is None:
                if len(self.mistakes) == told:
                    self._refuse("null", inner, event, key="-")
                continue
            if self.extents is not None:
                self.extents.setdefault(inner, (self._value_extent(event),) * 2)
            found.append(value)
        if not found and len(self.mistakes) == before:
            self._refuse("empty-list", path, start)
        return found or None


_PROBLEMS = (
    ("cannot start any token", "tab"),
    ("tab character", "tab"),
    ("mapping values are not allowed", "second-colon"),
    ("did not find expected key", "indentation"),
    ("did not find expected '-' indicator", "indentation"),
    ("entries are not allowed", "indentation"),
    ("could not find expected ':'", "missing-colon"),
    ("did not find expected ',' or", "open-bracket"),
    ("did not find expected node content", "open-bracket"),
    ("found unexpected end of stream", "open-quote"),
    ("found unexpected document indicator", "open-quote"),
    ("escape", "escape"),
    ("hexdecimal", "escape"),
    ("alphabetic or numeric character", "first-character"),
    ("%", "directive"),
    ("directive", "directive"),
    ("tag", "first-character"),
    ("block scalar", "block-text"),
    ("mapping keys are not allowed", "complex-key"),
    ("nesting", "too-deep"),
)
"""What libyaml says of what it read (`context: problem`), the first that fits → what we say."""

_OPEN = frozenset({"open-quote", "missing-colon"})

_CONFLICT = r"(?m)^(?:<{7}|={7}|>{7})(?= |\r?$)"
"""A line with which git marks where two changes met."""


def _syntax(error: YAMLError, text: str) -> Mistake:
    problem = str(getattr(error, "problem", None) or getattr(error, "reason", None) or error)
    said = f"{getattr(error, 'context', None)}: {problem}"
    kind = next((kind for part, kind in _PROBLEMS if part in said), "syntax")
    # What is left open is shown where it opens, anything else where reading stopped.
    first, second = ("context_mark", "problem_mark") if kind in _OPEN else ("problem_mark", "context_mark")
    mark = getattr(error, first, None) or getattr(error, second, None)
    at = min(position(mark), _end(text)) if mark is not None else Position(1, 1)
    marker = re.search(_CONFLICT, text)
    line = text.count("\n", 0, marker.start()) + 1 if marker else 0
    if marker and line <= at.line:  # one that stands below is no reason why reading stopped here
        return Mistake("merge-conflict", {}, (), Extent(Position(line, 1), Position(line, len(marker[0]) + 1)))
    return Mistake(kind, {"detail": problem, "deepest": DEEPEST}, (), Extent(at, at))


def _end(text: str) -> Position:
    """Return the position after the last character; libyaml takes an unfinished last line for a finished one."""
    lines = text.splitlines() or [""]
    if text.endswith(("\n", "\r")):
        lines.append("")
    return Position(len(lines), len(lines[-1]) + 1)


def _run(text: str, *, extents: bool) -> tuple[_Reader, bool]:
    """Return the reader of `text`, and whether it came to the end."""
    reader = _Reader(text)
    if extents:
        reader.extents = {}
    try:
        reader.read()
    except _End:
        return reader, False
    except YAMLError as error:
        reader.mistakes.append(_syntax(error, text))
        return reader, False
    return reader, True


def parse(text: str) -> Parsed:
    """Return `text` as plain data, with every mistake that could be seen in one reading."""
    return quick(text) or careful(text)


def careful(text: str) -> Parsed:
    """Do the same, whatever the text is like."""
    reader, whole = _run(text, extents=False)
    return Parsed(reader.data, reader.entities, reader.mistakes, reader.inside, whole)


def extents(text: str) -> Extents:
    """Return the extents of everything in `text`.

    A second reading of the same text by the same reader: only what a report speaks of pays for it.
    """
    return _run(text, extents=True)[0].extents or {}


def extents_of(text: str, section: str, start: Start, end: int | None) -> Extents | None:
    """Return the extents inside the entity that starts at `start`, its text read by itself up to `end`.

    None where it cannot be read so: its key is neither the first of its line nor between braces, or its last line
    belongs to others too.
    """
    first = start.before - (start.at.column - 1)
    before = text[first : start.before].rstrip(" ")
    if not before:
        reader = _Reader(text[first:end], start.at.line - 1)
    elif before[-1] in "{,":
        reader = _Reader("{" + text[start.before : end], start.at.line - 1, start.at.column - 2)
    else:
        return None
    try:
        reader.read_entity(section)
    except (_End, YAMLError):
        return None
    return reader.extents
