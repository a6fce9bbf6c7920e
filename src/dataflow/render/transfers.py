"""The answer to `transfers`, as tables and as JSON."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple

from dataflow.law.statutes import CITATIONS
from dataflow.law.transfers import FIELDS, SAFEGUARDS
from dataflow.model.retention import Retention
from dataflow.model.scalars import Text
from dataflow.places import visible
from dataflow.render.envelope import Context, envelope, plain, retention, said
from dataflow.render.table import Table
from dataflow.render.where import place, source, unknown_table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dataflow.queries.particulars import FieldState
    from dataflow.queries.transfers import Transfer, Transfers
    from dataflow.render import outputs
    from dataflow.words.speak import Speaker

_ROWS = ("transfer", "kind", "recipient", "place", "items", "via", "source")
_FIELDS = ("transfer", "field", "citation", "state", "value", "disclosed")


def tables(answer: Transfers, context: Context, speaker: Speaker) -> list[Table]:
    """Return the movements, their particulars one by one, and the flows whose country is unknown."""
    return [
        Table(
            title=speaker.label("title.transfers", day=context.day),
            headings=tuple(speaker.label(f"column.{column}") for column in _ROWS),
            rows=tuple(_cells(row, context, speaker) for row in answer.rows),
            empty=speaker.label("empty.transfers"),
        ),
        Table(
            title=speaker.label("column.field"),
            headings=tuple(speaker.label(f"column.{column}") for column in _FIELDS),
            rows=tuple(_together(answer.rows, context, speaker)),
        ),
        unknown_table(answer.unknown, context, speaker, "title.unplaced"),
    ]


def sheet(answer: Transfers, context: Context, speaker: Speaker) -> Table:
    """Return everything in one table, for spreadsheets: one line for each movement and particular."""
    columns = (*_ROWS, *_FIELDS[1:])
    asked = _asked(context, speaker)
    lines: list[tuple[str, ...]] = []
    for row in answer.rows:
        cells = _cells(row, context, speaker)
        lines += ((*cells, *particular[1:]) for particular in _particulars(row, asked, speaker))
    return Table("", tuple(speaker.label(f"column.{column}") for column in columns), tuple(lines))


def _cells(row: Transfer, context: Context, speaker: Speaker) -> tuple[str, ...]:
    items = row.items
    return (
        row.id,
        speaker.label(f"kind.{row.kind}"),
        speaker.name(f"parties/{row.recipient}") if row.recipient else speaker.label("unnamed"),
        place(row.country, row.region, row.country_certainty, speaker),
        speaker.label("unknown") if items is None else ", ".join(speaker.name(f"items/{item}") for item in items),
        " → ".join(key.partition("/")[2] for key in row.via),
        source(context, row.entity),
    )


def _together(rows: Iterable[Transfer], context: Context, speaker: Speaker) -> Iterator[tuple[str, ...]]:
    """Yield the particulars flow by flow; what is the same for several countries is said once."""
    asked = _asked(context, speaker)
    for _, group in groupby(rows, key=lambda row: row.entity):
        ids: dict[tuple[str, ...], list[str]] = {}
        for row in group:
            for movement, *cells in _particulars(row, asked, speaker):
                ids.setdefault(tuple(cells), []).append(movement)
        yield from ((_ids(movements), *cells) for cells, movements in ids.items())


def _ids(movements: list[str]) -> str:
    """Return `flow@JP, SG` for movements of one flow."""
    flow = movements[0].partition("@")[0]
    return f"{flow}@" + ", ".join(movement.partition("@")[2] for movement in movements)


class _Asked(NamedTuple):
    """A particular that is asked for: its id, what it is called, and the provision that asks for it."""

    id: str
    title: str
    citation: str


def _asked(context: Context, speaker: Speaker) -> list[_Asked]:
    """Return what is asked for of every movement alike."""
    language = speaker.language
    rows = [(name, getattr(field, language), field.citation) for name, field in FIELDS.items()]
    for name, safeguard in SAFEGUARDS.items():
        rows.append((name, speaker.label("safeguard", name=getattr(safeguard, language)), safeguard.citation))
    return [_Asked(name, title, _in_force(citation, context)) for name, title, citation in rows]


def _particulars(row: Transfer, asked: Iterable[_Asked], speaker: Speaker) -> Iterator[tuple[str, ...]]:
    """Yield the particulars of a movement as cells."""
    for name, title, citation in asked:
        yield (row.id, title, citation, *_state_cells(row, name, speaker))


def _in_force(citation: str, context: Context) -> str:
    """Return the provision that asks for a particular, where it is law on the day."""
    return citation if CITATIONS[citation].in_force(context.day) else "–"


def _state_cells(row: Transfer, name: str, speaker: Speaker) -> tuple[str, ...]:
    state = row.fields[name] if name in row.fields else row.safeguards[name]
    disclosed = {True: "true", False: "false", None: "null"}[state.disclosed]
    shown = speaker.label(f"state.{state.state}")
    return (shown, _value(name, state.value, speaker), speaker.label(f"disclosed.{disclosed}"))


_NAMED = {"items": "items", "recipient": "parties"}
"""Particulars whose values are ids, and of what."""


def _value(name: str, value: Any, speaker: Speaker) -> str:
    if isinstance(value, list | tuple):
        return ", ".join(_value(name, member, speaker) for member in value)
    if isinstance(value, Retention):
        return speaker.retention(value)
    if isinstance(value, Text):
        return visible(value.said(speaker.language))
    if value is None:
        return ""
    if name in _NAMED:
        return speaker.name(f"{_NAMED[name]}/{value}")
    return speaker.country(value) if name == "country" else visible(str(value))


def payload(answer: Transfers, context: Context) -> outputs.Transfers:
    """Return the answer as JSON."""
    spoken_of = [row.entity for row in answer.rows] + [unknown.entity for unknown in answer.unknown]
    spoken_of += [f"parties/{row.recipient}" for row in answer.rows if row.recipient]
    spoken_of += [f"items/{item}" for row in answer.rows for item in row.items or ()]
    return {
        **envelope("transfers", context, spoken_of),
        "rows": [_row(row, context) for row in answer.rows],
        "unknown": [{"entity": entity, "what": what} for entity, what in answer.unknown],
    }


def _row(row: Transfer, context: Context) -> outputs.Transfer:
    file, line = context.names.place(row.entity)
    return {
        "id": row.id,
        "entity": row.entity,
        "kind": row.kind,
        "sender": row.sender,
        "recipient": row.recipient,
        "role": row.role,
        "depth": row.depth,
        "via": list(row.via),
        "country": row.country,
        "region": row.region,
        "country_certainty": row.country_certainty,
        "items": plain(row.items),
        "fields": {name: _state(state) for name, state in row.fields.items()},
        "safeguards": {name: _state(state) for name, state in row.safeguards.items()},
        "listed_in_policy": row.listed_in_policy,
        "file": file,
        "line": line,
    }


def _state(state: FieldState) -> outputs.Field:
    return {"state": state.state, "value": _json(state.value), "disclosed": state.disclosed}


def _json(value: Any) -> Any:
    if isinstance(value, Text):
        return said(value)
    if isinstance(value, list | tuple):
        return retention(value) if value and isinstance(value[0], Retention) else [_json(member) for member in value]
    return plain(value)
