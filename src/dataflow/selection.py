"""What of a check is wanted: which rules, under which provisions, how heavy, with which outcome."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dataflow.findings import Outcome, Severity
from dataflow.law.lookup import covered

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dataflow.findings import Meta

_HEAVIEST_FIRST = tuple(Severity)


class Selection(NamedTuple):
    """What is wanted of a check; what is empty leaves nothing out.

    `citations` are as somebody asked for them (`PIPA 26` is all of the article), `under` the rows that they cover.
    """

    rules: tuple[str, ...] = ()
    not_rules: tuple[str, ...] = ()
    citations: tuple[str, ...] = ()
    least: Severity | None = None
    outcomes: tuple[Outcome, ...] = ()
    under: frozenset[str] = frozenset()

    @property
    def all(self) -> bool:
        """Whether nothing was asked to be left out."""
        return self == ALL

    def has_rule(self, rule: str) -> bool:
        """Return whether a rule is wanted by its name."""
        return (not self.rules or rule in self.rules) and rule not in self.not_rules

    def has_citation(self, citations: Iterable[str]) -> bool:
        """Return whether what cites these provisions is wanted."""
        return not self.citations or not self.under.isdisjoint(citations)

    def shows(self, outcome: Outcome, severity: Severity) -> bool:
        """Return whether a judgement is wanted by its weight and outcome; that something passes is never left out."""
        return heavy_enough(severity, self.least) and (
            outcome is Outcome.PASS or not self.outcomes or outcome in self.outcomes
        )


ALL = Selection()
"""Everything."""


def select(
    rules: Iterable[str] = (),
    not_rules: Iterable[str] = (),
    citations: Iterable[str] = (),
    least: Severity | None = None,
    outcomes: Iterable[Outcome] = (),
) -> Selection:
    """Return a selection."""
    asked = tuple(citations)
    under = frozenset(row for each in asked for row in covered(each))
    return Selection(tuple(rules), tuple(not_rules), asked, least, tuple(outcomes), under)


def heavy_enough(severity: Severity, least: Severity | None) -> bool:
    """Return whether a severity is `least` or heavier."""
    return least is None or _HEAVIEST_FIRST.index(severity) <= _HEAVIEST_FIRST.index(least)


def cites(meta: Meta, under: frozenset[str]) -> bool:
    """Return whether any finding of a rule may cite one of these provisions."""
    return not under.isdisjoint((*meta.citations, *meta.also))
