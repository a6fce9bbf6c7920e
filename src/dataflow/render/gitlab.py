"""The report of a check as a Code Quality report of GitLab (a subset of Code Climate's format)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from dataflow.acceptances import ACCEPTED
from dataflow.findings import Severity
from dataflow.places import visible
from dataflow.render.report import explained, fingerprint, remarks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dataflow.findings import Finding
    from dataflow.render.report import Checked
    from dataflow.words.speak import Speaker

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def written(checked: Checked) -> str:
    """Return the findings that nobody accepted; the platform has no word for those that somebody did."""
    return together([checked])


def together(checks: Iterable[Checked]) -> str:
    """Return the findings of several registries as one list."""
    issues = [issue for checked in checks for issue in _issues(checked)]
    return json.dumps(issues, ensure_ascii=False, indent=2) + "\n"


def _issues(checked: Checked) -> Iterator[dict[str, Any]]:
    for finding in checked.report.shown:
        if finding.acceptance != ACCEPTED:
            yield _issue(finding, checked)


def _issue(finding: Finding, checked: Checked) -> dict[str, Any]:
    return {
        "type": "issue",
        "check_name": finding.rule,
        "description": visible(" ".join([*_remarked(finding, checked.speaker), *explained(finding, checked.speaker)])),
        "categories": ["Security"],
        "severity": _SEVERITIES[finding.severity],
        "fingerprint": fingerprint(finding, checked),
        "location": {
            "path": finding.span.file,
            "lines": {"begin": finding.span.start.line, "end": finding.span.end.line},
        },
    }


def _remarked(finding: Finding, speaker: Speaker) -> list[str]:
    return [f"({remark})" for remark in remarks(finding, speaker)]
