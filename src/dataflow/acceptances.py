"""Findings accepted on purpose: what an acceptance is worth today, and what is amiss with acceptances themselves."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from dataflow.findings import Finding, Meta, Outcome, Related, Severity, digest, fingerprint
from dataflow.model.states import known
from dataflow.places import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from dataflow.findings import Report
    from dataflow.model.records import Acceptance
    from dataflow.model.registry import Registry
    from dataflow.places import Path, Span

ACCEPTED, OUTDATED, EXPIRED = "accepted", "outdated", "expired"
BASELINE = "baseline"
"""The reason of what is accepted only because it was there when checking began."""

# A finding that is back has its own weight; that its acceptance is over is a note beside it. Of an acceptance that
# accepts nothing, or of two for one finding, nothing else tells.
_UNUSED, _TWICE = "acceptance-unused", "acceptance-twice"
_METAS = {
    _UNUSED: Meta(_UNUSED, Severity.WARNING, (), identity=("finding",)),
    _TWICE: Meta(_TWICE, Severity.WARNING, (), identity=("finding",)),
    OUTDATED: Meta("acceptance-outdated", Severity.NOTE, (), identity=("finding",)),
    EXPIRED: Meta("acceptance-expired", Severity.NOTE, (), identity=("finding",)),
}
_OF_BASELINE = {
    _UNUSED: Meta("baseline-unused", Severity.WARNING, ()),
    OUTDATED: Meta("baseline-outdated", Severity.NOTE, ()),
    EXPIRED: Meta("baseline-expired", Severity.NOTE, ()),
}
_FIELDS: Mapping[str, Path] = {OUTDATED: ("facts",), EXPIRED: ("expires",)}
OWN = frozenset(meta.id for meta in (*_METAS.values(), *_OF_BASELINE.values()))
"""The ids of what is said of acceptances themselves."""


class Locate(Protocol):
    """What turns a symbolic place into a span."""

    def __call__(self, place: Place, /) -> Span:
        """Return the span of `place`."""
        ...


class Record(NamedTuple):
    """An acceptance and where it stands; `file` is the baseline that has it, None for the registry itself."""

    acceptance: Acceptance
    locate: Locate
    file: str | None = None

    @property
    def of_baseline(self) -> bool:
        """Whether it is there for no reason but that the finding was there."""
        return BASELINE in self.acceptance.reason.every()

    def worth(self, finding: Finding, today: date) -> str:
        """Return whether it accepts a finding today; one that does not say on which facts accepts nothing."""
        if self.acceptance.expires < today:
            return EXPIRED
        return ACCEPTED if known(self.acceptance.facts) == finding.facts_hash else OUTDATED


class _Told(NamedTuple):
    """Something to say of one acceptance; `finding` is what it was made for, None where there is no such finding."""

    kind: str
    record: Record
    finding: Finding | None = None


def records(registry: Registry, locate: Locate) -> list[Record]:
    """Return the acceptances of a registry."""
    return [Record(acceptance, locate) for acceptance in registry.acceptances.values()]


def acceptable(finding: Finding, metas: Mapping[str, Meta]) -> bool:
    """Return whether a finding can be accepted: what the law asks, not what keeps a registry from being judged."""
    return finding.rule in metas and bool(metas[finding.rule].citations)


def accepted(report: Report, given: Iterable[Record], today: date, *, whole: bool) -> Report:
    """Return a report with its findings accepted, and with what is amiss with the acceptances.

    `whole`: everything that is in the registry today was judged, so that what was not found is not there.
    """
    made: dict[str, list[Record]] = defaultdict(list)
    for record in given:
        made[record.acceptance.finding].append(record)
    if not made:
        return report
    findings: list[Finding] = []
    told: list[_Told] = []
    for finding in report.findings:
        for_it = made.pop(finding.fingerprint, None) if acceptable(finding, report.metas) else None
        findings.append(_judged(finding, for_it, today, told) if for_it else finding)
    told += [_Told(_UNUSED, record) for left in made.values() for record in left]
    own = list(_own(told)) if whole and not report.selected and not report.crashed and report.rules else []
    reviews = {Outcome.REVIEW.value: report.outcomes[Outcome.REVIEW.value] + len(own)}
    return report._replace(
        findings=tuple(sorted((*findings, *own), key=lambda each: each.order)),
        outcomes={**report.outcomes, **reviews},
        accepted=sum(finding.acceptance == ACCEPTED for finding in findings),
    )


def _judged(finding: Finding, made: list[Record], today: date, told: list[_Told]) -> Finding:
    """Return a finding as the acceptances made for it have it. One of them that holds is enough.

    Someone's own acceptance goes before what a baseline says; those that no longer hold beside one that does stay as
    a record.
    """
    own = [record for record in made if not record.of_baseline]
    told.extend(_Told(_UNUSED, record) for record in made if own and record.of_baseline)
    last = max(own or made, key=lambda record: (record.worth(finding, today) == ACCEPTED, record.acceptance.expires))
    state = last.worth(finding, today)
    if state != ACCEPTED:
        told.append(_Told(state, last, finding))
    holding = [record for record in own or made if record is not last and record.worth(finding, today) == ACCEPTED]
    told.extend(_Told(_TWICE, record, finding) for record in holding)
    return _with(finding, last, state)


def _with(finding: Finding, record: Record, state: str) -> Finding:
    """Return a finding with its state, and with its acceptance among what it speaks of."""
    if record.of_baseline:
        return finding._replace(acceptance=state)
    key = record.acceptance.key
    related = (*finding.related, (Related(key, "acceptance"), record.locate(Place(key))))
    return finding._replace(acceptance=state, related=related)


def _own(told: Iterable[_Told]) -> Iterator[Finding]:
    """Yield a finding for each acceptance of which there is something to say; of a baseline once for all its own."""
    together: dict[tuple[str, str | None], list[_Told]] = defaultdict(list)
    for each in told:
        if each.record.of_baseline and each.kind in _OF_BASELINE:
            together[each.kind, each.record.file].append(each)
        else:
            yield _of_one(each)
    for group in together.values():
        yield _of_many(group)


def _of_one(told: _Told) -> Finding:
    acceptance, finding = told.record.acceptance, told.finding
    facts = {"finding": acceptance.finding, "expires": acceptance.expires.isoformat()}
    if finding is not None:
        facts |= {"rule": finding.rule, "subject": finding.place.entity, "facts": finding.facts_hash}
    place = Place(acceptance.key, _FIELDS.get(told.kind, ("finding",)))
    return _made(_METAS[told.kind], place, facts, told.record.locate(place))


def _of_many(group: list[_Told]) -> Finding:
    first = min((each.record for each in group), key=lambda record: record.acceptance.key)
    facts = {"count": len(group), "expires": min(each.record.acceptance.expires for each in group).isoformat()}
    span = first.locate(Place(first.acceptance.key))
    return _made(_OF_BASELINE[group[0].kind], Place(""), facts, span)


def _made(meta: Meta, place: Place, facts: Mapping[str, Any], span: Span) -> Finding:
    identity = {name: facts[name] for name in meta.identity}
    return Finding(
        rule=meta.id,
        outcome=Outcome.REVIEW,
        severity=meta.severity,
        citations=(),
        place=place,
        message=Outcome.REVIEW.value,
        facts=facts,
        span=span,
        fingerprint=fingerprint(meta.id, place.entity or span.file, place.path, identity),
        facts_hash=digest(dict(facts)),
    )
