"""A transfer that the policy does not list, whatever its basis (B-8)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.model.policies import Table
from dataflow.queries.abroad import CONTRACT, abroad, disclosed, on_basis, told
from dataflow.queries.behind import unread

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta("overseas-undisclosed", Severity.ERROR, ("PIPA-ED 31(1)2", "PIPA 30(1)8"), since=date(2024, 3, 15))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for case in abroad(world):
        addressed = {subject for subject in world.subjects(case.entity) if world.published.concerning([subject])}
        if not addressed:
            continue  # policy-missing speaks of it
        if on_basis(world, case, CONTRACT) and told(world, case) is Outcome.VIOLATED:
            continue  # overseas-not-told: without either way there is no basis at all
        yield Judgement(disclosed(world, case.entity, addressed), case.entity, facts={"countries": case.countries})


behind = unread(Table.OVERSEAS)
