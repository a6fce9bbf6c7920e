"""A category of data subjects for whom no privacy policy is in force."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.model.states import known
from dataflow.queries.applicable import processed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta("policy-missing", Severity.ERROR, ("PIPA 30(1)", "PIPA 30(2)"))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each category whose data is held, and for each purpose that may be of any."""
    concerned = {row.subject for row in world.held()}
    for subject in sorted(subject for subject in concerned if subject is not None):
        outcome = Outcome.PASS if world.published.concerning([subject]) else Outcome.UNKNOWN
        yield Judgement(outcome, f"subjects/{subject}")
    policies = world.published.policies
    for_all = any(known(policy.audience) is None for policy in policies)
    severity = Severity.WARNING if policies else None
    for purpose in () if for_all else processed(world):
        if not known(purpose.subjects):
            yield Judgement(Outcome.UNKNOWN, purpose.key, ("subjects",), variant="subjects-unknown", severity=severity)
