"""Where data is, and what Article 28-8 asks of a flow that takes it abroad."""

from enum import StrEnum
from typing import Annotated, Any, Self

from pydantic import WrapValidator, model_validator

from dataflow.model.entity import Entity, Part
from dataflow.model.scalars import (
    Country,
    Day,
    Flag,
    ItemId,
    Line,
    PartyId,
    Period,
    Text,
    TransferBasis,
    one_or_many,
    problem,
    word,
)
from dataflow.model.states import Maybe
from dataflow.model.telling import Consent, Notice, Told


class Mode(StrEnum):
    """What happens at a location."""

    STORAGE = "storage"
    ACCESS = "access"
    SUPPORT = "support"
    BACKUP = "backup"


class InferredFrom(StrEnum):
    """What a country was read out of, where the source does not state it."""

    ADDRESS = "address"
    NAME = "name"


ALL = ["all"]
"""What `items: all` of a location reads as: everything the flow or system has."""


def _read_scope(value: Any, inner: Any) -> Any:
    return ALL if value == "all" else inner(value)


class Location(Part):
    """A place of data: a country, or a `region` outside the jurisdiction whose country is unresolved."""

    country: Maybe[Country] = None
    region: Maybe[Text] = None
    mode: Maybe[Annotated[list[Annotated[Mode, word(Mode)]], one_or_many]] = None
    items: Maybe[Annotated[list[ItemId], WrapValidator(_read_scope)]] = None
    inferred_from: Maybe[Annotated[InferredFrom, word(InferredFrom)]] = None
    source: Maybe[Text] = None

    @model_validator(mode="after")
    def _one_place(self) -> Self:
        if self.country is not None and self.region is not None:
            raise problem("country-and-region")
        return self


class Refusal(Part):
    """How a data subject refuses a transfer (Act 28-8(2)5)."""

    method: Maybe[Text] = None
    procedure: Maybe[Text] = None
    effect: Maybe[Text] = None


class Safeguards(Part):
    """Protective measures of a transfer (Act 28-8(4), Decree 29-10(1)1 to 3)."""

    security: Maybe[Text] = None
    complaints: Maybe[Text] = None
    other: Maybe[Text] = None


class CertifiedMeasures(Part):
    """What a transfer on the basis of a certification needs beside it (Act 28-8(1)4(ga) and (na))."""

    protection: Maybe[Text] = None
    destination: Maybe[Text] = None


class Change(Part):
    """A change of a particular of Act 28-8(2): when, of what, and since when it is told and consented to (28-8(3))."""

    on: Maybe[Day] = None
    what: Maybe[list[Annotated[Told, word(Told)]]] = None
    told: Maybe[Day] = None
    consented: Maybe[Day] = None


class OverseasTerms(Part):
    """What Article 28-8 asks beyond the flow's own items, recipient, purpose and retention."""

    basis: Maybe[TransferBasis] = None
    necessity: Maybe[Text] = None
    timing: Maybe[Text] = None
    method: Maybe[Text] = None
    refusal: Maybe[Refusal] = None
    safeguards: Maybe[Safeguards] = None
    instrument: Maybe[Text] = None
    certification: Maybe[Line] = None
    certification_measures: Maybe[CertifiedMeasures] = None
    consent: Maybe[Consent] = None
    notices: Maybe[list[Notice]] = None
    changes: Maybe[list[Change]] = None
    deliberation: Maybe[Line] = None


class Overseas(OverseasTerms):
    """The terms of a transfer, and where one country's differ."""

    by_country: Maybe[dict[Country, OverseasTerms]] = None

    def terms(self, country: str | None) -> OverseasTerms:
        """Return the terms for `country`: its own word on each, else the flow's."""
        own = self.by_country.get(country) if isinstance(self.by_country, dict) and country is not None else None
        if own is None:
            return self
        stated = {name: getattr(self, name) for name in OverseasTerms.model_fields}
        return OverseasTerms.model_construct(**stated | {name: value for name, value in own if value is not None})


class Measures(Part):
    """Security measures of a system (Decree 30(1)1 to 8): what is done, or `none`."""

    internal_plan: Maybe[Text] = None
    access_rights: Maybe[Text] = None
    access_control: Maybe[Text] = None
    encryption: Maybe[Text] = None
    logs: Maybe[Text] = None
    anti_malware: Maybe[Text] = None
    physical: Maybe[Text] = None
    other: Maybe[Text] = None


class System(Entity):
    """A place where data rests or is processed. `stores` only narrows what its user keeps there."""

    name: Text
    operator: Maybe[PartyId] = None
    operator_access: Maybe[Text] = None
    locations: Maybe[list[Location]] = None
    stores: Maybe[list[ItemId]] = None
    separate_storage_for: Maybe[Line] = None
    encrypted: Maybe[Flag] = None
    safeguards: Maybe[list[Text]] = None
    measures: Maybe[Measures] = None
    access_records: Maybe[Period] = None
    authority_records: Maybe[Period] = None
    overseas: Maybe[Overseas] = None
