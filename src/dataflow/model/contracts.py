"""Contracts: the document of Article 26(1) and what its clauses say."""

from enum import StrEnum
from functools import cached_property
from typing import Annotated, Any, NamedTuple

from pydantic import model_validator

from dataflow.law.clauses import CLAUSES
from dataflow.model.entity import Entity, Part
from dataflow.model.scalars import Day, Flag, ItemId, Line, PartyId, PurposeId, Reads, Text, problem, word
from dataflow.model.states import Maybe, known


class ClauseState(StrEnum):
    """Whether a clause stands in the contract."""

    PRESENT = "present"
    NONE = "none"


class Evidence(StrEnum):
    """How a clause is known: the document was read, or someone states it."""

    DOCUMENT = "document"
    STATEMENT = "statement"


class Terms(StrEnum):
    """What a contract says of re-entrustment."""

    PROHIBITED = "prohibited"
    PRIOR_CONSENT = "prior-consent"
    GENERAL_CONSENT = "general-consent"


class ClauseCell(NamedTuple):
    """What the registry says of one clause: present, none or unknown; `claimed` where nobody read it at a place."""

    state: str
    claimed: bool = False
    at: Text | None = None
    terms: str | None = None


class Clause(Part):
    """One clause of a contract; `at` is its place in the document."""

    state: Annotated[ClauseState, word(ClauseState)]
    at: Maybe[Text] = None
    quotation: Maybe[Line] = None
    evidence: Maybe[Annotated[Evidence, word(Evidence)]] = None
    terms: Maybe[Annotated[Terms, word(Terms)]] = None

    @model_validator(mode="before")
    @classmethod
    def _short_form(cls, value: Any) -> Any:
        return {"state": value} if isinstance(value, str) else value

    @property
    def claimed(self) -> bool:
        """Whether the clause is only said to be there: nobody read it at a place in the document."""
        return self.evidence is Evidence.STATEMENT or not isinstance(self.at, Text)

    @cached_property  # of a million clauses in a large registry some dozens are written differently
    def cell(self) -> ClauseCell:
        """What is said here, in short."""
        if self.state is ClauseState.NONE:
            return ClauseCell(self.state)
        return ClauseCell(self.state, self.claimed, known(self.at), known(self.terms))


def _read_clause_id(value: Any) -> str:
    if not isinstance(value, str) or value not in CLAUSES:
        raise problem("unknown-word", value=value, known=list(CLAUSES))
    return value


ClauseId = Annotated[str, Reads(_read_clause_id, {"enum": list(CLAUSES)})]


class Scope(Part):
    """What the contract covers."""

    purposes: Maybe[list[PurposeId]] = None
    tasks: Maybe[list[Text]] = None
    items: Maybe[list[ItemId]] = None


class Contract(Entity):
    """A written contract between an entruster and a trustee, or a sender and a recipient."""

    name: Maybe[Text] = None
    parties: Maybe[list[PartyId]] = None
    signed: Maybe[Day] = None
    ends: Maybe[Day] = None
    auto_renew: Maybe[Flag] = None
    document: Maybe[Line] = None
    scope: Maybe[Scope] = None
    clauses: Maybe[dict[ClauseId, Maybe[Clause]]] = None
    contrary: Maybe[list[Text]] = None
