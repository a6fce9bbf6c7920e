"""Data subjects, personal data items and the purposes for which they are processed."""

from enum import StrEnum
from typing import Annotated, Any

from pydantic import model_validator

from dataflow.model.entity import Entity, Part, shaped
from dataflow.model.retention import Retentions
from dataflow.model.scalars import (
    Count,
    Day,
    Flag,
    ItemId,
    PartyId,
    Period,
    SubjectId,
    SystemId,
    Text,
    one_or_many,
    word,
)
from dataflow.model.states import Maybe, known
from dataflow.model.telling import Channel, Consent, LegalBasis, Notice, OtherPurpose


class Subject(Entity):
    """A category of data subjects."""

    name: Text
    part_of: Maybe[SubjectId] = None
    under_14: Maybe[Flag] = None
    count: Maybe[Count] = None
    usage_notice: Maybe[Day] = None


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


class AdditionalInformation(StrEnum):
    """What became of the information that would restore a pseudonymised item (Act 28-4(1))."""

    APART = "apart"
    TOGETHER = "together"


class Item(Entity):
    """A personal data item, or a named group of them."""

    name: Text
    aliases: list[Text] | None = None
    kinds: Maybe[Annotated[list[Annotated[ItemKind, word(ItemKind)]], one_or_many]] = None
    contains: Maybe[list[ItemId]] = None
    derived_from: Maybe[list[ItemId]] = None
    additional_information: Maybe[Annotated[AdditionalInformation, word(AdditionalInformation)]] = None
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


class Recorded(StrEnum):
    """What the record of pseudonymised processing can hold (Decree 29-5(2))."""

    PURPOSE = "purpose"
    ITEMS = "items"
    USE = "use"
    RECIPIENT = "recipient"
    PERIOD = "period"


class PseudonymRecords(Part):
    """The record of pseudonymised processing, and how long it is kept once the data is destroyed (Act 28-4(3))."""

    holds: Maybe[list[Annotated[Recorded, word(Recorded)]]] = None
    kept: Maybe[Period] = None


class FileExemption(StrEnum):
    """Why a personal information file need not be registered (Act 32(2), Decree 33(2)); `own-rules`: Act 32(6)."""

    NATIONAL_INTEREST = "national-interest"
    INVESTIGATION = "investigation"
    TAX_OFFENCE = "tax-offence"
    TRANSIENT = "transient"
    SECRET = "secret"  # noqa: S105 - an exemption, not a password
    OWN_RULES = "own-rules"


class ImpactAssessment(Part):
    """The assessment of what a file may do to data subjects (Act 33), and when it went to the PIPC.

    `required` says whether the file is one of Decree 35.
    """

    required: Maybe[Flag] = None
    submitted: Maybe[Day] = None


class PersonalFile(Part):
    """The personal information file that a public body operates for a purpose (Act 32)."""

    since: Maybe[Day] = None
    registered: Maybe[Day] = None
    exempt: Maybe[Annotated[FileExemption, word(FileExemption)]] = None
    impact_assessment: Maybe[ImpactAssessment] = None


class PurposeKind(StrEnum):
    """What a purpose serves."""

    SERVICE = "service"
    PAYMENT = "payment"
    SUPPORT = "support"
    MARKETING = "marketing"
    ANALYTICS = "analytics"
    LEGAL = "legal"
    SECURITY = "security"
    RECRUITMENT = "recruitment"
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
    notices: Maybe[list[Notice]] = None
    received_from: Maybe[list[PartyId]] = None
    exposes_sensitive: Maybe[Flag] = None
    retention: Maybe[Retentions] = None
    systems: Maybe[list[SystemId]] = None
    controller: Maybe[PartyId] = None
    automated_decision: Maybe[Flag] = None
    pseudonym_records: Maybe[PseudonymRecords] = None
    ai_development: Maybe[Flag] = None
    personal_file: Maybe[PersonalFile] = None
    other_purpose: Maybe[OtherPurpose] = None
    channels: Maybe[list[Annotated[Channel, word(Channel)]]] = None
