"""What a rule is, what it judges, and what is reported."""

from __future__ import annotations

import hashlib
import json
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dataflow.places import Path, Place, Span

FIRST_DAY = date(2011, 9, 30)
"""The day the Act came into force; no duty here is older."""


class Outcome(StrEnum):
    """What a rule says of one entity it applies to."""

    PASS = "pass"  # noqa: S105 - an outcome, not a password
    VIOLATED = "violated"
    UNKNOWN = "unknown"
    REVIEW = "review"


_OF_STATE = {"none": Outcome.VIOLATED, "unknown": Outcome.UNKNOWN}


def of_state(state: str) -> Outcome:
    """Return the outcome of a duty to have something, from the state of that fact."""
    return _OF_STATE.get(state, Outcome.PASS)


def worst(outcomes: Iterable[Outcome]) -> Outcome:
    """Return the outcome that weighs most; a pass where there is none other."""
    found = set(outcomes)
    found.discard(Outcome.PASS)
    return next((outcome for outcome in _WORST_FIRST if outcome in found), Outcome.PASS) if found else Outcome.PASS


_WORST_FIRST = (Outcome.VIOLATED, Outcome.REVIEW, Outcome.UNKNOWN)


class Severity(StrEnum):
    """How much a finding weighs; `error` is a statutory must."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Meta(NamedTuple):
    """A rule: its id names the situation, its citations are rows of `law.statutes`.

    `since` is the first day on which the duty existed in this form; before it the rule judges nothing.
    `identity` names the facts that tell two findings on the same field apart. `also` are the citations that single
    judgements name in the place of the rule's. `asks` are the questions of `law.deciding` that its reviews may name.
    """

    id: str
    severity: Severity
    citations: tuple[str, ...]
    since: date = FIRST_DAY
    identity: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()

    def in_force(self, day: date) -> bool:
        """Return whether the duty existed on `day`."""
        return self.since <= day


class Related(NamedTuple):
    """Another place that a finding speaks of, and its part in it (a word of the catalogue)."""

    entity: str
    role: str
    path: Path = ()


class Judgement(NamedTuple):
    """What a rule says of one entity: never a sentence, only facts that a sentence is made of.

    A tuple, since most judgements pass and only need counting.

    `variant` picks a wording of the rule other than its outcome's own. `severity` and `citations` stand in for the
    rule's where the facts weigh differently. `claimed`: it passes on someone's word.
    `question`: what a human decides, should the outcome be `review`; a decision on the entity then settles it.
    """

    outcome: Outcome
    entity: str
    path: Path = ()
    facts: Mapping[str, Any] = MappingProxyType({})
    related: tuple[Related, ...] = ()
    variant: str | None = None
    severity: Severity | None = None
    citations: tuple[str, ...] | None = None
    claimed: bool = False
    question: str | None = None


class Decided(NamedTuple):
    """An answer to a question, and who gave it when."""

    answer: str
    by: str
    on: date


class Asked(NamedTuple):
    """The question that a review waits for, and a hash of the facts it rests on.

    `outdated` is a decision that was made before these facts were there.
    """

    question: str
    facts: str
    outdated: Decided | None = None


class Begins(NamedTuple):
    """The first day on which a finding will be there, and how much it will weigh then."""

    day: date
    severity: Severity


class Change(StrEnum):
    """What a finding is against an earlier state of the registry."""

    NEW = "new"
    CHANGED = "changed"


class Finding(NamedTuple):
    """A judgement other than a pass, or a registry error, with all that a report says of it."""

    rule: str
    outcome: Outcome
    severity: Severity
    citations: tuple[str, ...]
    place: Place
    message: str
    facts: Mapping[str, Any]
    span: Span
    related: tuple[tuple[Related, Span], ...] = ()
    fingerprint: str = ""
    facts_hash: str = ""
    essence: Mapping[str, Any] = MappingProxyType({})
    """Of a flow, system or contract: who receives what where, whether the rule prints it or not."""
    acceptance: str | None = None
    """What an acceptance of it is worth: accepted, outdated or expired; None: nobody accepted it."""
    asked: Asked | None = None
    chain: tuple[tuple[str, Span], ...] = ()
    """The flows from the controller's own down to the one that the finding is about."""
    begins: Begins | None = None
    """Of what is not there yet: from when; its severity is then a note's."""
    change: Change | None = None
    """Where the check was compared with an earlier state."""

    @property
    def field(self) -> str | None:
        """The field path in words, by keys and never by index."""
        keys = [str(step) for step in self.place.path if isinstance(step, str)]
        return ".".join(keys) or None

    @property
    def order(self) -> tuple[Any, ...]:
        """What findings are sorted by."""
        return (self.span.file, self.span.start, self.rule, self.field or "", self.fingerprint)


class Coming(NamedTuple):
    """What a rule will newly find on a later day, because of what becomes law on it; nothing: it broke off."""

    day: date
    rule: str
    citations: tuple[str, ...]
    outcomes: Mapping[str, int]

    @property
    def total(self) -> int:
        """How many findings there would be."""
        return sum(self.outcomes.values())


class Compared(StrEnum):
    """Whether an earlier state could be compared with, and if not, why not."""

    COMPARED = "compared"
    ABSENT = "absent"
    UNREADABLE = "unreadable"
    NOT_COMPARED = "not-compared"


class Since(NamedTuple):
    """What a check was compared with: `revision` as somebody asked for it, and the commit that it came to.

    `there` findings were there already and are left out, `gone` were there and are not any more; `to_come` of those
    that begin later would have begun there, too. `why` says what kept the earlier state from being read. `is_head`:
    nothing was committed since.
    """

    revision: str
    commit: str
    state: Compared
    is_head: bool = False
    there: int = 0
    gone: int = 0
    to_come: int = 0
    why: str | None = None


class Horizon(NamedTuple):
    """How far a check looked ahead: of the days on which something may change, it looked at some or all."""

    until: date
    looked: int
    days: int


class Report(NamedTuple):
    """What a check found. `findings` are sorted and hold no pass; `metas` are those of the rules that ran.

    `ahead` are the findings that will be there within `horizon` and are not today; none of them is among `findings`.
    With `since`, both hold only what is new or has changed.

    Of a check that was asked for a part only: `selected` is True, `of` is how many rules there are on that day, `left`
    how many findings with which outcome were left out, and `reached` whether the part judged anything.
    """

    findings: tuple[Finding, ...] = ()
    outcomes: Mapping[str, int] = MappingProxyType({})
    passes: Mapping[str, int] = MappingProxyType({})
    claimed: int = 0
    accepted: int = 0
    rules: int = 0
    metas: Mapping[str, Meta] = MappingProxyType({})
    crashed: bool = False
    selected: bool = False
    of: int = 0
    left: Mapping[str, int] = MappingProxyType({})
    reached: bool = False
    coming: tuple[Coming, ...] = ()
    ahead: tuple[Finding, ...] = ()
    horizon: Horizon | None = None
    since: Since | None = None

    @property
    def shown(self) -> tuple[Finding, ...]:
        """What an output tells one by one: what is there, then what will be."""
        return (*self.findings, *self.ahead)

    @property
    def hidden(self) -> bool:
        """Whether findings were left out because they were there already."""
        return self.since is not None and self.since.there > 0

    def unaccepted(self, severity: Severity) -> int:
        """Return how many findings of that severity are not accepted."""
        return sum(f.severity is severity and f.acceptance != "accepted" for f in self.findings)

    @property
    def judged(self) -> bool:
        """Whether any rule found anything that it applies to."""
        return self.reached or bool(self.passes) or any(finding.rule in self.metas for finding in self.findings)

    @property
    def clean(self) -> bool:
        """Whether all was judged, and nothing is violated, unknown or to be reviewed, accepted or not."""
        return self.judged and not self.findings and not self.selected and not self.hidden


_CANONICAL = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def digest(value: object) -> str:
    """Return the first 16 hex digits of the SHA-256 of `value` as canonical JSON."""
    return hashlib.sha256(_CANONICAL.encode(value).encode()).hexdigest()[:16]


def fingerprint(rule: str, entity: str, path: Path, identity: Mapping[str, Any]) -> str:
    """Return what makes a finding the same one next month: no line, no index, no wording."""
    keys = [step for step in path if isinstance(step, str)]
    return "v1:" + digest([rule, entity, keys, dict(identity)])
