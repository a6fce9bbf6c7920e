"""The rules as a table and as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.render.envelope import law_envelope
from dataflow.render.table import Table
from dataflow.words.pages import page

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from dataflow.findings import Meta
    from dataflow.render import outputs
    from dataflow.words.messages import Said
    from dataflow.words.speak import Speaker

_COLUMNS = ("rule", "title", "severity", "judges-since", "citation")


def tables(answer: Sequence[Meta], day: date | None, speaker: Speaker) -> list[Table]:
    """Return the rules, one a line."""
    title = speaker.label("title.rules", count=len(answer))
    return [
        Table(
            title=speaker.label("title.on-day", title=title, day=day) if day else title,
            headings=tuple(speaker.label(f"column.{column}") for column in _COLUMNS),
            rows=tuple(_cells(meta, speaker) for meta in answer),
            empty=speaker.label("empty.rules"),
        )
    ]


def sheet(answer: Sequence[Meta], day: date | None, speaker: Speaker) -> Table:
    """Return the rules in one table, for spreadsheets."""
    return tables(answer, day, speaker)[0]


def _cells(meta: Meta, speaker: Speaker) -> tuple[str, ...]:
    return (
        meta.id,
        speaker.say(page(meta.id)["title"]),
        speaker.label(f"severity.{meta.severity}"),
        meta.since.isoformat(),
        ", ".join(meta.citations),
    )


def payload(answer: Sequence[Meta], day: date | None) -> outputs.Rules:
    """Return the rules as JSON."""
    return {**law_envelope("rules", day), "rows": [row(meta) for meta in answer]}


def row(meta: Meta) -> outputs.RuleRow:
    """Return a rule as JSON."""
    words = page(meta.id)
    return {
        "rule": meta.id,
        "title": sentence(words["title"]),
        "severity": meta.severity,
        "since": meta.since.isoformat(),
        "citations": list(meta.citations),
        "also": [citation for citation in dict.fromkeys(meta.also) if citation not in meta.citations],
        "what": sentence(words["what"]),
    }


def sentence(said: Said) -> outputs.Sentence:
    """Return a text of the catalogue in both languages."""
    return {"ko": said.ko, "en": said.en}
