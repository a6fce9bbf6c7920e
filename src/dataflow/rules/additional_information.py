"""A pseudonymised item whose additional information is not kept apart (C-30)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.model.data import AdditionalInformation, ItemKind
from dataflow.model.states import known

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta("additional-information", Severity.ERROR, ("PIPA 28-4(1)",), since=date(2020, 8, 5))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    processed = {row.item for rows in world.holdings.controllers.values() for row in rows}
    for identity, item in world.registry.items.items():
        if identity in processed and ItemKind.PSEUDONYMISED in (known(item.kinds) or ()):
            kept = item.additional_information
            outcome = Outcome.UNKNOWN if kept is None else Outcome.PASS
            if kept is AdditionalInformation.TOGETHER:
                outcome = Outcome.VIOLATED
            yield Judgement(outcome, item.key, ("additional_information",))
