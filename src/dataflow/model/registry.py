"""The registry as a whole: its head and its sections."""

import zoneinfo
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Annotated, Any, TypeVar

from dataflow.model.contracts import Contract
from dataflow.model.data import Item, Purpose, Subject
from dataflow.model.entity import Entity
from dataflow.model.flows import Entrustment, Flow, Provision
from dataflow.model.overseas import System
from dataflow.model.parties import Party
from dataflow.model.policies import Policy
from dataflow.model.records import Acceptance, Order
from dataflow.model.scalars import Country, PartyId, Reads, Text, problem, word

HOME = "KR"
"""The jurisdiction whose law this program knows."""


class Language(StrEnum):
    """The language of plain texts in a registry."""

    KO = "ko"
    EN = "en"


class Unknowns(StrEnum):
    """Whether unknown outcomes fail a check."""

    FAIL = "fail"
    REPORT = "report"


def _read_zone(value: Any) -> str:
    if not isinstance(value, str) or value not in zoneinfo.available_timezones():
        raise problem("unknown-timezone", value=value)
    return value


Zone = Annotated[str, Reads(_read_zone, {"type": "string"})]
_ZONES = {"KR": "Asia/Seoul"}


class Head(Entity):
    """The section `registry`: whose inventory this is, and how it is to be read."""

    name: Text
    controller: PartyId
    jurisdiction: Country = HOME
    language: Annotated[Language, word(Language)] = Language.KO
    timezone: Zone | None = None
    unknowns: Annotated[Unknowns, word(Unknowns)] = Unknowns.FAIL

    def today(self) -> date:
        """Return the calendar day it is now in the registry's zone."""
        zone = self.timezone or _ZONES.get(self.jurisdiction)
        return datetime.now(zoneinfo.ZoneInfo(zone) if zone else UTC).date()


SECTIONS: Mapping[str, type[Entity]] = MappingProxyType(
    {
        "parties": Party,
        "subjects": Subject,
        "items": Item,
        "purposes": Purpose,
        "systems": System,
        "entrustments": Entrustment,
        "provisions": Provision,
        "contracts": Contract,
        "policies": Policy,
        "orders": Order,
        "acceptances": Acceptance,
    }
)
"""Section → model of its entities, in the order people read them. `registry` (the head) is apart."""

E_ = TypeVar("E_", bound=Entity)


def _empty() -> Mapping[str, Any]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Registry:
    """A registry read: section → id → entity, and the documents it names (path → text)."""

    head: Head
    parties: Mapping[str, Party] = field(default_factory=_empty)
    subjects: Mapping[str, Subject] = field(default_factory=_empty)
    items: Mapping[str, Item] = field(default_factory=_empty)
    purposes: Mapping[str, Purpose] = field(default_factory=_empty)
    systems: Mapping[str, System] = field(default_factory=_empty)
    entrustments: Mapping[str, Entrustment] = field(default_factory=_empty)
    provisions: Mapping[str, Provision] = field(default_factory=_empty)
    contracts: Mapping[str, Contract] = field(default_factory=_empty)
    policies: Mapping[str, Policy] = field(default_factory=_empty)
    orders: Mapping[str, Order] = field(default_factory=_empty)
    acceptances: Mapping[str, Acceptance] = field(default_factory=_empty)
    documents: Mapping[str, str] = field(default_factory=_empty)

    def __post_init__(self) -> None:
        """Give every entity its key."""
        for section in SECTIONS:
            for identity, entity in self.section(section).items():
                entity.named(section, identity)

    def section(self, name: str) -> Mapping[str, Entity]:
        """Return the entities of one section, by id."""
        entities: Mapping[str, Entity] = getattr(self, name)
        return entities

    def entity(self, key: str) -> Entity | None:
        """Return the entity `section/id`, or None."""
        if key == "registry":
            return self.head
        section, _, identity = key.partition("/")
        return self.section(section).get(identity) if section in SECTIONS else None

    def flow(self, identity: str) -> Flow:
        """Return the flow of that id; entrustments and provisions share one space of ids."""
        return self.entrustments.get(identity) or self.provisions[identity]

    def flows(self) -> Iterator[Flow]:
        """Yield entrustments, then provisions."""
        yield from self.entrustments.values()
        yield from self.provisions.values()

    def size(self) -> int:
        """Return the number of entities."""
        return sum(len(self.section(section)) for section in SECTIONS)
