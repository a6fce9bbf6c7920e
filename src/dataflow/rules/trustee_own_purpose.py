"""A trustee that also uses the data for itself, or provides it to a third party (A-24)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Related, Severity
from dataflow.model.flows import Entrustment
from dataflow.queries.roles import QUESTION, role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta("trustee-own-purpose", Severity.ERROR, ("PIPA 26(5)", "PIPA 17(1)"), asks=(QUESTION,))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    entrusted = set(world.entrustments)
    for key in world.entrustments:
        flow = world.flow(key)
        stated = flow.own_purpose if isinstance(flow, Entrustment) else None
        if stated is True:
            found = role(world, key)
            yield Judgement(
                Outcome.REVIEW, key, ("own_purpose",), found.facts, related=found.related, question=QUESTION
            )
        elif stated is not None:  # the law forbids it; nobody has to state of each trustee that it is not so
            yield Judgement(Outcome.PASS, key, ("own_purpose",))
    for key in world.in_force:
        above = world.forest.parent[key]
        if above is not None and above in entrusted and not world.is_entrustment(key):
            yield _provided(key, above)


def _provided(key: str, above: str) -> Judgement:
    """Judge what a trustee provides: whether the work covers it, which a ground of the provision does not tell."""
    return Judgement(Outcome.REVIEW, key, ("under",), {}, (Related(above, "above"),), "provides", Severity.WARNING)
