"""A service that may make sensitive information public without saying so first (C-29)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Severity
from dataflow.model.telling import NoticeOf
from dataflow.queries.notices import notified

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta("sensitive-exposure", Severity.ERROR, ("PIPA 23(3)",), since=date(2023, 9, 15))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for purpose in world.registry.purposes.values():
        if purpose.exposes_sensitive is True:
            yield Judgement(notified(purpose.notices, {NoticeOf.EXPOSURE}, world.day), purpose.key, ("notices",))
