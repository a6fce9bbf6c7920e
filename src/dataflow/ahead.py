"""What the rules will find on a later day and do not find today, with the registry as it is."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from dataflow.acceptances import ACCEPTED, accepted
from dataflow.check import judged
from dataflow.comparing import worse
from dataflow.findings import Begins, Horizon, Severity, digest
from dataflow.law.statutes import CITATIONS
from dataflow.rules import every

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from dataflow.acceptances import Locate, Record
    from dataflow.findings import Finding
    from dataflow.graph.world import World
    from dataflow.selection import Selection

MOST = 12
"""On so many days all rules run, at most."""

_DAY = timedelta(days=1)


class Ahead(NamedTuple):
    """The findings to come, by the day on which they begin, and how far the check looked."""

    findings: tuple[Finding, ...]
    horizon: Horizon


class Judge(NamedTuple):
    """What gives the findings of a day: a world, and how a check was asked for. What is `given` expires by `today`."""

    world: World
    locate: Locate
    today: date
    selection: Selection
    given: list[Record]

    def on(self, day: date, rules: Iterable[str] | None = None) -> tuple[Finding, ...]:
        """Return what will be found on a later day, by these rules; what is not a rule's, by all."""
        later = self.today + (day - self.world.day)
        named = {rule.meta.id: rule for rule in every()}
        some = None if rules is None or not named.keys() >= set(rules) else [named[rule] for rule in rules]
        found = judged(self.world.on(day), self.locate, some, self.selection)
        return accepted(found, self.given, later, whole=later == day).findings


def ahead(judge: Judge, now: Iterable[Finding], until: date, named: Iterable[date]) -> Ahead:
    """Return what is not among the findings of `now` and will be there on a day until `until`, that day included.

    All rules run on days on which something may change: those that the registry names (`named`), the days after them,
    those of the law and the last. What begins on a day that nobody names, since a period runs out, is found between
    two of these, to the day.
    """
    _ = judge.world.holdings  # the same on every day, so worked out once
    days = sorted({day for day in (*_changing(named, until), until) if judge.world.day < day <= until})
    chosen = days if len(days) <= MOST else [days[n * (len(days) - 1) // (MOST - 1)] for n in range(MOST)]
    today = {finding.fingerprint: finding for finding in now}
    found: dict[str, Finding] = {}
    before = judge.world.day
    for day in chosen:
        fresh = [each for each in judge.on(day) if each.fingerprint not in found and _is_news(each, today)]
        for finding, first in _first(judge, today, fresh, before, day):
            found[finding.fingerprint] = _to_come(finding, first)
        before = day
    in_order = sorted(found.values(), key=lambda finding: (finding.begins, finding.order))
    return Ahead(tuple(in_order), Horizon(until, len(chosen), len(days)))


def _changing(named: Iterable[date], until: date) -> Iterator[date]:
    """Yield the days on which something may begin or be over: what lasts until a day is over on the next."""
    yield from (rule.meta.since for rule in every())
    yield from (row.since for row in CITATIONS.values())
    last = (row.until for row in CITATIONS.values() if row.until is not None)
    yield from (day + offset for day in (*named, *last) if day < until for offset in (timedelta(), _DAY))


def _is_news(finding: Finding, today: Mapping[str, Finding]) -> bool:
    """Return whether a finding of a later day is not there today, or accepted today and then no more, or less bad."""
    known = today.get(finding.fingerprint)
    if finding.acceptance == ACCEPTED:
        return False
    return known is None or known.acceptance == ACCEPTED or worse(finding, known)


def _first(
    judge: Judge, today: Mapping[str, Finding], fresh: list[Finding], before: date, day: date
) -> Iterator[tuple[Finding, date]]:
    """Yield findings of `day` that were not there on `before`, as they will be on their first day, with that day."""
    if not fresh:
        return
    if day - before <= _DAY:
        yield from ((finding, day) for finding in fresh)
        return
    middle = before + (day - before) // 2
    rules = dict.fromkeys(finding.rule for finding in fresh)
    there = {each.fingerprint: each for each in judge.on(middle, rules) if _is_news(each, today)}
    early = [there[finding.fingerprint] for finding in fresh if finding.fingerprint in there]
    late = [finding for finding in fresh if finding.fingerprint not in there]
    yield from _first(judge, today, early, before, middle)
    yield from _first(judge, today, late, middle, day)


def _to_come(finding: Finding, day: date) -> Finding:
    """Return a finding as a note of what will be; it is another than the one that it will become."""
    return finding._replace(
        severity=Severity.NOTE,
        begins=Begins(day, finding.severity),
        fingerprint=f"v1:{digest([finding.fingerprint, 'to come'])}",
    )
