"""What every JSON output starts with, and the bits they share."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, Protocol

from dataflow import __version__
from dataflow.law.statutes import version_on
from dataflow.model.retention import Until
from dataflow.model.scalars import Text
from dataflow.model.states import State

if TYPE_CHECKING:
    from dataflow.model.retention import Retention
    from dataflow.places import Place, Span
    from dataflow.render import outputs


class Names(Protocol):
    """What to call the entities of a registry, and where they stand."""

    def label(self, key: str) -> Text | None:
        """Return the name of an entity."""
        ...

    def place(self, key: str) -> tuple[str, int]:
        """Return file and line of an entity."""
        ...

    def field(self, place: Place) -> tuple[str, int]:
        """Return file and line of a field of an entity, or of the nearest thing around it that is there."""
        ...

    def source(self, key: str) -> Text | None:
        """Return where the registry says that an entity's facts were taken from."""
        ...


class Context(NamedTuple):
    """The registry that an output speaks of."""

    name: Text | None
    root: str
    digest: str
    files: int
    ignored: tuple[str, ...]
    day: date
    complete: bool
    names: Names
    entities: int = 0


def schema_id(kind: str) -> str:
    """Return what the key `schema` says in an output of `kind` (`check`, `where` …)."""
    return f"dataflow/{kind}/1"


def envelope(kind: str, context: Context, spoken_of: Iterable[str]) -> outputs.Envelope:
    """Return the envelope of an output of `kind` (`check`, `where` …), naming the entities it speaks of."""
    law = version_on(context.day)
    return {
        "schema": schema_id(kind),
        "tool": {"name": "dataflow", "version": __version__},
        "law": law.isoformat() if law else None,
        "as_of": context.day.isoformat(),
        "complete": context.complete,
        "registry": {
            "name": said(context.name),
            "root": context.root,
            "digest": context.digest,
            "files": context.files,
            "ignored": list(context.ignored),
        },
        "entities": {key: _entity(context, key) for key in sorted(set(spoken_of))},
    }


def law_envelope(kind: str, day: date | None) -> outputs.LawEnvelope:
    """Return the envelope of an output of `kind` about the law, which reads no registry."""
    version = version_on(day) if day else None
    return {
        "schema": schema_id(kind),
        "tool": {"name": "dataflow", "version": __version__},
        "law": version.isoformat() if version else None,
        "as_of": day.isoformat() if day else None,
        "complete": True,
        "registry": None,
        "entities": {},
    }


def _entity(context: Context, key: str) -> outputs.Named:
    file, line = context.names.place(key)
    return {
        "name": said(context.names.label(key)),
        "file": file,
        "line": line,
        "source": said(context.names.source(key)),
    }


def said(text: Text | None) -> outputs.Name | None:
    """Return a text in both languages; a language it is not in is null."""
    return None if text is None else {"ko": text.ko, "en": text.en}


def span(where: Span) -> outputs.Span:
    """Return file, start and end of a span."""
    return {
        "file": where.file,
        "start": {"line": where.start.line, "column": where.start.column},
        "end": {"line": where.end.line, "column": where.end.column},
    }


def retention(rules: Iterable[Retention] | None) -> list[outputs.Retention] | None:
    """Return retention rules as they are written; what is not written is null."""
    return None if rules is None else [_retention(rule) for rule in rules]


def _retention(rule: Retention) -> outputs.Retention:
    until, text = rule.until, rule.text
    return {
        "items": plain(rule.items),
        "until": {"event": until.event, "first": until.first, "last": until.last}
        if isinstance(until, Until)
        else _absent(until),
        "then": rule.then,
        "law": rule.law,
        "kept": rule.kept,
        "text": said(text) if isinstance(text, Text) else _absent(text),
    }


def _absent(value: State | None) -> Literal["none"] | None:
    return "none" if value is State.NONE else None


def plain(value: Any) -> Any:
    """Return a value of an answer as JSON types."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {key: plain(member) for key, member in value.items()}
    if isinstance(value, list | tuple | frozenset):
        return [plain(member) for member in value]
    return value


def dump(payload: Mapping[str, Any]) -> str:
    """Return JSON text, the same for the same answer; what a terminal would obey, or hide, is escaped."""
    text = json.dumps(payload, ensure_ascii=False, indent=2)
    unseen = {c for c in set(text) if not (c.isprintable() or c == "\n")}
    return text.translate({ord(c): json.dumps(c)[1:-1] for c in unseen}) + "\n"
