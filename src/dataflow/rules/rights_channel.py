"""Rights that are harder to exercise than the data was to give (D-15)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Related, Severity
from dataflow.model.states import State, known
from dataflow.model.telling import Channel
from dataflow.queries.applicable import own_purposes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dataflow.graph.world import World

META = Meta("rights-channel", Severity.ERROR, ("PIPA 38(4)", "PIPA-ED 41(2)"), since=date(2017, 10, 19))

_ALIKE = (
    frozenset({Channel.WEB, Channel.APP, Channel.EMAIL}),
    frozenset({Channel.PHONE}),
    frozenset({Channel.PAPER, Channel.FAX, Channel.IN_PERSON}),
)
"""Channels of which one does for another."""


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each policy on purposes that are known to collect in some way."""
    for policy in world.published.policies:
        collected = {one.key: channels for one in own_purposes(world, policy) if (channels := known(one.channels))}
        if collected:
            ways = known(policy.rights_channels) or ()
            harder = {key: channels for key, channels in collected.items() if not _serves(ways, channels)}
            outcome = Outcome.REVIEW if harder else Outcome.PASS
            variant = "no-way" if policy.rights_channels is State.NONE else None
            if policy.rights_channels is None:
                outcome = Outcome.UNKNOWN
            related = tuple(Related(key, "shows", ("channels",)) for key in list(harder)[:3])
            given = sorted({channel for channels in harder.values() for channel in channels})
            facts = {"channels": sorted(ways), "given": given}
            yield Judgement(outcome, policy.key, ("rights_channels",), facts, related, variant)


def _serves(ways: Iterable[Channel], collected: Iterable[Channel]) -> bool:
    """Return whether one way to exercise rights is like one in which the data was given (41(2)2)."""
    given = set(collected)
    return any(not alike.isdisjoint(ways) and not alike.isdisjoint(given) for alike in _ALIKE)
