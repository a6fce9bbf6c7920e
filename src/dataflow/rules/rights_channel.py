"""Rights that are harder to exercise than the data was to give (D-15)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Related, Severity
from dataflow.model.states import known
from dataflow.model.telling import Channel
from dataflow.queries.applicable import own_purposes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta("rights-channel", Severity.ERROR, ("PIPA 38(4)", "PIPA-ED 41(2)"))

_ONLINE = frozenset({Channel.WEB, Channel.APP})
_REMOTE = _ONLINE | {Channel.EMAIL, Channel.PHONE}


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each policy whose data is known to be given online."""
    for policy in world.published.policies:
        online = [one.key for one in own_purposes(world, policy) if not _ONLINE.isdisjoint(known(one.channels) or ())]
        if online:
            ways = known(policy.rights_channels)
            harder = ways is not None and _REMOTE.isdisjoint(ways)
            outcome = Outcome.UNKNOWN if ways is None else Outcome.REVIEW if harder else Outcome.PASS
            related = tuple(Related(key, "shows", ("channels",)) for key in online[:3])
            yield Judgement(outcome, policy.key, ("rights_channels",), {"channels": sorted(ways or ())}, related)
