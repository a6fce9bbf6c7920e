"""The report of a check as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow import __version__
from dataflow.findings import Outcome, Severity
from dataflow.render import deciding
from dataflow.render.envelope import Context, dump, envelope, plain, schema_id, span
from dataflow.selection import ALL
from dataflow.words.speak import Speaker

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dataflow.findings import Coming, Finding, Horizon, Report, Since
    from dataflow.render import outputs
    from dataflow.render.report import Checked
    from dataflow.selection import Selection


def written(checked: Checked) -> str:
    """Return the report as JSON text."""
    return dump(_payload(checked))


def together(checks: Iterable[Checked]) -> str:
    """Return the reports of several registries, each as it is by itself."""
    several: outputs.Checks = {
        "schema": schema_id("checks"),
        "tool": {"name": "dataflow", "version": __version__},
        "checks": [_payload(checked) for checked in checks],
    }
    return dump(several)


def _payload(checked: Checked) -> outputs.Check:
    speakers = (Speaker("ko", checked.names), Speaker("en", checked.names))
    return payload(checked.report, checked.context, *speakers, checked.wanted)


def payload(
    report: Report, context: Context, korean: Speaker, english: Speaker, wanted: Selection = ALL
) -> outputs.Check:
    """Return the report as JSON; messages in both languages. `wanted` is what the check was asked for."""
    return {
        **envelope("check", context, _spoken_of(report.shown)),
        "counts": counts(report, context),
        "selection": None if wanted.all else _selection(report, wanted),
        "findings": [_finding(finding, korean, english) for finding in report.findings],
        "coming": [_coming(each) for each in report.coming],
        "since": None if report.since is None else _since(report.since),
        "horizon": None if report.horizon is None else _horizon(report.horizon),
        "ahead": [
            {
                "day": each.begins.day.isoformat(),
                "severity": each.begins.severity,
                "finding": _finding(each, korean, english),
            }
            for each in report.ahead
            if each.begins is not None
        ],
    }


def _selection(report: Report, wanted: Selection) -> outputs.Selected:
    return {
        "rules": list(wanted.rules),
        "not_rules": list(wanted.not_rules),
        "citations": list(wanted.citations),
        "min_severity": wanted.least,
        "outcomes": list(wanted.outcomes),
        "of": report.of,
        "left_out": _numbers(report.left),
    }


def _numbers(outcomes: Mapping[str, int]) -> outputs.FindingOutcomes:
    return {
        "violated": outcomes.get(Outcome.VIOLATED, 0),
        "unknown": outcomes.get(Outcome.UNKNOWN, 0),
        "review": outcomes.get(Outcome.REVIEW, 0),
    }


def _coming(each: Coming) -> outputs.Coming:
    return {
        "day": each.day.isoformat(),
        "rule": each.rule,
        "citations": list(each.citations),
        "outcomes": _numbers(each.outcomes),
    }


def _since(since: Since) -> outputs.Since:
    return {
        "revision": since.revision,
        "commit": since.commit,
        "state": since.state,
        "is_head": since.is_head,
        "there": since.there,
        "gone": since.gone,
        "to_come": since.to_come,
        "why": since.why,
    }


def _horizon(horizon: Horizon) -> outputs.Horizon:
    return {"until": horizon.until.isoformat(), "looked": horizon.looked, "days": horizon.days}


def _spoken_of(findings: Iterable[Finding]) -> list[str]:
    keys = [finding.place.entity for finding in findings]
    keys += [related.entity for finding in findings for related, _ in finding.related]
    return [key for key in keys if key]


def counts(report: Report, context: Context) -> outputs.Counts:
    """Return what was counted."""
    return {
        "entities": context.entities,
        "rules": report.rules,
        "outcomes": {
            "pass": report.outcomes[Outcome.PASS],
            "violated": report.outcomes[Outcome.VIOLATED],
            "unknown": report.outcomes[Outcome.UNKNOWN],
            "review": report.outcomes[Outcome.REVIEW],
        },
        "claimed": report.claimed,
        "accepted": report.accepted,
        "errors": report.unaccepted(Severity.ERROR),
        "warnings": report.unaccepted(Severity.WARNING),
        "notes": report.unaccepted(Severity.NOTE),
    }


def _finding(finding: Finding, korean: Speaker, english: Speaker) -> outputs.Finding:
    asked = finding.asked
    return {
        "rule": finding.rule,
        "outcome": finding.outcome,
        "severity": finding.severity,
        "citations": list(finding.citations),
        "entity": finding.place.entity or None,
        "field": finding.field,
        "facts": plain(finding.facts),
        "message": {"ko": korean.message(finding), "en": english.message(finding)},
        "remedy": {"ko": korean.remedy(finding), "en": english.remedy(finding)},
        **span(finding.span),
        "related": [
            {"entity": related.entity, "role": related.role, "file": where.file, "line": where.start.line}
            for related, where in finding.related
        ],
        "fingerprint": finding.fingerprint,
        "acceptance": finding.acceptance,
        "facts_hash": finding.facts_hash,
        "decide": None if asked is None else deciding.payload(*asked),
        "change": finding.change,
    }
