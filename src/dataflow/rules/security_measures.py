"""A system of the controller or a trustee without a security measure of Decree 30(1), or of which none is recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.law.policy import MEASURES
from dataflow.model.states import State
from dataflow.queries.applicable import own_systems, trustees_systems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.findings import Finding
    from dataflow.graph.world import World
    from dataflow.model.overseas import System
    from dataflow.places import Place

META = Meta("security-measures", Severity.ERROR, ("PIPA 29", "PIPA-ED 30(1)"), also=("PIPA 26(8)",))

_EXCUSED = frozenset({"internal_plan", "encryption"})
"""Measures that the standards do not ask of everyone: of small controllers a plan, of all data encryption."""


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each system: what it lacks, else what nobody recorded.

    One that only trustees use is judged where somebody recorded its measures: to ask is else `trustee-oversight`'s.
    """
    for identity in own_systems(world):
        yield _judged(world.registry.systems[identity])
    for identity in trustees_systems(world):
        system = world.registry.systems[identity]
        if system.measures is not None:
            yield _judged(system)._replace(citations=(*META.citations, *META.also))


def _judged(system: System) -> Judgement:
    states = {name: _stated(system, name) for name in MEASURES}
    lacking = [name for name, state in states.items() if state is State.NONE]
    untold = [name for name, state in states.items() if state is None]
    if lacking:
        outcome = Outcome.REVIEW if _EXCUSED.issuperset(lacking) else Outcome.VIOLATED
        return Judgement(outcome, system.key, ("measures",), {"measures": lacking})
    outcome = Outcome.UNKNOWN if untold else Outcome.PASS
    severity = Severity.WARNING if untold else None
    return Judgement(outcome, system.key, ("measures",), {"measures": untold}, severity=severity)


def _stated(system: System, name: str) -> object:
    """Return what the registry says of one measure; that a system is encrypted has a field of its own too."""
    measures = system.measures
    if measures is None or isinstance(measures, State):
        stated: object = measures
    else:
        stated = getattr(measures, name)
    return system.encrypted or None if stated is None and name == "encryption" else stated


def behind(_world: World, finding: Finding) -> list[Place]:
    """Return what to ask for: the measures of which nobody says whether they are there."""
    return [finding.place._replace(path=("measures", name)) for name in MEASURES if name in finding.facts["measures"]]
