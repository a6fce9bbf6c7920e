"""A policy for people in Korea that is not published in Korean (D-20)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.model.states import known

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta("policy-language", Severity.WARNING, ("PIPC-GUIDE-2026 p.12",), since=date(2026, 4, 23))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each policy of which the registry says in what languages it is published."""
    for policy in world.published.policies:
        languages = known(policy.languages)
        if languages is not None:
            korean = any(language.casefold().partition("-")[0] == "ko" for language in languages)
            outcome = Outcome.PASS if korean else Outcome.REVIEW
            yield Judgement(outcome, policy.key, ("languages",), {"languages": languages})
