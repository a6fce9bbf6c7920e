"""A file of a public body that may have to be assessed, and no impact assessment (D-23)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.model.data import FileExemption, ImpactAssessment
from dataflow.model.states import State, known
from dataflow.queries.applicable import holds_guarded, is_public_body, processed
from dataflow.queries.counted import together

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World
    from dataflow.model.data import Purpose
    from dataflow.places import Path

# Files that were there when the Act began had five years.
META = Meta(
    "impact-assessment",
    Severity.ERROR,
    ("PIPA 33(1)", "PIPA-ED 35"),
    since=date(2016, 9, 30),
    asks=("assessment-needed",),
)

_MANY, _GUARDED_MANY = 1_000_000, 50_000
_PATH: Path = ("personal_file", "impact_assessment")


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each purpose of a public body that has a file; whether it has, `file-unregistered` asks.

    The Decree counts the data subjects of a file, after links with other files too, and the Act asks whether they are
    at risk. So what the registry counts is a reason to ask, and never all there is to know.
    """
    for purpose in processed(world) if is_public_body(world) else ():
        file = purpose.personal_file
        if isinstance(file, State):
            continue
        required, submitted = _read(file.impact_assessment if file is not None else None)
        done = isinstance(submitted, date) and submitted <= world.day
        if done or (file is not None and file.exempt is FileExemption.OWN_RULES):
            yield Judgement(Outcome.PASS, purpose.key)
        elif required is True:
            outcome = Outcome.VIOLATED if submitted else Outcome.UNKNOWN
            variant = None if submitted else "unsubmitted"
            yield Judgement(outcome, purpose.key, (*_PATH, "submitted"), variant=variant)
        else:
            yield _counted(world, purpose, required=required, none=submitted is not None)


def _read(stated: ImpactAssessment | State | None) -> tuple[bool | None, date | State | None]:
    """Return whether an assessment is required, and when it was submitted."""
    if isinstance(stated, ImpactAssessment):
        return known(stated.required), stated.submitted
    return None, stated


def _counted(world: World, purpose: Purpose, *, required: bool | None, none: bool) -> Judgement:
    """Judge a file of which nobody says that it has to be assessed; `none`: somebody says that it was not."""
    count = _count(world, purpose)
    if count >= (_GUARDED_MANY if holds_guarded(world, purpose) else _MANY):
        facts, question = {"count": count}, "assessment-needed"
        if none or required is False:
            return Judgement(Outcome.REVIEW, purpose.key, _PATH, facts, question=question)
        return Judgement(Outcome.UNKNOWN, purpose.key, _PATH, facts, variant="many-unknown", question=question)
    if required is False:
        return Judgement(Outcome.PASS, purpose.key)
    path, variant = ((*_PATH, "required"), "need-unknown") if none else (_PATH, None)
    return Judgement(Outcome.UNKNOWN, purpose.key, path, variant=variant, severity=Severity.WARNING)


def _count(world: World, purpose: Purpose) -> int:
    """Return how many data subjects of a purpose are counted; a part of another category is counted in that."""
    return together(world, known(purpose.subjects) or ())
