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
_HEAD = 2
_GAP = 3
_GUTTER = 2


@dataclass(frozen=True, slots=True)
class Table:
    """A title, headings and rows of text; `empty` is what to say where there are no rows."""

    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    empty: str = ""


def to_text(table: Table, cells: int, more: str, *, on_screen: bool = False) -> str:
    """Return a table that is at most `cells` wide where that can be; `more` says how many rows are not shown.

    `on_screen`: there is no room for more, so that a table which needs it becomes a block of lines for each row.
    """
    if not table.rows:
        return f"{visible(table.title)}\n\n{table.empty}\n" if table.empty else ""
    lines = [visible(table.title), "", *_drawn(table, cells, on_screen=on_screen)]
    if len(table.rows) > MOST_ROWS:
        lines.append(more)
    return "\n".join(lines) + "\n"


def _drawn(table: Table, cells: int, *, on_screen: bool) -> list[str]:
    """Return the lines of the table; where many rows take several, a blank line parts them."""
    rows = [tuple(visible(cell) for cell in row) for row in table.rows[:MOST_ROWS]]
    if on_screen and _across(_least([table.headings, *rows])) > cells:
        return _blocks(table.headings, rows, cells)
    lines = _lines(table.headings, rows, cells, leading=0)
    if len(lines) > _AIRY * len(rows) + _HEAD:
        lines = _lines(table.headings, rows, cells, leading=1)
    return lines


def _lines(headings: Sequence[str], rows: Sequence[Sequence[str]], cells: int, *, leading: int) -> list[str]:
    # rich costs 50 ms, and only tables for people need it
    from rich.box import SIMPLE_HEAD  # noqa: PLC0415 - only a table on a screen needs rich
    from rich.console import Console  # noqa: PLC0415 - only a table on a screen needs rich
    from rich.table import Table as Drawing  # noqa: PLC0415 - only a table on a screen needs rich
    from rich.text import Text  # noqa: PLC0415 - only a table on a screen needs rich

    widths = _widths([headings, *rows], cells)
    drawing = Drawing(box=SIMPLE_HEAD, show_edge=False, pad_edge=False, leading=leading)
    for heading, size in zip(headings, widths, strict=True):
        drawing.add_column(Text(heading), overflow="fold", width=size)
    for row in rows:
        drawing.add_row(*(Text(cell) for cell in row))
    page = io.StringIO()
    Console(file=page, width=sum(widths) + _GAP * len(widths), color_system=None, legacy_windows=False).print(drawing)
    return [line.rstrip() for line in page.getvalue().rstrip("\n").split("\n")]


def _blocks(headings: Sequence[str], rows: Sequence[Sequence[str]], cells: int) -> list[str]:
    """Return each row as lines of a heading and what stands below it; an empty cell takes none."""
    from rich.console import Console  # noqa: PLC0415 - only a table on a screen needs rich
    from rich.table import Table as Drawing  # noqa: PLC0415 - only a table on a screen needs rich
    from rich.text import Text  # noqa: PLC0415 - only a table on a screen needs rich

    first = max(map(width, headings))
    drawing = Drawing.grid(padding=(0, _GUTTER, 0, 0), pad_edge=False)
    drawing.add_column(width=first)
    drawing.add_column(overflow="fold", width=max(cells - first - _GUTTER, first))
    for row in rows:
        for heading, cell in zip(headings, row, strict=True):
            if cell:
                drawing.add_row(Text(heading), Text(cell))
        drawing.add_row("", "")
    page = io.StringIO()
    Console(file=page, width=max(cells, 2 * first + _GUTTER), color_system=None, legacy_windows=False).print(drawing)
    return [line.rstrip() for line in page.getvalue().rstrip().split("\n")]


def _least(rows: Sequence[Sequence[str]]) -> list[int]:
    """Return how wide columns are at least, their words kept whole."""
    columns = zip(*rows, strict=True)
    return [min(max(width(word) for cell in column for word in cell.split(" ")), _WIDEST_WORD) for column in columns]


def _across(widths: Sequence[int]) -> int:
    return sum(widths) + _GAP * (len(widths) - 1)


def _widths(rows: Sequence[Sequence[str]], cells: int) -> list[int]:
    """Return column widths: as wide as needed; where that is too wide, the widest give way, words kept whole.

    rich would cut off what does not fit; here too wide a table is better than one that lost something.
    """
    widths, least = [max(map(width, column)) for column in zip(*rows, strict=True)], _least(rows)
    for _ in range(_across(widths) - cells):
        spare = [(size, number) for number, size in enumerate(widths) if size > least[number]]
        if not spare:
            break
        widths[max(spare)[1]] -= 1
    return widths


def to_markdown(table: Table) -> str:
    """Return a GitHub-flavoured Markdown table."""
    if not table.rows:
        return f"### {inline(table.title)}\n\n{table.empty}\n" if table.empty else ""
    head = [f"### {inline(table.title)}", "", _row(table.headings), _row(["---"] * len(table.headings))]
    return "\n".join([*head, *(_row([inline(cell) for cell in row]) for row in table.rows)]) + "\n"


def _row(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def inline(text: str) -> str:
    """Return text as Markdown shows it: what Markdown or a terminal would obey is spelt out."""
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
