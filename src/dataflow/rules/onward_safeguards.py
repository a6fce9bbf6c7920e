"""An onward transfer without protective measures of its own (B-33)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity, worst
from dataflow.graph.movements import Kind
from dataflow.law.transfers import SAFEGUARDS
from dataflow.model.overseas import Overseas
from dataflow.queries.abroad import Abroad, abroad, by_country
from dataflow.queries.particulars import safeguards

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.findings import Finding
    from dataflow.graph.world import World
    from dataflow.places import Place

META = Meta("onward-safeguards", Severity.WARNING, ("PIPA 28-11", "PIPA 28-8(4)"), since=date(2023, 9, 15))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for case in abroad(world, (Kind.ONWARD,)):
        if isinstance(case.overseas, Overseas):  # else onward-transfer speaks of it
            yield _judged(world, case)


def _judged(world: World, case: Abroad) -> Judgement:
    """Judge the three measures as one; that they are asked of the onward recipient itself is a reading: a review."""
    found = {
        name: by_country({movement.where: safeguards(world, movement)[name].state for movement in case.movements})[0]
        for name in SAFEGUARDS
    }
    outcome = worst(found.values())
    lacking = [name for name, each in found.items() if each is outcome]
    return Judgement(
        Outcome.REVIEW if outcome is Outcome.VIOLATED else outcome,
        case.entity,
        ("overseas", "safeguards"),
        {"safeguard": lacking, "countries": case.countries},
    )


def behind(_world: World, finding: Finding) -> list[Place]:
    """Return what to ask for: the safeguards that are missing."""
    return [finding.place._replace(path=(*finding.place.path, name)) for name in finding.facts["safeguard"]]
