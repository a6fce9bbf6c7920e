"""Orders of the authority, and findings accepted on purpose."""

from enum import StrEnum
from typing import Annotated

from dataflow.model.entity import Entity
from dataflow.model.scalars import Day, Fingerprint, FlowId, Line, Text, word
from dataflow.model.states import Maybe


class OrderKind(StrEnum):
    """What the authority ordered."""

    SUSPENSION = "suspension"
    CORRECTION = "correction"
    OTHER = "other"


class Order(Entity):
    """An order such as the suspension of an overseas transfer (Act 28-9)."""

    kind: Maybe[Annotated[OrderKind, word(OrderKind)]] = None
    about: Maybe[list[FlowId]] = None
    on: Maybe[Day] = None
    objected: Maybe[Day] = None
    lifted: Maybe[Day] = None


class Acceptance(Entity):
    """A finding accepted on purpose, by a person, until a day."""

    finding: Fingerprint
    reason: Text
    owner: Line
    expires: Day
    facts: Maybe[Line] = None
