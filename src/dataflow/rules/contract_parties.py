"""A contract that an entrustment links, and whether the two ends of the hop are its parties."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Related, Severity
from dataflow.model.states import known

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dataflow.graph.world import World

META = Meta("contract-parties", Severity.ERROR, ("PIPA 26(1)",))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for key in world.entrustments:
        contract = world.contract(key)
        if contract is None:
            continue
        ends = [world.forest.sender(key), world.forest.receiver(key)]
        unnamed = any(end not in world.registry.parties for end in ends)
        signed = known(contract.parties)
        missing = [] if signed is None else [end for end in ends if end not in signed]
        if contract.parties is None or unnamed:
            outcome = Outcome.UNKNOWN
        elif missing and all(_affiliate(world, end, signed or ()) for end in missing):
            outcome = Outcome.REVIEW
        else:
            outcome = Outcome.VIOLATED if missing or signed is None else Outcome.PASS
        yield Judgement(
            outcome,
            key,
            ("contract",),
            {
                "contract": contract.key,
                "missing": [f"parties/{end}" for end in missing if end in world.registry.parties],
            },
            related=(Related(contract.key, "contract", ("parties",)),),
            severity=None if world.forest.depth[key] == 1 else Severity.WARNING,
        )


def _affiliate(world: World, end: str, signed: Iterable[str]) -> bool:
    """Return whether a company of the same group signed in the place of `end`."""
    return any(_group(world, party) == _group(world, end) for party in signed)


def _group(world: World, party: str) -> str:
    """Return the company at the top of a party's group, as far as `parent` tells it."""
    parties = world.registry.parties
    while party in parties and (above := known(parties[party].parent)) is not None:
        party = above
    return party
