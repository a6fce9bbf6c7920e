"""Questions to a registry in the database: which query picks what the answer needs, and with which parameters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from dataflow.store.database import rows
from dataflow.store.part import Part

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from dataflow.store.database import Pointer, Reading


class Asked(NamedTuple):
    """A question by the name of its query, what it is asked with, and the entities it names (keys)."""

    question: str
    parameters: Mapping[str, Any]
    names: tuple[str, ...] = ()


def where(subjects: Sequence[str], day: date) -> Asked:
    """Ask where the data of subjects lives."""
    return Asked("where", {"subjects": list(subjects), "day": day}, tuple(subjects))


def who(items: Sequence[str], day: date) -> Asked:
    """Ask who holds items."""
    return Asked("who", {"items": list(items), "day": day}, tuple(items))


def path(start: str, end: str, day: date) -> Asked:
    """Ask why data of one reaches the other."""
    section = start.partition("/")[0]
    given = {name: [start] if section == name else None for name in ("subjects", "items")}
    party = end if end.startswith("parties/") else None
    return Asked("path", {**given, "party": party, "day": day}, (start, end))


def impact(names: Sequence[str], day: date) -> Asked:  # noqa: ARG001 - asked on a day, but of flows on any
    """Ask what a leak at some, or a parting with them, touches."""
    return Asked("impact", {"names": list(names)}, tuple(names))


def transfers(day: date) -> Asked:
    """Ask what crosses the border."""
    return Asked("transfers", {"day": day})


def clauses(day: date) -> Asked:
    """Ask for the clauses of contracts; what a contract must have depends on what crosses the border."""
    return Asked("clauses", {"day": day})


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
        flows += _picked(session, here, transfers(asked.parameters["day"]))
    part.flows(flows)
    if asked.question == "path":
        part.places()
    return part


def _picked(session: Reading, here: Pointer, asked: Asked) -> list[str]:
    return [record["flow"] for record in rows(session, here, asked.question, **asked.parameters) if record["flow"]]
