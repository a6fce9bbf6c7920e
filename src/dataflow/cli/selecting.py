"""From options to what of a check is wanted; a name that means nothing ends the command with a suggestion."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

from dataflow.cli.streams import stop
from dataflow.findings import Outcome, Severity
from dataflow.law.lookup import covered
from dataflow.law.statutes import CITATIONS
from dataflow.load.suggest import nearest
from dataflow.places import visible
from dataflow.rules import every
from dataflow.selection import Selection, select

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dataflow.config import Setting
    from dataflow.words.speak import Speaker


def selection(
    speaker: Speaker,
    rules: Setting,
    not_rules: Setting,
    citations: list[str] | None,
    least: str | None,
    outcomes: Iterable[str] | None,
) -> Selection:
    """Return what a check was asked for."""
    for names, source in (rules, not_rules):
        for name in names or ():
            known_rule(speaker, name, f"{visible(source)}: ")
    for asked in citations or ():
        known_citation(speaker, asked, "--citation: ")
    return select(
        rules.value or (),
        not_rules.value or (),
        citations or (),
        Severity(least) if least else None,
        [Outcome(outcome) for outcome in outcomes or ()],
    )


def known_rule(speaker: Speaker, name: str, where: str) -> None:
    """Stop where there is no rule of that name."""
    rules = [rule.meta.id for rule in every()]
    if name not in rules:
        unfound(speaker, where + speaker.label("rule.unfound", text=name), nearest(name, rules))


def known_citation(speaker: Speaker, asked: str, where: str) -> None:
    """Stop where no provision of the table is meant."""
    if not covered(asked):
        unfound(speaker, where + speaker.label("citation.unfound", text=asked), nearest(asked, CITATIONS))


def unfound(speaker: Speaker, line: str, near: list[str]) -> NoReturn:
    """Say that something is not there, and what may have been meant."""
    stop(line + (" " + speaker.label("name.near", forms=near) if near else ""))
