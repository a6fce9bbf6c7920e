"""A provision abroad that stands in the overseas table alone, without its label (B-22)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Related, Severity
from dataflow.model.flows import Provision
from dataflow.model.policies import Label, Table
from dataflow.model.states import State, known
from dataflow.queries.abroad import abroad
from dataflow.queries.behind import cells, unread
from dataflow.queries.particulars import overseas_rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.findings import Finding
    from dataflow.graph.published import Printed
    from dataflow.graph.world import World
    from dataflow.places import Place

META = Meta("overseas-row-label", Severity.WARNING, ("PIPC-GUIDE-2026 p.46",), since=date(2026, 4, 23))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day.

    Of an entrustment without its label entrustment-undisclosed and re-trustee-undisclosed speak.
    """
    for case in abroad(world):
        rows = overseas_rows(world, case.entity)
        if rows and isinstance(world.registry.entity(case.entity), Provision):
            related = tuple(Related(row.policy.key, "row", ("rows", row.number)) for row in rows)
            yield Judgement(_labelled(world, case.entity, rows), case.entity, related=related)


def _labelled(world: World, entity: str, rows: list[Printed]) -> Outcome:
    """Judge the rows on a provision: a table of its own makes a label needless."""
    subjects = world.subjects(entity)
    labels = [printed.row.label for printed in rows]
    if Label.PROVISION in labels or world.published.of(entity, Table.PROVISION, subjects):
        return Outcome.PASS
    if any(known(label) is not None for label in labels):
        return Outcome.REVIEW  # labelled as entrusted or stored: the row or the registry is wrong
    unlabelled = all(label is State.NONE for label in labels)
    return Outcome.VIOLATED if unlabelled and world.published.read_whole(Table.PROVISION, subjects) else Outcome.UNKNOWN


def behind(world: World, finding: Finding) -> list[Place]:
    """Return what to ask for: the labels of the rows, and the table on provisions where it was not read whole."""
    return [*cells(finding, "label"), *unread(Table.PROVISION)(world, finding)]
