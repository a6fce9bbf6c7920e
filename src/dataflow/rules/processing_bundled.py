"""One row of a processing table for purposes of several kinds: which of them needs which items cannot be seen."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.model.data import PurposeKind
from dataflow.model.states import known
from dataflow.queries.processing import printed_purpose, processing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World
    from dataflow.model.data import Purpose

META = Meta(
    "processing-bundled",
    Severity.WARNING,
    ("PIPC-GUIDE-2026 p.25",),
    since=date(2026, 4, 23),
    identity=("row",),
)


_SERVICE = frozenset({PurposeKind.SERVICE, PurposeKind.PAYMENT, PurposeKind.SUPPORT})
"""What performing one contract takes: nobody asks to see these apart."""


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each row of a processing table that names purposes."""
    for table in processing(world):
        for printed in table.rows:
            purposes = [world.registry.purposes[one] for one in known(printed.row.purposes) or ()]
            if purposes:
                kinds = {_kind(purpose) for purpose in purposes} - {None}
                facts = {"row": printed_purpose(printed), "purposes": [purpose.key for purpose in purposes]}
                outcome = Outcome.REVIEW if len(kinds) > 1 else Outcome.PASS
                yield Judgement(outcome, printed.policy.key, ("rows", printed.number), facts)


def _kind(purpose: Purpose) -> PurposeKind | None:
    kind = known(purpose.kind)
    return PurposeKind.SERVICE if kind in _SERVICE else kind
