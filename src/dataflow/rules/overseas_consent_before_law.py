"""A transfer on a consent asked before Article 28-8, which told what the law of that time asked (B-29)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.queries.consents import LAW, before_the_law, consents, untold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta("overseas-consent-before-law", Severity.WARNING, ("PIPA 28-8(1)1", "PIPA 28-8(2)"), since=LAW)


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for entity, found in consents(world):
        old = {where: consent for where, consent in found.items() if before_the_law(consent)}
        short = [where for where, consent in old.items() if untold(world, entity, consent) != []]
        if old:
            outcome = Outcome.REVIEW if short else Outcome.PASS
            yield Judgement(outcome, entity, ("overseas", "consent", "on"), {"countries": short})
