"""The commands that ask no question: check a registry, write the schemas."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dataflow.cli import say
from dataflow.cli.options import (
    HELP,
    AsOf,
    CheckFormat,
    FailOn,
    Lang,
    Partial,
    RegistryArgument,
    Verdict,
    Weight,
    option,
)
from dataflow.cli.session import Session, tell
from dataflow.words.speak import Speaker

if TYPE_CHECKING:
    from dataflow.findings import Report
    from dataflow.selection import Selection


def check(
    registry: RegistryArgument = None,
    as_of: AsOf = None,
    lang: Lang = None,
    form: Annotated[CheckFormat, typer.Option("--format", help=HELP.label("help.format"))] = CheckFormat.TEXT,
    fail_on: Annotated[FailOn, typer.Option("--fail-on", help=HELP.label("help.fail-on"))] = FailOn.ERROR,
    partial: Partial = False,
    rule: Annotated[list[str] | None, option("--rule")] = None,
    not_rule: Annotated[list[str] | None, option("--not-rule")] = None,
    citation: Annotated[list[str] | None, option("--citation")] = None,
    min_severity: Annotated[Weight | None, option("--min-severity")] = None,
    outcome: Annotated[list[Verdict] | None, option("--outcome")] = None,
) -> None:
    """Check a registry: exit 0, 1 (findings), 2 (it cannot be read), 3 (nothing to check)."""
    from dataflow.cli.checking import exit_code, report_of, summary
    from dataflow.cli.selecting import selection

    session = Session(registry, as_of, lang)
    wanted = selection(session.speaker, rule, not_rule, citation, min_severity, outcome)
    report = report_of(session, wanted, partial=partial)
    say(_report(session, report, wanted, form))
    for line in summary(session, report, partial=partial):
        tell(line)
    raise typer.Exit(exit_code(session, report, fail_on.value))


def _report(session: Session, report: Report, wanted: Selection, form: CheckFormat) -> str:
    if form is CheckFormat.JSON:
        from dataflow.render.envelope import dump
        from dataflow.render.json import payload

        speakers = (Speaker("ko", session.labels), Speaker("en", session.labels))
        return dump(payload(report, session.context, *speakers, wanted))
    from dataflow.render.text import text

    return text(report, session.speaker, session.loaded.sources.line, colour=_coloured())


def _coloured() -> bool:
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or sys.stdout.isatty()


def schema(folder: Annotated[Path, typer.Argument(help=HELP.label("help.folder"))] = Path("schemas")) -> None:
    """Write the JSON Schemas."""
    from dataflow.schema import write

    for path in write(folder):
        say(f"{path.as_posix()}\n")
