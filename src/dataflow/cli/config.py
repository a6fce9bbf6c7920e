"""The command about the configuration itself."""

from __future__ import annotations

from dataflow.cli.asking import printed
from dataflow.cli.configured import configured, language
from dataflow.cli.options import (
    AnswerFormat,
    Failing,
    KnownFindings,
    Lang,
    LookAhead,
    NotRules,
    OutputFormat,
    Registries,
    Reports,
    Rules,
)
from dataflow.words.speak import Speaker


def show(
    registry: Registries = None,
    lang: Lang = None,
    report_to: Reports = None,
    fail_on: Failing = None,
    rule: Rules = None,
    not_rule: NotRules = None,
    baseline: KnownFindings = None,
    horizon: LookAhead = None,
    form: OutputFormat = AnswerFormat.TABLE,
) -> None:
    """Say which settings count, and who said so; with options of a check, for that check."""
    from dataflow.config import KEYS, shown
    from dataflow.render import config as output

    settings = configured(lang)
    flags: dict[str, object] = {"registry": registry, "lang": lang, "report": report_to, "fail-on": fail_on}
    flags |= {"rule": rule, "not-rule": not_rule, "baseline": baseline, "horizon": horizon}
    chosen = {key: settings.choose(key, flags.get(key)) for key in KEYS}
    answer = output.Shown(shown(settings.file) if settings.file else None, chosen)
    printed(Speaker(language(lang)), None, form, answer, output)
