"""Published privacy policies: what their sections and tables print."""

from enum import StrEnum
from typing import Annotated, Any, Self

from pydantic import model_validator

from dataflow.law.policy import SECTIONS
from dataflow.model.entity import Entity, Part
from dataflow.model.flows import Tasks
from dataflow.model.overseas import Refusal
from dataflow.model.scalars import (
    Count,
    Country,
    Day,
    FlowId,
    ItemId,
    Line,
    PartyId,
    Period,
    PolicyId,
    PurposeId,
    Reads,
    SubjectId,
    SystemId,
    Text,
    TransferBasis,
    problem,
    word,
)
from dataflow.model.states import Maybe, State, known
from dataflow.model.telling import Channel


class Table(StrEnum):
    """The tables of a policy that a row can stand in."""

    PROCESSING = "processing"
    ENTRUSTMENT = "entrustment"
    PROVISION = "provision"
    OVERSEAS = "overseas"
    MENTION = "mention"


class Label(StrEnum):
    """What an overseas row says the movement is."""

    ENTRUSTMENT = "entrustment"
    STORAGE = "storage"
    PROVISION = "provision"


class Extent(StrEnum):
    """How much of a table was transcribed."""

    ALL = "all"
    SOME = "some"
    NONE = "none"


class Outlet(StrEnum):
    """Where entrusted work and trustees are disclosed (Decree 28(2), 28(3)1 to 4)."""

    WEBSITE = "website"
    PREMISES = "premises"
    GAZETTE = "gazette"
    NEWSPAPER = "newspaper"
    PERIODICAL = "periodical"
    CONTRACT = "contract"


class SectionState(StrEnum):
    """Whether a policy has a section."""

    PRESENT = "present"
    NONE = "none"
    NOT_APPLICABLE = "not-applicable"


class Lack(StrEnum):
    """What a section that is there does not contain."""

    NAME = "name"
    DEPARTMENT = "department"
    PHONE = "phone"
    EMAIL = "email"
    ADDRESS = "address"
    URL = "url"
    ENDPOINT = "endpoint"
    PROCEDURE = "procedure"
    METHOD = "method"
    PERIOD = "period"
    ITEMS = "items"
    BASIS = "basis"
    LAW = "law"
    PREVIOUS_VERSION = "previous-version"
    EFFECTIVE_DATE = "effective-date"
    PURPOSE = "purpose"
    REFUSAL = "refusal"
    REPRESENTATIVE = "representative"
    VERIFICATION = "verification"
    WITHDRAWAL = "withdrawal"
    RE_ENTRUSTMENT = "re-entrustment"
    ADMINISTRATIVE = "administrative"
    TECHNICAL = "technical"
    PHYSICAL = "physical"


class SectionOf(Part):
    """One section as the policy has it."""

    state: Annotated[SectionState, word(SectionState)]
    lacks: Maybe[list[Annotated[Lack, word(Lack)]]] = None
    text: Maybe[Line] = None
    countries: Maybe[list[Country]] = None
    source: Maybe[Text] = None

    @model_validator(mode="before")
    @classmethod
    def _short_form(cls, value: Any) -> Any:
        return {"state": value} if isinstance(value, str) else value


def _read_section_id(value: Any) -> str:
    if not isinstance(value, str) or value not in SECTIONS:
        raise problem("unknown-word", value=value, known=list(SECTIONS))
    return value


SectionId = Annotated[str, Reads(_read_section_id, {"enum": list(SECTIONS)})]


class Row(Part):
    """A row of a table, transcribed as printed: `none` = not printed, left out = not transcribed."""

    table: Annotated[Table, word(Table)]
    as_written: Maybe[Text] = None
    party: Maybe[PartyId] = None
    of: list[FlowId] | None = None
    systems: list[SystemId] | None = None
    label: Maybe[Annotated[Label, word(Label)]] = None
    tasks: Maybe[Tasks] = None
    purposes: Maybe[list[PurposeId]] = None
    purpose: Maybe[Text] = None
    items: Maybe[list[ItemId]] = None
    countries: Maybe[list[Country]] = None
    region: Maybe[Text] = None
    basis: Maybe[TransferBasis] = None
    timing: Maybe[Text] = None
    method: Maybe[Text] = None
    contact: Maybe[Text] = None
    retention: Maybe[Text] = None
    refusal: Maybe[Refusal] = None
    link: Maybe[Line] = None
    source: Maybe[Text] = None

    @property
    def untied(self) -> bool:
        """Whether nobody says whom or which flow the row means; one that prints no name is known to mean nobody."""
        return self.party is None and self.of is None and self.systems is None and self.as_written is not State.NONE

    @property
    def printed_name(self) -> str:
        """The party as the row prints it, or the state of that."""
        written = self.as_written
        return written.said("ko") if isinstance(written, Text) else str(written.value if written else "unknown")


class Read(Part):
    """How much of each table was transcribed; `all` unless said."""

    processing: Annotated[Extent, word(Extent)] = Extent.ALL
    entrustment: Annotated[Extent, word(Extent)] = Extent.ALL
    provision: Annotated[Extent, word(Extent)] = Extent.ALL
    overseas: Annotated[Extent, word(Extent)] = Extent.ALL
    mention: Annotated[Extent, word(Extent)] = Extent.ALL


class TimeLimits(Part):
    """Within what time the policy says that requests are answered (Decree 41(4), 43(3), 44(2), 44-3(5))."""

    access: Maybe[Period] = None
    correction: Maybe[Period] = None
    suspension: Maybe[Period] = None
    automated: Maybe[Period] = None


class Policy(Entity):
    """A published privacy policy, in force from `effective` (else known to be published on `retrieved`)."""

    effective: Maybe[Day] = None
    retrieved: Maybe[Day] = None
    audience: Maybe[list[SubjectId]] = None
    document: Maybe[Line] = None
    url: Maybe[Line] = None
    outlets: Maybe[list[Annotated[Outlet, word(Outlet)]]] = None
    previous: Maybe[PolicyId] = None
    sections: Maybe[dict[SectionId, SectionOf]] = None
    rows: Maybe[list[Row]] = None
    read: Read = Read.model_construct()
    time_limits: Maybe[TimeLimits] = None
    rights_channels: Maybe[list[Annotated[Channel, word(Channel)]]] = None
    languages: Maybe[list[Line]] = None
    articles: Maybe[Count] = None

    @model_validator(mode="after")
    def _dated(self) -> Self:
        if known(self.effective) is None and known(self.retrieved) is None:
            raise problem("policy-without-day")
        return self
