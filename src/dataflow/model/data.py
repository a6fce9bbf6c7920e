"""Data subjects, personal data items and the purposes for which they are processed."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any

from pydantic import model_validator

from dataflow.model.entity import Entity, Part, shaped
from dataflow.model.retention import Retentions
from dataflow.model.scalars import Count, Flag, ItemId, PartyId, SubjectId, SystemId, Text, one_or_many, word
from dataflow.model.states import Maybe, known
from dataflow.model.telling import Consent, LegalBasis


class Subject(Entity):
    """A category of data subjects."""

    name: Text
    part_of: Maybe[SubjectId] = None
    under_14: Maybe[Flag] = None
    count: Maybe[Count] = None


class ItemKind(StrEnum):
    """What the law sees in an item; several may apply."""

    GENERAL = "general"
    SENSITIVE = "sensitive"
    UNIQUE_ID = "unique-id"
    RRN = "rrn"
    CREDIT = "credit"
    LOCATION = "location"
    BIOMETRIC = "biometric"
    LINKING = "linking"
    CREDENTIAL = "credential"
    PSEUDONYMISED = "pseudonymised"


class Item(Entity):
    """A personal data item, or a named group of them."""

    name: Text
    aliases: list[Text] | None = None
    kinds: Maybe[Annotated[list[Annotated[ItemKind, word(ItemKind)]], one_or_many]] = None
    contains: Maybe[list[ItemId]] = None
    derived_from: Maybe[list[ItemId]] = None
    open: Maybe[Flag] = None


class Necessity(StrEnum):
    """How a purpose comes by an item."""

    REQUIRED = "required"
    OPTIONAL = "optional"
    AUTOMATIC = "automatic"
    UNSPECIFIED = "unspecified"


class PurposeItems(Part):
    """The items of a purpose by necessity; a plain list says nothing of it."""

    required: Maybe[list[ItemId]] = None
    optional: Maybe[list[ItemId]] = None
    automatic: Maybe[list[ItemId]] = None
    unspecified: Maybe[list[ItemId]] = None

    @model_validator(mode="before")
    @classmethod
    def _short_form(cls, value: Any) -> Any:
        return shaped(value, list="unspecified")

    def listed(self) -> dict[str, Necessity]:
        """Return item id → necessity; an item listed twice keeps its stricter one."""
        found: dict[str, Necessity] = {}
        for necessity in Necessity:
            for item in known(getattr(self, necessity.value)) or ():
                found.setdefault(item, necessity)
        return found


class PurposeKind(StrEnum):
    """What a purpose serves."""

    SERVICE = "service"
    PAYMENT = "payment"
    SUPPORT = "support"
    MARKETING = "marketing"
    ANALYTICS = "analytics"
    LEGAL = "legal"
    SECURITY = "security"
    OTHER = "other"


class Purpose(Entity):
    """A row of the processing table: one purpose on one legal basis."""

    name: Text
    kind: Maybe[Annotated[PurposeKind, word(PurposeKind)]] = None
    subjects: Maybe[list[SubjectId]] = None
    items: Maybe[PurposeItems] = None
    open: Maybe[Flag] = None
    legal_basis: Maybe[LegalBasis] = None
    consent: Maybe[Consent] = None
    retention: Maybe[Retentions] = None
    systems: Maybe[list[SystemId]] = None
    controller: Maybe[PartyId] = None
    automated_decision: Maybe[Flag] = None
