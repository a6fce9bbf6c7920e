"""Data that others provided with consent, and a large controller that did not tell where it came from (C-27)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.model.states import known
from dataflow.model.telling import NoticeOf
from dataflow.queries.grounds import cases, purpose_of, subjects_of
from dataflow.queries.notices import notified

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta("source-notice", Severity.ERROR, ("PIPA 20(2)", "PIPA-ED 15-2"), since=date(2016, 9, 30))

TOLD = {NoticeOf.SOURCE, NoticeOf.PURPOSE, NoticeOf.REFUSAL}
"""The source, the purpose, the right to have the processing stopped or to withdraw (Act 20(1))."""
LARGE, LARGE_SPECIAL = 1_000_000, 50_000
"""Data subjects from which the duty holds; the smaller number where sensitive items or unique ids are processed."""


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    large = world.once("large", lambda: is_large(world))
    for case in cases(world):
        purpose = purpose_of(world, case)
        if purpose is None or not known(purpose.received_from) or large is False:
            continue
        outcome = notified(purpose.notices, TOLD, world.day)
        if outcome is not Outcome.PASS and large is None:
            yield Judgement(Outcome.UNKNOWN, case.entity, ("notices",), variant="size-unknown")
        else:  # where nothing tells how to reach people no notice is owed, and that is for a person to judge
            yield Judgement(Outcome.REVIEW if outcome is Outcome.VIOLATED else outcome, case.entity, ("notices",))


def is_large(world: World) -> bool | None:
    """Return whether the controller has as many data subjects; None where that is not counted.

    Categories may overlap: there are at least as many people as in the largest, and at most all of them together.
    """
    counts = {identity: known(subject.count) for identity, subject in world.registry.subjects.items()}
    special = {s for case in cases(world) if case.special for s in subjects_of(world, case) if s is not None}
    sizes = [counts[subject] for subject in special]
    return _either(_reaches([*counts.values()], LARGE), _reaches(sizes, LARGE_SPECIAL))


def _reaches(counts: list[int | None], threshold: int) -> bool | None:
    told = [count for count in counts if count is not None]
    if max(told, default=0) >= threshold:
        return True
    return None if len(told) < len(counts) or sum(told) >= threshold else False


def _either(first: bool | None, second: bool | None) -> bool | None:  # noqa: FBT001 - two answers of one kind
    return True if first or second else None if None in (first, second) else False
