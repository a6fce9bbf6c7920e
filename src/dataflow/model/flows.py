"""Flows: entrustments (for the sender's own work) and provisions (for the recipient's purpose)."""

from enum import StrEnum
from typing import Annotated, Any, Self

from pydantic import BeforeValidator, Field, model_validator

from dataflow.model.entity import Entity, Part, shaped
from dataflow.model.overseas import Location, Overseas
from dataflow.model.parties import Contact
from dataflow.model.retention import Retentions
from dataflow.model.scalars import (
    ContractId,
    Day,
    Flag,
    FlowId,
    ItemId,
    Line,
    PartyId,
    PurposeId,
    SubjectId,
    SystemId,
    Text,
    problem,
    word,
)
from dataflow.model.states import Maybe, known
from dataflow.model.telling import Consent, LegalBasis, Notice, OtherPurpose


class FlowItems(Part):
    """The items of a flow: a list, or all that the sender holds (`except` some)."""

    listed: list[ItemId] | None = None
    all: Flag = False
    excluded: list[ItemId] | None = Field(default=None, alias="except")

    @model_validator(mode="before")
    @classmethod
    def _forms(cls, value: Any) -> Any:
        if value == "all":
            return {"all": "true"}
        if isinstance(value, list):
            return {"listed": value}
        if not isinstance(value, dict) or value.get("all") != "true" or not value.keys() <= {"all", "except"}:
            raise problem("expected-items")
        return value


class TaskKind(StrEnum):
    """What a trustee does for the entruster."""

    HOSTING = "hosting"
    STORAGE = "storage"
    DEVELOPMENT = "development"
    SUPPORT = "support"
    MESSAGING = "messaging"
    DELIVERY = "delivery"
    PAYMENT = "payment"
    IDENTITY = "identity"
    ANALYTICS = "analytics"
    MARKETING = "marketing"
    CCTV = "cctv"
    OTHER = "other"


class Task(Part):
    """Entrusted work, as printed, and its kind."""

    name: Maybe[Text] = None
    kind: Maybe[Annotated[TaskKind, word(TaskKind)]] = None

    @model_validator(mode="before")
    @classmethod
    def _short_form(cls, value: Any) -> Any:
        if isinstance(value, dict) and value.keys() & {"ko", "en"}:
            return {"name": value}
        return shaped(value, text="name")


def _listed(value: Any) -> Any:
    return value if isinstance(value, list) else [value]


Tasks = Annotated[list[Task], BeforeValidator(_listed)]
"""Entrusted work; a single task may stand without a list."""


class ConsentForm(StrEnum):
    """How an entruster agreed to a re-entrustment."""

    SPECIFIC = "specific"
    GENERAL = "general"


class EntrusterConsent(Part):
    """The entruster's consent to a re-entrustment (Act 26(6))."""

    by: Maybe[PartyId] = None
    form: Maybe[Annotated[ConsentForm, word(ConsentForm)]] = None
    on: Maybe[Day] = None
    clause: Maybe[Line] = None


class Training(Part):
    """One training of the trustee (Act 26(4))."""

    on: Maybe[Day] = None
    how: Maybe[Text] = None


class Inspection(Part):
    """One inspection of the trustee (Act 26(4), Decree 28(6))."""

    on: Maybe[Day] = None
    how: Maybe[Text] = None
    result: Maybe[Text] = None


class Oversight(Part):
    """How the entruster teaches and supervises the trustee."""

    training: Maybe[list[Training]] = None
    inspections: Maybe[list[Inspection]] = None


class WorkChange(Part):
    """A change of marketing work or of its trustee, and the day data subjects were told of it (Act 26(3))."""

    on: Maybe[Day] = None
    told: Maybe[Day] = None


class SignOf(StrEnum):
    """What the sign of a fixed camera says of the trustee that runs it (Decree 26(2))."""

    NAME = "name"
    CONTACT = "contact"


class Ended(Part):
    """What became of the data when the flow ended; days."""

    on: Maybe[Day] = None
    returned: Maybe[Day] = None
    destroyed: Maybe[Day] = None
    evidence: Maybe[Line] = None


class _Flow(Entity):
    """What both kinds of flow have."""

    under: Maybe[FlowId] = None
    purposes: Maybe[list[PurposeId]] = None
    subjects: Maybe[list[SubjectId]] = None
    items: Maybe[FlowItems] = None
    systems: Maybe[list[SystemId]] = None
    locations: Maybe[list[Location]] = None
    contract: Maybe[ContractId] = None
    retention: Maybe[Retentions] = None
    contact: Maybe[Contact] = None
    overseas: Maybe[Overseas] = None
    since: Maybe[Day] = None
    until: Maybe[Day] = None
    ended: Maybe[Ended] = None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        since, until = known(self.since), known(self.until)
        if since is not None and until is not None and since > until:
            raise problem("since-after-until", key="until", since=since.isoformat(), until=until.isoformat())
        return self


class Entrustment(_Flow):
    """A flow to a trustee, for the sender's own work (Act 26)."""

    trustee: Maybe[PartyId] = None
    by: Maybe[PartyId] = None
    tasks: Maybe[Tasks] = None
    collects: Maybe[list[ItemId]] = None
    entruster_consent: Maybe[EntrusterConsent] = None
    notices: Maybe[list[Notice]] = None
    changes: Maybe[list[WorkChange]] = None
    oversight: Maybe[Oversight] = None
    own_purpose: Maybe[Flag] = None
    sign: Maybe[list[Annotated[SignOf, word(SignOf)]]] = None

    @property
    def receiver(self) -> Any:
        """The party that receives the data: an id, a state, or None (unknown)."""
        return self.trustee


class Provision(_Flow):
    """A flow to a third party for its own purpose (Act 17, 18)."""

    recipient: Maybe[PartyId] = None
    recipient_purpose: Maybe[Text] = None
    legal_basis: Maybe[LegalBasis] = None
    consent: Maybe[Consent] = None
    other_purpose: Maybe[OtherPurpose] = None

    @property
    def receiver(self) -> Any:
        """The party that receives the data: an id, a state, or None (unknown)."""
        return self.recipient


Flow = Entrustment | Provision
