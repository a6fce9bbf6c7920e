"""The report of a check for editors and greps: a line a finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.places import visible
from dataflow.render.report import remarks

if TYPE_CHECKING:
    from dataflow.render.report import Checked


def written(checked: Checked) -> str:
    """Return `file:line:column: severity[rule] message` for each finding."""
    speaker = checked.speaker
    return "".join(
        f"{_named(finding.span.file)}:{finding.span.start.line}:{finding.span.start.column}: "
        f"{finding.severity}[{finding.rule}] "
        + "".join(f"({remark}) " for remark in remarks(finding, speaker))
        + visible(speaker.message(finding))
        + (f" ({speaker.label(f'acceptance.{finding.acceptance}')})" if finding.acceptance else "")
        + "\n"
        for finding in checked.report.shown
    )


def _named(file: str) -> str:
    """Return a path as a line can begin with it: one with `::` at its start would be a command to GitHub's runner."""
    return f"./{visible(file)}" if file.lstrip().startswith("::") else visible(file)
