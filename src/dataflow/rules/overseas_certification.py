"""A transfer on a certification that the recipient does not hold, or no longer (B-13, B-32)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity, of_state
from dataflow.model.states import State, known, state_of
from dataflow.queries.abroad import FURTHER, cited
from dataflow.queries.behind import certificate
from dataflow.queries.certificates import Certified, certified, in_term, meant

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta("overseas-certification", Severity.ERROR, ("PIPA 28-8(1)4",), since=date(2023, 9, 15), also=(FURTHER,))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for case in certified(world):
        facts = {"certification": known(case.named), "countries": case.countries}
        if known(case.named) is None:
            outcome, variant = of_state(state_of(case.named)), None
        elif not case.held:
            outcome, variant, holders = _not_held(world, case)
            facts["holder"] = holders
        else:
            outcome, variant = _valid(case, world.day)
        citations = cited(world, case.entity, META.citations)
        yield Judgement(
            outcome, case.entity, ("overseas", "certification"), facts, variant=variant, citations=citations
        )


def _not_held(world: World, case: Certified) -> tuple[Outcome, str, list[str]]:
    """Judge a certificate that the registry does not list as the recipient's: a list need not be complete.

    A number is of one certificate; under the name of a scheme anybody may have one, the recipient too.
    """
    none = case.recipient is not None and case.recipient.certifications is State.NONE
    others = {party.key: meant(party, case.named) for party in world.registry.parties.values()}
    holders = [key for key, found in others.items() if any(none or each.id == case.named for each in found)]
    if case.recipient is None or not (none or holders):
        return Outcome.UNKNOWN, "holder-unknown", []
    return Outcome.VIOLATED, "held-by-another" if holders else "not-held", holders


def _valid(case: Certified, day: date) -> tuple[Outcome, str | None]:
    """Judge the term of the certificate; of several that can be meant one valid is enough."""
    if any(in_term(each, day) for each in case.held):
        return Outcome.PASS, None
    untold = any(each.until is None for each in case.held)
    return (Outcome.UNKNOWN, "term-unknown") if untold else (Outcome.VIOLATED, "expired")


behind = certificate
