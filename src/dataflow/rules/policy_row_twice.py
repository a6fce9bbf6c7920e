"""A row that stands in a policy twice, word for word (C26)."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Related, Severity
from dataflow.model.policies import Table
from dataflow.queries.processing import printed_purpose

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.published import Printed
    from dataflow.graph.world import World

META = Meta(
    "policy-row-twice", Severity.WARNING, ("PIPC-GUIDE-2026 p.12",), since=date(2026, 4, 23), identity=("table", "row")
)


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each name in a table of a policy: a mention may well stand in several places."""
    rows: dict[tuple[str, Table, str], list[Printed]] = defaultdict(list)
    for printed in world.published.rows:
        if printed.row.table is not Table.MENTION:
            rows[printed.policy.key, printed.row.table, _named(printed)].append(printed)
    for (policy, table, name), found in rows.items():
        twice = _alike(found) if len(found) > 1 else None
        yield Judgement(
            Outcome.REVIEW if twice else Outcome.PASS,
            policy,
            ("rows", twice[1].number) if twice else (),
            {"table": table.value, "row": name},
            related=(Related(policy, "row", ("rows", twice[0].number)),) if twice else (),
        )


def _named(printed: Printed) -> str:
    """Return what a row is about: the party, or the purpose of a processing."""
    return printed_purpose(printed) if printed.row.table is Table.PROCESSING else printed.row.printed_name


def _alike(found: list[Printed]) -> tuple[Printed, Printed] | None:
    """Return the first two rows that print the same; where their sources differ they stand in two tables."""
    first: dict[str, Printed] = {}
    for printed in found:
        said = repr(list(printed.row))
        if said in first:
            return first[said], printed
        first[said] = printed
    return None
