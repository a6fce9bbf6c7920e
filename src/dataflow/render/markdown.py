"""The report of a check in Markdown: for a comment on a pull request or the summary of a workflow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.acceptances import ACCEPTED
from dataflow.render.report import headline
from dataflow.render.table import inline

if TYPE_CHECKING:
    from dataflow.findings import Finding
    from dataflow.render.report import Checked
    from dataflow.words.speak import Speaker

MOST_ROWS = 100
"""A comment holds 65,536 characters, and nobody reads more in one."""


def written(checked: Checked) -> str:
    """Return the verdict and a table of the findings that nobody accepted."""
    speaker, context = checked.speaker, checked.context
    name = context.name.said(checked.language) if context.name else context.root
    if checked.several and context.name:  # two brands of one company may go by one name
        name = f"{name} ({context.root})"
    found = [finding for finding in checked.report.shown if finding.acceptance != ACCEPTED]
    lines = [f"## {safe(speaker.label('title.check', name=name, day=context.day))}", ""]
    lines += [f"{safe(line)}\n" for line in checked.summary]
    if found:
        columns = [speaker.label(f"column.{column}") for column in ("severity", "finding", "source", "citation")]
        lines += [_row(columns), _row(["---"] * len(columns))]
        lines += [_finding(finding, speaker) for finding in found[:MOST_ROWS]]
    if len(found) > MOST_ROWS:
        lines += ["", speaker.label("more-rows", count=len(found) - MOST_ROWS)]
    return "\n".join(lines) + "\n"


def _finding(finding: Finding, speaker: Speaker) -> str:
    said = f"**{safe(headline(finding, speaker))}** {safe(speaker.message(finding))} {safe(speaker.remedy(finding))}"
    place = f"{safe(finding.span.file)}:{finding.span.start.line}"
    severity = speaker.label(f"severity.{finding.severity}")
    return _row([severity, said, place, safe(", ".join(finding.citations))])


def _row(cells: list[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def safe(text: str) -> str:
    """Return text that mentions nobody and links to nothing: a name in a registry must not call people."""
    shown = inline(text.replace("&", "&amp;"))
    return shown.replace("@", "&#64;").replace("#", "&#35;").replace("://", "&#58;//")
