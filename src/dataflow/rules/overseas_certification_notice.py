"""A transfer on a certification that the authority has not notified for transfers, or no longer (B-13, B-32)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.model.states import State
from dataflow.queries.abroad import FURTHER, cited
from dataflow.queries.behind import certificate
from dataflow.queries.certificates import certified, in_term

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World
    from dataflow.model.parties import Certification

META = Meta(
    "overseas-certification-notice",
    Severity.ERROR,
    ("PIPA 28-8(1)4", "PIPA-ED 29-8(2)"),
    since=date(2023, 9, 15),
    also=(FURTHER,),
)


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for case in certified(world):
        if case.held:  # else overseas-certification speaks of it
            in_force = [each for each in case.held if in_term(each, world.day)]  # one certificate has to have both
            outcome, variant = _notified(in_force or case.held, world.day)
            facts = {"certification": case.named, "countries": case.countries}
            citations = cited(world, case.entity, META.citations)
            path = ("overseas", "certification")
            yield Judgement(outcome, case.entity, path, facts, variant=variant, citations=citations)


def _notified(held: list[Certification], day: date) -> tuple[Outcome, str | None]:
    """Judge the authority's notice; of several certificates that can be meant one notified is enough."""
    ends = [each.notice_until for each in held]
    if any(isinstance(end, date) and day <= end for end in ends):
        return Outcome.PASS, None
    if None in ends:
        return Outcome.UNKNOWN, None
    return Outcome.VIOLATED, "notice-over" if any(end is not State.NONE for end in ends) else None


behind = certificate
