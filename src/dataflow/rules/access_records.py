"""Access or authority records of a system kept for less than the standards of security measures say (D-22)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.graph.holdings import is_open
from dataflow.model.parties import Sector
from dataflow.model.states import State, known
from dataflow.queries.applicable import GUARDED, processed
from dataflow.queries.periods import most_days

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World
    from dataflow.model.data import Purpose
    from dataflow.model.overseas import System

_AUTHORITY, _ACCESS = "PIPC-NOTICE-2026-9 5(3)", "PIPC-NOTICE-2026-9 8(1)"
META = Meta("access-records", Severity.ERROR, (_AUTHORITY, _ACCESS), since=date(2026, 7, 1))

_YEAR = 365
_MANY = 50_000


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each period that a system states; what it keeps at all is security-measures' to ask."""
    own = processed(world)
    for system in world.registry.systems.values():
        users = [purpose for purpose in own if system.id in (known(purpose.systems) or ())] if _states(system) else []
        if system.access_records is not None and users:
            yield _access(world, system, _kept(system.access_records), users)
        if system.authority_records is not None and users:
            outcome = Outcome.REVIEW if _kept(system.authority_records) < _YEAR * 3 else Outcome.PASS
            facts = {"years": 3}
            yield Judgement(outcome, system.key, ("authority_records",), facts, citations=(_AUTHORITY,))


def _states(system: System) -> bool:
    return system.access_records is not None or system.authority_records is not None


def _access(world: World, system: System, kept: int, users: list[Purpose]) -> Judgement:
    """Judge access records: two years serve everyone, below one nobody; between them it depends."""
    years = _years(world, users)
    if kept >= _YEAR * (years or 2):
        outcome = Outcome.PASS
    else:
        outcome = Outcome.UNKNOWN if years is None and kept >= _YEAR else Outcome.REVIEW
    shown = years or (2 if kept >= _YEAR else 1)
    return Judgement(outcome, system.key, ("access_records",), {"years": shown}, citations=(_ACCESS,))


def _kept(period: str | State) -> int:
    return 0 if isinstance(period, State) else most_days(period)


def _years(world: World, users: list[Purpose]) -> int | None:
    """Return how many years access records are kept: two for many people, guarded items or telecommunications.

    None where nobody can tell: categories of people may overlap, so that their sum proves nothing.
    """
    subjects = {subject for purpose in users for subject in known(purpose.subjects) or (None,)}
    counts = [known(world.registry.subjects[subject].count) if subject else None for subject in subjects]
    listed = [known(purpose.items) for purpose in users]
    items = world.vocabulary.expanded(item for items in listed if items for item in items.listed())
    kinds = [known(world.registry.items[item].kinds) for item in items]
    if (
        any(count is not None and count >= _MANY for count in counts)
        or any(not GUARDED.isdisjoint(kind or ()) for kind in kinds)
        or Sector.TELECOMMUNICATIONS in (known(world.registry.parties[world.registry.head.controller].sectors) or ())
    ):
        return 2
    untold = None in counts or None in kinds or None in listed or any(map(is_open, users))
    return None if untold or sum(filter(None, counts)) >= _MANY else 1
