"""The answer to `where`, as tables and as JSON; and rows of holdings, for every answer that has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.render.envelope import Context, envelope, plain, retention
from dataflow.render.table import Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dataflow.queries.path import Path
    from dataflow.queries.rows import WhereRow
    from dataflow.queries.where import Unknown, Where
    from dataflow.render import outputs
    from dataflow.words.speak import Speaker

_COLUMNS = ("holder", "items", "purpose", "place", "certainty", "via", "contract", "retention", "source")


def tables(answer: Where, context: Context, speaker: Speaker) -> list[Table]:
    """Return the rows, and what the registry does not say about them."""
    subjects = [speaker.name(f"subjects/{subject}") for subject in answer.subjects]
    title = speaker.label("title.where", subject=subjects, day=context.day)
    return [
        rows_table(answer.rows, context, speaker, title, whose=len(answer.subjects) > 1),
        unknown_table(answer.unknown, context, speaker, "title.unknown"),
    ]


def sheet(answer: Where, context: Context, speaker: Speaker) -> Table:
    """Return the rows in one table, for spreadsheets."""
    return tables(answer, context, speaker)[0]


def rows_table(
    rows: Iterable[WhereRow],
    context: Context,
    speaker: Speaker,
    title: str,
    *,
    whose: bool,
    empty: str = "empty.where",
) -> Table:
    """Return rows of holdings as a table; `whose` adds a column for the data subjects."""
    columns = ("subject", *_COLUMNS) if whose else _COLUMNS
    return Table(
        title=title,
        headings=tuple(speaker.label(f"column.{column}") for column in columns),
        rows=tuple((*_whose(row, speaker, whose=whose), *_cells(row, context, speaker)) for row in rows),
        empty=speaker.label(empty),
    )


def _whose(row: WhereRow, speaker: Speaker, *, whose: bool) -> tuple[str, ...]:
    if not whose:
        return ()
    return (speaker.name(f"subjects/{row.subject}") if row.subject else speaker.label("unknown"),)


def unknown_table(unknown: Iterable[Unknown], context: Context, speaker: Speaker, title: str) -> Table:
    """Return what is not known, one row an entity."""
    by_entity: dict[str, list[str]] = {}
    for entity, what in unknown:
        by_entity.setdefault(entity, []).append(speaker.label(f"what.{what}"))
    return Table(
        title=speaker.label(title),
        headings=tuple(speaker.label(f"column.{column}") for column in ("entity", "unknown", "source")),
        rows=tuple((entity, ", ".join(what), source(context, entity)) for entity, what in by_entity.items()),
    )


def source(context: Context, entity: str) -> str:
    """Return `file:line` of an entity."""
    file, line = context.names.place(entity)
    return f"{file}:{line}"


def _cells(row: WhereRow, context: Context, speaker: Speaker) -> tuple[str, ...]:
    return (
        _holder(row, speaker),
        items_cell(row.items, speaker),
        purpose_cell(row.purpose, row.possible_purposes, speaker),
        _place(row, speaker),
        ", ".join(doubts(row, speaker)),
        " → ".join(key.partition("/")[2] for key in row.via) or "–",
        _contract(row, speaker),
        "; ".join(speaker.retention(rule) for rule in row.retention) if row.retention else speaker.label("unknown"),
        source(context, row.entity),
    )


def _holder(row: WhereRow, speaker: Speaker) -> str:
    name = speaker.name(f"parties/{row.holder}") if row.holder else speaker.label("unnamed")
    return f"{name} ({speaker.label(f'role.{row.role}')})"


def items_cell(items: tuple[str, ...] | None, speaker: Speaker) -> str:
    """Return items in words."""
    if items is None:
        return speaker.label("unknown")
    return ", ".join(speaker.name(f"items/{item}") for item in items)


def purpose_cell(purpose: str | None, possible: tuple[str, ...], speaker: Speaker) -> str:
    """Return a purpose in words, or how many it can be."""
    if purpose is not None or len(possible) == 1:
        return speaker.name(f"purposes/{purpose or possible[0]}")
    return speaker.label("one-of-purposes", count=len(possible)) if possible else speaker.label("unknown")


def place(country: str | None, region: str | None, certainty: str | None, speaker: Speaker) -> str:
    """Return a place in words, with a doubt about it if there is one."""
    if country is None and region is None:
        return speaker.label("unknown")
    shown = speaker.country(country or region or "")
    return f"{shown} ({speaker.label('certainty.one-of')})" if certainty == "one-of" else shown


def doubts(row: WhereRow | Path, speaker: Speaker) -> Iterator[str]:
    """Yield what is doubtful about a row or a path, whether it has ended, and its days."""
    if row.certainty == "possible":
        yield speaker.label("certainty.possible")
    if row.backing in ("unknown", "missing", "collected"):
        yield speaker.label(f"backing.{row.backing}")
    if row.state != "in-force":
        yield speaker.label(f"state.{row.state}")
    if row.since is not None:
        yield speaker.label("since", day=row.since)
    if row.until is not None:
        yield speaker.label("until", day=row.until)


def _place(row: WhereRow, speaker: Speaker) -> str:
    """Return where data is, and in which system where that is known; a chain of an operator names its own."""
    shown = place(row.country, row.region, row.country_certainty, speaker)
    if row.system is None or row.role == "operator":
        return shown
    return f"{shown} · {speaker.name(f'systems/{row.system}')}"


def _contract(row: WhereRow, speaker: Speaker) -> str:
    if row.role in ("controller", "operator"):
        return "–"
    return row.contract or speaker.label("unknown")


def payload(answer: Where, context: Context) -> outputs.Where:
    """Return the answer as JSON."""
    asked = [f"subjects/{subject}" for subject in answer.subjects]
    return {
        **envelope("where", context, [*asked, *spoken_of(answer.rows, answer.unknown)]),
        "subject": answer.subjects[0] if len(answer.subjects) == 1 else None,
        "subjects": list(answer.subjects),
        "rows": rows_json(answer.rows, context),
        "unknown": unknown_json(answer.unknown),
    }


def spoken_of(rows: Iterable[WhereRow], unknown: Iterable[Unknown]) -> Iterator[str]:
    """Yield the entities that rows, and what is not known about them, speak of."""
    for row in rows:
        yield row.entity
        yield from (f"subjects/{subject}" for subject in (row.subject,) if subject)
        yield from (f"parties/{holder}" for holder in (row.holder,) if holder)
        yield from (f"items/{item}" for item in row.items or ())
        yield from (f"purposes/{purpose}" for purpose in _purposes(row))
    yield from (entity for entity, _ in unknown)


def unknown_json(unknown: Iterable[Unknown]) -> list[outputs.Unknown]:
    """Return what is not known as JSON."""
    return [{"entity": entity, "what": what} for entity, what in unknown]


def rows_json(rows: Iterable[WhereRow], context: Context) -> list[outputs.WhereRow]:
    """Return rows of holdings as JSON."""
    return [_row(row, context) for row in rows]


def _purposes(row: WhereRow) -> tuple[str, ...]:
    return (row.purpose,) if row.purpose else row.possible_purposes


def _row(row: WhereRow, context: Context) -> outputs.WhereRow:
    file, line = context.names.place(row.entity)
    return {
        "subject": row.subject,
        "entity": row.entity,
        "flow": row.flow,
        "holder": row.holder,
        "role": row.role,
        "depth": row.depth,
        "via": list(row.via),
        "purpose": row.purpose,
        "possible_purposes": list(row.possible_purposes),
        "items": plain(row.items),
        "necessity": row.necessity,
        "backing": row.backing,
        "certainty": row.certainty,
        "system": row.system,
        "country": row.country,
        "region": row.region,
        "mode": plain(row.mode),
        "country_certainty": row.country_certainty,
        "country_source": row.country_source,
        "contract": row.contract,
        "retention": retention(row.retention),
        "since": plain(row.since),
        "until": plain(row.until),
        "state": row.state,
        "file": file,
        "line": line,
    }
