"""The answer to `who`, as tables and as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.render.envelope import Context, envelope
from dataflow.render.where import rows_json, rows_table, spoken_of, unknown_json, unknown_table

if TYPE_CHECKING:
    from dataflow.queries.who import Who
    from dataflow.render import outputs
    from dataflow.render.table import Table
    from dataflow.words.speak import Speaker


def tables(answer: Who, context: Context, speaker: Speaker) -> list[Table]:
    """Return the rows, and what the registry does not say about them."""
    items = [speaker.name(f"items/{item}") for item in answer.items]
    title = speaker.label("title.who", item=items, day=context.day)
    return [
        rows_table(answer.rows, context, speaker, title, whose=True),
        unknown_table(answer.unknown, context, speaker, "title.unknown"),
    ]


def sheet(answer: Who, context: Context, speaker: Speaker) -> Table:
    """Return the rows in one table, for spreadsheets."""
    return tables(answer, context, speaker)[0]


def payload(answer: Who, context: Context) -> outputs.Who:
    """Return the answer as JSON."""
    asked = [f"items/{item}" for item in answer.items]
    return {
        **envelope("who", context, [*asked, *spoken_of(answer.rows, answer.unknown)]),
        "item": answer.items[0] if len(answer.items) == 1 else None,
        "items": list(answer.items),
        "rows": rows_json(answer.rows, context),
        "unknown": unknown_json(answer.unknown),
    }
