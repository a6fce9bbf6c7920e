"""A provision on consent, and what was told before it (C-2; C-26 for consent beyond the purpose)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.findings import Meta, Severity
from dataflow.queries.told import told_before

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.findings import Judgement
    from dataflow.graph.world import World

META = Meta(
    "provision-consent",
    Severity.ERROR,
    ("PIPA 17(2)",),
    also=("PIPA 15(1)", "PIPA 17(1)", "PIPA 18(2)", "PIPA 18(3)", "PIPA 23(1)", "PIPA 24(1)"),
)


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    return told_before(world, META, provision=True)
