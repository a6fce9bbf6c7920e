"""What the JSON outputs hold, key by key: renderers return these types, `schema` publishes them.

In an `Annotated`, a text is a description and a pair is a keyword of JSON Schema. Every key is always there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Literal, TypedDict

from dataflow.findings import Change, Compared, Outcome, Severity  # noqa: TC001 - `schema` reads the annotations at run time
from dataflow.graph.movements import Kind  # noqa: TC001 - the same
from dataflow.law.clauses import CLAUSES, ClauseKind
from dataflow.law.transfers import FIELDS, SAFEGUARDS

if TYPE_CHECKING:
    from collections.abc import Mapping


# Values

HOPS = (
    "at",
    "collects",
    "contains",
    "controller",
    "items",
    "operator",
    "part_of",
    "purposes",
    "recipient",
    "sends",
    "subjects",
    "systems",
    "trustee",
    "under",
)
BECAUSE = (
    "certain",
    "kinds",
    "count",
    "illegal-access",
    "when-possible",
    "nothing-known",
    "items-unknown",
    "kinds-unknown",
    "kinds-possible",
    "count-unknown",
    "pseudonymised",
)
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
What = Annotated[str, ("enum", ("receiver", "items", "purposes", "subjects", "places", "systems", "operator"))]
Node = Annotated[str, "`section/id`; `entrustments/x#trustee` for a receiver without a name; `countries/JP`."]
Reaches = Annotated[str, ("enum", ("certain", "possible", "unknown", "none"))]
HopKind = Annotated[str, ("enum", HOPS)]
Event = Annotated[str, ("enum", ("leak", "leave"))]
Why = Annotated[str, ("enum", ("leaking", "entruster", "controller", "provider"))]
DutyName = Annotated[str, ("enum", ("notify", "report", "notify-possible"))]
DutyOutcome = Annotated[str, ("enum", ("required", "depends"))]
Because = Annotated[str, ("enum", BECAUSE)]
StatuteKind = Annotated[str, ("enum", ("act", "decree", "notice", "guide"))]


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


class AnswerTo(TypedDict):
    """An answer to a question that a human decides."""

    answer: Annotated[str, "What `answer:` of the decision says."]
    text: Sentence


class Decided(TypedDict):
    """A decision that was made."""

    answer: str
    by: str
    on: Day


class Deciding(TypedDict):
    """A question that a human decides; `decisions:` of the entity settles it."""

    question: Annotated[str, "What `question:` of the decision says."]
    text: Sentence
    answers: list[AnswerTo]
    facts: Annotated[str | None, "What `facts:` of the decision may say, to hold while they do; null: no finding asks."]
    outdated: Annotated[Decided | None, "The last decision, made before the facts changed; null: there is none."]


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
        "`outdated`: on other facts, or without saying on which; null: nobody accepted the finding.",
    ]
    facts_hash: Annotated[
        str, ("pattern", "^[0-9a-f]{16}$"), "What `facts:` of an acceptance says; it changes when the finding does."
    ]
    decide: Annotated[Deciding | None, "What settles a review; null: no decision does."]
    change: Annotated[Change | None, "`changed`: it was there, but not like this; null: not compared with a revision."]


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


class FindingOutcomes(TypedDict):
    """How many findings have which outcome."""

    violated: Count
    unknown: Count
    review: Count


class Selected(TypedDict):
    """What the check was asked for, and what it left out; of that it says nothing. An empty list leaves nothing out."""

    rules: Annotated[list[str], "Only these."]
    not_rules: Annotated[list[str], "All but these."]
    citations: Annotated[list[str], "Findings that cite one of these, or what is below it."]
    min_severity: Annotated[Severity | None, "null: any."]
    outcomes: list[Outcome]
    of: Annotated[Count, "How many rules there are on that day; `counts.rules` are those of the selection."]
    left_out: Annotated[
        FindingOutcomes, "Findings that do not meet it; rules that are not selected by name do not run."
    ]


class Coming(TypedDict):
    """What a rule will newly find on a later day, with the registry as it is, since more of the law is in force."""

    day: Day
    rule: str
    citations: list[str]
    outcomes: Annotated[FindingOutcomes, "All 0: the rule broke off, and nothing is known of that day."]


class Since(TypedDict):
    """The revision that the check was compared with; only what is new or has changed is told one by one."""

    revision: Annotated[str, "As it was asked for."]
    commit: Annotated[str, "The commit that it and the work tree both go back to."]
    state: Annotated[Compared, "Other than `compared`: there was nothing to compare with, and all findings are told."]
    is_head: Annotated[bool, "Whether nothing was committed since: then only uncommitted changes can be new."]
    there: Annotated[Count, "Findings that were there already; they are left out of `findings` and `counts`."]
    gone: Annotated[Count, "Findings that were there and are not any more."]
    to_come: Annotated[Count, "Of what is to come, how much would have come there, too; it is left out of `ahead`."]
    why: Annotated[str | None, "What kept the registry of that commit from being read; null: nothing did."]


class Horizon(TypedDict):
    """How far the check looked ahead."""

    until: Day
    looked: Annotated[Count, "On how many days the rules ran."]
    days: Annotated[Count, "How many days there are on which something may change."]


class Ahead(TypedDict):
    """A finding that is not there today and will be, with the registry as it is."""

    day: Annotated[Day, "The first day on which it will be there."]
    severity: Annotated[Severity, "What it will weigh then; until then it is a note."]
    finding: Finding


class Check(Envelope):
    """The report of `dataflow check`."""

    counts: Counts
    selection: Annotated[Selected | None, "null: nothing was left out."]
    findings: Annotated[list[Finding], "Ordered by file, start, rule and field."]
    coming: Annotated[list[Coming], "Within half a year of the day asked about, by day and rule."]
    since: Annotated[Since | None, "null: not compared with a revision."]
    horizon: Annotated[Horizon | None, "null: nobody asked what is to come."]
    ahead: Annotated[list[Ahead], "What is to come within the horizon, by day; none of it is among `findings`."]


class Checks(TypedDict):
    """The report of `dataflow check` on several registries."""

    schema: str
    tool: Tool
    checks: Annotated[list[Check], "One for each registry, in the order of the call."]


# config


class Setting(TypedDict):
    """Something that can be configured."""

    key: str
    value: Annotated[str | list[str] | None, "null: nobody says, and there is no default."]
    source: Annotated[str | None, "An option, a variable, or `file:line:column`; null: nobody, it is the default."]


class Config(TypedDict):
    """The answer of `dataflow config show`."""

    schema: str
    tool: Tool
    file: Annotated[str | None, "The file that was read; null: there is none."]
    settings: list[Setting]


# neo4j


class Neo4jRegistry(TypedDict):
    """A registry in a database, as its last push left it."""

    key: Annotated[str, "Its name in the database."]
    name: Annotated[Name | None, "null: it has none."]
    revision: Annotated[
        str | None, "The last commit that changed the files; `+`: they were not as committed; null: there is none."
    ]
    pushed: Annotated[int, "The number of pushes that changed anything."]
    digest: Annotated[str, "Of the files, as in every answer."]
    content: Annotated[str, "Of all that was pushed."]
    entities: int
    nodes: int
    relationships: int
    version: Annotated[str, "Of the program that pushed it."]
    whole: Annotated[bool, "Whether there are as many nodes and relationships as were pushed."]
    left_over: Annotated[
        bool, "Whether a push that never ended left something, which nobody sees; the next removes it."
    ]


class Neo4jDrift(TypedDict):
    """In what the files of a registry differ from what was pushed."""

    root: str
    key: str
    pushed: Annotated[bool, "false: nothing was pushed as `key`."]
    added: Annotated[list[str], "Entities that are only in the files."]
    changed: list[str]
    removed: Annotated[list[str], "Entities that are only in the database."]


class Neo4jStatus(TypedDict):
    """The answer of `dataflow neo4j status`."""

    schema: str
    tool: Tool
    database: Annotated[str, "Its address."]
    rows: list[Neo4jRegistry]
    drift: Annotated[Neo4jDrift | None, "null: no folder was named."]


class Neo4jQuery(TypedDict):
    """A question that a database answers."""

    question: str
    answers: Sentence
    parameters: list[str]
    cypher: str


class Neo4jQueries(TypedDict):
    """The answer of `dataflow neo4j queries`."""

    schema: str
    tool: Tool
    rows: list[Neo4jQuery]


# where


class WhereRow(TypedDict):
    """One flow × purpose × place × backing × certainty × state, with its items together."""

    subject: Annotated[
        str | None,
        "The id of a category of data subjects: in `where` the one asked about, else whose data it is; "
        "null: not known.",
    ]
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

    subject: Annotated[str | None, "The id of the category of data subjects; null: several were asked about."]
    subjects: Annotated[list[str], "The ids of all that were asked about, in that order."]
    rows: Annotated[list[WhereRow], "One category asked about after another."]
    unknown: Annotated[list[Unknown], "What the registry does not say about the entities of the rows."]


# who


class Who(Envelope):
    """The answer of `dataflow who`."""

    item: Annotated[str | None, "The id of the item; null: several were asked about."]
    items: Annotated[list[str], "The ids of all that were asked about, in that order."]
    rows: Annotated[
        list[WhereRow],
        "Of the items asked about and of all that they contain; where `items` is null, the holder may have them.",
    ]
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
    unknown: Annotated[list[Unknown], "The flows and the systems of controllers whose country is not known."]


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


# questions


class Question(TypedDict):
    """A fact that is missing or something to decide, where to write it, and who can tell it."""

    entity: Annotated[Entity, "Where the answer is to be written; also the section `registry`."]
    field: Annotated[
        str | None,
        "Keys joined by dots; a row of a policy by its number, counted from 1; null: the entity as a whole.",
    ]
    state: Annotated[
        str,
        ("enum", ("unknown", "none", "review")),
        "`none`: recorded as not there, and the law asks for it; `review`: the facts are there, a human decides.",
    ]
    answerer: Annotated[str | None, "The id of the party that can answer; null: the registry does not name it."]
    addressee: Annotated[str, "The same id; where it is null, `section/id#trustee` or `section/id#recipient`."]
    to: Annotated[Literal["controller", "party"], "`controller`: the controller of the registry can answer itself."]
    rules: Annotated[list[str], "The rules that wait for it; empty: no rule does, but answers show it as unknown."]
    citations: Annotated[list[str], "The provisions that ask for it."]
    findings: Annotated[list[str], "The fingerprints of the findings in `check` that wait for it."]
    accepted: Annotated[bool, "Whether every one of those findings is accepted; false: there is none."]
    question: Sentence
    decide: Annotated[Deciding | None, "What there is to decide; null: a fact is missing."]
    file: File
    line: Line


class QuestionCounts(TypedDict):
    """What was counted."""

    unknown: Count
    none: Count
    review: Count
    accepted: Count


class Questions(Envelope):
    """The answer of `dataflow questions`."""

    controller: Annotated[str, "The id of the controller of the registry."]
    party: Annotated[str | None, "The party whose questions alone were asked for; null: everybody's."]
    judged: Annotated[bool, "false: no rule found anything to look at, so that no question proves nothing."]
    counts: QuestionCounts
    rows: Annotated[list[Question], "The controller's questions first, then party by party."]


# path


Hop = TypedDict(
    "Hop",
    {
        "from": Annotated[Node, "Where the step starts."],
        "to": Annotated[Node, "Where it ends."],
        "kind": Annotated[HopKind, "The field of the registry that makes the step."],
        "entity": Annotated[str, "`section/id` of what declares it, or the head `registry`."],
        "field": Annotated[str | None, "Keys joined by dots, no indexes; null: the field is not the registry's."],
        "stated": Annotated[bool, "false: the registry leaves the field out; the step follows from nothing else."],
        "file": File,
        "line": Line,
    },
)
Hop.__doc__ = "A step of a path; `section/id`, `entrustments/x#trustee` for a receiver without a name."


class Path(TypedDict):
    """One chain by which data reaches the end."""

    certainty: Annotated[Certainty, "`possible`: the data may be other data, or elsewhere, for all the registry says."]
    country_certainty: Annotated[
        CountryCertainty | None,
        "`one-of`: it may be in another of the places stated; null: the path does not end in a country.",
    ]
    backing: Annotated[Backing | None, "As in `where`; null: the items are unknown."]
    items: Annotated[list[str] | None, "Ids; null: it is not known which."]
    subjects: Annotated[list[str] | None, "Ids of the categories of data subjects; null: not all are known."]
    purpose: Annotated[str | None, "An id; null: not known, or one of `possible_purposes`."]
    possible_purposes: Annotated[list[str], "What `purpose` can be where it is null; empty: nobody knows."]
    flow: Annotated[str | None, "The last flow of the chain; null: it does not leave the controller."]
    holder: Annotated[str | None, "Who has the data at the end; null: the registry names nobody."]
    role: Role
    depth: Annotated[Count, "0: the controller itself."]
    since: Annotated[Day | None, "null: no limit is known."]
    until: Annotated[Day | None, "null: no limit is known."]
    state: Annotated[FlowState, "`residual`: the flow has ended, the data is still held."]
    hops: Annotated[list[Hop], "Each starts where the one before it ends."]


class Paths(Envelope):
    """The answer of `dataflow path`."""

    start: Annotated[Entity, "What the paths start from."]
    end: Annotated[Node, "Where they end; a country as `countries/JP`."]
    reaches: Annotated[
        Reaches,
        "The most that can be said; `unknown`: no path is known, but what stands in `unknown` may be one; `none`: "
        "there is none in the registry.",
    ]
    paths: list[Path]
    unknown: Annotated[list[Unknown], "What the registry does not say of holdings that may be at the end."]


# impact


class Category(TypedDict):
    """A category of data subjects concerned."""

    subject: Annotated[str | None, "An id; null: it is not known whose data it is."]
    count: Annotated[Count | None, "How many the whole category has; null: not known."]
    certainty: Certainty


class DataSubjects(TypedDict):
    """Whose data is concerned, and how many they are at least."""

    at_least: Annotated[
        Count | None,
        "The largest known count among the certain categories and their parts: they may overlap; null: none is known.",
    ]
    categories: list[Category]


class Ways(TypedDict):
    """How to reach somebody."""

    department: Annotated[Name | Literal["none", "withheld"] | None, "null: not known."]
    email: Annotated[str | None, "Also `none` and `withheld`; null: not known."]
    phone: Annotated[str | None, "Also `none` and `withheld`; null: not known."]
    address: Annotated[Name | Literal["none", "withheld"] | None, "null: not known."]
    url: Annotated[str | None, "Also `none` and `withheld`; null: not known."]


class Told(TypedDict):
    """Somebody who must hear of a leak."""

    party: Annotated[str | None, "The id of a party; null: the registry names nobody."]
    node: Annotated[Node, "The party, a receiver without a name, or the system whose operator is not known."]
    whys: Annotated[list[Why], "`controller`: the one who notifies; `provider`: provided the data to it."]
    flows: Annotated[list[Entity], "The flows by which it received the data."]
    state: Annotated[State, "Whether a way to reach it is written down; `withheld`: known, but not written here."]
    entity: Annotated[str | None, "The entity that has the contact; null: none has."]
    field: Annotated[str | None, "The field that has the contact; null: none has."]
    contact: Annotated[Ways | None, "null: none is written down."]


class Duty(TypedDict):
    """What the law of that day asks after a leak."""

    duty: DutyName
    outcome: Annotated[DutyOutcome, "`depends`: on what stands in `because`. Never that it is not required."]
    because: list[Because]
    hours: Annotated[Count, "From knowing of it."]
    citations: list[str]


class Leak(TypedDict):
    """What a leak touches, whom to tell and what the law asks."""

    subjects: DataSubjects
    tell: Annotated[list[Told], "Who can be reached, those where the leak was first."]
    missing: Annotated[list[Told], "Who must hear of it and cannot be reached by what the registry has."]
    duties: Annotated[list[Duty], "Empty: this program has no table of the law of that day, or of that jurisdiction."]


class Fate(TypedDict):
    """Whether something of the end is recorded."""

    state: State
    on: Annotated[Day | None, "null: no day is recorded."]


class Task(TypedDict):
    """Entrusted work."""

    name: Annotated[Name | None, "null: not written."]
    kind: Annotated[str | None, "null: not written."]


class EndingFlow(TypedDict):
    """A flow that ends with a parting."""

    flow: Entity
    holder: Annotated[str | None, "The id of a party; null: the registry names none."]
    role: Role
    depth: Line
    via: Via
    direct: Annotated[bool, "false: it stands below a flow that ends."]
    state: Annotated[FlowState | None, "null: it has not begun yet."]
    tasks: Annotated[list[Task] | None, "The work that loses its trustee; null: unknown, none, or a provision."]
    recipient_purpose: Annotated[Name | None, "null: unknown, none, or an entrustment."]
    purposes: Annotated[list[str] | None, "Ids; null: the flow does not say."]
    possible_purposes: Annotated[list[str], "What it can be for where `purposes` is null; empty: nobody knows."]
    contract: Annotated[str | None, "An id; null: unknown or none, as `contract_state` says."]
    contract_state: ContractState
    since: Annotated[Day | None, "null: no limit is known."]
    until: Annotated[Day | None, "null: no limit is known."]
    ended: Fate
    returned: Fate
    destroyed: Fate
    file: File
    line: Line


class EndingSystem(TypedDict):
    """A system that goes."""

    system: str
    operator: Annotated[str | None, "The id of a party; null: unknown or none."]
    used_by: Annotated[list[Entity], "The purposes and flows that keep data in it."]


class EndingContract(TypedDict):
    """A contract concerned."""

    contract: str
    flows: list[Entity]
    ends: Annotated[Fate, "`none`: it has no end."]
    return_clause: Annotated[ContractState, "Whether it says what becomes of the data at the end."]


class LeftPurpose(TypedDict):
    """A purpose that loses a receiver, or a system."""

    purpose: str
    by: Annotated[list[Entity], "The flows that end, or the purpose itself where it keeps data in a system that goes."]
    certainty: Annotated[Certainty, "`possible`: no flow says that it serves the purpose."]


class Leave(TypedDict):
    """What a parting touches."""

    flows: Annotated[list[EndingFlow], "Chain by chain; also those that have ended and whose data is still held."]
    systems: list[EndingSystem]
    contracts: list[EndingContract]
    purposes: list[LeftPurpose]


class Impact(Envelope):
    """The answer of `dataflow impact`."""

    event: Event
    names: Annotated[list[Entity], "What was asked about, in that order."]
    rows: Annotated[list[WhereRow], "`leak`: what the named hold themselves; `leave`: what is held by all that ends."]
    unknown: Annotated[list[Unknown], "What the registry does not say about the entities of the rows."]
    nameless: Annotated[
        list[Unknown], "Receivers and operators without a name: each may be one of the parties asked about."
    ]
    leak: Annotated[Leak | None, "null: asked about a parting."]
    leave: Annotated[Leave | None, "null: asked about a leak."]


# The law: rules, statutes, explain


class LawEnvelope(TypedDict):
    """What outputs about the law start with: the keys of all outputs, without a registry."""

    schema: str
    tool: Tool
    law: Annotated[Day | None, "The day of the version of the law on that day; null: no day was asked about, or none."]
    as_of: Annotated[Day | None, "The day asked about; null: whatever the day."]
    complete: Annotated[bool, "Always true."]
    registry: Annotated[None, "Always null: no registry was read."]
    entities: Annotated[dict[str, Named], "Always empty."]


class RuleRow(TypedDict):
    """A rule."""

    rule: Annotated[str, "Its id."]
    title: Sentence
    severity: Severity
    since: Annotated[Day, "It judges nothing before."]
    citations: Annotated[list[str], "What its findings cite."]
    also: Annotated[list[str], "What single findings cite in their place."]
    what: Annotated[Sentence, "What it looks at, and what comes of it."]


class Rules(LawEnvelope):
    """The answer of `dataflow rules`."""

    rows: Annotated[list[RuleRow], "Ordered by id."]


class Statute(TypedDict):
    """An act, decree, notice or guide."""

    statute: Annotated[str, "What its citations begin with, such as `PIPA-ED`."]
    kind: StatuteKind
    title: Sentence
    since: Day
    until: Annotated[Day | None, "The last day in force; null: none is known."]


class Provision(TypedDict):
    """A provision of a statute, or a page of a guide."""

    citation: Annotated[str, "Such as `PIPA 26(1)1`."]
    title: Annotated[Sentence, "What it says, in short."]
    written: Annotated[Sentence, "How the law itself refers to it, with the title of its statute."]
    statute: str
    kind: StatuteKind
    since: Day
    until: Annotated[Day | None, "The last day in force in this form; null: none is known."]
    sanction: Annotated[str | None, "The citation of what follows from a breach; null: none is in the table."]
    rules: Annotated[list[str], "The rules whose findings may cite it."]


class Statutes(LawEnvelope):
    """The answer of `dataflow statutes`."""

    statutes: list[Statute]
    rows: list[Provision]


class Example(TypedDict):
    """A registry, and what a rule says of it."""

    day: Annotated[Day, "The day on which it was checked."]
    outcome: Annotated[str, ("enum", ("pass", "violated", "unknown", "review"))]
    registry: Annotated[str, "A file of a registry, in YAML."]
    documents: Annotated[dict[str, str], "Texts of policies that it refers to, by their path."]
    entity: Annotated[str | None, "What the finding is on; null: it passes."]
    field: Annotated[str | None, "null: it passes, or the finding is on the entity as a whole."]
    message: Annotated[Sentence | None, "null: it passes."]


class Remedy(TypedDict):
    """How to mend what a rule finds."""

    of: Annotated[str | None, "The outcome, or the variant of one, that it is for; null: any other."]
    text: Sentence


class RuleExplained(RuleRow):
    """A rule, explained."""

    why: Sentence
    asks: Annotated[list[Deciding], "The questions that its reviews leave to a human."]
    fires: Annotated[Example | None, "null: none was shipped."]
    passes: Annotated[Example | None, "null: none was shipped."]
    remedies: list[Remedy]


class MistakeExplained(TypedDict):
    """Something that `check` says of a registry itself. `…` stands for what depends on the registry."""

    mistake: str
    message: Sentence
    remedy: Sentence


class Explain(LawEnvelope):
    """The answer of `dataflow explain`."""

    asked: str
    rules: Annotated[
        list[RuleExplained], "The rule asked about, or those whose findings may cite what was asked about."
    ]
    mistakes: list[MistakeExplained]
    provisions: Annotated[list[Provision], "What was asked about, what those rules cite, and the sanctions of both."]
    statutes: list[Statute]


OUTPUTS: Mapping[str, type] = {
    "check": Check,
    "checks": Checks,
    "clauses": Clauses,
    "config": Config,
    "explain": Explain,
    "impact": Impact,
    "neo4j-queries": Neo4jQueries,
    "neo4j-status": Neo4jStatus,
    "path": Paths,
    "questions": Questions,
    "rules": Rules,
    "statutes": Statutes,
    "transfers": Transfers,
    "where": Where,
    "who": Who,
}
"""Kind of output → its type."""
