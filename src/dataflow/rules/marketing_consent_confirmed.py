"""Consent to receive advertising that was not confirmed for two years (C-37)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.law.periods import day_after
from dataflow.model.data import PurposeKind
from dataflow.model.states import known
from dataflow.model.telling import Consent
from dataflow.queries.grounds import cases, purpose_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta(
    "marketing-consent-confirmed", Severity.WARNING, ("ICNA 50(8)", "ICNA-ED 62-3(1)"), since=date(2014, 11, 29)
)

EVERY = "P2Y"


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each marketing purpose for which a consent is on record.

    Where consent is the ground and nothing is recorded of it, `consent-told` speaks.
    """
    for case in cases(world):
        purpose = purpose_of(world, case)
        if purpose is not None and purpose.kind is PurposeKind.MARKETING and isinstance(case.consent, Consent):
            yield _judged(case.entity, case.consent, world.day)


def _judged(entity: str, consent: Consent, day: date) -> Judgement:
    path, given, confirmed = ("consent", "confirmed"), known(consent.on), known(consent.confirmed)
    to_come = confirmed is not None and confirmed > day  # says nothing of the day asked
    last = given if to_come or confirmed is None else confirmed
    if last is not None and day < day_after(last, EVERY):
        return Judgement(Outcome.PASS, entity, path)
    told = last is not None and consent.confirmed is not None and not to_come
    return Judgement(
        Outcome.REVIEW if told else Outcome.UNKNOWN, entity, path, {"day": last.isoformat() if last else "unknown"}
    )
