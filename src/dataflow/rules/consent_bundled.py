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
        if case.consented and isinstance(case.consent, Consent) and not _is_restricted(case):
            yield from _judged(world, case, case.consent)


def _judged(world: World, case: Case, consent: Consent) -> Iterator[Judgement]:
    """Judge a consent; one to collection is asked only where it is known to be mixed with something.

    With what it may be mixed is a reading: one consent can be for several purposes that a service needs.
    """
    separate, path = consent.separate, (*CONSENT, "separate")
    purpose = purpose_of(world, case)
    if purpose is None or purpose.kind is PurposeKind.MARKETING or case.on("18(2)1"):
        outcome = Outcome.PASS if separate is True else Outcome.VIOLATED if separate is not None else Outcome.UNKNOWN
        yield Judgement(outcome, case.entity, path)
    elif separate is not None:
        mixed = Outcome.PASS if separate is True else Outcome.REVIEW
        yield Judgement(mixed, case.entity, path, severity=None if separate is True else Severity.WARNING)


def _is_restricted(case: Case) -> bool:
    """Return whether the rules on sensitive items and unique ids ask whether the consent was asked apart."""
    return not case.statutory and bool(case.special.keys() & {ItemKind.SENSITIVE, ItemKind.UNIQUE_ID})
