"""A protective measure that a transfer must have (B-16)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Severity
from dataflow.law.transfers import SAFEGUARDS
from dataflow.model.overseas import Overseas, Safeguards
from dataflow.queries.abroad import MOVING, abroad, stated
from dataflow.queries.behind import term_by_country
from dataflow.queries.particulars import term

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta(
    "overseas-safeguards",
    Severity.ERROR,
    ("PIPA 28-8(4)",),
    since=date(2023, 9, 15),
    identity=("safeguard",),
    also=tuple(safeguard.citation for safeguard in SAFEGUARDS.values()),
)


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for case in abroad(world, MOVING):
        if isinstance(case.overseas, Overseas):
            for safeguard in SAFEGUARDS.values():
                measures = {m.where: _measure(term(world, m, "safeguards"), safeguard.id) for m in case.movements}
                outcome, countries = stated(measures)
                yield Judgement(
                    outcome,
                    case.entity,
                    ("overseas", "safeguards", safeguard.id),
                    {"safeguard": safeguard.id, "countries": countries},
                    severity=Severity.WARNING if safeguard.id == "other" else None,
                    citations=("PIPA 28-8(4)", safeguard.citation),
                )


def _measure(safeguards: object, name: str) -> object:
    return getattr(safeguards, name) if isinstance(safeguards, Safeguards) else safeguards


behind = term_by_country
