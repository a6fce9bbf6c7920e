"""A contract that an entrustment or a provision abroad links, and whether the two ends of the hop are its parties."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Related, Severity
from dataflow.model.states import known
from dataflow.places import Place
from dataflow.queries.abroad import provided_under

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dataflow.findings import Finding
    from dataflow.graph.world import World
    from dataflow.model.contracts import Contract
    from dataflow.places import Path

META = Meta(
    "contract-parties",
    Severity.ERROR,
    ("PIPA 26(1)",),
    also=("PIPA-ED 29-10(2)",),
    asks=("binding-on-the-group",),
)


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day: what is unknown once, at the fact itself."""
    unknown: dict[tuple[str, Path], list[str]] = defaultdict(list)
    for key in (*world.entrustments, *provided_under(world)):
        contract = world.contract(key)
        if contract is None:
            continue
        judgement = _judged(world, key, contract)
        if judgement.outcome is Outcome.UNKNOWN:
            unknown[judgement.entity, judgement.path].append(key)
        else:
            cited = _cited(world, [key])
            yield judgement if cited is None else judgement._replace(citations=cited)
    for (entity, path), flows in unknown.items():
        related = tuple(Related(key, "served") for key in flows if key != entity)
        weight = None if any(world.forest.depth[key] == 1 for key in flows) else Severity.WARNING
        variant = "unnamed" if path in (_TRUSTEE, _RECIPIENT) else None
        cited = _cited(world, flows)
        yield Judgement(
            Outcome.UNKNOWN, entity, path, related=related, severity=weight, variant=variant, citations=cited
        )


_TRUSTEE, _RECIPIENT = ("trustee",), ("recipient",)


def _cited(world: World, flows: list[str]) -> tuple[str, ...] | None:
    """Return what asks for the contract of provisions; None: what the rule cites, where it is an entrustment's."""
    return None if any(map(world.is_entrustment, flows)) else ("PIPA-ED 29-10(2)",)


def _judged(world: World, key: str, contract: Contract) -> Judgement:
    """Judge one hop by the ends that have a name; one without decides only where the other one signed."""
    if contract.parties is None:
        return Judgement(Outcome.UNKNOWN, contract.key, ("parties",))
    signed = known(contract.parties) or ()
    ends = [world.forest.sender(key), world.forest.receiver(key)]
    missing = [end for end in ends if end in world.registry.parties and end not in signed]
    if not missing and any(end not in world.registry.parties for end in ends):
        nameless = _unnamed(world, key)
        return Judgement(Outcome.UNKNOWN, nameless, _TRUSTEE if world.is_entrustment(nameless) else _RECIPIENT)
    if not missing:
        return Judgement(Outcome.PASS, key)
    affiliates = all(_affiliate(world, end, signed) for end in missing)
    return Judgement(
        Outcome.REVIEW if affiliates else Outcome.VIOLATED,
        key,
        ("contract",),
        {"contract": contract.key, "missing": [f"parties/{end}" for end in missing]},
        related=(Related(contract.key, "contract", ("parties",)),),
        severity=None if world.forest.depth[key] == 1 else Severity.WARNING,
        question="binding-on-the-group",
    )


def _unnamed(world: World, key: str) -> str:
    """Return the flow whose receiver has no name: that one, else the one above, whose receiver sends."""
    return key if known(world.flow(key).receiver) is None else world.forest.chain(key)[-2]


def _affiliate(world: World, end: str, signed: Iterable[str]) -> bool:
    """Return whether a company of the same group signed in the place of `end`."""
    return any(_group(world, party) == _group(world, end) for party in signed)


def _group(world: World, party: str) -> str:
    """Return the company at the top of a party's group, as far as `parent` tells it."""
    parties = world.registry.parties
    while party in parties and (above := known(parties[party].parent)) is not None:
        party = above
    return party


def behind(world: World, finding: Finding) -> list[Place]:
    """Return what to ask for: who signed, where the contract is recorded as having no parties."""
    contract = world.contract(finding.place.entity) if finding.outcome is Outcome.VIOLATED else None
    return [Place(contract.key, ("parties",))] if contract is not None else []
