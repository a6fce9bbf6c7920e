"""A child's data that leaves on consent, without the consent of a guardian (B-28)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.queries.abroad import stated
from dataflow.queries.consents import consents
from dataflow.queries.grounds import with_children

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta("overseas-consent-child", Severity.ERROR, ("PIPA 22-2(1)", "PIPA-ED 17-2(1)"), since=date(2023, 9, 15))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    children = with_children(world)
    for entity, found in consents(world):
        concerned = children & world.subjects(entity)
        if concerned:
            outcome, countries = stated({where: consent.guardian for where, consent in found.items()})
            if outcome is Outcome.VIOLATED and not concerned & world.surely(entity):
                outcome = Outcome.REVIEW  # it may carry no child's data at all
            yield Judgement(outcome, entity, ("overseas", "consent", "guardian"), {"countries": countries})
