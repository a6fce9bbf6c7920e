"""Questions to a registry in the database: which query picks what the answer needs, and with which parameters."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from dataflow.store.database import cypher, rows
from dataflow.store.part import Part

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dataflow.store.database import Pointer, Reading


class Asked(NamedTuple):
    """A question by the name of its query, what it is asked with, and the entities it names (keys)."""

    question: str
    parameters: Mapping[str, Any]
    names: tuple[str, ...] = ()

    @classmethod
    def where(cls, subjects: Sequence[str], day: date) -> Asked:
        """Ask where the data of subjects lives."""
        return cls("where", {"subjects": list(subjects), "day": day}, tuple(subjects))

    @classmethod
    def who(cls, items: Sequence[str], day: date) -> Asked:
        """Ask who holds items."""
        return cls("who", {"items": list(items), "day": day}, tuple(items))

    @classmethod
    def path(cls, start: str, end: str, day: date) -> Asked:
        """Ask why data of one reaches the other."""
        section = start.partition("/")[0]
        given = {name: [start] if section == name else None for name in ("subjects", "items")}
        party = end if end.startswith("parties/") else None
        return cls("path", {**given, "party": party, "day": day}, (start, end))

    @classmethod
    def impact(cls, names: Sequence[str]) -> Asked:
        """Ask what a leak at some, or a parting with them, touches; of flows on any day."""
        return cls("impact", {"names": list(names)}, tuple(names))

    @classmethod
    def transfers(cls, day: date) -> Asked:
        """Ask what crosses the border."""
        return cls("transfers", {"day": day})

    @classmethod
    def clauses(cls, day: date) -> Asked:
        """Ask for the clauses of contracts; what a contract must have depends on what crosses the border."""
        return cls("clauses", {"day": day})


QUESTIONS = ("where", "who", "path", "impact", "transfers", "clauses")
"""The questions that a database answers, each the name of a query in `cypher/`."""


def part_for(session: Reading, here: Pointer, asked: Asked) -> Part:
    """Return the part of a registry that holds the answer."""
    part = Part(session, here)
    part.base()
    part.entities(asked.names)
    flows = _picked(session, here, asked)
    if asked.question in ("transfers", "clauses"):
        part.policies()
    if asked.question == "clauses":
        flows += _picked(session, here, Asked.transfers(asked.parameters["day"]))
    part.held(flows)
    if asked.question == "path":
        part.places()
    return part


def shown(asked: Asked, registry: str) -> str:
    """Return the query of a question as it runs elsewhere: parameters as Neo4j Browser takes them, and the text."""
    given = {"registry": registry, **asked.parameters}
    lines = ", ".join(f"{name}: {_literal(value)}" for name, value in given.items())
    return f":param {{{lines}}};\n\n{cypher(asked.question)}"


def _literal(value: object) -> str:
    """Return keys of entities and days as Cypher writes them."""
    if isinstance(value, date):
        return f"date('{value.isoformat()}')"
    if isinstance(value, list):
        return f"[{', '.join(map(_literal, value))}]"
    return "null" if value is None else f"'{value}'"


def _picked(session: Reading, here: Pointer, asked: Asked) -> list[str]:
    return [record["flow"] for record in rows(session, here, asked.question, **asked.parameters) if record["flow"]]


class Query(NamedTuple):
    """A question, the names of its query's parameters, and the query."""

    question: str
    parameters: tuple[str, ...]
    cypher: str


def catalogue() -> list[Query]:
    """Return the questions that a database answers."""
    return [Query(name, tuple(dict.fromkeys(_PARAMETER.findall(cypher(name)))), cypher(name)) for name in QUESTIONS]


_PARAMETER = re.compile(r"(?m)(?<!^//)\$(\w+)")
