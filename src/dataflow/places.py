"""Where a fact stands: symbolic places, the spans they resolve to, display width."""

from __future__ import annotations

from math import ceil
from typing import NamedTuple

Step = str | int
"""One step of a field path: a key, or an index into a list."""

Path = tuple[Step, ...]


class Position(NamedTuple):
    """A point of a text file; both numbers are 1-based, columns count Unicode code points."""

    line: int
    column: int


class Span(NamedTuple):
    """A stretch of one file. `file` is POSIX, relative to the repository root (else to the registry's parent)."""

    file: str
    start: Position
    end: Position


class Place(NamedTuple):
    """A place by name: an entity (`section/id`, or a bare section) and a field path inside it.

    Rules speak of places, never of lines: a line moves when a colleague sorts a file, a place does not.
    """

    entity: str
    path: Path = ()


_WIDEST = 2
"""Cells that no character exceeds."""


def width(text: str) -> int:
    """Return how many terminal cells `text` takes."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len  # noqa: PLC0415 - its tables are needed by human output only

    return cell_len(text)


def clip(text: str, cells: int) -> str:
    """Return `text` cut to at most `cells` terminal cells, the cut shown by an ellipsis."""
    if len(text) * _WIDEST <= cells or width(text) <= cells:  # most texts are short, and need no measuring
        return text
    kept = text[:cells]
    while kept and (over := width(kept) - (cells - 1)) > 0:
        kept = kept[: len(kept) - ceil(over / _WIDEST)]  # so many have to go at least
    return kept + "…"


def visible(text: str) -> str:
    """Return `text` with what a terminal would obey, or hide, spelt out: controls, escapes, direction marks."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else _escaped(c) for c in text)


def _escaped(character: str) -> str:
    code = ord(character)
    return f"\\x{code:02x}" if code <= _BYTE else f"\\u{code:04x}" if code <= _PLANE else f"\\U{code:08x}"


_BYTE, _PLANE = 0xFF, 0xFFFF
