"""A period longer than the statute cited for it has anything kept (C-19)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.law.periods import is_longer
from dataflow.law.retention import Bound, read_law
from dataflow.model.states import known
from dataflow.queries.retention import events, rules

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dataflow.graph.world import World
    from dataflow.law.retention import Keeping, Reading
    from dataflow.model.retention import Retention

META = Meta("retention-beyond-statute", Severity.WARNING, ("PIPA 21(1)",))


class _Judged(NamedTuple):
    outcome: Outcome
    variant: str | None
    facts: dict[str, str]


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each purpose that cites a statute for how long it keeps data."""
    for purpose in world.registry.purposes.values():
        found = [_judged(rule, law) for rule in rules(purpose) if (law := known(rule.law)) is not None]
        if found:
            order = (Outcome.VIOLATED, Outcome.REVIEW, Outcome.UNKNOWN, Outcome.PASS)
            outcome, variant, facts = min(found, key=lambda one: order.index(one.outcome))
            yield Judgement(outcome, purpose.key, ("retention", "law"), facts, variant=variant)


def _judged(rule: Retention, law: str) -> _Judged:
    reading, then, facts = read_law(law), known(rule.then), {"law": law}
    keepings = [keeping for cited in reading.cited for keeping in cited.keepings]
    if not reading.cited or any(not cited.keepings for cited in reading.cited):
        return _Judged(Outcome.REVIEW, "not-in-table", facts)
    if then is None:
        own = "statutory-deadline" in events(rule) or _is_open(keepings)
        return _Judged(Outcome.PASS if own else Outcome.UNKNOWN, None, facts)
    if _is_open(keepings) or not all(is_longer(then, keeping.period or then) for keeping in keepings):
        return _Judged(Outcome.PASS, None, facts)
    return _beyond(reading, keepings, facts | {"period": then, "longest": _longest(keepings)})


def _beyond(reading: Reading, keepings: Sequence[Keeping], facts: dict[str, str]) -> _Judged:
    """Judge a period beyond all that the statutes cited have kept; some of them run longer in cases of their own."""
    sure = not reading.more and not any(keeping.extends for keeping in keepings)
    return _Judged(Outcome.VIOLATED if sure else Outcome.REVIEW, None, facts)


def _is_open(keepings: Sequence[Keeping]) -> bool:
    """Return whether a statute leaves it open how long: at least a period, or none at all."""
    return any(keeping.period is None or keeping.bound is Bound.LEAST for keeping in keepings)


def _longest(keepings: Sequence[Keeping]) -> str:
    longest = ""
    for keeping in keepings:
        period = keeping.period or ""
        longest = period if not longest or is_longer(period, longest) else longest
    return longest
