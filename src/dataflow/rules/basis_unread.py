"""A citation that names no ground of the Act, as far as the registry writes it (C-1, C-5)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.law.grounds import names_a_paragraph
from dataflow.queries.grounds import BASIS, cases

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta("basis-unread", Severity.WARNING, ("PIPA 22(3)", "PIPA 30(1)"), identity=("cite",))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for case in cases(world):
        for cite in case.unread:
            outcome = Outcome.UNKNOWN if names_a_paragraph(cite) else Outcome.REVIEW
            yield Judgement(outcome, case.entity, (*BASIS, "cite"), {"cite": cite})
        if case.grounds and not case.unread:
            yield Judgement(Outcome.PASS, case.entity, BASIS)
