"""What every output of a check is made from."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from dataflow.findings import Change, digest
from dataflow.words.speak import Speaker

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dataflow.findings import Finding, Report
    from dataflow.model.scalars import Text
    from dataflow.render.envelope import Context
    from dataflow.selection import Selection


class Lines(Protocol):
    """What gives a line of a file that was read."""

    def __call__(self, file: str, number: int, /) -> str:
        """Return the line."""
        ...


class Checked(NamedTuple):
    """A report with all that an output needs beside it; `summary` is what standard error says at the end."""

    report: Report
    context: Context
    wanted: Selection
    language: str
    names: Mapping[str, Text | None]
    lines: Lines
    summary: tuple[str, ...] = ()
    colour: bool = False
    several: bool = False
    """Whether the report of another registry stands beside it."""

    @property
    def speaker(self) -> Speaker:
        """The speaker of the reader's language."""
        return Speaker(self.language, self.names)


def fingerprint(finding: Finding, checked: Checked) -> str:
    """Return what tells a finding from all others in the document, those of other registries too."""
    if not checked.several:
        return finding.fingerprint
    return f"v1:{digest([checked.context.root, finding.fingerprint])}"


def headline(finding: Finding, speaker: Speaker) -> str:
    """Return `title (outcome)`; a registry error has neither, and is its rule."""
    title = speaker.title(finding)
    return f"{title} ({outcome(finding, speaker)})" if title else finding.rule


def outcome(finding: Finding, speaker: Speaker) -> str:
    """Return the outcome in words; with it, from when it will be so, and that it was there in another form."""
    return ", ".join([speaker.label(f"outcome.{finding.outcome}"), *remarks(finding, speaker)])


def remarks(finding: Finding, speaker: Speaker) -> list[str]:
    """Return what sets a finding apart from one that is there today, and was not there before."""
    said = []
    if finding.begins is not None:
        said.append(speaker.label(f"begins.{finding.begins.severity}", day=finding.begins.day))
    if finding.change is Change.CHANGED:
        said.append(speaker.label("changed"))
    return said


def explained(finding: Finding, speaker: Speaker) -> list[str]:
    """Return message, citation and remedy, a line each."""
    lines = [speaker.message(finding)]
    if finding.citations:
        said = ", ".join(speaker.citation(row) for row in finding.citations)
        lines.append(f"{speaker.label('citation')}: {said}")
    return [*lines, f"{speaker.label('remedy')}: {speaker.remedy(finding)}"]
