"""The facts that are missing behind a finding or an answer: where somebody who knows them would write them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from dataflow.findings import Outcome
from dataflow.graph.spots import half_told
from dataflow.model.contracts import Clause, ClauseState
from dataflow.model.overseas import System
from dataflow.model.parties import Contact
from dataflow.model.policies import Extent, SectionOf, SectionState
from dataflow.model.states import State, known
from dataflow.places import Place
from dataflow.queries.behind import receiver

if TYPE_CHECKING:
    from dataflow.findings import Finding
    from dataflow.graph.world import World
    from dataflow.queries.behind import Behind, Places
    from dataflow.queries.where import Unknown


def fact(world: World, place: Place) -> Any:
    """Return what stands at a place: a value, State.NONE, or None; what stands below a state is in that state."""
    here: Any = world.registry.entity(place.entity)
    for step in place.path:
        if here is None or isinstance(here, State):
            return here
        here = _below(here, step)
    return _judged(here)


def _below(here: Any, step: str | int) -> Any:
    if isinstance(here, Mapping):
        return here.get(step)
    if isinstance(here, Sequence):
        return here[step] if isinstance(step, int) else None
    return getattr(here, str(step), None)


def _judged(value: Any) -> Any:
    """Return State.NONE for what says `none` in a way of its own, None for a table that was not read whole."""
    if isinstance(value, Extent):
        return value if value is Extent.ALL else None
    if isinstance(value, Clause | SectionOf):
        return State.NONE if value.state in (ClauseState.NONE, SectionState.NONE) else value
    if isinstance(value, Contact):
        ways = (value.email, value.phone, value.address, value.url)
        return State.NONE if all(way is State.NONE for way in ways) else value
    return value


def facts_behind(world: World, finding: Finding, behind: Behind | None) -> Places:
    """Return the facts that a finding waits for; none where it waits for a mending and not for an answer.

    Of an unknown outcome at least one: what is unknown, else what is recorded as none, else what it was judged by.
    `behind`: what its rule says it looked at, where that is not the place of its findings.
    """
    looked_at = behind(world, finding) if behind is not None else []
    candidates = list(dict.fromkeys(looked_at)) or [finding.place]
    facts = [fact(world, place) for place in candidates]
    none = [place for place, found in zip(candidates, facts, strict=True) if found is State.NONE]
    if finding.outcome is Outcome.VIOLATED:
        return none
    unknown = [place for place, found in zip(candidates, facts, strict=True) if found is None]
    return unknown or none or candidates[:1]


def of_answer(world: World, unknown: Unknown) -> Places:
    """Return the facts that an answer shows as unknown."""
    entity, what = unknown
    if what == "receiver":
        return [receiver(world, entity)]
    if what != "places":
        return [Place(entity, (what,))]
    return _where_it_may_be(world, entity)


def _where_it_may_be(world: World, entity: str) -> Places:
    """Return the locations to ask for: of a purpose, or of a flow that has its own, those of systems it uses."""
    found: Any = world.registry.entity(entity)
    is_flow = entity in world.forest.flows
    if isinstance(found, System) or (is_flow and (not world.somewhere(entity) or half_told(found.locations))):
        return [Place(entity, ("locations",))]
    systems = known(found.systems)
    if systems is None:
        return [Place(entity, ("systems",))]
    held = {row.item for row in world.holdings.flows[entity]} if is_flow else world.listed[found.id]
    silent = [system for system in systems if not world.spots.told_of_system(system, held)]
    return [Place(f"systems/{system}", ("locations",)) for system in silent]
