"""Data collected directly abroad and handed on there, which no overseas table lists (B-36)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Severity
from dataflow.graph.movements import Kind
from dataflow.model.policies import Table
from dataflow.queries.abroad import abroad, disclosed
from dataflow.queries.behind import unread
from dataflow.queries.collected import collected

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta("collection-next-hop", Severity.WARNING, ("PIPC-GUIDE-2026 p.46",), since=date(2026, 4, 23))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day.

    A hop into a further country is an onward transfer, of which overseas-undisclosed speaks.
    """
    direct = collected(world).keys()
    for case in abroad(world, (Kind.CONTINUATION,)) if direct else ():
        purposes = {purpose for row in world.holdings.flows.get(case.entity, ()) for purpose in row.possible}
        if case.depth == 1 and purposes and purposes <= direct:
            yield Judgement(disclosed(world, case.entity), case.entity, facts={"countries": case.countries})


behind = unread(Table.OVERSEAS)
