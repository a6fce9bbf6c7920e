"""A party that is trustee and recipient: in which capacity does it have the same data for the same purpose? (C15)."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from dataflow.findings import Judgement, Meta, Outcome, Related, Severity
from dataflow.places import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from dataflow.findings import Finding
    from dataflow.graph.world import World

META = Meta("two-capacities", Severity.WARNING, ("PIPA 26(5)", "PIPA 17(1)"))


class _Has(NamedTuple):
    """What a party has by some flows: items, with their purpose where it is known, and whether that is all of them."""

    items: frozenset[str]
    pairs: frozenset[tuple[str, str]]
    undecided: frozenset[str]
    whole: bool


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each party that receives data in both ways on the world's day."""
    provided = _received(world, (key for key in world.in_force if not world.is_entrustment(key)))
    entrusted = _received(world, world.entrustments if provided else ())
    for party in sorted(provided.keys() & entrusted.keys() & world.registry.parties.keys()):
        as_trustee, as_recipient = _has(world, entrusted[party]), _has(world, provided[party])
        shared = sorted({f"items/{item}" for item, _ in as_trustee.pairs & as_recipient.pairs})
        related = [Related(key, "as-trustee") for key in entrusted[party]]
        related += [Related(key, "as-recipient") for key in provided[party]]
        outcome = Outcome.REVIEW if shared else _without(as_trustee, as_recipient)
        yield Judgement(outcome, f"parties/{party}", (), {"items": shared}, related=tuple(related))


def _received(world: World, flows: Iterable[str]) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for key in flows:
        if not world.forest.outside[key]:
            found[world.forest.receiver(key)].append(key)
    return found


def _has(world: World, flows: Iterable[str]) -> _Has:
    rows = [row for key in flows for row in world.holdings.flows[key]]
    items = frozenset(row.item for row in rows if row.item is not None)
    pairs = frozenset((row.item, row.purpose) for row in rows if row.item and row.purpose and row.certain)
    undecided = frozenset(row.item for row in rows if row.item and (row.item, row.purpose) not in pairs)
    whole = all(row.item is not None for row in rows) and world.vocabulary.open_items.isdisjoint(items)
    return _Has(items, pairs, undecided, whole)


def _without(one: _Has, other: _Has) -> Outcome:
    """Judge a party of which no item is known to be had in both ways for one purpose."""
    common = one.items & other.items
    decided = common.isdisjoint(one.undecided | other.undecided)
    return Outcome.PASS if one.whole and other.whole and decided else Outcome.UNKNOWN


def behind(_world: World, finding: Finding) -> list[Place]:
    """Return what to ask for: what is handed over, and for what, by the flows it speaks of."""
    flows = [related.entity for related, _ in finding.related]
    return [Place(flow, (field,)) for flow in flows for field in ("items", "purposes")]
