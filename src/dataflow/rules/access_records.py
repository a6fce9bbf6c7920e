"""Access or authority records of a system kept for less than the standards of security measures say (D-22)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.model.data import ItemKind
from dataflow.model.states import State, known
from dataflow.queries.periods import most_days

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World
    from dataflow.model.overseas import System

_AUTHORITY, _ACCESS = "PIPC-NOTICE-2026-9 5(3)", "PIPC-NOTICE-2026-9 8(1)"
META = Meta("access-records", Severity.ERROR, (_AUTHORITY, _ACCESS), since=date(2026, 7, 1))

_YEAR = 365
_MANY = 50_000
_GUARDED = frozenset({ItemKind.SENSITIVE, ItemKind.BIOMETRIC, ItemKind.UNIQUE_ID, ItemKind.RRN})


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each period that a system states; what it keeps at all is security-measures' to ask."""
    for system in world.registry.systems.values():
        if system.access_records is not None and world.users(system.id):
            years = _years(world, system)
            short = _kept(system.access_records) < _YEAR * (years or 2)
            outcome = Outcome.PASS if not short else Outcome.REVIEW
            if short and years is None and _kept(system.access_records) >= _YEAR:
                outcome = Outcome.UNKNOWN
            facts = {"years": years or 2}
            yield Judgement(outcome, system.key, ("access_records",), facts, citations=(_ACCESS,))
        if system.authority_records is not None and world.users(system.id):
            outcome = Outcome.REVIEW if _kept(system.authority_records) < _YEAR * 3 else Outcome.PASS
            facts = {"years": 3}
            yield Judgement(outcome, system.key, ("authority_records",), facts, citations=(_AUTHORITY,))


def _kept(period: str | State) -> int:
    return 0 if isinstance(period, State) else most_days(period)


def _years(world: World, system: System) -> int | None:
    """Return how many years access records are kept: two for many people or guarded items; None if nobody can tell."""
    users = world.users(system.id)
    subjects = {subject for purpose in users for subject in known(purpose.subjects) or (None,)}
    counts = [known(world.registry.subjects[subject].count) if subject else None for subject in subjects]
    listed = [known(purpose.items) for purpose in users]
    items = world.vocabulary.expanded(item for items in listed if items for item in items.listed())
    kinds = [known(world.registry.items[item].kinds) for item in items]
    if any(count is not None and count >= _MANY for count in counts) or any(
        not _GUARDED.isdisjoint(kind or ()) for kind in kinds
    ):
        return 2
    return None if None in counts or None in kinds or None in listed else 1
