"""A domestic agent that is not the Korean subsidiary, or was never trained (D-14)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.model.states import State, known

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World
    from dataflow.model.parties import DomesticAgent, Party

META = Meta("domestic-agent", Severity.ERROR, ("PIPA 31-2(2)",), since=date(2025, 10, 2), also=("PIPA 31-2",))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day.

    A controller seated here needs no agent; whether one abroad does depends on what no registry holds.
    """
    controller = world.registry.parties[world.registry.head.controller]
    agent = known(controller.domestic_agent)
    if agent is None and known(controller.country) == world.home:
        yield Judgement(Outcome.PASS, controller.key)
    elif agent is not None:
        yield from _is_subsidiary(world, controller, agent)
        trained = agent.trained
        outcome = Outcome.UNKNOWN if trained is None else Outcome.REVIEW if trained is State.NONE else Outcome.PASS
        variant = "training-unknown" if outcome is Outcome.UNKNOWN else None
        where = (controller.key, ("domestic_agent", "trained"))
        yield Judgement(outcome, *where, variant=variant, citations=("PIPA 31-2",))


def _is_subsidiary(world: World, controller: Party, agent: DomesticAgent) -> Iterator[Judgement]:
    """Judge who the agent is, where the registry has companies here that belong to the controller."""
    here = (party for party in world.registry.parties.values() if known(party.country) == world.home)
    subsidiaries = sorted(party.key for party in here if known(party.parent) == controller.id)
    if subsidiaries:
        named = known(agent.party)
        fits = f"parties/{named}" in subsidiaries
        outcome = Outcome.UNKNOWN if named is None else Outcome.PASS if fits else Outcome.VIOLATED
        yield Judgement(outcome, controller.key, ("domestic_agent", "party"), {"subsidiaries": subsidiaries})
