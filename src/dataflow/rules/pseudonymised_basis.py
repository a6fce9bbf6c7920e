"""The ground for pseudonymised information, used for other items or other ends (C-30)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.model.data import ItemKind, PurposeKind
from dataflow.model.states import known
from dataflow.queries.grounds import cases, purpose_of

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
        if case.grounds and all(g.id in ("28-2(1)", "28-3(1)") for g in case.grounds):
            yield _judged(world, case)


def _judged(world: World, case: Case) -> Judgement:
    purpose = purpose_of(world, case)
    kind = purpose.kind if purpose is not None else None
    if isinstance(kind, PurposeKind) and kind not in ENDS:
        return Judgement(Outcome.REVIEW, case.entity, ("kind",), variant="other-ends")
    plain, unknown = _plain(world, case)
    if plain:
        return Judgement(Outcome.REVIEW, case.entity, ("items",), {"items": plain})
    return Judgement(Outcome.UNKNOWN if unknown else Outcome.PASS, case.entity, ("items",), {"items": unknown})


def _plain(world: World, case: Case) -> tuple[list[str], list[str]]:
    """Return the items that are said not to be pseudonymised, and those of which nobody says what they are."""
    rows = world.holdings.flows.get(case.entity) or world.holdings.controllers[_holder(world, case)]
    identity = case.entity.partition("/")[2]
    held = {row.item for row in rows if row.item and (case.provision or row.purpose == identity)}
    kinds = {item: world.registry.items[item].kinds for item in sorted(held)}
    stated = {item: known(each) or () for item, each in kinds.items() if each is not None}
    plain = [f"items/{item}" for item, each in stated.items() if ItemKind.PSEUDONYMISED not in each]
    return plain, [f"items/{item}" for item, each in kinds.items() if each is None]


def _holder(world: World, case: Case) -> str:
    purpose = purpose_of(world, case)
    own = known(purpose.controller) if purpose is not None else None
    return own or world.registry.head.controller
