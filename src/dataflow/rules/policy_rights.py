"""A policy that grants rights and does not say how and where to exercise them (D-7)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Severity
from dataflow.model.policies import Lack
from dataflow.queries.behind import section
from dataflow.queries.sections import Missing, judged

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta("policy-rights", Severity.ERROR, ("PIPA 30(1)5",), since=date(2016, 9, 30))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    return judged(world, "rights", _missing)


def _missing(lacks: Missing) -> Missing:
    return lacks & {Lack.ENDPOINT, Lack.METHOD, Lack.PROCEDURE}


behind = section
