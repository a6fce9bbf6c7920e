"""A child's data that leaves on consent, without the consent of a guardian (B-28)."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.queries.abroad import stated
from dataflow.queries.behind import term_by_country, under_14
from dataflow.queries.children import may_be_children, unless_children, whose_unstated, with_children, without_subjects
from dataflow.queries.consents import consents

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.findings import Finding
    from dataflow.graph.world import World
    from dataflow.places import Place

META = Meta("overseas-consent-child", Severity.ERROR, ("PIPA 22-2(1)", "PIPA-ED 17-2(1)"), since=date(2023, 9, 15))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each transfer that may be a child's, and one for each place that does not say whose."""
    children, may_be = with_children(world), may_be_children(world)
    waiting: dict[str, list[str]] = defaultdict(list)
    for entity, found in consents(world) if children else ():
        subjects, path = world.subjects(entity), ("overseas", "consent", "guardian")
        outcome, countries = stated({where: consent.guardian for where, consent in found.items()})
        if concerned := children & subjects:
            if outcome is Outcome.VIOLATED and not concerned & world.surely(entity):
                outcome = Outcome.REVIEW  # it may carry no child's data at all
            yield Judgement(outcome, entity, path, {"countries": countries})
        elif may_be & subjects:
            yield unless_children(outcome, entity, path, may_be & subjects)
        elif None in subjects:
            if outcome is Outcome.PASS:
                yield Judgement(outcome, entity, path)
            else:
                for place in without_subjects(world, entity):
                    waiting[place].append(entity)
    yield from whose_unstated(world, waiting)


def behind(world: World, finding: Finding) -> list[Place]:
    """Return what to ask for: whether there are children, else the consent."""
    return under_14(world, finding) or term_by_country(world, finding)
