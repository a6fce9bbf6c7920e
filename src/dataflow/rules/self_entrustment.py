"""A trustee that is the entruster itself, or bears its name (C01)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Related, Severity
from dataflow.model.states import known
from dataflow.queries.names import bare

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World
    from dataflow.model.parties import Party

META = Meta("self-entrustment", Severity.ERROR, ("PIPA 26(2)",), asks=("same-party",))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    parties, names = world.registry.parties, dict[str, frozenset[str]]()
    for key in world.entrustments:
        sender, receiver = parties.get(world.forest.sender(key)), parties.get(world.forest.receiver(key))
        if sender is not None and receiver is not None:
            if sender is not receiver and not _share_a_name(sender, receiver, names):
                yield Judgement(Outcome.PASS, key)
                continue
            yield Judgement(
                Outcome.VIOLATED if sender is receiver else Outcome.REVIEW,
                key,
                ("trustee",),
                {"trustee": receiver.key, "sender": sender.key},
                related=(Related(receiver.key, "trustee", ("name",)), Related(sender.key, "sender", ("name",))),
                question="same-party",
            )


def _share_a_name(one: Party, other: Party, names: dict[str, frozenset[str]]) -> bool:
    """Return whether two parties may be one; a company and its parent bear one name and are two persons.

    `names` remembers those of whom was asked before: thousands have one sender.
    """
    if other.id == known(one.parent) or one.id == known(other.parent):
        return False
    if one.key not in names:
        names[one.key] = frozenset(map(bare, one.spellings))
    return not names[one.key].isdisjoint(map(bare, other.spellings))
