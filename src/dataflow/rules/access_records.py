"""Access or authority records of a system kept for less than the standards of security measures say (D-22)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.graph.holdings import is_open
from dataflow.model.parties import Sector
from dataflow.model.states import State, known
from dataflow.places import Place
from dataflow.queries.applicable import GUARDED, own_systems, processed, trustees_systems
from dataflow.queries.periods import most_days

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.findings import Finding
    from dataflow.graph.world import World
    from dataflow.model.overseas import System

_AUTHORITY, _ACCESS = "PIPC-NOTICE-2026-9 5(3)", "PIPC-NOTICE-2026-9 8(1)"
_APPLIED = ("PIPA 26(8)",)
"""What applies the duties of a controller to a trustee."""
META = Meta("access-records", Severity.ERROR, (_AUTHORITY, _ACCESS), since=date(2026, 7, 1), also=_APPLIED)

_YEAR = 365
_MANY = 50_000


class _Kept(NamedTuple):
    """What is kept in a system: whose data and which items (None: nobody tells), and by whom."""

    subjects: frozenset[str | None]
    items: frozenset[str | None]
    parties: frozenset[str]


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each period that a system states; what it keeps at all is security-measures' to ask."""
    own, entrusted = set(own_systems(world)), None
    for identity, system in world.registry.systems.items():
        if system.access_records is None and system.authority_records is None:
            continue
        if identity in own:
            yield from _judged(world, system, _of_purposes(world, identity), ())
        else:
            entrusted = trustees_systems(world) if entrusted is None else entrusted
            if identity in entrusted:
                yield from _judged(world, system, _of_flows(world, identity, entrusted[identity]), _APPLIED)


def _judged(world: World, system: System, kept: _Kept, applied: tuple[str, ...]) -> Iterator[Judgement]:
    if system.access_records is not None:
        yield _access(world, system, kept, (_ACCESS, *applied))
    if system.authority_records is not None:
        outcome = Outcome.REVIEW if _days(system.authority_records) < _YEAR * 3 else Outcome.PASS
        citations = (_AUTHORITY, *applied)
        yield Judgement(outcome, system.key, ("authority_records",), {"years": 3}, citations=citations)


def _access(world: World, system: System, kept: _Kept, citations: tuple[str, ...]) -> Judgement:
    """Judge access records: two years serve everyone, below one nobody; between them it depends."""
    years, days = _years(world, kept), _days(system.access_records)
    if days >= _YEAR * (years or 2):
        outcome = Outcome.PASS
    else:
        outcome = Outcome.UNKNOWN if years is None and days >= _YEAR else Outcome.REVIEW
    shown = years or (2 if days >= _YEAR else 1)
    return Judgement(outcome, system.key, ("access_records",), {"years": shown}, citations=citations)


def _days(period: str | State | None) -> int:
    return most_days(period) if period.__class__ is str else 0


def _of_purposes(world: World, system: str) -> _Kept:
    """Return what the controller keeps in a system, as far as its purposes tell."""
    users = [purpose for purpose in processed(world) if system in (known(purpose.systems) or ())]
    subjects = {subject for purpose in users for subject in known(purpose.subjects) or (None,)}
    listed = [known(purpose.items) for purpose in users]
    items: set[str | None] = set(world.vocabulary.expanded(item for one in listed if one for item in one.listed()))
    if None in listed or any(map(is_open, users)):
        items.add(None)
    return _Kept(frozenset(subjects), frozenset(items), frozenset({world.registry.head.controller}))


def _of_flows(world: World, system: str, flows: tuple[str, ...]) -> _Kept:
    """Return what trustees keep in a system for the controller."""
    rows = [row for flow in flows for row in world.holdings.flows[flow] if world.spots.stores(system, row.item)]
    parties = {known(world.flow(flow).receiver) for flow in flows} | {world.registry.head.controller}
    return _Kept(
        frozenset(row.subject for row in rows), frozenset(row.item for row in rows), frozenset(filter(None, parties))
    )


def _years(world: World, kept: _Kept) -> int | None:
    """Return how many years access records are kept: two for many people, guarded items or telecommunications.

    None where nobody can tell: categories of people may overlap, so that their sum proves nothing.
    """
    counts = [known(world.registry.subjects[subject].count) if subject else None for subject in kept.subjects]
    kinds = [known(world.registry.items[item].kinds) if item else None for item in kept.items]
    if (
        any(count is not None and count >= _MANY for count in counts)
        or any(not GUARDED.isdisjoint(kind or ()) for kind in kinds)
        or any(Sector.TELECOMMUNICATIONS in (known(world.registry.parties[one].sectors) or ()) for one in kept.parties)
    ):
        return 2
    return None if None in counts or None in kinds or sum(filter(None, counts)) >= _MANY else 1


def behind(world: World, finding: Finding) -> list[Place]:
    """Return what to ask for: how many data subjects a system is about, and of which kinds its items are."""
    system = finding.place.entity.partition("/")[2]
    users = world.users(system)
    subjects = {subject for purpose in users for subject in known(purpose.subjects) or ()}
    listed = [items for purpose in users if (items := known(purpose.items)) is not None]
    kept = set(world.vocabulary.expanded(item for each in listed for item in each.listed()))
    for flow in trustees_systems(world).get(system, ()):
        subjects.update(row.subject for row in world.holdings.flows[flow] if row.subject is not None)
        kept.update(row.item for row in world.holdings.flows[flow] if row.item is not None)
    counts = [Place(f"subjects/{subject}", ("count",)) for subject in sorted(subjects)]
    return [*counts, *(Place(f"items/{item}", ("kinds",)) for item in sorted(kept))]
