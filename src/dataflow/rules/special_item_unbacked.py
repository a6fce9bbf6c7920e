"""A sensitive item or a unique identifier entrusted under no purpose: no ground can be read for it (A-25, A-35)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.graph.draw import HELD, MISSING
from dataflow.law.statutes import CITATIONS
from dataflow.model.data import ItemKind
from dataflow.queries.grounds import restricted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta("special-item-unbacked", Severity.ERROR, ("PIPA 23(1)", "PIPA 24(1)", "PIPA 24-2(1)", "PIPC-QA-2025 Q79"))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    kinds = {item: restricted(world, item) for item in world.registry.items}
    special = {item: kind for item, kind in kinds.items() if kind is not None}
    for key in world.entrustments if special else ():
        # An item that no purpose has although all of them are told is the finding of `item-not-upstream`.
        rows = [row for row in world.holdings.flows[key] if row.item in special and row.backing != MISSING]
        if rows:
            loose = sorted({row.item or "" for row in rows if row.backing != HELD and len(row.possible) != 1})
            outcome = Outcome.UNKNOWN if loose else Outcome.PASS  # under a purpose, that purpose's ground is judged
            cited = dict.fromkeys(_citation(world, special[item]) for item in loose)
            facts = {"items": [f"items/{item}" for item in loose]}
            yield Judgement(outcome, key, ("purposes",), facts, citations=(*cited, "PIPC-QA-2025 Q79"))


def _citation(world: World, kind: ItemKind) -> str:
    own = _ASKED_BY[kind]
    return own if CITATIONS[own].in_force(world.day) else _ASKED_BY[ItemKind.UNIQUE_ID]  # so before 24-2


_ASKED_BY = {ItemKind.RRN: "PIPA 24-2(1)", ItemKind.UNIQUE_ID: "PIPA 24(1)", ItemKind.SENSITIVE: "PIPA 23(1)"}
"""Kind → the provision that restricts it."""
