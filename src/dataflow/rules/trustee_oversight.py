"""A trustee of the controller's own without a record of training or inspection (A-22, A-23)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.queries.oversight import overseen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta(
    "trustee-oversight",
    Severity.ERROR,
    ("PIPA 26(4)", "PIPA-ED 28(6)", "PIPC-QA-2025 Q88", "PIPC-QA-2025 Q91"),
)


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for key in world.entrustments:
        if world.forest.depth[key] > 1:
            continue
        found = overseen(world, key)
        if set(found) == {Outcome.UNKNOWN}:
            yield Judgement(Outcome.UNKNOWN, key, ("oversight",), severity=Severity.WARNING)
            continue
        for part, outcome in found._asdict().items():
            # The law sets no form and no frequency: whether `none` breaks it is for a person to judge.
            told = Outcome.REVIEW if outcome is Outcome.VIOLATED else outcome
            variant = _VARIANTS.get((part, told))
            severity = Severity.WARNING if told is Outcome.UNKNOWN else None
            yield Judgement(told, key, ("oversight", part), variant=variant, severity=severity)


_VARIANTS = {
    ("training", Outcome.REVIEW): "untrained",
    ("training", Outcome.UNKNOWN): "training-unknown",
    ("inspections", Outcome.REVIEW): "uninspected",
    ("inspections", Outcome.UNKNOWN): "inspection-unknown",
}
"""Which wording fits which part."""
