"""A purpose on consent, and what was told before it (C-6; C-26 for consent beyond the purpose)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.model.states import State
from dataflow.model.telling import Told
from dataflow.queries.grounds import CONSENT, cases, untold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World
    from dataflow.queries.grounds import Case

META = Meta("consent-told", Severity.ERROR, ("PIPA 15(2)",), also=("PIPA 15(1)", "PIPA 18(3)"))

ASKED = (Told.PURPOSE, Told.ITEMS, Told.RETENTION, Told.REFUSAL)
"""What Article 15(2) wants told, and Article 18(3) of a use beyond the purpose."""


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for case in cases(world):
        if not case.provision and case.consented:
            outcome, variant, missing = untold(case, ASKED)
            yield Judgement(
                outcome,
                case.entity,
                CONSENT if variant else (*CONSENT, "told"),
                {"untold": missing},
                variant=variant if outcome is not Outcome.PASS else None,
                citations=_citations(case),
            )


def _citations(case: Case) -> tuple[str, ...] | None:
    if case.consent is State.NONE:
        return ("PIPA 15(1)", *META.citations)
    return ("PIPA 18(3)",) if case.on("18(2)1") else None
