"""What the JSON outputs hold, key by key: renderers return these types, `schema` publishes them.

In an `Annotated`, a text is a description and a pair is a keyword of JSON Schema. Every key is always there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Literal, TypedDict

from dataflow.findings import Outcome, Severity  # noqa: TC001 - `schema` reads the annotations at run time
from dataflow.graph.movements import Kind  # noqa: TC001 - the same
from dataflow.law.clauses import CLAUSES, ClauseKind
from dataflow.law.transfers import FIELDS, SAFEGUARDS

if TYPE_CHECKING:
    from collections.abc import Mapping


def schema_id(kind: str) -> str:
    """Return what the key `schema` says in an output of `kind` (`check`, `where` …)."""
    return f"dataflow/{kind}/1"


# Values

Day = Annotated[str, ("format", "date")]
File = Annotated[str, "POSIX path, relative to the root of the repository, else to the parent of the registry."]
Line = Annotated[int, ("minimum", 1)]
Count = Annotated[int, ("minimum", 0)]
Entity = Annotated[str, "`section/id`, such as `entrustments/cloud`."]
Role = Annotated[str, ("enum", ("controller", "trustee", "re-trustee", "recipient", "operator"))]
State = Annotated[str, ("enum", ("present", "none", "withheld", "unknown", "not-applicable"))]
ContractState = Annotated[str, ("enum", ("present", "none", "unknown"))]
Via = Annotated[list[Entity], "The flows from the controller to the holder; a system comes last."]
Country = Annotated[str, ("pattern", "^[A-Z]{2}$"), "ISO 3166-1 alpha-2."]
CountryCertainty = Annotated[str, ("enum", ("certain", "one-of"))]
Acceptance = Annotated[str, ("enum", ("accepted", "outdated", "expired"))]
Necessity = Annotated[str, ("enum", ("required", "optional", "automatic"))]
Backing = Annotated[str, ("enum", ("held", "unknown", "missing", "collected"))]
Certainty = Annotated[str, ("enum", ("certain", "possible"))]
Mode = Annotated[str, ("enum", ("access", "backup", "storage", "support"))]
CountrySource = Annotated[str, ("enum", ("flow", "system"))]
FlowState = Annotated[str, ("enum", ("in-force", "residual"))]
AskedOf = Annotated[str, ("enum", ("controller", "recipient"))]
Terms = Annotated[str, ("enum", ("prohibited", "prior-consent", "general-consent"))]
What = Annotated[str, ("enum", ("receiver", "items", "purposes", "subjects", "places"))]


class Name(TypedDict):
    """A text of the registry in both languages."""

    ko: Annotated[str | None, "null: not written in Korean."]
    en: Annotated[str | None, "null: not written in English."]


class Sentence(TypedDict):
    """A sentence of this program in both languages."""

    ko: str
    en: str


class Until(TypedDict):
    """The event that ends a retention; one of the three keys is not null."""

    event: Annotated[str | None, "null: there are several events."]
    first: Annotated[list[str] | None, "null: it is not the first of several that counts."]
    last: Annotated[list[str] | None, "null: it is not the last of several that counts."]


class Retention(TypedDict):
    """A retention rule as the registry has it. null: not written; `none`: looked for, and not there."""

    items: Annotated[list[str] | Literal["none"] | None, "null: all the items."]
    until: Annotated[Until | Literal["none"] | None, "null: not written."]
    then: Annotated[str | None, "How long after that, an ISO 8601 period or `none`; null: not written."]
    law: Annotated[str | None, "The statute that asks for it, or `none`; null: not written."]
    kept: Annotated[str | None, "`apart`, or `none`; null: not written."]
    text: Annotated[Name | Literal["none"] | None, "null: the other keys say it."]


# What every output starts with


class Tool(TypedDict):
    """The program that wrote the output."""

    name: str
    version: str


class Registry(TypedDict):
    """The registry that was read."""

    name: Annotated[Name | None, "null: the section `registry` could not be read."]
    root: File
    digest: Annotated[str, ("pattern", "^sha256:[0-9a-f]{64}$"), "Of every file that was read."]
    files: Annotated[Count, "How many YAML files were read."]
    ignored: Annotated[list[str], "Files in the folder that nothing refers to, relative to it."]


class Named(TypedDict):
    """An entity that the output speaks of."""

    name: Annotated[Name | None, "null: it has none; its id must do."]
    file: File
    line: Line
    source: Annotated[Name | None, "Where the fact was taken from, as the registry says; null: not written."]


class Envelope(TypedDict):
    """What every output starts with."""

    schema: str
    tool: Tool
    law: Annotated[Day | None, "The day of the version of the law that was applied; null: none is known for that day."]
    as_of: Annotated[Day, "The day whose facts and law were asked about."]
    complete: Annotated[bool, "false: the registry has errors, and what could not be read counts as unknown."]
    registry: Registry
    entities: Annotated[dict[str, Named], "The entities that this output speaks of, by `section/id`."]


class Unknown(TypedDict):
    """Something that the registry does not say of an entity."""

    entity: Entity
    what: What


# check


class Position(TypedDict):
    """A point in a file; columns count Unicode code points."""

    line: Line
    column: Line


class Span(TypedDict):
    """A stretch of a file."""

    file: File
    start: Position
    end: Position


class Related(TypedDict):
    """Another entity that a finding speaks of."""

    entity: Entity
    role: Annotated[str, "Its part in the finding, such as `contract` or `row`."]
    file: File
    line: Line


class Finding(Span):
    """A violation, something unknown, or something that a human must judge; or an error of the registry itself."""

    rule: Annotated[str, "The id of the rule, or of the registry error."]
    outcome: Outcome
    severity: Severity
    citations: Annotated[list[str], "Such as `PIPA 26(1)1`; empty for registry errors."]
    entity: Annotated[str | None, "`section/id`, or the section `registry`; null: it is about a file."]
    field: Annotated[str | None, "Keys joined by dots, no indexes; null: it is about the entity as a whole."]
    facts: Annotated[dict[str, Any], "What the message is made of; the keys depend on the rule."]
    message: Sentence
    remedy: Sentence
    related: list[Related]
    fingerprint: Annotated[str, ("pattern", "^v1:[0-9a-f]{16}$"), "Stays the same when lines move or wording changes."]
    acceptance: Annotated[
        Acceptance | None,
        "`outdated`: the facts have changed since; null: nobody accepted the finding.",
    ]


Outcomes = TypedDict("Outcomes", {"pass": Count, "violated": Count, "unknown": Count, "review": Count})
Outcomes.__doc__ = "How many judgements had which outcome; registry errors count as violated."


class Counts(TypedDict):
    """What was counted."""

    entities: Count
    rules: Annotated[Count, "How many rules ran; 0: the registry has errors."]
    outcomes: Outcomes
    claimed: Annotated[Count, "How many of those that passed did so on someone's word."]
    accepted: Count
    errors: Annotated[Count, "Findings of this severity that nobody accepted."]
    warnings: Annotated[Count, "Findings of this severity that nobody accepted."]
    notes: Annotated[Count, "Findings of this severity that nobody accepted."]


class Check(Envelope):
    """The report of `dataflow check`."""

    counts: Counts
    findings: Annotated[list[Finding], "Ordered by file, start, rule and field."]


# where


class WhereRow(TypedDict):
    """One flow × purpose × place × backing × certainty × state, with its items together."""

    entity: Annotated[Entity, "What the row is read from: a flow, a purpose, a system, or the head `registry`."]
    flow: Annotated[str | None, "null: the controller holds it for a purpose of its own."]
    holder: Annotated[str | None, "The id of a party; null: the registry names none."]
    role: Role
    depth: Annotated[Count, "0: the controller itself."]
    via: Via
    purpose: Annotated[str | None, "An id; null: not known, or one of `possible_purposes`."]
    possible_purposes: Annotated[list[str], "What `purpose` can be where it is null; empty: nobody knows."]
    items: Annotated[list[str] | None, "Ids; null: it is not known which."]
    necessity: Annotated[
        Necessity | None,
        "null: the registry does not say, or it differs between the items.",
    ]
    backing: Annotated[
        Backing | None,
        "Whether the sender holds the items (`missing`: it is known not to; `collected`: the receiver collects them "
        "itself); null: the items are unknown.",
    ]
    certainty: Certainty
    system: Annotated[str | None, "An id; null: the registry names none."]
    country: Annotated[Country | None, "null: unknown, or only `region` is known."]
    region: Annotated[str | None, "A place abroad whose country is not resolved; null: none is stated."]
    mode: Annotated[list[Mode] | None, "null: not stated."]
    country_certainty: Annotated[CountryCertainty | None, "null: no place is stated."]
    country_source: Annotated[CountrySource | None, "Whose place it is; null: no place is stated."]
    contract: Annotated[str | None, "An id; null: unknown, none, or not applicable (controllers, operators)."]
    retention: Annotated[list[Retention] | None, "null: unknown, none, or not applicable (operators)."]
    since: Annotated[Day | None, "null: no limit is known."]
    until: Annotated[Day | None, "null: no limit is known."]
    state: Annotated[FlowState, "`residual`: the flow has ended, the data is still held."]
    file: File
    line: Line


class Where(Envelope):
    """The answer of `dataflow where`."""

    subject: Annotated[str, "The id of the category of data subjects."]
    rows: list[WhereRow]
    unknown: Annotated[list[Unknown], "What the registry does not say about the entities of the rows."]


# transfers


class Field(TypedDict):
    """A particular of a transfer."""

    state: State
    value: Annotated[
        str | list[str] | Name | list[Name] | list[Retention] | None,
        "Ids, a citation, texts or retention rules, by the particular; null: `state` is not `present`.",
    ]
    disclosed: Annotated[bool | None, "Whether a policy in force prints it; null: that cannot be told."]


class Transfer(TypedDict):
    """One movement of data abroad, with every particular that Article 28-8 asks for."""

    id: Annotated[str, "`flow@country`, also `flow@region` and `flow@unknown`."]
    entity: Annotated[Entity, "The flow, or the system of a controller."]
    kind: Kind
    sender: Annotated[str | None, "The id of a party; null: the registry names none."]
    recipient: Annotated[str | None, "The id of a party; null: the registry names none."]
    role: Role
    depth: Annotated[Count, "0: a system of a controller."]
    via: Via
    country: Annotated[Country | None, "null: unknown, or only `region` is known."]
    region: Annotated[str | None, "A place abroad whose country is not resolved; null: none is stated."]
    country_certainty: Annotated[CountryCertainty | None, "null: no place is stated."]
    items: Annotated[list[str] | None, "Ids; null: it is not known which."]
    fields: Annotated[dict[str, Field], ("required", tuple(FIELDS))]
    safeguards: Annotated[dict[str, Field], ("required", tuple(SAFEGUARDS))]
    listed_in_policy: Annotated[bool | None, "null: the policies were not read far enough to tell."]
    file: File
    line: Line


class Transfers(Envelope):
    """The answer of `dataflow transfers`."""

    rows: list[Transfer]
    unknown: Annotated[list[Unknown], "The flows whose country is not known."]


# clauses

_STATUTORY = tuple(name for name, clause in CLAUSES.items() if clause.kind is ClauseKind.STATUTORY)


class Clause(TypedDict):
    """What a contract says of one clause."""

    state: ContractState
    claimed: Annotated[bool, "true: nobody read it at a place in the document."]
    at: Annotated[Name | None, "Where in the document it stands; null: not known."]
    terms: Annotated[
        Terms | None,
        "What it says of re-entrustment; null: not known, or another clause.",
    ]


class ClauseRow(TypedDict):
    """One hop of a chain of entrustments, and each clause that its contract must have."""

    flow: Entity
    sender: Annotated[str | None, "The id of a party; null: the registry names none."]
    trustee: Annotated[str | None, "The id of a party; null: the registry names none."]
    role: Role
    depth: Line
    via: Via
    asked_of: Annotated[
        AskedOf,
        "Who answers for the contract: this controller, or a recipient to whom the chain belongs.",
    ]
    contract: Annotated[str | None, "An id; null: there is none, or it is unknown, as `contract_state` says."]
    contract_state: ContractState
    clauses: Annotated[
        dict[str, Clause | None],
        ("required", _STATUTORY),
        "By the id of the clause; null: there is no contract to look into.",
    ]
    file: File
    line: Line


class Clauses(Envelope):
    """The answer of `dataflow clauses`."""

    rows: list[ClauseRow]


OUTPUTS: Mapping[str, type] = {
    "check": Check,
    "clauses": Clauses,
    "transfers": Transfers,
    "where": Where,
}
"""Kind of output → its type."""
