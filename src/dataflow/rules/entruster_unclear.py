"""An entrustment by a trustee of which nobody says that it re-entrusts, or by another than `under` tells.

Nothing of Article 26(6) would be asked of the first, and of the second the contract of the wrong two parties.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Related, Severity
from dataflow.model.flows import Entrustment
from dataflow.model.states import State, known

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta("entruster-unclear", Severity.ERROR, ("PIPA 26(2)", "PIPA 26(6)"))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each entrustment in force that says who entrusts."""
    controllers = {world.registry.head.controller}
    controllers |= {known(purpose.controller) or "" for purpose in world.registry.purposes.values()}
    for key in world.entrustments:
        flow, above = world.flow(key), world.forest.parent[key]
        by = known(flow.by) if isinstance(flow, Entrustment) else None
        if by is None:
            continue
        if above is not None:
            yield _under(world, key, by, above)
        elif by in controllers or flow.under is State.NONE:
            yield Judgement(Outcome.PASS, key)
        else:
            yield _at_the_top(world, key, by)


def _under(world: World, key: str, by: str, above: str) -> Judgement:
    """Judge a re-entrustment by whether it is by the one who receives what it continues."""
    receiver = known(world.flow(above).receiver)
    if receiver in (by, None):
        return Judgement(Outcome.PASS, key)
    facts = {"by": f"parties/{by}", "receiver": f"parties/{receiver}"}
    related = (Related(above, "above"),)
    return Judgement(Outcome.REVIEW, key, ("by",), facts, related, severity=Severity.WARNING)


def _at_the_top(world: World, key: str, by: str) -> Judgement:
    """Judge an entrustment by one who has no purpose of its own: what it hands on may be what it is entrusted with."""
    own = {key, *world.forest.below(key)}
    received = (flow for flow in world.forest.received.get(by, ()) if flow in _entrusted(world) and flow not in own)
    related = tuple(Related(flow, "entrusted") for flow in islice(received, _SHOWN))  # one may receive thousands
    if not related:
        return Judgement(Outcome.PASS, key)
    return Judgement(Outcome.UNKNOWN, key, ("under",), {"by": f"parties/{by}"}, related)


_SHOWN = 3
"""How many of the flows that it may continue are shown."""


def _entrusted(world: World) -> frozenset[str]:
    return world.once("entrusted", lambda: frozenset(world.entrustments))
