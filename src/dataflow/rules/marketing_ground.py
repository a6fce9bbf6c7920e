"""Marketing on another ground than consent (C-5, C-7, C-37)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.model.data import PurposeKind
from dataflow.model.telling import Consent
from dataflow.queries.grounds import BASIS, cases, purpose_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta("marketing-ground", Severity.WARNING, ("ICNA 50(1)",), since=date(2014, 11, 29))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each marketing purpose whose grounds are known.

    Whether it advertises by electronic means, and whether one of the exceptions applies, is for a person to say.
    """
    for case in cases(world):
        purpose = purpose_of(world, case)
        if case.pseudonymised:
            continue  # pseudonymised-basis speaks of it
        if purpose is not None and purpose.kind is PurposeKind.MARKETING and case.grounds and not case.unread:
            consented = case.consented or isinstance(case.consent, Consent)
            outcome = Outcome.PASS if consented else Outcome.REVIEW
            yield Judgement(outcome, case.entity, BASIS, {"grounds": case.names})
