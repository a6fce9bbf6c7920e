"""Personal location information kept more than a year (C-35)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Severity
from dataflow.model.data import ItemKind
from dataflow.model.parties import Sector
from dataflow.queries.retention import Cap, capped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta(
    "location-retention",
    Severity.ERROR,
    ("LOCATION 23(1)", "LOCATION-ED 26-2(3)", "PIPA 21(1)"),
    since=date(2022, 4, 20),
)

_CAP = Cap(ItemKind.LOCATION, Sector.LOCATION, "location-information", "P1Y")


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    return capped(world, _CAP)
