"""A contract on a transfer in which a review has found terms that violate the Act (B-18)."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Related, Severity
from dataflow.model.states import known
from dataflow.queries.abroad import abroad

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta("overseas-contract-contrary", Severity.ERROR, ("PIPA 28-8(5)",), since=date(2023, 9, 15))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    served: dict[str, list[str]] = defaultdict(list)
    for case in abroad(world):
        contract = world.contract(case.entity) if case.entity in world.forest.flows else None
        if contract is not None and contract.contrary is not None:  # nobody reviewed it: nothing is flagged
            served[contract.id].append(case.entity)
    for identity, flows in served.items():
        contract = world.registry.contracts[identity]
        found, signed = known(contract.contrary) or (), known(contract.signed)
        old = signed is not None and signed < META.since  # the Act forbids to conclude it
        yield Judgement(
            Outcome.PASS if not found else Outcome.REVIEW if old else Outcome.VIOLATED,
            f"contracts/{identity}",
            ("contrary",),
            {"contents": [text.said("ko") for text in found]},
            related=tuple(Related(key, "served") for key in flows),
        )
