"""What data subjects were told and agreed to: legal bases, consents, notices."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any

from pydantic import model_validator

from dataflow.model.entity import Part, shaped
from dataflow.model.scalars import Day, Flag, Line, Text, word
from dataflow.model.states import Maybe


class LegalBasis(Part):
    """The ground of a processing: a citation of the Act, and the other statute it leans on."""

    cite: Maybe[Line] = None
    law: Maybe[Line] = None

    @model_validator(mode="before")
    @classmethod
    def _short_form(cls, value: Any) -> Any:
        return shaped(value, text="cite")


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


class Consent(Part):
    """The data subject's consent."""

    separate: Maybe[Flag] = None
    on: Maybe[Day] = None
    version: Maybe[Line] = None
    told: Maybe[list[Annotated[Told, word(Told)]]] = None
    guardian: Maybe[Text] = None
    evidence: Maybe[Line] = None


class NoticeOf(StrEnum):
    """What an individual notice can tell (Act 26(3), 28-8(1)3(na))."""

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


class Notice(Part):
    """An individual notice to data subjects (Decree 17(5): writing, e-mail, fax, phone, text message)."""

    on: Maybe[Day] = None
    until: Maybe[Day] = None
    how: Maybe[Text] = None
    told: Maybe[list[Annotated[NoticeOf, word(NoticeOf)]]] = None
    reason: Maybe[Text] = None
    evidence: Maybe[Line] = None
