"""A flow written as an entrustment that other facts show as a provision, or the other way round (C15)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.model.flows import Entrustment
from dataflow.queries.roles import QUESTION, role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta("role-contradicted", Severity.WARNING, ("PIPA 26(1)", "PIPA 17(1)"), asks=(QUESTION,))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day.

    Of a trustee that uses the data for itself trustee-own-purpose speaks, whatever else points to a provision.
    """
    for key in world.in_force:
        flow = world.flow(key)
        entrusted = isinstance(flow, Entrustment)
        if world.forest.outside[key] or (isinstance(flow, Entrustment) and flow.own_purpose is True):
            continue
        found = role(world, key)
        if found.signs:
            variant = "looks-like-provision" if entrusted else "looks-like-entrustment"
            yield Judgement(
                Outcome.REVIEW,
                key,
                (),
                found.facts,
                related=found.related,
                variant=variant,
                question=QUESTION,
            )
        elif found.compared:
            yield Judgement(Outcome.PASS, key)
