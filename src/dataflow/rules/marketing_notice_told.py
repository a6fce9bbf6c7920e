"""A notice of entrusted marketing that lacks the work or the trustee (A-31)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.model.states import known
from dataflow.model.telling import NoticeOf
from dataflow.queries.marketing import marketed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta("marketing-notice-told", Severity.ERROR, ("PIPA 26(3)",))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for case in marketed(world):
        if not case.notices:
            continue  # `marketing-notice` speaks
        told = {word for _, notice in case.notices for word in known(notice.told) or ()}
        missing = [word.value for word in _ASKED if word not in told]
        unsaid = [number for number, notice in case.notices if notice.told is None]
        outcome = Outcome.PASS if not missing else Outcome.UNKNOWN if unsaid else Outcome.VIOLATED
        last = unsaid[-1] if unsaid else case.notices[-1][0]
        yield Judgement(outcome, case.key, ("notices", last, "told"), {"untold_of": missing})


_ASKED = (NoticeOf.WORK, NoticeOf.TRUSTEE)
