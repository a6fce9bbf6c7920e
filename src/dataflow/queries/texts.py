"""The texts that people wrote into an entity: what of it is meant to be read."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from dataflow.model.entity import Part
from dataflow.model.flows import Entrustment
from dataflow.model.scalars import Text
from dataflow.model.states import known

if TYPE_CHECKING:
    from dataflow.model.flows import Flow
    from dataflow.model.policies import Policy, Row

_ASIDE = frozenset({"note", "source", "reviewed", "formerly", "key"})
"""Fields that speak of the registry and not of the facts."""


def texts(part: Part) -> list[str]:
    """Return the texts of an entity, single ids among them; lists of ids and remarks are left out."""
    found: list[str] = []
    _gather(part, found)
    return found


def texts_of_flow(flow: Flow) -> list[str]:
    """Return what a flow is said to be for; a large registry has many, and they have little else to read."""
    found: list[str] = []
    if isinstance(flow, Entrustment):
        for task in known(flow.tasks) or ():
            _take(task.name, found)
    else:
        _take(flow.recipient_purpose, found)
    return found


def texts_of_policy(policy: Policy) -> list[str]:
    """Return what was transcribed from a policy, and where it is published."""
    found = [known(policy.url) or ""]
    for row in known(policy.rows) or ():
        _take_row(row, found)
    return found


def _take_row(row: Row, found: list[str]) -> None:
    for value in (row.as_written, row.purpose, row.timing, row.method, row.contact, row.retention, row.region):
        if value.__class__ is Text:  # `_take`, of which a large registry would need a hundred thousand
            found += value.every()
    for task in known(row.tasks) or ():
        _take(task.name, found)
    refusal, link = known(row.refusal), known(row.link)
    if refusal is not None:
        _gather(refusal, found)
    if link is not None:
        found.append(link)


def _take(value: object, found: list[str]) -> None:
    if value.__class__ is Text:
        found += value.every()


def _gather(part: Part, found: list[str]) -> None:
    for name, value in vars(part).items():
        if value is not None and name not in _ASIDE:
            kind = value.__class__
            if kind is str:
                found.append(value)
            elif kind is list:
                for member in value:
                    _gather_one(member, member.__class__, found)
            else:
                _gather_one(value, kind, found)


def _gather_one(value: object, kind: type, found: list[str]) -> None:
    if isinstance(value, Text):
        found += value.every()
    elif _is_part(kind):
        _gather(value, found)  # type: ignore[arg-type]


@cache
def _is_part(kind: type) -> bool:
    """Return whether a class is one of the model's; asking pydantic each time is slow."""
    return issubclass(kind, Part)
