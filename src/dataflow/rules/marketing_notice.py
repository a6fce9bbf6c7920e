"""Entrusted marketing of which data subjects were not told (A-19)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity, of_state
from dataflow.model.states import state_of
from dataflow.queries.marketing import marketed, unsorted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World
    from dataflow.queries.marketing import Unsorted

META = Meta("marketing-notice", Severity.ERROR, ("PIPA 26(3)", "PIPA-ED 28(4)"), asks=("promotion-or-sending",))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for case in marketed(world):
        outcome = of_state(state_of(case.flow.notices))
        # Notices that are all of a later day do not say whether there were others before.
        yield Judgement(
            outcome if outcome is not Outcome.PASS or case.notices else Outcome.UNKNOWN, case.key, ("notices",)
        )
    for task in unsorted(world):
        yield _unsorted(task)


def _unsorted(task: Unsorted) -> Judgement:
    """Judge work that may be marketing: by its name, or since it is for nothing but marketing."""
    if task.number is None:
        return Judgement(Outcome.UNKNOWN, task.key, ("tasks",), {}, (), "tasks-unknown", Severity.WARNING)
    path, facts = ("tasks", task.number, "kind"), {"task": task.name.said("ko") if task.name is not None else ""}
    if task.kind is None:
        variant = "purpose-kind-unknown" if task.serves else "kind-unknown"
        return Judgement(Outcome.UNKNOWN, task.key, path, facts, (), variant, Severity.WARNING)
    why, question = "for-marketing" if task.serves else None, "promotion-or-sending"
    return Judgement(Outcome.REVIEW, task.key, path, facts, (), why, Severity.WARNING, question=question)
