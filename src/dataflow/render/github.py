"""The report of a check as workflow commands of GitHub Actions: annotations on the lines of a pull request.

Source: GitHub's documentation of workflow commands and the escapes of its toolkit (`core.issueCommand`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.acceptances import ACCEPTED
from dataflow.findings import Severity
from dataflow.places import visible
from dataflow.render.report import explained, headline

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dataflow.findings import Finding
    from dataflow.render.report import Checked
    from dataflow.words.speak import Speaker

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_WORST_FIRST = tuple(Severity)


def written(checked: Checked) -> str:
    """Return a command for each finding that nobody accepted; the worst first, since the platform shows only some."""
    return together([checked])


def together(checks: Iterable[Checked]) -> str:
    """Return the commands of several registries, the worst of all first."""
    found = [
        (finding, checked.speaker)
        for checked in checks
        for finding in checked.report.shown
        if finding.acceptance != ACCEPTED
    ]
    found.sort(key=lambda each: _WORST_FIRST.index(each[0].severity))
    return "".join(_command(finding, speaker) for finding, speaker in found)


def _command(finding: Finding, speaker: Speaker) -> str:
    span = finding.span
    place = {"file": span.file, "line": span.start.line, "endLine": span.end.line}
    if span.start.line == span.end.line:
        place |= {"col": span.start.column, "endColumn": span.end.column}
    place["title"] = f"{headline(finding, speaker)} [{finding.rule}]"
    properties = ",".join(f"{name}={_property(visible(str(value)))}" for name, value in place.items())
    message = "\n".join(map(visible, explained(finding, speaker)))
    return f"::{_COMMANDS[finding.severity]} {properties}::{_data(message)}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
