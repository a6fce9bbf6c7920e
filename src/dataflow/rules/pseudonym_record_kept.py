"""A record of pseudonymised processing that is kept less than three years after the data (C-31)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity, of_state
from dataflow.law.periods import is_longer
from dataflow.model.states import known, state_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta("pseudonym-record-kept", Severity.ERROR, ("PIPA 28-4(3)",), since=date(2023, 9, 15))

LEAST = "P3Y"


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each record there is; `pseudonym-record` speaks of those that are missing."""
    for purpose in world.registry.purposes.values():
        records = known(purpose.pseudonym_records)
        if records is not None:
            kept = known(records.kept)
            short = kept is not None and is_longer(LEAST, kept)
            outcome = Outcome.VIOLATED if short else of_state(state_of(records.kept))
            facts = {"period": kept or "none"}
            yield Judgement(outcome, purpose.key, ("pseudonym_records", "kept"), facts)
