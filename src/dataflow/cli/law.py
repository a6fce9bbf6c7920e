"""The commands that speak of the law and the rules, and read no registry."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from dataflow.cli.asking import printed
from dataflow.cli.configured import language
from dataflow.cli.options import (
    HELP,
    AnswerFormat,
    AsOf,
    ExplainFormat,
    Lang,
    OutputFormat,
    StatuteKind,
    Weight,
    names,
    option,
)
from dataflow.cli.session import day_of
from dataflow.cli.streams import say
from dataflow.words.speak import Speaker

if TYPE_CHECKING:
    from dataflow.queries.law import Explained, Filters

Citations = Annotated[list[str] | None, option("--citation")]
OfSeverity = Annotated[Weight | None, option("--severity")]
OfKind = Annotated[StatuteKind | None, option("--kind")]


def explain(
    asked: Annotated[list[str], names("asked", "RULE|CITATION")],
    form: Annotated[ExplainFormat, typer.Option("--format", help=HELP.label("help.format"))] = ExplainFormat.TEXT,
    lang: Lang = None,
) -> None:
    """Say what a rule or a provision wants, and how to mend what is amiss."""
    from dataflow.render import explain as output

    speaker = _speaker(lang)
    answer = _explained(speaker, " ".join(asked))
    if form is ExplainFormat.JSON:
        from dataflow.render.envelope import dump

        say(dump(output.payload(answer)))
    else:
        say(output.markdown(answer, speaker) if form is ExplainFormat.MARKDOWN else output.text(answer, speaker))


def rules(
    citation: Citations = None,
    severity: OfSeverity = None,
    kind: OfKind = None,
    as_of: AsOf = None,
    form: OutputFormat = AnswerFormat.TABLE,
    lang: Lang = None,
) -> None:
    """List the rules."""
    from dataflow.queries.law import rules as ask
    from dataflow.render import rules as output
    from dataflow.rules import every

    speaker = _speaker(lang)
    wanted = _filters(speaker, citation, severity, kind, as_of)
    printed(speaker, wanted.day, form, ask([rule.meta for rule in every()], wanted), output)


def statutes(
    citation: Citations = None,
    severity: OfSeverity = None,
    kind: OfKind = None,
    as_of: AsOf = None,
    form: OutputFormat = AnswerFormat.TABLE,
    lang: Lang = None,
) -> None:
    """List the statutes and provisions that the rules rest on."""
    from dataflow.queries.law import law as ask
    from dataflow.render import statutes as output
    from dataflow.rules import every

    speaker = _speaker(lang)
    wanted = _filters(speaker, citation, severity, kind, as_of)
    printed(speaker, wanted.day, form, ask([rule.meta for rule in every()], wanted), output)


def _speaker(lang: str | None) -> Speaker:
    return Speaker(language(lang))


def _filters(
    speaker: Speaker, citations: list[str] | None, severity: Weight | None, kind: StatuteKind | None, as_of: str | None
) -> Filters:
    from dataflow.cli.selecting import known_citation
    from dataflow.findings import Severity
    from dataflow.law.lookup import covered
    from dataflow.law.statutes import Kind
    from dataflow.queries.law import Filters

    for asked in citations or ():
        known_citation(speaker, asked, "--citation: ")
    return Filters(
        under=frozenset(row for asked in citations for row in covered(asked)) if citations else None,
        severity=Severity(severity) if severity else None,
        kind=Kind(kind) if kind else None,
        day=day_of("--as-of", as_of, speaker),
    )


def _explained(speaker: Speaker, asked: str) -> Explained:
    """Return what explains a rule, a provision or a mistake of a registry; stop where it is none of them."""
    from dataflow.cli.selecting import unfound
    from dataflow.law.lookup import covered
    from dataflow.law.statutes import CITATIONS
    from dataflow.load.suggest import nearest
    from dataflow.queries.law import of_citation, of_mistake, of_rule
    from dataflow.rules import every
    from dataflow.words.messages import MISTAKES

    metas = {rule.meta.id: rule.meta for rule in every()}
    if asked in metas:
        return of_rule(metas[asked], metas.values())
    if asked in MISTAKES:
        return of_mistake(asked)
    rows = covered(asked)
    if not rows:
        unfound(speaker, speaker.label("law.unfound", text=asked), nearest(asked, [*metas, *MISTAKES, *CITATIONS]))
    return of_citation(asked, rows, metas.values())
