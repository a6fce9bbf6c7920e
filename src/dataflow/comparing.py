"""Two states of a registry: which findings of the one were not there in the other, or not like this."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, NamedTuple

from dataflow.acceptances import ACCEPTED
from dataflow.findings import Change, Outcome, Severity, digest

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping

    from dataflow.findings import Finding

_HEAVIEST_FIRST = tuple(Severity)
_AMISS = frozenset(
    {
        "clause",
        "countries",
        "items",
        "lacks",
        "measures",
        "missing",
        "safeguard",
        "sections",
        "unrecorded",
        "unsigned",
        "untold",
        "untold_of",
        "vague",
    }
)
"""Facts that list what is amiss: where one has only become shorter, part of it was mended and nothing is new."""


class Comparison(NamedTuple):
    """What is new or has changed, with `change` saying which; what stayed, and what is gone, is only counted."""

    shown: tuple[Finding, ...]
    there: int
    gone: int


def compare(now: Iterable[Finding], before: Iterable[Finding], renamed: Mapping[str, str]) -> Comparison:
    """Return how findings differ from those of an earlier state; `renamed` leads from an entity's old key to its new.

    Equal findings are counted off against each other: of three that say the same where there were two, one is new.
    What was there with other facts, or less of it, or accepted, or when another received the data, has changed.
    """
    left: dict[Hashable, list[Finding]] = defaultdict(list)
    for finding in before:
        left[_content(finding, renamed)].append(finding)
    there = 0
    shown: list[Finding] = []
    apart: list[Finding] = []
    for finding in now:
        alike = left[_content(finding, {})]
        if not alike:
            apart.append(finding)
        elif _withdrawn(finding, same := alike.pop(0)) or _is_of_more(finding, same):
            shown.append(finding._replace(change=Change.CHANGED))
        else:
            there += 1
    others = [finding for alike in left.values() for finding in alike]
    known = {finding.fingerprint: finding for finding in others}
    met = [(finding, known.pop(finding.fingerprint, None)) for finding in apart]
    less = [earlier is not None and _is_less(finding, earlier) for finding, earlier in met]
    for (finding, earlier), mended in zip(met, less, strict=True):
        if not mended:
            shown.append(finding._replace(change=Change.NEW if earlier is None else Change.CHANGED))
    gone = len(others) - sum(earlier is not None for _, earlier in met)
    return Comparison(tuple(shown), there + sum(less), gone)


def worse(now: Finding, before: Finding) -> bool:
    """Return whether a finding weighs more than it did, has become a violation, or names more that is amiss."""
    heavier = _HEAVIEST_FIRST.index(now.severity) < _HEAVIEST_FIRST.index(before.severity)
    violated = now.outcome is Outcome.VIOLATED and before.outcome is not Outcome.VIOLATED
    return heavier or violated or any(grown(value, before.facts.get(fact)) for fact, value in now.facts.items())


def grown(now: object, before: object) -> bool:
    """Return whether a list of what is amiss has grown; other facts may change with the day itself."""
    return isinstance(now, list | tuple) and isinstance(before, list | tuple) and not set(now) <= set(before)


def _content(finding: Finding, renamed: Mapping[str, str]) -> Hashable:
    """Return all that a finding says but where it stands: lines move, and files are renamed."""
    entity = finding.place.entity
    facts = digest(_renamed(dict(finding.facts), renamed)) if renamed else digest(dict(finding.facts))
    return (*_verdict(finding), renamed.get(entity, entity), finding.field, facts, _related(finding, renamed))


def _verdict(finding: Finding) -> tuple[Hashable, ...]:
    return (finding.rule, finding.outcome, finding.severity, finding.message, finding.citations, finding.begins)


def _related(finding: Finding, renamed: Mapping[str, str]) -> frozenset[tuple[str, str]]:
    return frozenset((renamed.get(each.entity, each.entity), each.role) for each, _ in finding.related)


def _renamed(value: Any, renamed: Mapping[str, str]) -> Any:
    """Return facts with the entities that they name by key under their new keys."""
    if isinstance(value, dict):
        return {name: _renamed(member, renamed) for name, member in value.items()}
    if isinstance(value, list | tuple):
        return [_renamed(member, renamed) for member in value]
    return renamed.get(value, value) if isinstance(value, str) else value


def _withdrawn(now: Finding, before: Finding) -> bool:
    """Return whether a finding was accepted and is not any more."""
    return before.acceptance == ACCEPTED and now.acceptance != ACCEPTED


def _is_of_more(now: Finding, before: Finding) -> bool:
    """Return whether others receive the data than did, or more of it, or elsewhere too: the same gap is a wider one.

    Who else signed a contract widens nothing; what it serves does.
    """
    facts = (name for name in before.essence.keys() & now.essence.keys() if name != "parties")
    return any(_is_more(now.essence[name], before.essence[name]) for name in facts)


def _is_more(now: object, before: object) -> bool:
    if before is None or now is None:  # what nobody knew is told now, or the other way round: findings of their own
        return False
    if isinstance(now, dict) and isinstance(before, dict):  # items: all, but some, or those of a list
        left_in = set(before["but"] or ()) - set(now["but"] or ())
        return now["all"] != before["all"] or bool(left_in) or not set(now["of"] or ()) <= set(before["of"] or ())
    return grown(now, before) if isinstance(now, list) and isinstance(before, list) else now != before


def _is_less(now: Finding, before: Finding) -> bool:
    """Return whether a finding says the same as it did, only of less: part of it was mended."""
    if _verdict(now) != _verdict(before) or not _related(now, {}) <= _related(before, {}):
        return False
    if _withdrawn(now, before) or _is_of_more(now, before):
        return False
    return now.facts.keys() == before.facts.keys() and all(
        value == before.facts[fact] or (fact in _AMISS and _is_shorter(value, before.facts[fact]))
        for fact, value in now.facts.items()
    )


def _is_shorter(now: object, before: object) -> bool:
    return isinstance(now, list | tuple) and isinstance(before, list | tuple) and set(now) < set(before)
