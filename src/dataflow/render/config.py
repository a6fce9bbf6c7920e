"""The answer of `dataflow config show`: what is configured, and who said so."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dataflow import __version__
from dataflow.render.envelope import schema_id
from dataflow.render.table import Table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dataflow.config import Setting
    from dataflow.render import outputs
    from dataflow.words.speak import Speaker


class Shown(NamedTuple):
    """What counts in a call, by key; `file` is None where no file is read."""

    file: str | None
    settings: Mapping[str, Setting]


def tables(answer: Shown, _context: None, speaker: Speaker) -> list[Table]:
    """Return the one table."""
    return [sheet(answer, None, speaker)]


def sheet(answer: Shown, _context: None, speaker: Speaker) -> Table:
    """Return a row for each key."""
    headings = tuple(speaker.label(f"column.{column}") for column in ("key", "value", "said-by", "meaning"))
    rows = (_row(key, setting, speaker) for key, setting in answer.settings.items())
    file = answer.file or speaker.label("state.none")
    return Table(speaker.label("title.config", file=file), headings, tuple(rows))


def _row(key: str, setting: Setting, speaker: Speaker) -> tuple[str, ...]:
    value = _plain(setting)
    shown = ", ".join(value) if isinstance(value, list) else value or "–"
    source = setting.source or (speaker.label("said-by-default") if value else "–")
    return (key, shown, source, speaker.label(f"config-key.{key}"))


def payload(answer: Shown, _context: None) -> outputs.Config:
    """Return the answer as JSON."""
    settings: list[outputs.Setting] = [
        {"key": key, "value": _plain(setting), "source": setting.source or None}
        for key, setting in answer.settings.items()
    ]
    return {
        "schema": schema_id("config"),
        "tool": {"name": "dataflow", "version": __version__},
        "file": answer.file,
        "settings": settings,
    }


def _plain(setting: Setting) -> str | list[str] | None:
    value = setting.value
    if isinstance(value, list):
        return [str(each) for each in value]
    return None if value is None else str(value)
