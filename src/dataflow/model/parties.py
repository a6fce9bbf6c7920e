"""Parties: legal persons, or a class of them that cannot be enumerated."""

from enum import StrEnum
from functools import cached_property
from typing import Annotated

from dataflow.model.entity import Entity, Part
from dataflow.model.scalars import Country, Day, Flag, Line, PartyId, Text, word
from dataflow.model.states import Maybe, MaybeWithheld


class PartyKind(StrEnum):
    """What a party is."""

    COMPANY = "company"
    PUBLIC_BODY = "public-body"
    FOUNDATION = "foundation"
    INDIVIDUAL = "individual"
    CLASS = "class"


class Sector(StrEnum):
    """A trade to which statutes on keeping records apply."""

    ONLINE_SELLER = "online-seller"
    TELECOMMUNICATIONS = "telecommunications"
    FINANCE = "finance"
    CREDIT = "credit"
    LOCATION = "location"
    MEDICAL = "medical"
    ACADEMY = "academy"


class Contact(Part):
    """How to reach a party or a department; never a person's private mailbox."""

    department: MaybeWithheld[Text] = None
    email: MaybeWithheld[Line] = None
    phone: MaybeWithheld[Line] = None
    address: MaybeWithheld[Text] = None
    url: MaybeWithheld[Line] = None


class Officer(Contact):
    """A privacy officer (Act 31)."""

    title: MaybeWithheld[Text] = None
    name: MaybeWithheld[Text] = None


class Lookup(Part):
    """Where a data subject can see which members of a class are meant (guide p.37, p.42)."""

    path: Maybe[Text] = None
    url: Maybe[Line] = None


class Certification(Part):
    """A certificate that a party holds."""

    scheme: Maybe[Line] = None
    id: Maybe[Line] = None
    scope: Maybe[Text] = None
    until: Maybe[Day] = None
    notice_until: Maybe[Day] = None


class DomesticAgent(Part):
    """Whom a controller without an address or office in Korea designated (Act 31-2), and when it was last trained.

    `required` says whether the Decree asks it of this controller (32-3(1)).
    """

    required: Maybe[Flag] = None
    party: Maybe[PartyId] = None
    trained: Maybe[Day] = None


class Party(Entity):
    """A legal person, or a class of them. `country` is the seat and never a place of data."""

    name: Text
    legal_name: Maybe[Text] = None
    aliases: list[Text] | None = None
    kind: Maybe[Annotated[PartyKind, word(PartyKind)]] = None
    of: Maybe[Text] = None
    lookup: Maybe[Lookup] = None
    country: Maybe[Country] = None
    contact: Maybe[Contact] = None
    incident_contact: Maybe[Contact] = None
    privacy_officer: Maybe[Officer] = None
    privacy_policy: Maybe[Line] = None
    parent: Maybe[PartyId] = None
    certifications: Maybe[list[Certification]] = None
    domestic_agent: Maybe[DomesticAgent] = None
    sectors: Maybe[list[Annotated[Sector, word(Sector)]]] = None

    @cached_property
    def spellings(self) -> tuple[str, ...]:
        """Every name the party goes by."""
        texts = [self.name, *(self.aliases or ())]
        if isinstance(self.legal_name, Text):
            texts.append(self.legal_name)
        return tuple(spelling for text in texts for spelling in text.every())
