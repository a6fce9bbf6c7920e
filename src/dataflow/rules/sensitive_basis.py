"""Sensitive information without a separate consent or a statute (C-9)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.findings import Meta, Severity
from dataflow.model.data import ItemKind
from dataflow.queries.grounds import special_ground

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.findings import Judgement
    from dataflow.graph.world import World

META = Meta("sensitive-basis", Severity.ERROR, ("PIPA 23(1)",))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    return special_ground(world, ItemKind.SENSITIVE)
