"""Where the reports of a check go: one to standard output, any number into files, annotations and summaries in CI."""

from __future__ import annotations

import os
import sys
import tempfile
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from dataflow.cli import say
from dataflow.cli.options import CheckFormat
from dataflow.cli.session import stop, tell

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dataflow.render.report import Checked
    from dataflow.words.speak import Speaker


class Wanted(NamedTuple):
    """A report that goes into a file."""

    form: CheckFormat
    file: Path


def wanted(reports: Iterable[str], speaker: Speaker) -> list[Wanted]:
    """Return what `--report FORMAT=FILE` asks for; anything else ends the command before it starts."""
    found: list[Wanted] = []
    for text in reports:
        form, separator, file = text.partition("=")
        if form not in list(CheckFormat) or not separator or not file:
            stop(speaker.label("report.form", text=text, forms=[each.value for each in CheckFormat]))
        if any(other.file == Path(file) for other in found):
            stop(speaker.label("report.twice", file=file))
        found.append(Wanted(CheckFormat(form), Path(file)))
    return found


def publish(checked: Checked, form: CheckFormat | None, reports: Iterable[Wanted]) -> None:
    """Write every report, each whole or not at all. In GitHub Actions text is joined by annotations and a summary."""
    say(_written(checked, form or CheckFormat.TEXT))
    if form is None and os.environ.get("GITHUB_ACTIONS") == "true":
        say(_written(checked, CheckFormat.GITHUB))
        _summarise(checked)
    for report in reports:
        _save(report.file, _written(checked, report.form), checked.speaker)


def coloured() -> bool:
    """Return whether standard output takes colours."""
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or sys.stdout.isatty()


def _written(checked: Checked, form: CheckFormat) -> str:
    text: str = import_module(f"dataflow.render.{form.value}").written(checked)
    return text


def _summarise(checked: Checked) -> None:
    """Add to the summary of the step, if the platform offers one; that it cannot be written changes no verdict."""
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if summary:
        try:
            with Path(summary).open("a", encoding="utf-8") as file:
                file.write(_written(checked, CheckFormat.MARKDOWN))
        except OSError as error:
            tell(_unwritable(Path(summary), error, checked.speaker))


def _save(file: Path, text: str, speaker: Speaker) -> None:
    """Write a file beside its place and move it there, so that nobody ever reads half of it."""
    half = ""
    try:
        handle, half = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as to:
            to.write(text)
        Path(half).chmod(0o666 & ~_umask())
        Path(half).replace(file)
    except OSError as error:
        if half:
            Path(half).unlink(missing_ok=True)
        stop(_unwritable(file, error, speaker))


def _umask() -> int:
    now = os.umask(0)
    os.umask(now)
    return now


def _unwritable(file: Path, error: OSError, speaker: Speaker) -> str:
    return speaker.label("report.unwritable", file=str(file), reason=error.strerror or type(error).__name__)
