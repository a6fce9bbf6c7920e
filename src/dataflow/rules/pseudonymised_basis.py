"""The ground for pseudonymised information, used for other items or other ends (C-30)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.model.data import ItemKind, PurposeKind
from dataflow.model.states import known
from dataflow.queries.behind import item_kinds
from dataflow.queries.grounds import cases, held_for, purpose_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World
    from dataflow.queries.grounds import Case

META = Meta("pseudonymised-basis", Severity.WARNING, ("PIPA 28-2(1)",), since=date(2020, 8, 5))

ENDS = (PurposeKind.ANALYTICS, PurposeKind.OTHER)
"""Kinds of purpose that statistics, scientific research or archiving can be."""


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for case in cases(world):
        if case.pseudonymised:
            yield _judged(world, case)


def _judged(world: World, case: Case) -> Judgement:
    purpose = purpose_of(world, case)
    kind = purpose.kind if purpose is not None else None
    if isinstance(kind, PurposeKind) and kind not in ENDS:
        return Judgement(Outcome.REVIEW, case.entity, ("kind",), variant="other-ends")
    held = _held(world, case)
    plain, unknown = _plain(world, held)
    if plain:
        return Judgement(Outcome.REVIEW, case.entity, ("items",), {"items": plain})
    if unknown:
        return Judgement(Outcome.UNKNOWN, case.entity, ("items",), {"items": unknown})
    if None in held:
        return Judgement(Outcome.UNKNOWN, case.entity, ("items",), variant="items-unknown")
    return Judgement(Outcome.PASS, case.entity, ("items",))


def _held(world: World, case: Case) -> set[str | None]:
    """Return the items; None among them: there are some of which nobody says what they are."""
    if case.provision:
        return {row.item for row in world.holdings.flows[case.entity]}
    return held_for(world, case.entity.partition("/")[2])


def _plain(world: World, held: set[str | None]) -> tuple[list[str], list[str]]:
    """Return the items that are said not to be pseudonymised, and those of which nobody says what they are."""
    kinds = {item: world.registry.items[item].kinds for item in sorted(item for item in held if item is not None)}
    stated = {item: known(each) or () for item, each in kinds.items() if each is not None}
    plain = [f"items/{item}" for item, each in stated.items() if ItemKind.PSEUDONYMISED not in each]
    return plain, [f"items/{item}" for item, each in kinds.items() if each is None]


behind = item_kinds
