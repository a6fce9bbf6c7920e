"""A transfer on consent of which no separate consent is on record (B-9)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.model.states import State
from dataflow.model.telling import Consent
from dataflow.queries.abroad import FURTHER, cited, stated
from dataflow.queries.behind import term_by_country
from dataflow.queries.consents import stated as on_record

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dataflow.graph.world import World

META = Meta("overseas-consent", Severity.ERROR, ("PIPA 28-8(1)1",), since=date(2023, 9, 15), also=(FURTHER,))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for entity, consents in on_record(world):
        outcome, countries = stated(consents)
        judgement = Judgement(outcome, entity, ("overseas", "consent"), {"countries": countries})
        if outcome is Outcome.PASS:
            judgement = _separate(entity, consents)
        yield judgement._replace(citations=cited(world, entity, META.citations))


def _separate(entity: str, consents: Mapping[str, Consent | State | None]) -> Judgement:
    """Judge whether the consent that is there was asked apart from others."""
    apart = {where: found.separate for where, found in consents.items() if isinstance(found, Consent)}
    outcome, countries = stated({where: State.NONE if flag is False else flag for where, flag in apart.items()})
    variant = {Outcome.VIOLATED: "bundled", Outcome.UNKNOWN: "separate-unknown"}.get(outcome)
    return Judgement(outcome, entity, ("overseas", "consent", "separate"), {"countries": countries}, variant=variant)


behind = term_by_country
