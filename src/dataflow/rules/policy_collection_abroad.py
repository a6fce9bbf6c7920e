"""A controller that collects abroad itself, and whose policy does not name the countries (B-26)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.model.policies import SectionState
from dataflow.model.states import State, known
from dataflow.queries.applicable import own_purposes
from dataflow.queries.collected import collected
from dataflow.queries.processing import processing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World
    from dataflow.model.policies import Policy

META = Meta("policy-collection-abroad", Severity.ERROR, ("PIPA-ED 31(1)4",), since=date(2024, 3, 15))

_SECTION = ("sections", "overseas-collection")


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each policy on what is collected abroad: by the controller, or as its table prints."""
    for table in processing(world):
        spoken_of = {purpose.id for purpose in own_purposes(world, table.policy)}
        spoken_of.update(purpose for printed in table.rows for purpose in known(printed.row.purposes) or ())
        countries = {country for purpose in spoken_of for country in _countries(world, purpose)}
        if countries:
            yield _judged(table.policy, sorted(countries))


def _countries(world: World, purpose: str) -> Iterator[str]:
    """Yield the countries in which what a purpose collects abroad is kept, as far as they are told."""
    spots = collected(world).get(purpose, ())
    return (spot.country for spot in spots if spot.country is not None)


def _judged(policy: Policy, countries: list[str]) -> Judgement:
    sections = policy.sections
    section = sections if sections is None or isinstance(sections, State) else sections.get("overseas-collection")
    facts = {"countries": countries}
    if section is None:
        return Judgement(Outcome.UNKNOWN, policy.key, _SECTION, facts)
    if isinstance(section, State) or section.state is not SectionState.PRESENT:
        return Judgement(Outcome.VIOLATED, policy.key, _SECTION, facts)
    named = section.countries
    if named is None:
        return Judgement(Outcome.UNKNOWN, policy.key, (*_SECTION, "countries"), facts, variant="countries-unread")
    missing = [country for country in countries if country not in (known(named) or ())]
    outcome = Outcome.VIOLATED if missing or named is State.NONE else Outcome.PASS
    facts = {"countries": missing or countries}
    return Judgement(
        outcome,
        policy.key,
        (*_SECTION, "countries"),
        facts,
        variant="not-named" if outcome is not Outcome.PASS else None,
    )
