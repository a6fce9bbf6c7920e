"""A domestic agent that is not the Korean subsidiary, is not here at all, or was never trained (D-14)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.law.addresses import in_korea
from dataflow.model.scalars import Text
from dataflow.model.states import State, known
from dataflow.places import Place
from dataflow.queries.applicable import designated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.findings import Finding
    from dataflow.graph.world import World
    from dataflow.model.parties import DomesticAgent, Party

META = Meta(
    "domestic-agent",
    Severity.ERROR,
    ("PIPA 31-2(2)",),
    since=date(2025, 10, 2),
    also=("PIPA 31-2", "PIPA-ED 32-3(4)"),
)

_CHANGED = date(2026, 4, 2)
"""Until then an agent designated before the duty began could stay (Act No. 20897, addenda 2)."""
_YEAR = 366


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day.

    A controller seated here needs no agent; whether one abroad does depends on what no registry holds.
    """
    if not world.registry.purposes and not world.forest.flows:
        return  # nothing is known to be processed
    controller = world.registry.parties[world.registry.head.controller]
    agent = designated(controller)
    if known(controller.country) == world.home:
        yield Judgement(Outcome.PASS, controller.key)
    elif agent is not None:
        yield from _is_subsidiary(world, controller, agent)
        outcome, variant = _trained(world, agent.trained)
        where = (controller.key, ("domestic_agent", "trained"))
        yield Judgement(outcome, *where, variant=variant, citations=("PIPA 31-2", "PIPA-ED 32-3(4)"))


def _trained(world: World, last: date | State | None) -> tuple[Outcome, str | None]:
    """Judge the last training: once a year, so that none was overdue in the duty's first."""
    if last is None:
        return Outcome.UNKNOWN, "training-unknown"
    if isinstance(last, State):
        return Outcome.REVIEW, None
    done = max(last, META.since) if last <= world.day else META.since  # one to come is none yet
    return (Outcome.REVIEW, "training-old") if (world.day - done).days > _YEAR else (Outcome.PASS, None)


def _is_subsidiary(world: World, controller: Party, agent: DomesticAgent) -> Iterator[Judgement]:
    """Judge who the agent is, where the registry has companies here that belong to the controller."""
    here = (party for party in world.registry.parties.values() if known(party.country) == world.home)
    subsidiaries = sorted(party.key for party in here if known(party.parent) == controller.id)
    if subsidiaries:
        named = known(agent.party)
        other = Outcome.REVIEW if world.day <= _CHANGED else Outcome.VIOLATED
        outcome = Outcome.UNKNOWN if named is None else Outcome.PASS if f"parties/{named}" in subsidiaries else other
        variant = "not-yet" if outcome is Outcome.REVIEW else None
        facts = {"subsidiaries": subsidiaries}
        yield Judgement(outcome, controller.key, ("domestic_agent", "party"), facts, variant=variant)
    else:
        yield _is_here(world, controller, known(agent.party))


def _is_here(world: World, controller: Party, named: str | None) -> Judgement:
    """Judge whether an agent that is no subsidiary has an address here: the seat is one, an office may be another."""
    path = ("domestic_agent", "party")
    if named is None:
        return Judgement(Outcome.UNKNOWN, controller.key, path, variant="unnamed")
    party = world.registry.parties[named]
    seat, contact = known(party.country), known(party.contact)
    address = contact.address if contact is not None else None
    if seat == world.home:
        return Judgement(Outcome.PASS, controller.key, path)
    if isinstance(address, Text) and any(map(in_korea, address.every())):
        return Judgement(Outcome.PASS, controller.key, path, claimed=True)
    outcome, facts = Outcome.UNKNOWN if seat is None else Outcome.REVIEW, {"agent": party.key}
    return Judgement(outcome, controller.key, path, facts, variant="seat-unknown" if seat is None else "abroad")


def behind(_world: World, finding: Finding) -> list[Place]:
    """Return what to ask for: the seat of the agent, where it is known who that is."""
    return [Place(str(finding.facts["agent"]), ("country",))] if finding.message == "seat-unknown" else []
