"""A policy that does not say how data is destroyed (C-20)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.model.policies import Lack, SectionState
from dataflow.model.states import known
from dataflow.queries.behind import section

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta("policy-destruction", Severity.ERROR, ("PIPA 30(1)3-2", "PIPA-ED 16(1)"), since=date(2020, 8, 5))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each policy in force that has the section; `policy-section` speaks of the others."""
    for policy in world.published.policies:
        section = (known(policy.sections) or {}).get("destruction")
        if section is None or section.state is not SectionState.PRESENT:
            continue
        path = ("sections", "destruction")
        if section.lacks is None:
            yield Judgement(Outcome.UNKNOWN, policy.key, path)
            continue
        lacks = sorted({Lack.METHOD, Lack.PROCEDURE}.intersection(known(section.lacks) or ()))
        yield Judgement(Outcome.VIOLATED if lacks else Outcome.PASS, policy.key, path, {"lacks": lacks})


behind = section
