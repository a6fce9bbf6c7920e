"""A controller without an address in Korea that may have to designate a domestic agent and has none (31-2(1))."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.law.addresses import in_korea
from dataflow.model.parties import DomesticAgent, PartyKind
from dataflow.model.scalars import Text
from dataflow.model.states import State, known
from dataflow.queries.applicable import designated
from dataflow.queries.counted import together

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World
    from dataflow.model.parties import Party

META = Meta("domestic-agent-missing", Severity.ERROR, ("PIPA 31-2(1)", "PIPA-ED 32-3(1)"), since=date(2023, 9, 15))

_MANY = 1_000_000


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for the controller.

    The Decree counts turnover, which no registry holds, or data subjects on the daily average of three months; and an
    office in Korea frees from it. So what the registry counts is a reason to ask, and never all there is to know.
    """
    if not world.registry.purposes and not world.forest.flows:
        return  # nothing is known to be processed
    controller = world.registry.parties[world.registry.head.controller]
    seat = known(controller.country)
    if seat == world.home or designated(controller) is not None:
        yield Judgement(Outcome.PASS, controller.key)
    elif seat is None and _required(controller) is not True:
        yield _unseated(controller, together(world, world.registry.subjects))
    else:
        yield _without(controller, together(world, world.registry.subjects))


def _required(controller: Party) -> bool | State | None:
    stated = controller.domestic_agent
    return stated.required if isinstance(stated, DomesticAgent) else None


def _unseated(controller: Party, count: int) -> Judgement:
    """Judge a controller of which nobody says where it is seated.

    No name tells, nor the form of a company in it: those of companies abroad are written in the same Korean words.
    """
    contact = known(controller.contact)
    address = contact.address if contact is not None else None
    if controller.kind is PartyKind.PUBLIC_BODY or (_required(controller) is False and count < _MANY):
        return Judgement(Outcome.PASS, controller.key)
    if isinstance(address, Text) and any(map(in_korea, address.every())):
        return Judgement(Outcome.PASS, controller.key, claimed=True)  # it may be care of somebody else
    return Judgement(Outcome.UNKNOWN, controller.key, ("country",), {}, (), "seat-unknown", Severity.WARNING)


def _without(controller: Party, count: int) -> Judgement:
    """Judge a controller abroad that is not recorded as having an agent."""
    stated, required, path = controller.domestic_agent, _required(controller), ("domestic_agent",)
    none = stated is State.NONE or (isinstance(stated, DomesticAgent) and stated.party is State.NONE)
    if required is True and none:
        return Judgement(Outcome.VIOLATED, controller.key, path)
    if required is not False and not none:
        return Judgement(Outcome.UNKNOWN, controller.key, path)
    if count >= _MANY:
        return Judgement(Outcome.REVIEW, controller.key, path, {"count": count})
    if required is False:
        return Judgement(Outcome.PASS, controller.key)
    return Judgement(Outcome.UNKNOWN, controller.key, (*path, "required"), variant="need-unknown")
