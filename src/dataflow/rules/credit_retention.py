"""Personal credit information kept more than five years after the relationship (C-34)."""

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

META = Meta("credit-retention", Severity.ERROR, ("CREDIT 20-2(2)", "PIPA 21(1)"), since=date(2016, 3, 12))

_CAP = Cap(ItemKind.CREDIT, Sector.CREDIT, "credit-information", "P5Y", frozenset({Sector.FINANCE}))
"""Financial companies are providers and users of credit information where they trade on credit."""


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    return capped(world, _CAP)
