"""A consent to a transfer, asked without telling all that Article 28-8(2) asks (B-6, basis 1)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.law.transfers import TOLD
from dataflow.model.states import known
from dataflow.queries.abroad import FURTHER, cited
from dataflow.queries.behind import term_by_country
from dataflow.queries.consents import before_the_law, consents, untold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dataflow.graph.world import World
    from dataflow.model.telling import Consent

META = Meta("overseas-consent-told", Severity.ERROR, ("PIPA 28-8(2)",), since=date(2023, 9, 15), also=(FURTHER,))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for entity, found in consents(world):
        asked = {where: consent for where, consent in found.items() if not before_the_law(consent)}
        if asked:  # overseas-consent-before-law speaks of the others
            yield _judged(world, entity, asked)._replace(citations=cited(world, entity, META.citations))


def _judged(world: World, entity: str, asked: Mapping[str, Consent]) -> Judgement:
    """Judge the consents of one flow or system together; one without a day may be from before the law: a review."""
    missing = {where: untold(world, entity, consent) for where, consent in asked.items()}
    lacking = {where: found for where, found in missing.items() if found}
    path = ("overseas", "consent", "told")
    if not lacking:
        silent = [where for where, found in missing.items() if found is None]
        return Judgement(Outcome.UNKNOWN if silent else Outcome.PASS, entity, path, {"countries": silent})
    dated = all(known(asked[where].on) is not None for where in lacking)
    names = [each for each in TOLD if any(each in found for found in lacking.values())]
    return Judgement(
        Outcome.VIOLATED if dated else Outcome.REVIEW, entity, path, {"countries": list(lacking), "untold": names}
    )


behind = term_by_country
