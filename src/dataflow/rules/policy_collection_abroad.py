"""A controller that collects abroad itself, and whose policy does not name the countries (B-26)."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.model.policies import SectionState
from dataflow.model.states import State, known
from dataflow.queries.collected import collected

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dataflow.graph.world import World
    from dataflow.model.policies import Policy

META = Meta("policy-collection-abroad", Severity.ERROR, ("PIPA-ED 31(1)4",), since=date(2024, 3, 15))

_SECTION = ("sections", "overseas-collection")


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for policy, countries in _asked(world).items():
        yield _judged(world.registry.policies[policy], sorted(countries))


def _asked(world: World) -> Mapping[str, set[str]]:
    """Return policy → the countries it has to name, of those whose data its audience gives."""
    found: dict[str, set[str]] = defaultdict(set)
    for purpose, spots in collected(world).items():
        for subject in known(world.registry.purposes[purpose].subjects) or (None,):
            for policy in world.published.concerning([subject]):
                found[policy.id] |= {spot.country for spot in spots if spot.country is not None}
    return found


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
