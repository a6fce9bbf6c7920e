"""A system that keeps resident registration numbers and is not encrypted (C-12)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.model.data import ItemKind
from dataflow.model.states import known
from dataflow.queries.applicable import processed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.draw import Holding
    from dataflow.graph.world import World

_APPLIED = ("PIPA 26(8)",)
"""What applies the duty to a trustee."""
META = Meta("rrn-encryption", Severity.ERROR, ("PIPA 24-2(2)", "PIPA-ED 21-2"), since=date(2017, 1, 1), also=_APPLIED)

LARGE, LARGE_SINCE = 1_000_000, date(2018, 1, 1)
"""From that number of data subjects on, the duty began a year later (Decree 21-2)."""


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    counts = (known(subject.count) or 0 for subject in world.registry.subjects.values())
    if world.day < LARGE_SINCE and max(counts, default=0) >= LARGE:
        return
    controllers = {system for purpose in world.registry.purposes.values() for system in known(purpose.systems) or ()}
    for system in sorted(_systems(world)):
        encrypted = world.registry.systems[system].encrypted
        outcome = Outcome.PASS if encrypted is True else Outcome.UNKNOWN if encrypted is None else Outcome.VIOLATED
        citations = None if system in controllers else (*META.citations, *_APPLIED)
        yield Judgement(outcome, f"systems/{system}", ("encrypted",), citations=citations)
    for purpose in _without_system(world):
        yield Judgement(Outcome.UNKNOWN, purpose, ("systems",), variant="no-system", severity=Severity.WARNING)


def _without_system(world: World) -> list[str]:
    """Return the controller's own purposes that have such a number while nobody says in which systems they keep it.

    Of trustees that is not asked: `trustee-oversight` asks whether somebody looked at them.
    """
    own = {purpose.id: purpose for purpose in processed(world) if purpose.systems is None}
    rows = (row for item in _numbers(world) for row in world.by_item.get(item, ()) if row.flow is None)
    return sorted({own[row.purpose].key for row in rows if row.purpose in own})


def _numbers(world: World) -> set[str]:
    return {key for key, item in world.registry.items.items() if ItemKind.RRN in (known(item.kinds) or ())}


def _systems(world: World) -> set[str]:
    """Return the systems that keep such a number, of a controller or of a trustee that holds one on the day."""
    holdings = (row for item in _numbers(world) for row in world.by_item.get(item, ()))
    return {system for row in holdings for system in _used(world, row) if world.spots.stores(system, row.item)}


def _used(world: World, row: Holding) -> list[str]:
    """Return the systems in which a holder keeps data."""
    if row.flow is not None:
        others = world.forest.outside[row.flow] or not world.is_entrustment(row.flow)
        return [] if others else known(world.flow(row.flow).systems) or []  # a third party's systems are its own affair
    return known(world.registry.purposes[row.purpose].systems) or [] if row.purpose is not None else []
