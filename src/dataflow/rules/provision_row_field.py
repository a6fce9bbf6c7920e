"""A row of the provision table that leaves out what the guide wants printed (C-3)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.model.policies import Table
from dataflow.model.states import State
from dataflow.queries.grounds import cases

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.findings import Finding
    from dataflow.graph.world import World
    from dataflow.model.policies import Row
    from dataflow.places import Place

META = Meta(
    "provision-row-field", Severity.WARNING, ("PIPC-GUIDE-2026 p.37",), since=date(2026, 4, 23), identity=("row",)
)


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    consented = {case.entity for case in cases(world) if case.provision and case.consented}
    for printed in world.published.rows:
        if printed.row.table is Table.PROVISION:
            behind = world.published.spoken_of[printed.policy.key, printed.number]
            columns = _columns(printed.row, period=not consented.isdisjoint(behind))
            missing = [name for name, value in columns.items() if value is State.NONE]
            unread = [name for name, value in columns.items() if value is None]
            yield Judgement(
                Outcome.VIOLATED if missing else Outcome.UNKNOWN if unread else Outcome.PASS,
                printed.policy.key,
                ("rows", printed.number),
                {"row": printed.row.printed_name, "untold": missing or unread},
            )


def _columns(row: Row, *, period: bool) -> dict[str, object]:
    """Return what the row prints in each column; the period is asked where consent is the ground."""
    purpose = row.purpose if row.purposes is None else row.purposes
    recipient = row.party if row.as_written is None else row.as_written
    columns: dict[str, object] = {"recipient": recipient, "purpose": purpose, "items": row.items}
    return columns | {"retention": row.retention} if period else columns


def behind(_world: World, finding: Finding) -> list[Place]:
    """Return what to ask for: the cells that nobody transcribed, or that are empty."""
    cells = [{"recipient": "as_written"}.get(column, column) for column in finding.facts["untold"]]
    return [finding.place._replace(path=(*finding.place.path, cell)) for cell in cells]
