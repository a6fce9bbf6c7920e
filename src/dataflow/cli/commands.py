"""The commands that ask no question: check a registry, write the schemas."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from dataflow.cli.configured import configured, language
from dataflow.cli.options import (
    HELP,
    AsOf,
    CheckFormat,
    Failing,
    KnownFindings,
    Lang,
    LookAhead,
    NotRules,
    Partial,
    Registries,
    Reports,
    Rules,
    Verdict,
    Weight,
    option,
)
from dataflow.cli.session import Session, registries, shown_as
from dataflow.cli.streams import say, stop, tell
from dataflow.words.speak import Speaker


def check(
    registry: Registries = None,
    as_of: AsOf = None,
    lang: Lang = None,
    form: Annotated[CheckFormat | None, option("--format")] = None,
    report_to: Reports = None,
    fail_on: Failing = None,
    partial: Partial = False,
    rule: Rules = None,
    not_rule: NotRules = None,
    citation: Annotated[list[str] | None, option("--citation")] = None,
    min_severity: Annotated[Weight | None, option("--min-severity")] = None,
    outcome: Annotated[list[Verdict] | None, option("--outcome")] = None,
    since: Annotated[str | None, option("--since")] = None,
    horizon: LookAhead = None,
    baseline: KnownFindings = None,
    write_baseline: Annotated[Path | None, option("--write-baseline")] = None,
    owner: Annotated[str | None, option("--owner")] = None,
    expires: Annotated[str | None, option("--expires")] = None,
) -> None:
    """Check registries: exit 0, 1 (findings), 2 (one cannot be read), 3 (nothing to check)."""
    from dataflow.cli import baselines
    from dataflow.cli.checking import USAGE, Asked, checked, worst
    from dataflow.cli.reports import publish, refuse_over, wanted
    from dataflow.cli.selecting import selection

    settings, speaker = configured(lang), Speaker(language(lang))
    roots = registries(registry or [], lang)
    rules, not_rules = settings.choose("rule", rule), settings.choose("not-rule", not_rule)
    files = wanted(settings.choose("report", report_to), speaker)
    asked = Asked(
        wanted=selection(speaker, rules, not_rules, citation, min_severity, outcome),
        partial=partial,
        since=since,
        horizon=settings.choose("horizon", horizon).value,
        baseline=baselines.Asked(settings.choose("baseline", baseline).value, write_baseline, owner, expires),
        selecting=(rules, not_rules),
        failing=settings.choose("fail-on", fail_on),
    )
    if len(roots) > 1 and (asked.baseline.read or asked.baseline.write):
        stop(speaker.label("baseline.several"))
    refuse_over(files, roots, (asked.baseline.read, asked.baseline.write), speaker)
    checks, codes = [], []
    for root, shown in zip(roots, shown_as(roots), strict=True):
        session = Session(root, as_of, lang, shown=shown, alone=len(roots) == 1)
        check_of_one, code = checked(session, asked, several=len(roots) > 1)
        checks.append(check_of_one)
        codes.append(code)
    written = publish(checks, form, files)
    for each in checks:
        if each.several:
            tell(each.speaker.label("summary.of", root=each.context.root))
        for line in each.summary:
            tell(line)
    raise typer.Exit(worst(codes) if written else USAGE)


def schema(folder: Annotated[Path, typer.Argument(help=HELP.label("help.folder"))] = Path("schemas")) -> None:
    """Write the JSON Schemas."""
    from dataflow.schema import write

    for path in write(folder):
        say(f"{path.as_posix()}\n")
