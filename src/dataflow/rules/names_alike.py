"""Two parties of one name, or a row that bears a party's name and is not linked to it (C17)."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Related, Severity
from dataflow.model.states import known
from dataflow.queries.names import may_be_one
from dataflow.queries.namesakes import names_of, namesake

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dataflow.graph.world import World
    from dataflow.model.parties import Party

META = Meta("names-alike", Severity.WARNING, ("PIPA 26(2)", "PIPA 30(1)3"), identity=("others", "row"))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each receiver and each namesake, and one for each row that names a party without a link.

    Parties that receive nothing pass in silence: a registry of nothing but names is not clean.
    """
    alike = _alike(world)
    receivers = (known(world.flow(flow).receiver) for flow in world.in_force)
    for key in dict.fromkeys([*alike, *filter(None, receivers)]):
        others = alike.get(key)
        if others is None:
            yield Judgement(Outcome.PASS, f"parties/{key}")
            continue
        yield Judgement(
            Outcome.REVIEW,
            f"parties/{key}",
            ("name",),
            {"others": others},
            related=tuple(Related(other, "namesake", ("name",)) for other in others),
            variant="parties",
        )
    for printed in world.published.rows:
        bearer = namesake(world, printed.row)
        if bearer is not None:
            yield Judgement(
                Outcome.REVIEW,
                printed.policy.key,
                ("rows", printed.number, "as_written"),
                {"row": printed.row.printed_name, "party": bearer.key},
                related=(Related(bearer.key, "namesake", ("name",)),),
                variant="row",
            )


def _alike(world: World) -> Mapping[str, list[str]]:
    """Return party → the parties with ids before its own that may be the same person."""
    bearers: dict[str, set[str]] = defaultdict(set)
    for key, party in world.registry.parties.items():
        for name in names_of(party):
            bearers[name.spelled].add(key)
    found: dict[str, set[str]] = defaultdict(set)
    for keys in bearers.values():
        for later in keys if len(keys) > 1 else ():
            found[later] |= {f"parties/{one}" for one in keys if one < later and _one(world, one, later)}
    return {key: sorted(others) for key, others in sorted(found.items()) if others}


def _one(world: World, first: str, second: str) -> bool:
    """Return whether two parties may be one: not where what is recorded of them, or their forms, tells them apart."""
    one, other = world.registry.parties[first], world.registry.parties[second]
    if other.id == known(one.parent) or one.id == known(other.parent) or _told_apart(one, other):
        return False
    if frozenset((first, second)) in world.once("entrusted-pairs", lambda: _pairs(world)):
        return False  # `self-entrustment` asks
    return any(may_be_one(name, another) for name in names_of(one) for another in names_of(other))


def _told_apart(one: Party, other: Party) -> bool:
    facts = [(known(one.country), known(other.country)), (known(one.kind), known(other.kind))]
    return any(None not in pair and pair[0] != pair[1] for pair in facts)


def _pairs(world: World) -> frozenset[frozenset[str]]:
    return frozenset(
        frozenset((world.forest.sender(key), world.forest.receiver(key) or "")) for key in world.entrustments
    )
