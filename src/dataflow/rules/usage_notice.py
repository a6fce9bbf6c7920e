"""Many data subjects and no yearly notice of use and provision (D-10)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.model.data import ItemKind
from dataflow.model.states import State, known

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World
    from dataflow.model.data import Purpose

# The duty began on 2023-09-15; a year without a notice was first over a year later.
META = Meta("usage-notice", Severity.ERROR, ("PIPA 20-2", "PIPA-ED 15-3"), since=date(2024, 9, 15))

_MANY, _GUARDED_MANY, _YEAR = 1_000_000, 50_000, 366
_GUARDED = frozenset({ItemKind.SENSITIVE, ItemKind.BIOMETRIC, ItemKind.UNIQUE_ID, ItemKind.RRN})


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each category that is large enough by itself; categories may overlap."""
    for subject in world.registry.subjects.values():
        count = known(subject.count) or 0
        if count >= _MANY or (count >= _GUARDED_MANY and _guarded(world, subject.id)):
            outcome = _outcome(world, subject.usage_notice)
            severity = Severity.NOTE if outcome is Outcome.UNKNOWN else None
            yield Judgement(outcome, subject.key, ("usage_notice",), {"count": count}, severity=severity)


def _outcome(world: World, last: date | State | None) -> Outcome:
    """Judge the last notice; whether the registry's number is the one that Decree 15-3 counts, a person says."""
    if last is None:
        return Outcome.UNKNOWN
    recent = not isinstance(last, State) and (world.day - last).days <= _YEAR
    return Outcome.PASS if recent else Outcome.REVIEW


def _guarded(world: World, subject: str) -> bool:
    """Return whether the controller has sensitive or unique-identification items of a category."""
    controller = world.registry.head.controller
    own = (p for p in world.registry.purposes.values() if (known(p.controller) or controller) == controller)
    return any(subject in (known(one.subjects) or ()) and _holds_guarded(world, one) for one in own)


def _holds_guarded(world: World, purpose: Purpose) -> bool:
    listed = known(purpose.items)
    items = world.vocabulary.expanded(listed.listed()) if listed else ()
    return any(not _GUARDED.isdisjoint(known(world.registry.items[item].kinds) or ()) for item in items)
