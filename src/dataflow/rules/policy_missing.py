"""A category of data subjects for whom no privacy policy is in force."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta("policy-missing", Severity.ERROR, ("PIPA 30(1)", "PIPA 30(2)"))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    concerned = {row.subject for row in world.held()}
    for subject in sorted(subject for subject in concerned if subject is not None):
        outcome = Outcome.PASS if world.published.concerning([subject]) else Outcome.UNKNOWN
        yield Judgement(outcome, f"subjects/{subject}")
