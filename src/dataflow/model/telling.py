"""What data subjects were told and agreed to: legal bases, consents, notices."""

from enum import StrEnum
from typing import Annotated, Any

from pydantic import model_validator

from dataflow.model.entity import Part, shaped
from dataflow.model.scalars import Day, Flag, ItemId, Line, Text, word
from dataflow.model.states import Maybe


class LegalBasis(Part):
    """The ground of a processing: a citation of the Act, and the other statute it leans on."""

    cite: Maybe[Line] = None
    law: Maybe[Line] = None

    @model_validator(mode="before")
    @classmethod
    def _short_form(cls, value: Any) -> Any:
        return shaped(value, text="cite")


class OtherPurpose(Part):
    """What a public body did about a use or provision beyond the purpose of collection (Act 18(4), Decree 15)."""

    published: Maybe[Day] = None
    recorded: Maybe[Flag] = None


class Channel(StrEnum):
    """How data is given to the controller, or a request is made to it."""

    WEB = "web"
    APP = "app"
    EMAIL = "email"
    PHONE = "phone"
    FAX = "fax"
    PAPER = "paper"
    IN_PERSON = "in-person"


class Told(StrEnum):
    """What a data subject can have been told before consenting (Act 15(2), 17(2), 28-8(2))."""

    ITEMS = "items"
    PURPOSE = "purpose"
    RECIPIENT = "recipient"
    COUNTRY = "country"
    TIMING = "timing"
    METHOD = "method"
    RETENTION = "retention"
    CONTACT = "contact"
    REFUSAL = "refusal"


class IfRefused(StrEnum):
    """What a data subject who does not consent goes without (Act 16(3), 22(5))."""

    SERVICE = "service"
    BENEFITS = "benefits"


class Consent(Part):
    """The data subject's consent; `optional`: it may be refused without losing the service."""

    separate: Maybe[Flag] = None
    on: Maybe[Day] = None
    first: Maybe[Day] = None
    confirmed: Maybe[Day] = None
    version: Maybe[Line] = None
    told: Maybe[list[Annotated[Told, word(Told)]]] = None
    guardian: Maybe[Text] = None
    optional: Maybe[Flag] = None
    if_refused: Maybe[Annotated[IfRefused, word(IfRefused)]] = None
    evidence: Maybe[Line] = None
    items: Maybe[list[ItemId]] = None
    retention: Maybe[Text] = None


class NoticeOf(StrEnum):
    """What an individual notice can tell (Act 20(2), 22(3), 23(3), 26(3), 28-8(1)3(na))."""

    WORK = "work"
    TRUSTEE = "trustee"
    ITEMS = "items"
    COUNTRY = "country"
    TIMING = "timing"
    METHOD = "method"
    RECIPIENT = "recipient"
    CONTACT = "contact"
    PURPOSE = "purpose"
    RETENTION = "retention"
    REFUSAL = "refusal"
    BASIS = "basis"
    SOURCE = "source"
    EXPOSURE = "exposure"
    AUTOMATED_DECISION = "automated-decision"


class Notice(Part):
    """An individual notice to data subjects (Decree 17(5): writing, e-mail, fax, phone, text message)."""

    on: Maybe[Day] = None
    until: Maybe[Day] = None
    how: Maybe[Text] = None
    told: Maybe[list[Annotated[NoticeOf, word(NoticeOf)]]] = None
    reason: Maybe[Text] = None
    evidence: Maybe[Line] = None
