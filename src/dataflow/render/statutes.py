"""Statutes and their provisions as tables and as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.render.envelope import law_envelope
from dataflow.render.table import Table
from dataflow.words.provisions import written

if TYPE_CHECKING:
    from datetime import date

    from dataflow.law.statutes import Statute
    from dataflow.queries.law import Law, Provision
    from dataflow.render import outputs
    from dataflow.words.speak import Speaker

_STATUTES = ("statute", "statute-kind", "title", "in-force-since", "in-force-until")
_PROVISIONS = ("citation", "title", "in-force-since", "in-force-until", "sanction", "rules")


def tables(answer: Law, day: date | None, speaker: Speaker) -> list[Table]:
    """Return the statutes, and the provisions with what asks for them."""
    statutes = Table(
        title=_on(day, speaker.label("title.statutes", count=len(answer.statutes)), speaker),
        headings=tuple(speaker.label(f"column.{column}") for column in _STATUTES),
        rows=tuple(_statute(row, speaker) for row in answer.statutes),
        empty=speaker.label("empty.statutes"),
    )
    return [statutes, sheet(answer, day, speaker)]


def sheet(answer: Law, day: date | None, speaker: Speaker) -> Table:
    """Return the provisions in one table, for spreadsheets."""
    return Table(
        title=_on(day, speaker.label("title.provisions", count=len(answer.provisions)), speaker),
        headings=tuple(speaker.label(f"column.{column}") for column in _PROVISIONS),
        rows=tuple(_provision(row, speaker) for row in answer.provisions),
    )


def _on(day: date | None, title: str, speaker: Speaker) -> str:
    return speaker.label("title.on-day", title=title, day=day) if day else title


def _statute(row: Statute, speaker: Speaker) -> tuple[str, ...]:
    title = getattr(row, speaker.language)
    return (row.key, speaker.label(f"statute-kind.{row.kind}"), title, row.since.isoformat(), _day(row.until))


def _provision(row: Provision, speaker: Speaker) -> tuple[str, ...]:
    cited = row.citation
    return (
        cited.id,
        getattr(cited, speaker.language),
        cited.since.isoformat(),
        _day(cited.until),
        cited.sanction or "",
        ", ".join(row.rules),
    )


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def payload(answer: Law, day: date | None) -> outputs.Statutes:
    """Return statutes and provisions as JSON."""
    return {
        **law_envelope("statutes", day),
        "statutes": [statute(row) for row in answer.statutes],
        "rows": [provision(row) for row in answer.provisions],
    }


def statute(row: Statute) -> outputs.Statute:
    """Return a statute as JSON."""
    return {
        "statute": row.key,
        "kind": row.kind,
        "title": {"ko": row.ko, "en": row.en},
        "since": row.since.isoformat(),
        "until": row.until.isoformat() if row.until else None,
    }


def provision(row: Provision) -> outputs.Provision:
    """Return a provision as JSON."""
    cited = row.citation
    return {
        "citation": cited.id,
        "title": {"ko": cited.ko, "en": cited.en},
        "written": {"ko": written(cited.id, "ko"), "en": written(cited.id, "en")},
        "statute": cited.statute.key,
        "kind": cited.statute.kind,
        "since": cited.since.isoformat(),
        "until": cited.until.isoformat() if cited.until else None,
        "sanction": cited.sanction,
        "rules": list(row.rules),
    }
