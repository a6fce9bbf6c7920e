"""A retention that says only: until the purpose is achieved, or as somebody else has it (C-15)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Related, Severity
from dataflow.model.policies import Table
from dataflow.model.states import known
from dataflow.queries.retention import events, is_by_purpose, is_elsewhere, rules, state

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World
    from dataflow.model.retention import Retention

META = Meta("retention-vague", Severity.WARNING, ("PIPC-GUIDE-2026 p.31",), since=date(2026, 4, 23))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each purpose that states a retention, and for each vague row beside them."""
    spoken: set[str] = set()
    for purpose in world.registry.purposes.values():
        stated = [rule for rule in rules(purpose) if state(rule) == "present"]
        if stated:
            vague = any(map(_is_vague, stated))
            spoken |= {purpose.id} if vague else set()
            yield Judgement(_outcome(stated, vague=vague), purpose.key, ("retention",))
    for policy, number, row in world.published.rows:
        if (
            row.table is Table.PROCESSING
            and is_by_purpose(row.retention)
            and spoken.isdisjoint(known(row.purposes) or ())
        ):
            related = (Related(policy.key, "row", ("rows", number)),)
            path = ("rows", number, "retention")
            yield Judgement(Outcome.VIOLATED, policy.key, path, related=related, variant="printed")


def _outcome(stated: list[Retention], *, vague: bool) -> Outcome:
    if vague:
        return Outcome.VIOLATED
    return Outcome.REVIEW if all(map(is_elsewhere, stated)) else Outcome.PASS


def _is_vague(rule: Retention) -> bool:
    if known(rule.then) is not None or known(rule.law) is not None:
        return False
    named, text = events(rule), known(rule.text)
    return is_by_purpose(text) if not named else set(named) == {"purpose-achieved"} and text is None
