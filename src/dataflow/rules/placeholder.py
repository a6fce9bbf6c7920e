"""What a template left behind in the registry or in a policy: circles for a name, a telephone number of zeros (C25)."""

from __future__ import annotations

from datetime import date
from itertools import chain
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.law.residue import residue
from dataflow.model.states import known
from dataflow.queries.texts import texts, texts_of_flow, texts_of_policy

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dataflow.graph.world import World
    from dataflow.model.entity import Entity

META = Meta("placeholder", Severity.WARNING, ("PIPC-GUIDE-2026 p.12",), since=date(2026, 4, 23))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each purpose, flow and policy in force, and for whatever else has something left in it.

    What only names something passes in silence: a registry of nothing but names is not clean. Contracts are documents
    of their own.
    """
    registry = world.registry
    names: Iterable[Entity] = chain(
        registry.parties.values(), registry.subjects.values(), registry.items.values(), registry.systems.values()
    )
    found = chain(
        [_judged("registry", list(registry.head.name.every()))],
        (_judged(entity.key, texts(entity)) for entity in names),
    )
    yield from (judgement for judgement in found if judgement.outcome is not Outcome.PASS)
    for purpose in registry.purposes.values():
        yield _judged(purpose.key, texts(purpose))
    for key, flow in world.forest.flows.items():
        yield _judged(key, texts_of_flow(flow))
    for policy in world.published.policies:
        document = registry.documents.get(known(policy.document) or "", "")
        yield _judged(policy.key, [*texts_of_policy(policy), document])


def _judged(entity: str, written: list[str]) -> Judgement:
    left = residue(written)
    return Judgement(Outcome.REVIEW, entity, (), {"texts": left[:_SHOWN]}) if left else Judgement(Outcome.PASS, entity)


_SHOWN = 5
"""How many of them a report shows."""
