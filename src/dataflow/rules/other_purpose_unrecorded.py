"""Use or provision beyond the purpose by a public body that is not in its ledger (D-23)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.model.telling import OtherPurpose
from dataflow.queries.applicable import is_public_body
from dataflow.queries.grounds import beyond, on_other_grounds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta("other-purpose-unrecorded", Severity.ERROR, ("PIPA-ED 15",))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each purpose and provision of a public body that goes beyond the purpose."""
    for case, entity in beyond(world) if is_public_body(world) else ():
        stated = entity.other_purpose
        recorded = stated.recorded if isinstance(stated, OtherPurpose) else stated
        facts = {"grounds": [name for name in case.names if name.startswith("18(2)")]}
        if recorded is None:
            outcome = Outcome.UNKNOWN
        elif recorded is True:
            outcome = Outcome.PASS
        else:
            outcome = Outcome.REVIEW if on_other_grounds(case) else Outcome.VIOLATED
        yield Judgement(outcome, case.entity, ("other_purpose", "recorded"), facts)
