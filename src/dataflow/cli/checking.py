"""From a session to a report, its summary and its exit code."""

from __future__ import annotations

import sys
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from dataflow.acceptances import ACCEPTED, OWN, accepted
from dataflow.check import ALONE, UNUSED, Sharing, judged
from dataflow.cli import baselines, horizon, since
from dataflow.cli.reports import coloured
from dataflow.cli.streams import tell
from dataflow.coming import coming
from dataflow.findings import Outcome, Report, Severity
from dataflow.model.registry import Unknowns
from dataflow.render.report import Checked

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from pathlib import Path

    from dataflow.cli.session import Session
    from dataflow.config import Setting
    from dataflow.findings import Finding
    from dataflow.graph.world import World
    from dataflow.selection import Selection

CLEAN, FOUND, USAGE, NOTHING = 0, 1, 2, 3
_WEIGHT = {Severity.NOTE: 0, Severity.WARNING: 1, Severity.ERROR: 2}
NEVER = "never"


class Asked(NamedTuple):
    """What a check was told. `selecting` and `failing` also say by whom: an option, a file, a variable."""

    wanted: Selection
    partial: bool
    since: str | None
    horizon: str | None
    baseline: baselines.Asked
    selecting: tuple[Setting, ...]
    failing: Setting


def checked(session: Session, asked: Asked, *, several: bool) -> tuple[Checked, int]:
    """Return what a check of one registry has to say, and its exit code; what cannot be had ends it before it runs."""
    until = horizon.last_day(session, asked.horizon)
    then = since.earlier(session, asked.since)
    known = baselines.baseline_of(session, asked.baseline, whole=asked.wanted.all and not asked.partial)
    whole = report_of(session, asked.wanted, partial=asked.partial, baseline=known, until=until)
    report = since.narrowed(session, whole, then, asked.wanted, baselines.beside(session, known))
    told = Checked(
        report=report,
        context=session.context,
        wanted=asked.wanted,
        language=session.speaker.language,
        names=session.labels,
        lines=baselines.lines(session, known),
        summary=(*summary(session, report, partial=asked.partial), *_configured(session, report, asked)),
        colour=coloured(),
        several=several,
    )
    return told, exit_code(session, report, asked.failing.value)


def registry_report(session: Session) -> Report:
    """Return a report of the registry's own errors and warnings alone."""
    outcomes = {outcome.value: 0 for outcome in Outcome}
    outcomes[Outcome.VIOLATED.value] = len(session.loaded.findings)
    return Report(findings=tuple(session.loaded.findings), outcomes=outcomes)


def report_of(
    session: Session,
    wanted: Selection,
    *,
    partial: bool,
    baseline: baselines.Baseline | None = None,
    until: date | None = None,
) -> Report:
    """Return the report of a check; the rules run on a whole registry only, or on a part of one if that is wanted.

    Whatever is selected, the registry's own errors and warnings are there. A baseline that is to be written is.
    `until`: the last day of a look ahead.
    """
    world = session.world()
    own = registry_report(session)
    if world is None or not (session.loaded.complete or partial):
        return own
    found = judged(world, session.loaded.sources.span, selection=wanted)
    whole = session.loaded.complete and session.day == session.today
    given = baselines.in_force(session, world, found, baseline)
    report = accepted(found, given, session.today, whole=whole)
    report = horizon.looked_ahead(session, report, until, wanted, given)
    findings = sorted((*own.findings, *report.findings), key=lambda finding: finding.order)
    outcomes = {name: count + report.outcomes.get(name, 0) for name, count in own.outcomes.items()}
    return report._replace(findings=tuple(findings), outcomes=outcomes, coming=coming(world, wanted))


def rules_report(session: Session, world: World, baseline: Path | None = None, sharing: Sharing = ALONE) -> Report:
    """Return what the rules made of a world, without what only tells that they could not judge it."""
    known = baselines.baseline_of(session, baselines.Asked(baseline, None, None, None), whole=True)
    found = judged(world, session.loaded.sources.span, sharing=sharing)
    given = baselines.in_force(session, world, found, known)
    report = accepted(found, given, session.today, whole=session.day == session.today)
    for finding in report.findings:
        if report.crashed or (finding.rule not in report.metas and finding.rule not in (UNUSED.id, *OWN)):
            tell(session.speaker.message(finding))
    if report.crashed:
        sys.exit(USAGE)
    return report._replace(findings=tuple(finding for finding in report.findings if finding.rule in report.metas))


def exit_code(session: Session, report: Report, fail_on: str) -> int:
    """Return 0, 1, 2 or 3. Severity alone decides, and unknown outcomes count unless the registry only reports them."""
    if not session.loaded.complete or report.crashed:
        return USAGE
    lenient, least = _is_lenient(session), _least(fail_on)
    if any(_counts(finding, least, lenient=lenient) for finding in report.shown):
        return FOUND
    return CLEAN if report.judged else NOTHING


def _is_lenient(session: Session) -> bool:
    """Return whether the registry wants what is unknown to be reported and to fail nothing."""
    head = session.loaded.registry.head if session.loaded.registry else None
    return head is not None and head.unknowns is Unknowns.REPORT


def _least(fail_on: str) -> int:
    return _WEIGHT[Severity(fail_on)] if fail_on != NEVER else len(_WEIGHT)


def worst(codes: Sequence[int]) -> int:
    """Return the code of a check of several registries: one that cannot be read, then findings, then one of nothing."""
    return max(codes, key=(CLEAN, NOTHING, FOUND, USAGE).index)


def _counts(finding: Finding, least: int, *, lenient: bool) -> bool:
    if finding.acceptance == ACCEPTED or (lenient and finding.outcome is Outcome.UNKNOWN):
        return False
    return _WEIGHT[finding.severity] >= least


def summary(session: Session, report: Report, *, partial: bool) -> Iterator[str]:
    """Yield the closing lines of a check."""
    speaker = session.speaker
    if not session.loaded.complete:
        ran = partial and session.loaded.registry is not None
        yield speaker.label("summary.partial") if ran else speaker.label("summary.registry", errors=session.errors)
        if not ran:
            yield from since.lines(report, speaker, session.loaded.sources.root)
            return
    yield speaker.label(
        "summary.counts",
        errors=report.unaccepted(Severity.ERROR),
        warnings=report.unaccepted(Severity.WARNING),
        notes=report.unaccepted(Severity.NOTE),
        passed=report.outcomes[Outcome.PASS.value],
        claimed=report.claimed,
        accepted=report.accepted,
        **{outcome.value: report.outcomes[outcome.value] for outcome in Outcome if outcome is not Outcome.PASS},
    )
    yield from since.lines(report, speaker, session.loaded.sources.root)
    yield from _of_selection(session, report) if report.selected else _verdict(session, report)
    yield from horizon.lines(report, speaker)
    yield from _coming(session, report)


def _of_selection(session: Session, report: Report) -> Iterator[str]:
    """Yield what was left out of a check that was asked for a part; of the whole it never says anything."""
    left = sum(report.left.values())
    if report.rules < report.of:
        yield session.speaker.label("summary.selected", rules=report.rules, of=report.of)
    if left:
        yield session.speaker.label("summary.left-out", left=left, **report.left)
    if not report.judged:
        yield session.speaker.label("summary.selected-unjudged")
    elif not report.findings and not report.hidden:
        yield session.speaker.label("summary.selected-nothing")


def _configured(session: Session, report: Report, asked: Asked) -> Iterator[str]:
    """Yield what makes a check milder than its reader may think: no look ahead, what a file or variable settled."""
    if asked.horizon is not None and report.horizon is None:
        yield session.speaker.label("horizon.not-looked")
    failing = asked.failing
    spared = [each for each in report.shown if _counts(each, _least(failing.value), lenient=False)]
    count = sum(each.outcome is Outcome.UNKNOWN for each in spared)
    if count and _is_lenient(session):
        yield session.speaker.label("unknowns.spared", count=count)
    sources = [each.source for each in asked.selecting if each.value and not each.source.startswith("--")]
    if report.selected and sources:
        yield session.speaker.label("config.selects", sources=sources)
    if failing.value == NEVER and not failing.source.startswith("--") and report.findings:
        yield session.speaker.label("config.never-fails", sources=[failing.source])


def _coming(session: Session, report: Report) -> Iterator[str]:
    """Yield what the law of a later day will find, a line for each day."""
    for day, group in groupby(report.coming, key=lambda each: each.day):
        each = list(group)
        rules = [f"{row.rule} ({row.total})" for row in each if row.total]
        broken = [row.rule for row in each if not row.total]
        if rules:
            count = sum(row.total for row in each)
            citations = list(dict.fromkeys(citation for row in each for citation in row.citations))
            facts = {"day": day, "count": count, "rules": rules, "provisions": citations}
            yield session.speaker.label("summary.coming", **facts)
        if broken:
            yield session.speaker.label("summary.coming-broken", day=day, rules=broken)


def _verdict(session: Session, report: Report) -> Iterator[str]:
    """Yield the one word that counts: clean only where nothing is violated, unknown or left to a human."""
    if report.clean and session.loaded.complete:
        yield session.speaker.label("summary.clean", rules=report.rules)
    elif not report.judged:
        yield session.speaker.label("summary.nothing-judged")
    elif not report.outcomes[Outcome.VIOLATED.value] and not report.hidden:
        for outcome, key in ((Outcome.UNKNOWN, "summary.no-violation"), (Outcome.REVIEW, "summary.review-left")):
            count = report.outcomes[outcome.value]
            if count:
                yield session.speaker.label(key, **{outcome.value: count})
