"""Entrusted marketing of which data subjects were not told (A-19)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity, of_state
from dataflow.model.states import state_of
from dataflow.queries.marketing import marketed, unsorted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

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
        yield Judgement(
            Outcome.UNKNOWN if task.kind is None else Outcome.REVIEW,
            task.key,
            ("tasks", task.number, "kind"),
            {"task": task.name.said("ko")},
            variant="kind-unknown" if task.kind is None else None,
            severity=Severity.WARNING,
            question=None if task.kind is None else "promotion-or-sending",
        )
