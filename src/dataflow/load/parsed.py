"""What comes of reading a file: plain data, where its entities stand, mistakes; and how much a file may hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from dataflow.places import Path, Position

if TYPE_CHECKING:
    from collections.abc import Mapping

    from yaml.error import Mark

DEEPEST = 24
"""Levels of nesting a registry file can have; the format needs nine."""

MOST_MISTAKES = 3000
"""Mistakes after which reading ends: nobody reads as many, and a flood of them must not take all memory."""

TOO_MANY = "too-many-mistakes"
"""The mistake that says so."""

MOST_VALUES = 20_000
"""Texts in one list, or fields in one mapping, inside an entity. A policy's rows, being mappings, may be more."""

_LONGEST_ECHO = 80
"""Characters of a name in the file that a mistake repeats: a key can be five million long."""

NULLS = frozenset({"", "~", "null", "Null", "NULL"})
"""Plain texts that say nothing."""

ENTITY_DEPTH = 2
"""An entity's key has a section above it."""


class Extent(NamedTuple):
    """Where something starts and ends in its file; the end is exclusive."""

    start: Position
    end: Position


class Mistake(NamedTuple):
    """Something a reader of the file has to mend: a message id of `words`, its facts, the place."""

    kind: str
    facts: Mapping[str, Any]
    path: Path
    extent: Extent | None = None


class Start(NamedTuple):
    """Where an entity's key starts: the position, and the number of characters before it."""

    at: Position
    before: int


Entities = dict[tuple[str, str], Start]
"""(section, id) → where its key starts; (section, "") → where the section does."""


class Parsed(NamedTuple):
    """A file as plain data (mappings, lists, text), its entities' places, and its mistakes.

    `data` is None where nothing could be read, and what was read up to the mistake where one ended the reading.
    """

    data: Any
    entities: Entities
    mistakes: list[Mistake]
    broken: tuple[str, str] | None
    """The entity in which reading ended, if it did: what it lacks is no mistake of its own."""
    whole: bool
    """Whether the text was read to its end."""


def echo(text: str) -> str:
    """Return a text of the file as far as a mistake repeats it."""
    return text if len(text) <= _LONGEST_ECHO else text[: _LONGEST_ECHO - 1] + "…"


Extents = dict[Path, tuple[Extent, Extent]]
"""Path → extents of the key and of the value."""


def position(mark: Mark, above: int = 0, left: int = 0) -> Position:
    """Return where a mark is; `above`: lines above the text, `left`: characters left of its first line."""
    return Position(mark.line + 1 + above, mark.column + 1 + (0 if mark.line else left))


def start_of(mark: Mark) -> Start:
    """Return where a key starts whose mark this is."""
    return Start(position(mark), mark.index)
