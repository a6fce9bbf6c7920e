"""Many data subjects and no yearly notice of use and provision (D-10)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.model.states import State, known
from dataflow.queries.applicable import holds_guarded, processed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

# The duty began on 2023-09-15; a year without a notice was first over a year later.
META = Meta("usage-notice", Severity.ERROR, ("PIPA 20-2", "PIPA-ED 15-3"), since=date(2024, 9, 15))

_MANY, _GUARDED_MANY, _YEAR = 1_000_000, 50_000, 366


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each category that is large enough by itself, else for the largest of all together."""
    counts = {subject.id: known(subject.count) or 0 for subject in world.registry.subjects.values()}
    large = [
        one for one, count in counts.items() if count >= _MANY or (count >= _GUARDED_MANY and _guarded(world, one))
    ]
    for subject in large:
        yield _judged(world, subject, counts[subject])
    wholes = [one for one in counts if known(world.registry.subjects[one].part_of) is None]
    together = sum(counts[one] for one in wholes)
    if not large and together >= _MANY:
        yield _judged(world, max(wholes, key=counts.__getitem__), together, together=True)


def _judged(world: World, identity: str, count: int, *, together: bool = False) -> Judgement:
    subject = world.registry.subjects[identity]
    outcome = _outcome(world, subject.usage_notice)
    variant, severity = "together" if together else None, None
    if outcome is Outcome.UNKNOWN:
        variant, severity = "together-unknown" if together else None, Severity.NOTE
    return Judgement(outcome, subject.key, ("usage_notice",), {"count": count}, variant=variant, severity=severity)


def _outcome(world: World, last: date | State | None) -> Outcome:
    """Judge the last notice; whether the registry's number is the one that Decree 15-3 counts, a person says."""
    if last is None:
        return Outcome.UNKNOWN
    recent = not isinstance(last, State) and 0 <= (world.day - last).days <= _YEAR
    return Outcome.PASS if recent else Outcome.REVIEW


def _guarded(world: World, subject: str) -> bool:
    """Return whether the controller has sensitive or unique-identification items of a category."""
    about = (purpose for purpose in processed(world) if subject in (known(purpose.subjects) or ()))
    return any(holds_guarded(world, purpose) for purpose in about)
