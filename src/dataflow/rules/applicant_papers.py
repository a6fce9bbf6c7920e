"""Papers of applicants who were not hired, kept more than 180 days (C-36)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity, worst
from dataflow.law.periods import is_longer
from dataflow.model.data import PurposeKind
from dataflow.model.states import known
from dataflow.queries.retention import events, rules

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World
    from dataflow.model.retention import Retention

META = Meta("applicant-papers", Severity.WARNING, ("HIRING 11(4)", "HIRING-ED 4"), since=date(2015, 1, 1))

LONGEST = "P180D"


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each purpose of recruitment that states a retention."""
    for purpose in world.registry.purposes.values():
        if purpose.kind is PurposeKind.RECRUITMENT and rules(purpose):
            outcome = worst(map(_outcome, rules(purpose)))
            yield Judgement(outcome, purpose.key, ("retention",), {"period": LONGEST})


def _outcome(rule: Retention) -> Outcome:
    """Judge one rule; where it cites a statute, `retention-beyond-statute` compares its period."""
    then = known(rule.then)
    if known(rule.law) is not None or (then is None and events(rule)):
        return Outcome.PASS
    if then is None:
        return Outcome.UNKNOWN
    return Outcome.REVIEW if is_longer(then, LONGEST) else Outcome.PASS
