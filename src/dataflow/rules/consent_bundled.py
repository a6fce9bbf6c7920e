"""A consent to marketing or to provision that was not asked apart from others (C-7)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.model.data import ItemKind, PurposeKind
from dataflow.model.telling import Consent
from dataflow.queries.grounds import CONSENT, cases, purpose_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World
    from dataflow.queries.grounds import Case

META = Meta("consent-bundled", Severity.ERROR, ("PIPA 22(1)",), since=date(2023, 9, 15))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for case in cases(world):
        if case.consented and isinstance(case.consent, Consent) and _asked_apart(world, case):
            separate = case.consent.separate
            outcome = (
                Outcome.PASS if separate is True else Outcome.VIOLATED if separate is not None else Outcome.UNKNOWN
            )
            yield Judgement(outcome, case.entity, (*CONSENT, "separate"))


def _asked_apart(world: World, case: Case) -> bool:
    """Return whether Article 22(1) names it; of sensitive items and unique ids their own rules speak."""
    if case.special.keys() & {ItemKind.SENSITIVE, ItemKind.UNIQUE_ID}:
        return False
    purpose = purpose_of(world, case)
    return purpose is None or purpose.kind is PurposeKind.MARKETING or case.on("18(2)1")
