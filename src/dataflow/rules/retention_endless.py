"""Data that is kept without an end or as good as that, or on after its consent was withdrawn (C-16, C-32)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.law.periods import is_longer
from dataflow.law.retention import longest
from dataflow.law.statutes import CITATIONS
from dataflow.law.vague import endless
from dataflow.model.scalars import Text
from dataflow.model.states import State, known
from dataflow.queries.retention import events, rules

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World
    from dataflow.model.retention import Retention

_WITHDRAWAL = "PIPA 37(3)"
"""Since 2023-09-15 data is destroyed when the consent is withdrawn, by itself (Act No. 19234)."""
META = Meta("retention-endless", Severity.WARNING, ("PIPA 21(1)",), also=(_WITHDRAWAL,))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each purpose that states a retention; a statute that has it kept may say so."""
    for purpose in world.registry.purposes.values():
        stated = rules(purpose)
        if any(map(_has_no_end, stated)):
            yield Judgement(Outcome.REVIEW, purpose.key, ("retention",))
        elif CITATIONS[_WITHDRAWAL].in_force(world.day) and any(map(_goes_on, stated)):
            told = any(_goes_on(rule) and rule.law is State.NONE for rule in stated)
            outcome = Outcome.REVIEW if told else Outcome.UNKNOWN
            variant = "after-withdrawal" if told else "after-withdrawal-unknown"
            yield Judgement(outcome, purpose.key, ("retention",), variant=variant, citations=(_WITHDRAWAL,))
        elif any(map(_outlives, stated)):
            yield Judgement(Outcome.REVIEW, purpose.key, ("retention",), {"period": longest()}, variant="beyond-all")
        elif stated:
            yield Judgement(Outcome.PASS, purpose.key, ("retention",))


def _has_no_end(rule: Retention) -> bool:
    text = rule.text
    bare = all(known(one) is None for one in (rule.until, rule.then, rule.law))
    return bare and isinstance(text, Text) and all(map(endless, text.every()))


def _outlives(rule: Retention) -> bool:
    """Return whether a period is as good as none: longer than any statute of the table, and no statute named for it."""
    period = known(rule.then)
    return period is not None and known(rule.law) is None and is_longer(period, longest())


def _goes_on(rule: Retention) -> bool:
    """Return whether a period runs from the withdrawal of the consent and no statute is named for it."""
    return set(events(rule)) == {"consent-withdrawn"} and known(rule.then) is not None and known(rule.law) is None
