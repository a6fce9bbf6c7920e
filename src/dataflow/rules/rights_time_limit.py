"""A policy that gives itself more time for a data subject's request than the law does (D-7)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.law.policy import REQUESTS
from dataflow.model.states import known
from dataflow.queries.periods import least_days

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta("rights-time-limit", Severity.ERROR, tuple(row.citation for row in REQUESTS.values()))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each time limit that a policy states; it need not state any."""
    for policy in world.published.policies:
        limits = known(policy.time_limits)
        for name, request in REQUESTS.items():
            stated = known(getattr(limits, name)) if limits else None
            if stated is None or world.day < request.since:
                continue
            days = least_days(stated)
            over = days > request.longest
            outcome = Outcome.VIOLATED if over else Outcome.REVIEW if days > request.days else Outcome.PASS
            yield Judgement(
                outcome,
                policy.key,
                ("time_limits", name),
                {"request": name, "period": stated, "days": request.longest if over else request.days},
                severity=Severity.WARNING if outcome is Outcome.REVIEW else None,
                citations=(request.citation,),
            )
