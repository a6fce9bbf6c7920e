"""The answer to `where`, as tables and as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.render.envelope import Context, envelope, plain, retention
from dataflow.render.table import Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dataflow.queries.where import Unknown, Where, WhereRow
    from dataflow.render import outputs
    from dataflow.words.speak import Speaker

_COLUMNS = ("holder", "items", "purpose", "place", "certainty", "via", "contract", "retention", "source")


def tables(answer: Where, context: Context, speaker: Speaker) -> list[Table]:
    """Return the rows, and what the registry does not say about them."""
    subject = speaker.name(f"subjects/{answer.subject}")
    return [
        Table(
            title=speaker.label("title.where", subject=subject, day=context.day),
            headings=tuple(speaker.label(f"column.{column}") for column in _COLUMNS),
            rows=tuple(_cells(row, context, speaker) for row in answer.rows),
            empty=speaker.label("empty.where"),
        ),
        unknown_table(answer.unknown, context, speaker, "title.unknown"),
    ]


def sheet(answer: Where, context: Context, speaker: Speaker) -> Table:
    """Return the rows in one table, for spreadsheets."""
    return tables(answer, context, speaker)[0]


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
        _items(row, speaker),
        _purpose(row, speaker),
        place(row.country, row.region, row.country_certainty, speaker),
        ", ".join(_doubts(row, speaker)),
        " → ".join(key.partition("/")[2] for key in row.via) or "–",
        _contract(row, speaker),
        "; ".join(speaker.retention(rule) for rule in row.retention) if row.retention else speaker.label("unknown"),
        source(context, row.entity),
    )


def _holder(row: WhereRow, speaker: Speaker) -> str:
    name = speaker.name(f"parties/{row.holder}") if row.holder else speaker.label("unnamed")
    return f"{name} ({speaker.label(f'role.{row.role}')})"


def _items(row: WhereRow, speaker: Speaker) -> str:
    if row.items is None:
        return speaker.label("unknown")
    return ", ".join(speaker.name(f"items/{item}") for item in row.items)


def _purpose(row: WhereRow, speaker: Speaker) -> str:
    if row.purpose is not None:
        return speaker.name(f"purposes/{row.purpose}")
    if not row.possible_purposes:
        return speaker.label("unknown")
    return speaker.label("one-of-purposes", count=len(row.possible_purposes))


def place(country: str | None, region: str | None, certainty: str | None, speaker: Speaker) -> str:
    """Return a place in words, with a doubt about it if there is one."""
    if country is None and region is None:
        return speaker.label("unknown")
    shown = speaker.country(country or region or "")
    return f"{shown} ({speaker.label('certainty.one-of')})" if certainty == "one-of" else shown


def _doubts(row: WhereRow, speaker: Speaker) -> Iterator[str]:
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


def _contract(row: WhereRow, speaker: Speaker) -> str:
    if row.role in ("controller", "operator"):
        return "–"
    return row.contract or speaker.label("unknown")


def payload(answer: Where, context: Context) -> outputs.Where:
    """Return the answer as JSON."""
    spoken_of = [row.entity for row in answer.rows] + [entity for entity, _ in answer.unknown]
    spoken_of += [f"parties/{row.holder}" for row in answer.rows if row.holder]
    spoken_of += [f"items/{item}" for row in answer.rows for item in row.items or ()]
    spoken_of += [f"purposes/{purpose}" for row in answer.rows for purpose in _purposes(row)]
    return {
        **envelope("where", context, [f"subjects/{answer.subject}", *spoken_of]),
        "subject": answer.subject,
        "rows": [_row(row, context) for row in answer.rows],
        "unknown": [{"entity": entity, "what": what} for entity, what in answer.unknown],
    }


def _purposes(row: WhereRow) -> tuple[str, ...]:
    return (row.purpose,) if row.purpose else row.possible_purposes


def _row(row: WhereRow, context: Context) -> outputs.WhereRow:
    file, line = context.names.place(row.entity)
    return {
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
