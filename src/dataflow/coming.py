"""Laws about to change: what the rules would newly find on the day on which more of the law comes into force."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from typing import TYPE_CHECKING

from dataflow.check import CRASHED, judged, nowhere
from dataflow.comparing import grown
from dataflow.findings import Coming
from dataflow.law.statutes import CITATIONS
from dataflow.rules import every

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from dataflow.findings import Finding, Meta
    from dataflow.graph.world import World
    from dataflow.rules import Rule
    from dataflow.selection import Selection

HORIZON = timedelta(days=180)
"""How far a check looks ahead."""


def coming(world: World, selection: Selection, rules: Iterable[Rule] | None = None) -> tuple[Coming, ...]:
    """Return what is new in the next half year, by day and rule.

    New is what a rule finds on a day and not on the one before, and only because of the law: the rule itself, or a
    provision that the finding cites, is in force from that day, or an entity that was judged before is asked for more.
    What merely changes in the registry until then is not told.
    """
    there = [rule for rule in (rules if rules is not None else every()) if selection.has_rule(rule.meta.id)]
    days = sorted({day for rule in there for day in _days(rule.meta) if world.day < day <= world.day + HORIZON})
    return tuple(each for day in days for each in _on(day, world, there, selection))


def _days(meta: Meta) -> Iterator[date]:
    """Yield the days on which a rule begins to ask, or to ask more."""
    yield meta.since
    yield from (max(meta.since, CITATIONS[row].since) for row in (*meta.citations, *meta.also))


def _on(day: date, world: World, rules: Iterable[Rule], selection: Selection) -> Iterator[Coming]:
    """Yield what is new on a day, rule by rule."""
    concerned = [rule for rule in rules if day in _days(rule.meta)]
    later = judged(world.on(day), nowhere, concerned, selection).findings
    if not later:
        return
    eve = world.on(day - timedelta(days=1))
    before = {f.fingerprint: f for f in judged(eve, nowhere, concerned, selection).findings}
    broken = {finding.facts["rule"] for finding in later if finding.rule == CRASHED.id}
    for rule in concerned:
        new = [f for f in later if f.rule == rule.meta.id and _is_new(f, before.get(f.fingerprint), rule, eve)]
        if new or rule.meta.id in broken:
            outcomes = Counter(finding.outcome.value for finding in new) if rule.meta.id not in broken else {}
            yield Coming(day, rule.meta.id, _citations(rule.meta, new, day), outcomes)


def _citations(meta: Meta, new: Iterable[Finding], day: date) -> tuple[str, ...]:
    """Return what findings cite; where none of it is new, after what is new of all that the rule may cite."""
    cited = dict.fromkeys(row for finding in new for row in finding.citations) or dict.fromkeys(meta.citations)
    if meta.since == day or any(CITATIONS[row].since == day for row in cited):
        return tuple(cited)
    return tuple(dict.fromkeys((*(row for row in meta.also if CITATIONS[row].since == day), *cited)))


def _is_new(finding: Finding, before: Finding | None, rule: Rule, eve: World) -> bool:
    if before is not None:
        return any(grown(value, before.facts.get(fact)) for fact, value in finding.facts.items())
    if rule.meta.since > eve.day or any(CITATIONS[row].since > eve.day for row in finding.citations):
        return True
    return finding.place.entity in {judgement.entity for judgement in rule.judge(eve)}
