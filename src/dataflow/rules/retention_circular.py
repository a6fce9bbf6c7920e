"""A purpose, or a row of the processing table, whose retention only points to a period told elsewhere (C12)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Related, Severity
from dataflow.model.policies import Table
from dataflow.model.scalars import Text
from dataflow.model.states import known
from dataflow.queries.retention import is_by_purpose, is_reference, points_elsewhere, processing_rows, rules

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.published import Printed
    from dataflow.graph.world import World

META = Meta("retention-circular", Severity.WARNING, ("PIPA 30(1)2",))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each purpose that states a retention, and for each row that points elsewhere."""
    spoken: set[str] = set()
    for purpose in world.registry.purposes.values():
        stated = rules(purpose)
        if stated:
            points = all(map(is_reference, stated))
            rows = processing_rows(world).get(purpose.id, []) if points else []
            outcome = _led_to(rows) if points else Outcome.PASS
            spoken |= {purpose.id} if outcome is not Outcome.PASS else set()
            related = tuple(Related(row.policy.key, "row", ("rows", row.number)) for row in rows)
            yield Judgement(outcome, purpose.key, ("retention",), related=related)
    for policy, number, row in world.published.rows:
        told = spoken.intersection(known(row.purposes) or ())
        if row.table is Table.PROCESSING and isinstance(row.retention, Text) and not told:
            outcome = Outcome.REVIEW if points_elsewhere(row.retention) else Outcome.PASS
            yield Judgement(outcome, policy.key, ("rows", number, "retention"), variant="printed")


def _led_to(rows: list[Printed]) -> Outcome:
    """Return whether the policy, to which a purpose points, says how long."""
    printed = [known(row.row.retention) for row in rows]
    if any(text is not None and not points_elsewhere(text) and not is_by_purpose(text) for text in printed):
        return Outcome.PASS
    return Outcome.REVIEW if printed and None not in printed else Outcome.UNKNOWN
