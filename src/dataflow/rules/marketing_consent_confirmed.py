"""Consent to receive advertising that was not confirmed for two years (C-37)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.law.grounds import parts, read_ground
from dataflow.law.periods import day_after
from dataflow.model.data import PurposeKind
from dataflow.model.states import State, known

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World
    from dataflow.model.data import Purpose

META = Meta("marketing-consent-confirmed", Severity.WARNING, ("ICNA 50(8)",), since=date(2014, 11, 29))

EVERY = "P2Y"


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each marketing purpose that rests on consent."""
    for purpose in world.registry.purposes.values():
        if purpose.kind is PurposeKind.MARKETING and _on_consent(purpose, world.day):
            yield _judged(purpose, world.day)


def _on_consent(purpose: Purpose, day: date) -> bool:
    basis = known(purpose.legal_basis)
    cited = parts(known(basis.cite) or "") if basis is not None else []
    grounds = [read_ground(part, day) for part in cited]
    return known(purpose.consent) is not None or any(ground is not None and ground.consent for ground in grounds)


def _judged(purpose: Purpose, day: date) -> Judgement:
    consent = known(purpose.consent)
    given, confirmed = (known(consent.on), consent.confirmed) if consent is not None else (None, None)
    last = known(confirmed) or given
    path = ("consent", "confirmed")
    if last is not None and day < day_after(last, EVERY):
        return Judgement(Outcome.PASS, purpose.key, path)
    told = last is not None and (confirmed is State.NONE or known(confirmed) is not None)
    return Judgement(
        Outcome.REVIEW if told else Outcome.UNKNOWN, purpose.key, path, {"day": last.isoformat() if last else "unknown"}
    )
