"""Many data subjects and no yearly notice of use and provision (D-10)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.model.states import State, known
from dataflow.queries.applicable import holds_guarded, processed
from dataflow.queries.counted import apart, folded_counts, together

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

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
    if not large:
        yield from tuple(_together(world)) or _untold(world)


def _together(world: World) -> Iterator[Judgement]:
    """Yield one judgement for the largest category where only all together are enough, of guarded data or of any."""
    folded, every = folded_counts(world), list(world.registry.subjects)
    guarded = [one for one in every if _guarded(world, one)]
    for categories, least, variant in ((every, _MANY, "together"), (guarded, _GUARDED_MANY, "guarded-together")):
        count = together(world, categories)
        if count >= least:
            largest = max(apart(world, categories), key=folded.__getitem__)
            yield _judged(world, largest, count, variant)
            return


def _untold(world: World) -> Iterator[Judgement]:
    """Yield what nobody says of guarded data: whose it is, or how many people are in a part of a larger category.

    Only where the categories that are counted are large enough for it to matter, and a notice is not there anyway.
    """
    folded, every = folded_counts(world), world.registry.subjects
    count = together(world, every)
    if count < _GUARDED_MANY or all(_is_told(world, one) for one in apart(world, every)):
        return
    for purpose in processed(world):
        if not known(purpose.subjects) and holds_guarded(world, purpose):
            yield _note(purpose.key, "subjects", count, "subjects-unknown")
    for one, subject in every.items():
        wholes = world.vocabulary.wholes(one) - {one}
        largest = max((folded[whole] for whole in wholes), default=0)
        if not folded[one] and subject.count is None and largest >= _GUARDED_MANY and _guarded(world, one):
            yield _note(subject.key, "count", largest, "part-unknown")


def _is_told(world: World, subject: str) -> bool:
    return _outcome(world, world.registry.subjects[subject].usage_notice) is Outcome.PASS


def _note(entity: str, field: str, count: int, variant: str) -> Judgement:
    return Judgement(Outcome.UNKNOWN, entity, (field,), {"count": count}, variant=variant, severity=Severity.NOTE)


def _judged(world: World, identity: str, count: int, variant: str | None = None) -> Judgement:
    subject = world.registry.subjects[identity]
    outcome, severity = _outcome(world, subject.usage_notice), None
    if outcome is Outcome.UNKNOWN:
        variant, severity = _UNKNOWN.get(variant), Severity.NOTE
    return Judgement(outcome, subject.key, ("usage_notice",), {"count": count}, variant=variant, severity=severity)


_UNKNOWN: Mapping[str | None, str] = {"together": "together-unknown", "guarded-together": "guarded-together-unknown"}
"""The wordings for several categories → those where nobody says when the largest was notified."""


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
