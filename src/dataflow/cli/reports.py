"""Where the reports of a check go: one to standard output, any number into files, annotations and summaries in CI."""

from __future__ import annotations

import errno
import os
from importlib import import_module
from os import access
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from dataflow.cli.options import CheckFormat
from dataflow.cli.saving import behind_links, save, special, unwritable
from dataflow.cli.streams import OutputError, say, stop, tell, terminal
from dataflow.places import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from io import FileIO

    from dataflow.config import Setting
    from dataflow.render.report import Checked
    from dataflow.words.speak import Speaker


class Wanted(NamedTuple):
    """A report that goes into a file."""

    form: CheckFormat
    file: Path


def wanted(reports: Setting, speaker: Speaker) -> list[Wanted]:
    """Return what `--report FORMAT=FILE` asks for; what makes no sense, or no file, ends the command before it starts.

    Whether the file can be written is asked now, since a large registry takes its time to be checked.
    """
    found: list[Wanted] = []
    where = "" if reports.source.startswith("--") else f"{visible(reports.source)}: "
    for text in reports.value or ():
        form, separator, file = text.partition("=")
        if form not in list(CheckFormat) or not separator or not file:
            stop(where + speaker.label("report.form", text=text, forms=[each.value for each in CheckFormat]))
        if any(other.file == Path(file) for other in found):
            stop(where + speaker.label("report.twice", file=file))
        found.append(Wanted(CheckFormat(form), Path(file)))
        _refuse_what_cannot_be_written(Path(file), speaker)
    return found


def _refuse_what_cannot_be_written(file: Path, speaker: Speaker) -> None:
    try:
        device, folder = special(file), behind_links(file).parent
        if not device and not folder.is_dir():
            stop(speaker.label("report.no-folder", file=str(file), folder=str(folder)))
        if file.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        if not access(file if device else folder, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    except OSError as error:
        stop(unwritable(file, error, speaker))


def refuse_over(
    files: Iterable[Wanted], roots: Sequence[Path], baselines: Iterable[Path | None], speaker: Speaker
) -> None:
    """Stop where a report would be written over what is checked: a file of a registry, or a baseline."""
    kept = {each.resolve() for each in baselines if each is not None}
    for each in files:
        full = behind_links(each.file)
        of_registry = full.suffix in (".yaml", ".yml") and any(full.is_relative_to(root.resolve()) for root in roots)
        if of_registry or full in kept:
            stop(speaker.label("report.over", file=str(each.file)))


def publish(checks: Sequence[Checked], form: CheckFormat | None, reports: Iterable[Wanted]) -> bool:
    """Write every report, each whole or not at all; return whether all were. What fails keeps no other from its place.

    In GitHub Actions text is joined by annotations and a summary.
    """
    speaker = checks[0].speaker
    whole = _said(_written(checks, form or CheckFormat.TEXT), speaker)
    if form is None and os.environ.get("GITHUB_ACTIONS") == "true":
        whole = _said(_written(checks, CheckFormat.GITHUB), speaker) and whole
        _summarise(checks, speaker)
    for report in reports:
        whole = _saved(report.file, _written(checks, report.form), speaker) and whole
    return whole


def _said(text: str, speaker: Speaker) -> bool:
    try:
        say(text)
    except OutputError as error:
        tell(speaker.label("output.unwritable", reason=str(error)))
        return False
    return True


def coloured() -> bool:
    """Return whether standard output takes colours."""
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or terminal()


def _written(checks: Sequence[Checked], form: CheckFormat) -> str:
    """Return the report of one registry, or the one document about several."""
    output = import_module(f"dataflow.render.{form.value}")
    if len(checks) > 1 and hasattr(output, "together"):
        text: str = output.together(checks)
    else:
        text = "".join(map(output.written, checks))
    return text


def _summarise(checks: Sequence[Checked], speaker: Speaker) -> None:
    """Add to the summary of the step, if the platform offers one; that it cannot be written changes no verdict."""
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if summary:
        try:
            with Path(summary).open("ab", buffering=0) as file:
                _append(file, _written(checks, CheckFormat.MARKDOWN).encode())
        except OSError as error:
            tell(unwritable(Path(summary), error, speaker))


def _append(file: FileIO, text: bytes) -> None:
    """Add all of a text to a file, or nothing of it."""
    before, done = file.tell(), 0
    try:
        while done < len(text):
            done += file.write(text[done:])
    except BaseException:
        file.truncate(before)
        raise


def _saved(file: Path, text: str, speaker: Speaker) -> bool:
    """Write a file; say so where it cannot be done."""
    try:
        save(file, text.encode())
    except OSError as error:
        tell(unwritable(file, error, speaker))
        return False
    return True
