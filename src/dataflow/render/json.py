"""The report of a check as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.findings import Outcome, Severity
from dataflow.render.envelope import Context, envelope, plain, span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dataflow.findings import Finding, Report
    from dataflow.render import outputs
    from dataflow.words.speak import Speaker


def payload(report: Report, context: Context, korean: Speaker, english: Speaker) -> outputs.Check:
    """Return the report as JSON; messages in both languages."""
    return {
        **envelope("check", context, _spoken_of(report.findings)),
        "counts": counts(report, context),
        "findings": [_finding(finding, korean, english) for finding in report.findings],
    }


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
        "errors": report.count(Severity.ERROR),
        "warnings": report.count(Severity.WARNING),
        "notes": report.count(Severity.NOTE),
    }


def _finding(finding: Finding, korean: Speaker, english: Speaker) -> outputs.Finding:
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
    }
