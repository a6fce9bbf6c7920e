"""How long data is kept: events, statutory periods, separate storage."""

from enum import StrEnum
from typing import Annotated, Any

from pydantic import BeforeValidator, model_validator

from dataflow.model.entity import Part, shaped
from dataflow.model.scalars import ItemId, Line, Period, Text, problem, word
from dataflow.model.states import Maybe


class Until(Part):
    """The event that ends a retention: one, or the first or last of several."""

    event: Line | None = None
    first: list[Line] | None = None
    last: list[Line] | None = None

    @model_validator(mode="before")
    @classmethod
    def _one_of(cls, value: Any) -> Any:
        if isinstance(value, list) or (isinstance(value, dict) and len(value) != 1):
            raise problem("events-without-order")
        return shaped(value, text="event")


class Kept(StrEnum):
    """How data kept for a statute is stored (Act 21(3))."""

    APART = "apart"


class Retention(Part):
    """One retention rule; a rule with `text` alone is stated, not computable."""

    items: Maybe[list[ItemId]] = None
    until: Maybe[Until] = None
    then: Maybe[Period] = None
    law: Maybe[Line] = None
    kept: Maybe[Annotated[Kept, word(Kept)]] = None
    text: Maybe[Text] = None

    @model_validator(mode="before")
    @classmethod
    def _short_form(cls, value: Any) -> Any:
        return shaped(value, text="text")


def _listed(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


Retentions = Annotated[list[Retention], BeforeValidator(_listed)]
"""Retention rules; a plain text is the text of the only one."""
