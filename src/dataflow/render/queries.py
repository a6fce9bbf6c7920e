"""The questions that a database answers, as a table and as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow import __version__
from dataflow.render.envelope import schema_id
from dataflow.render.table import Table
from dataflow.words.store import STORE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dataflow.render import outputs
    from dataflow.store.asking import Query
    from dataflow.words.speak import Speaker


def tables(answer: Sequence[Query], _context: None, speaker: Speaker) -> list[Table]:
    """Return the one table."""
    return [sheet(answer, None, speaker)]


def sheet(answer: Sequence[Query], _context: None, speaker: Speaker) -> Table:
    """Return a row for each question."""
    return Table(
        title=speaker.say(STORE["title.queries"]),
        headings=tuple(speaker.say(STORE[f"column.{name}"]) for name in ("question", "answers", "parameters")),
        rows=tuple(
            (query.question, speaker.say(STORE[f"answers.{query.question}"]), ", ".join(query.parameters))
            for query in answer
        ),
    )


def payload(answer: Sequence[Query], _context: None) -> outputs.Neo4jQueries:
    """Return the questions with their queries as JSON."""
    return {
        "schema": schema_id("neo4j-queries"),
        "tool": {"name": "dataflow", "version": __version__},
        "rows": [_row(query) for query in answer],
    }


def _row(query: Query) -> outputs.Neo4jQuery:
    said = STORE[f"answers.{query.question}"]
    return {
        "question": query.question,
        "answers": {"ko": said.ko, "en": said.en},
        "parameters": list(query.parameters),
        "cypher": query.cypher,
    }
