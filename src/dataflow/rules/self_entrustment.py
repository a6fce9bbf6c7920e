"""A trustee that is the entruster itself, or bears its name (C01)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Related, Severity
from dataflow.queries.names import bare

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta("self-entrustment", Severity.ERROR, ("PIPA 26(2)",))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for key in world.entrustments:
        parties = world.registry.parties
        sender, receiver = parties.get(world.forest.sender(key)), parties.get(world.forest.receiver(key))
        if sender is not None and receiver is not None:
            same_name = {bare(name) for name in sender.spellings()} & {bare(name) for name in receiver.spellings()}
            outcome = Outcome.REVIEW if same_name else Outcome.PASS
            yield Judgement(
                Outcome.VIOLATED if sender is receiver else outcome,
                key,
                ("trustee",),
                {"trustee": receiver.key, "sender": sender.key},
                related=(Related(receiver.key, "trustee", ("name",)), Related(sender.key, "sender", ("name",))),
            )
