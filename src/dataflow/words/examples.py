"""An example in which a rule fires, and one that it passes; taken from the rule's own cases when these change."""

from __future__ import annotations

from datetime import date
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, NamedTuple

import yaml

from dataflow.words.messages import Said

if TYPE_CHECKING:
    from collections.abc import Mapping


class Example(NamedTuple):
    """A registry in YAML, and what the rule said of it on a day; it passes where there is no message."""

    day: date
    outcome: str
    registry: str
    documents: Mapping[str, str]
    entity: str | None = None
    field: str | None = None
    message: Said | None = None


class Examples(NamedTuple):
    """Both examples of a rule."""

    fires: Example
    passes: Example


@cache
def examples(rule: str) -> Examples | None:
    """Return the examples of a rule; None where none were written down yet."""
    file = files(__package__).joinpath("examples", f"{rule.replace('-', '_')}.yaml")
    if not file.is_file():
        return None
    read = yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506 - makes texts only
    return Examples(_example(read["fires"]), _example(read["passes"]))


def _example(body: Mapping[str, Any]) -> Example:
    message = body.get("message")
    return Example(
        day=date.fromisoformat(body["day"]),
        outcome=body["outcome"],
        registry=body["registry"],
        documents=body.get("documents", {}),
        entity=body.get("entity"),
        field=body.get("field"),
        message=Said(message["ko"], message["en"]) if message else None,
    )
