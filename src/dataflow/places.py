"""Where a fact stands: symbolic places, the spans they resolve to, display width."""

from __future__ import annotations

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


def width(text: str) -> int:
    """Return how many terminal cells `text` takes; control characters count as none."""
    if text.isascii():
        return len(text)
    from wcwidth import wcswidth, wcwidth  # noqa: PLC0415 - its tables cost 10 ms, needed by human output only

    cells = wcswidth(text)
    return cells if cells >= 0 else sum(max(wcwidth(character), 0) for character in text)


def clip(text: str, cells: int) -> str:
    """Return `text` cut to at most `cells` terminal cells, the cut shown by an ellipsis."""
    if width(text) <= cells:
        return text
    kept = text[:cells]
    while width(kept) > cells - 1:
        kept = kept[:-1]
    return kept + "…"
