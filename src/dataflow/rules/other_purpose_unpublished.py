"""Use or provision beyond the purpose by a public body that published nothing of it (D-23)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.model.states import State, known
from dataflow.model.telling import OtherPurpose
from dataflow.queries.applicable import is_public_body
from dataflow.queries.grounds import beyond, on_other_grounds

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from dataflow.graph.world import World
    from dataflow.model.data import Purpose
    from dataflow.model.flows import Provision
    from dataflow.queries.grounds import Case

META = Meta("other-purpose-unpublished", Severity.ERROR, ("PIPA 18(4)",))

_UNPUBLISHED = ("18(2)1", "18(2)7")
"""Consent and criminal investigation, of which Article 18(4) asks no publication."""

_TIME = 30
"""Days within which publication may still come: the Act leaves it to a notice, so that a person has to look."""


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each purpose and provision of a public body on a ground that has to be published."""
    for case, entity in beyond(world) if is_public_body(world) else ():
        grounds = [name for name in case.names if name.startswith("18(2)") and name not in _UNPUBLISHED]
        if grounds:
            yield _judged(world.day, case, entity, grounds)


def _judged(day: date, case: Case, entity: Purpose | Provision, grounds: list[str]) -> Judgement:
    path, facts = ("other_purpose", "published"), {"grounds": grounds}
    stated = entity.other_purpose
    published = stated.published if isinstance(stated, OtherPurpose) else stated
    if published is None:
        return Judgement(Outcome.UNKNOWN, case.entity, path, facts)
    if not isinstance(published, State) and published <= day:
        return Judgement(Outcome.PASS, case.entity)
    if _is_recent(entity, day):
        return Judgement(Outcome.REVIEW, case.entity, path, facts, variant="recent")
    if on_other_grounds(case):
        return Judgement(Outcome.REVIEW, case.entity, path, facts)
    return Judgement(Outcome.VIOLATED, case.entity, path, facts)


def _is_recent(entity: Purpose | Provision, day: date) -> bool:
    since = known(getattr(entity, "since", None))
    return since is not None and (day - since).days <= _TIME
