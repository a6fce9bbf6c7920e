"""The report of a check for people: each finding with its excerpt, citation and remedy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.acceptances import ACCEPTED, acceptable
from dataflow.findings import Severity
from dataflow.places import clip, visible, width
from dataflow.render import deciding
from dataflow.render.report import headline

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dataflow.findings import Finding, Report
    from dataflow.render.report import Checked, Lines
    from dataflow.words.speak import Speaker

_CELLS = 200
_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.NOTE: "36"}


def written(checked: Checked) -> str:
    """Return all findings for a terminal."""
    return text(checked.report, checked.speaker, checked.lines, colour=checked.colour)


def together(checks: Iterable[Checked]) -> str:
    """Return the findings of several registries, each under its name."""
    parts = []
    for checked in checks:
        found = written(checked)
        if found:
            parts.append(f"{checked.speaker.label('summary.of', root=checked.context.root)}\n\n{found}")
    return "\n".join(parts)


def text(report: Report, speaker: Speaker, lines: Lines, *, colour: bool) -> str:
    """Return all findings, one after another."""
    found = [
        "\n".join([*_finding(finding, speaker, lines, colour=colour), *_known_as(finding, report, speaker)])
        for finding in report.shown
    ]
    return "\n\n".join(found) + "\n" if found else ""


def _painted(part: str, code: str, *, colour: bool) -> str:
    return f"\x1b[{code}m{part}\x1b[0m" if colour else part


def _finding(finding: Finding, speaker: Speaker, lines: Lines, *, colour: bool) -> Iterator[str]:
    head = f"{speaker.label(f'severity.{finding.severity}')}[{finding.rule}]"
    said = f" {headline(finding, speaker)}" if speaker.title(finding) else ""
    yield _painted(head, "1;" + _COLOURS[finding.severity], colour=colour) + said
    yield from _excerpt(finding, speaker, lines, colour=colour)
    for related, where in finding.related:
        role = speaker.label(f"related.{related.role}")
        yield f"  ::: {visible(where.file)}:{where.start.line}: {role}: {visible(related.entity)}"
    if finding.citations:
        yield f"   = {speaker.label('citation')}: " + ", ".join(speaker.citation(row) for row in finding.citations)
    yield f"   = {speaker.label('remedy')}: {speaker.remedy(finding)}"
    if finding.asked is not None:
        yield from (f"   {line}" for line in deciding.lines(finding.asked, finding.place.entity, speaker))
    if finding.acceptance is not None:
        yield f"   = {speaker.label(f'acceptance.{finding.acceptance}')}"


def _known_as(finding: Finding, report: Report, speaker: Speaker) -> Iterator[str]:
    """Yield what a finding goes by, where somebody may want to accept it."""
    if acceptable(finding, report.metas) and finding.acceptance != ACCEPTED:
        yield f"   = {speaker.label('fingerprint')}: {finding.fingerprint}"


def _excerpt(finding: Finding, speaker: Speaker, lines: Lines, *, colour: bool) -> Iterator[str]:
    span = finding.span
    yield f"  --> {visible(span.file)}:{span.start.line}:{span.start.column}" + (
        f" ({visible(finding.place.entity)})" if "/" in finding.place.entity else ""
    )
    line = lines(span.file, span.start.line)
    message = clip(speaker.message(finding), _CELLS)
    if not line.strip():
        yield f"   = {message}"
        return
    number = str(span.start.line)
    gutter = " " * len(number)
    before = visible(line[: span.start.column - 1])
    marked = line[span.start.column - 1 : span.end.column - 1] if span.end.line == span.start.line else ""
    carets = "^" * max(width(visible(marked)), 1)
    yield f" {gutter} |"
    yield f" {number} | {clip(visible(line), _CELLS)}"
    if width(before) < _CELLS:
        mark = _painted(carets[:_CELLS], "1;" + _COLOURS[finding.severity], colour=colour)
        yield f" {gutter} | {' ' * width(before)}{mark}"
    yield f"   = {message}"
