"""A table for people: on a terminal, in Markdown, as CSV."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dataflow.places import visible, width

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

MOST_ROWS = 200
_WIDEST_WORD = 40
_AIRY = 1.5
_GAP = "  "


@dataclass(frozen=True, slots=True)
class Table:
    """A title, headings and rows of text; `empty` is what to say where there are no rows."""

    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    empty: str = ""


def to_text(table: Table, cells: int, more: str) -> str:
    """Return a table that is at most `cells` wide where that can be; `more` says how many rows are not shown."""
    if not table.rows:
        return f"{visible(table.title)}\n\n{table.empty}\n" if table.empty else ""
    shown = [tuple(visible(cell) for cell in row) for row in table.rows[:MOST_ROWS]]
    widths = _widths([table.headings, *shown], cells)
    lines = [visible(table.title), "", *_lines(table.headings, widths), _rule(widths)]
    wrapped = [_lines(row, widths) for row in shown]
    spaced = sum(map(len, wrapped)) > _AIRY * len(wrapped)  # else nobody sees where a row ends
    for number, lines_of_row in enumerate(wrapped):
        if spaced and number:
            lines.append("")
        lines.extend(lines_of_row)
    if len(table.rows) > MOST_ROWS:
        lines.append(more)
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _widths(rows: Sequence[Sequence[str]], cells: int) -> list[int]:
    """Return column widths: as wide as needed; where that is too wide, the widest give way, words kept whole."""
    columns = list(zip(*rows, strict=True))
    widths = [max(map(width, column)) for column in columns]
    least = [min(max(width(word) for cell in column for word in cell.split(" ")), _WIDEST_WORD) for column in columns]
    excess = sum(widths) + len(_GAP) * (len(widths) - 1) - cells
    while excess > 0:
        spare = [size - small for size, small in zip(widths, least, strict=True)]
        widest = max((size, i) for i, size in enumerate(widths) if spare[i] > 0)[1] if any(s > 0 for s in spare) else -1
        if widest < 0:
            break
        widths[widest] -= 1
        excess -= 1
    return widths


def _rule(widths: Iterable[int]) -> str:
    return _GAP.join("─" * size for size in widths)


def _lines(row: Sequence[str], widths: Sequence[int]) -> list[str]:
    cells = [_wrapped(cell, size) for cell, size in zip(row, widths, strict=True)]
    height = max(len(lines) for lines in cells)
    padded = [lines + [""] * (height - len(lines)) for lines in cells]
    return [
        _GAP.join(line + " " * (size - width(line)) for line, size in zip(parts, widths, strict=True))
        for parts in zip(*padded, strict=True)
    ]


def _wrapped(text: str, size: int) -> list[str]:
    """Return `text` in lines of at most `size` cells, broken at spaces where there are any."""
    lines = [""]
    for word in text.split(" "):
        joined = f"{lines[-1]} {word}" if lines[-1] else word
        if width(joined) <= size:
            lines[-1] = joined
        else:
            pieces = _pieces(word, size)
            lines[-1:] = [lines[-1], *pieces] if lines[-1] else pieces
    return lines


def _pieces(word: str, size: int) -> list[str]:
    pieces, here, cells = [], "", 0
    for character in word:
        step = width(character)
        if here and cells + step > size:
            pieces.append(here)
            here, cells = "", 0
        here, cells = here + character, cells + step
    return [*pieces, here]


def to_markdown(table: Table) -> str:
    """Return a GitHub-flavoured Markdown table."""
    if not table.rows:
        return f"### {_inline(table.title)}\n\n{table.empty}\n" if table.empty else ""
    head = [f"### {_inline(table.title)}", "", _row(table.headings), _row(["---"] * len(table.headings))]
    return "\n".join([*head, *(_row([_inline(cell) for cell in row]) for row in table.rows)]) + "\n"


def _row(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _inline(text: str) -> str:
    for character in "\\`*_[]<>|":
        text = text.replace(character, "\\" + character)
    return visible(text)


def to_csv(table: Table) -> str:
    """Return RFC 4180 CSV. A cell that a spreadsheet would take for a formula starts with an apostrophe."""
    sheet = io.StringIO()
    writer = csv.writer(sheet)
    writer.writerow(table.headings)
    writer.writerows(
        [["'" + cell if cell[:1] in ("=", "+", "-", "@", "\t", "\r") else cell for cell in row] for row in table.rows]
    )
    return sheet.getvalue()
