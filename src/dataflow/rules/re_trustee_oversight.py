"""A re-trustee of which neither training nor inspection is on record (A-33)."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Related, Severity
from dataflow.places import Place
from dataflow.queries.oversight import overseen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.findings import Finding
    from dataflow.graph.world import World

META = Meta("re-trustee-oversight", Severity.WARNING, ("PIPA 26(2)", "PIPA 26(4)"), since=date(2023, 9, 15))

PATH = ("oversight",)


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    untold: dict[str, list[str]] = defaultdict(list)
    for key in world.entrustments:
        if world.forest.depth[key] == 1:
            continue
        found = overseen(world, key)
        if Outcome.PASS in found:
            yield Judgement(Outcome.PASS, key, PATH)
        elif Outcome.UNKNOWN in found:
            untold[world.forest.chain(key)[0]].append(key)
        else:  # that Article 26(4) reaches the trustee's trustee is read from the definition in 26(2)
            yield Judgement(Outcome.REVIEW, key, PATH)
    for top, below in untold.items():  # who re-entrusts can tell of all of them: it is one thing to ask
        keys = sorted(below)
        facts = {"flows": keys, "count": len(keys)}
        yield Judgement(Outcome.UNKNOWN, top, PATH, facts, related=tuple(Related(key, "below") for key in keys))


def behind(_world: World, finding: Finding) -> list[Place]:
    """Return what to ask for: the oversight of what stands below."""
    return [Place(related.entity, ("oversight",)) for related, _ in finding.related]
