"""`check --since REV`: only what is new against an earlier state of the registry, and what is told of that state."""

from __future__ import annotations

import tempfile
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from dataflow.acceptances import ACCEPTED, records
from dataflow.ahead import Judge
from dataflow.ahead import ahead as to_come
from dataflow.check import CRASHED, NO_RULES
from dataflow.cli.streams import stop
from dataflow.comparing import compare
from dataflow.findings import Change, Compared, Outcome, Severity, Since
from dataflow.graph.world import World
from dataflow.load import revision
from dataflow.load.registry import load
from dataflow.load.revision import RevisionError
from dataflow.model.registry import SECTIONS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.acceptances import Record
    from dataflow.cli.session import Session
    from dataflow.findings import Finding, Horizon, Report
    from dataflow.load.registry import Loaded
    from dataflow.load.revision import Revision
    from dataflow.model.registry import Registry
    from dataflow.selection import Selection
    from dataflow.words.speak import Speaker

_NOTHING_JUDGED = frozenset({CRASHED.id, NO_RULES.id})
"""What only tells that something was not judged is told whether or not it was so before."""

_SHORT = 12
"""Digits of a commit's name that people read."""


class Earlier(NamedTuple):
    """What to compare with: as it was asked for, and where that is."""

    asked: str
    found: Revision


class _Before(NamedTuple):
    """What there was to find in the earlier state, or why that cannot be told."""

    state: Compared
    findings: tuple[Finding, ...] = ()
    ahead: tuple[Finding, ...] = ()
    why: str | None = None


def earlier(session: Session, asked: str | None) -> Earlier | None:
    """Return the revision that was asked for; one that cannot be had ends the command before anything runs."""
    if asked is None:
        return None
    try:
        return Earlier(asked, revision.find(session.root, asked))
    except RevisionError as error:
        stop("--since: " + session.speaker.label(f"since.{error.kind}", revision=asked, said=error.said))


def narrowed(session: Session, report: Report, then: Earlier | None, wanted: Selection, beside: list[Record]) -> Report:
    """Return a report cut down to what is new or has changed; all of it where there is nothing to compare with.

    `beside`: the acceptances that are no part of the registry; they count on both sides.
    """
    if then is None:
        return report
    before = _before(session, report, then.found, wanted, beside)
    since = Since(then.asked, then.found.commit, before.state, then.found.is_head, why=before.why)
    told = [finding for finding in report.findings if finding.rule in _NOTHING_JUDGED]
    judged = [finding for finding in report.findings if finding.rule not in _NOTHING_JUDGED]
    registry = session.loaded.registry
    if before.state is Compared.NOT_COMPARED or registry is None:
        return report._replace(since=since)
    if before.state is not Compared.COMPARED:
        return _with(report, [*told, *map(_new, judged)], list(map(_new, report.ahead)))._replace(since=since)
    renamed = _renamed(registry)
    found = compare(judged, before.findings, renamed)
    later = compare(report.ahead, before.ahead, renamed)
    cut = _with(report, [*told, *found.shown], list(later.shown))
    return cut._replace(since=since._replace(there=found.there, gone=found.gone, to_come=later.there))


def _new(finding: Finding) -> Finding:
    return finding._replace(change=Change.NEW)


def _with(report: Report, findings: list[Finding], ahead: list[Finding]) -> Report:
    """Return a report of these findings only; a rule of which some are left out is not told as one that passed."""
    outcomes = Counter(finding.outcome.value for finding in findings)
    rules = {finding.rule for finding in report.findings}
    return report._replace(
        findings=tuple(sorted(findings, key=lambda finding: finding.order)),
        ahead=tuple(sorted(ahead, key=lambda finding: (finding.begins, finding.order))),
        outcomes={name: outcomes[name] if name != Outcome.PASS else count for name, count in report.outcomes.items()},
        passes={rule: count for rule, count in report.passes.items() if rule not in rules},
        accepted=sum(finding.acceptance == ACCEPTED for finding in findings),
        reached=report.judged,
    )


def _before(session: Session, report: Report, found: Revision, wanted: Selection, beside: list[Record]) -> _Before:
    """Return what today's rules find in the registry of a commit, as of the same day."""
    if not session.loaded.complete or session.loaded.registry is None:
        return _Before(Compared.NOT_COMPARED)
    if found.tree is None:
        return _Before(Compared.ABSENT)
    try:
        loaded = _loaded(session, found.tree)
    except RevisionError as error:
        return _Before(Compared.UNREADABLE, why=session.speaker.label(f"since.{error.kind}", said=error.said))
    if not loaded.files:
        return _Before(Compared.ABSENT)
    if loaded.registry is None or not loaded.complete:
        return _Before(Compared.UNREADABLE, why=_first_error(loaded, session.speaker))
    given = [*records(loaded.registry, loaded.sources.span), *beside]
    judge = Judge(World(loaded.registry, session.day), loaded.sources.span, session.today, wanted, given)
    return _judged(judge, loaded, report.horizon)


def _judged(judge: Judge, loaded: Loaded, horizon: Horizon | None) -> _Before:
    rules = judge.on(judge.world.day)
    found = (finding for finding in rules if finding.rule not in _NOTHING_JUDGED)
    ahead: tuple[Finding, ...] = ()
    if horizon is not None:
        ahead = to_come(judge, rules, horizon.until, loaded.sources.days()).findings
    return _Before(Compared.COMPARED, (*loaded.findings, *found), ahead)


def _loaded(session: Session, tree: str) -> Loaded:
    try:
        with tempfile.TemporaryDirectory(prefix="dataflow-") as folder:
            revision.copy(session.root, tree, Path(folder))
            return load(Path(folder), session.loaded.sources.root)
    except OSError as error:
        raise RevisionError("unwritable", error.strerror or type(error).__name__) from error


def _first_error(loaded: Loaded, speaker: Speaker) -> str:
    first = next(finding for finding in loaded.findings if finding.severity is Severity.ERROR)
    return f"{first.span.file}:{first.span.start.line}: {speaker.message(first)}"


def _renamed(registry: Registry) -> dict[str, str]:
    """Return the old key of each entity that says what it was called before, with its new one."""
    found: dict[str, str] = {}
    for section in SECTIONS:
        entities = registry.section(section)
        for entity in entities.values():
            found |= {f"{section}/{old}": entity.key for old in entity.formerly or () if old not in entities}
    return found


def lines(report: Report, speaker: Speaker, root: str) -> Iterator[str]:
    """Yield what is told of a comparison at the end of a check."""
    since = report.since
    if since is None:
        return
    facts = {"revision": since.revision, "commit": since.commit[:_SHORT], "root": root, "why": since.why}
    yield speaker.label(f"compared.{since.state}", there=since.there, gone=since.gone, **facts)
    changed = sum(finding.change is Change.CHANGED for finding in report.findings)
    if changed:
        yield speaker.label("since.changed", changed=changed)
    if report.hidden and report.judged and not report.findings:
        yield speaker.label("since.nothing", revision=since.revision)
    if since.is_head and since.state is Compared.COMPARED:
        yield speaker.label("since.head", revision=since.revision)
