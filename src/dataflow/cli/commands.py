"""The commands that ask no question: check a registry, write the schemas."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

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


def check(
    registry: RegistryArgument = None,
    as_of: AsOf = None,
    lang: Lang = None,
    form: Annotated[CheckFormat | None, option("--format")] = None,
    report_to: Annotated[list[str] | None, option("--report")] = None,
    fail_on: Annotated[FailOn, typer.Option("--fail-on", help=HELP.label("help.fail-on"))] = FailOn.ERROR,
    partial: Partial = False,
    rule: Annotated[list[str] | None, option("--rule")] = None,
    not_rule: Annotated[list[str] | None, option("--not-rule")] = None,
    citation: Annotated[list[str] | None, option("--citation")] = None,
    min_severity: Annotated[Weight | None, option("--min-severity")] = None,
    outcome: Annotated[list[Verdict] | None, option("--outcome")] = None,
    since: Annotated[str | None, option("--since")] = None,
    horizon: Annotated[str | None, option("--horizon")] = None,
    baseline: Annotated[Path | None, option("--baseline")] = None,
    write_baseline: Annotated[Path | None, option("--write-baseline")] = None,
    owner: Annotated[str | None, option("--owner")] = None,
    expires: Annotated[str | None, option("--expires")] = None,
) -> None:
    """Check a registry: exit 0, 1 (findings), 2 (it cannot be read), 3 (nothing to check)."""
    from dataflow.cli.baselines import Asked, baseline_of, lines
    from dataflow.cli.checking import exit_code, report_of, summary
    from dataflow.cli.horizon import last_day
    from dataflow.cli.reports import coloured, publish, wanted
    from dataflow.cli.selecting import selection
    from dataflow.cli.since import earlier, narrowed
    from dataflow.render.report import Checked

    session = Session(registry, as_of, lang)
    speaker = session.speaker
    chosen = selection(speaker, rule, not_rule, citation, min_severity, outcome)
    files = wanted(report_to or (), speaker)
    until = last_day(session, horizon)
    then = earlier(session, since)
    known = baseline_of(session, Asked(baseline, write_baseline, owner, expires), whole=chosen.all and not partial)
    report = narrowed(session, report_of(session, chosen, partial=partial, baseline=known, until=until), then, chosen)
    checked = Checked(
        report=report,
        context=session.context,
        wanted=chosen,
        language=speaker.language,
        names=session.labels,
        lines=lines(session, known),
        summary=tuple(summary(session, report, partial=partial)),
        colour=coloured(),
    )
    publish(checked, form, files)
    for line in checked.summary:
        tell(line)
    raise typer.Exit(exit_code(session, report, fail_on.value))


def schema(folder: Annotated[Path, typer.Argument(help=HELP.label("help.folder"))] = Path("schemas")) -> None:
    """Write the JSON Schemas."""
    from dataflow.schema import write

    for path in write(folder):
        say(f"{path.as_posix()}\n")
