"""The answer to `impact`, as tables and as JSON: what a leak touches, or a parting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.queries.leak import Leak
from dataflow.render.envelope import Context, envelope
from dataflow.render.leak import leak_json, leak_tables
from dataflow.render.leave import leave_json, leave_tables
from dataflow.render.where import rows_json, rows_table, spoken_of, unknown_json, unknown_table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.queries.leave import Leave
    from dataflow.render import outputs
    from dataflow.render.table import Table
    from dataflow.words.speak import Speaker


def tables(answer: Leak | Leave, context: Context, speaker: Speaker) -> list[Table]:
    """Return what is touched, and what the registry does not say about it."""
    own = leak_tables(answer, context, speaker) if isinstance(answer, Leak) else leave_tables(answer, context, speaker)
    return [
        *own,
        unknown_table(answer.unknown, context, speaker, "title.unknown"),
        unknown_table(answer.nameless, context, speaker, "title.nameless"),
    ]


def sheet(answer: Leak | Leave, context: Context, speaker: Speaker) -> Table:
    """Return the rows in one table, for spreadsheets."""
    return rows_table(answer.rows, context, speaker, "", whose=True)


def payload(answer: Leak | Leave, context: Context) -> outputs.Impact:
    """Return the answer as JSON."""
    is_leak = isinstance(answer, Leak)
    return {
        **envelope("impact", context, _spoken_of(answer)),
        "event": "leak" if is_leak else "leave",
        "names": list(answer.names),
        "rows": rows_json(answer.rows, context),
        "unknown": unknown_json(answer.unknown),
        "nameless": unknown_json(answer.nameless),
        "leak": leak_json(answer) if isinstance(answer, Leak) else None,
        "leave": None if isinstance(answer, Leak) else leave_json(answer, context),
    }


def _spoken_of(answer: Leak | Leave) -> Iterator[str]:
    yield from answer.names
    yield from spoken_of(answer.rows, (*answer.unknown, *answer.nameless))
    if isinstance(answer, Leak):
        for told in answer.told:
            yield from told.flows
            yield from (node for node in (told.node, told.reach.entity) if node and "#" not in node)
        return
    for flow in answer.flows:
        yield flow.flow
        yield from (f"parties/{holder}" for holder in (flow.holder,) if holder)
    yield from (f"systems/{system.system}" for system in answer.systems)
    yield from (entity for system in answer.systems for entity in system.used_by)
    yield from (f"contracts/{contract.contract}" for contract in answer.contracts)
    yield from (f"purposes/{purpose.purpose}" for purpose in answer.purposes)
