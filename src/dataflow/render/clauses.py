"""The answer to `clauses`, as tables and as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.law.clauses import CLAUSES
from dataflow.render.envelope import Context, envelope, said
from dataflow.render.table import Table
from dataflow.render.where import source

if TYPE_CHECKING:
    from dataflow.model.contracts import ClauseCell
    from dataflow.queries.clauses import ClauseRow, Clauses
    from dataflow.render import outputs
    from dataflow.words.speak import Speaker

_COLUMNS = ("via", "trustee", "contract", "clause", "citation", "state", "value", "source")


def tables(answer: Clauses, context: Context, speaker: Speaker) -> list[Table]:
    """Return the matrix, one line for each hop and clause; a hop without a contract is one line."""
    return [
        Table(
            title=speaker.label("title.clauses", day=context.day),
            headings=tuple(speaker.label(f"column.{column}") for column in _COLUMNS),
            rows=tuple(cells for row in answer.rows for cells in _lines(row, context, speaker)),
            empty=speaker.label("empty.clauses"),
        )
    ]


def sheet(answer: Clauses, context: Context, speaker: Speaker) -> Table:
    """Return the rows in one table, for spreadsheets."""
    return tables(answer, context, speaker)[0]


def _lines(row: ClauseRow, context: Context, speaker: Speaker) -> list[tuple[str, ...]]:
    chain = " → ".join(key.partition("/")[2] for key in row.via)
    trustee = speaker.name(f"parties/{row.trustee}") if row.trustee else speaker.label("unnamed")
    hop = (chain, f"{trustee} ({speaker.label(f'role.{row.role}')})")
    if row.contract is None:
        missing = "no-contract" if row.contract_state == "none" else "contract-unknown"
        return [(*hop, speaker.label(missing), "–", "–", "–", "", source(context, row.flow))]
    lines: list[tuple[str, ...]] = []
    for name, cell in row.clauses.items():
        clause = CLAUSES[name]
        lines.append(
            (
                *hop,
                row.contract,
                getattr(clause, speaker.language),
                clause.citation or "",
                speaker.label("claimed" if cell and cell.claimed else f"state.{cell.state if cell else 'unknown'}"),
                _detail(cell, speaker),
                source(context, f"contracts/{row.contract}"),
            )
        )
    return lines


def _detail(cell: ClauseCell | None, speaker: Speaker) -> str:
    if cell is None:
        return ""
    terms = [speaker.value("terms", cell.terms)] if cell.terms else []
    return ", ".join([*([cell.at.said(speaker.language)] if cell.at else []), *terms])


def payload(answer: Clauses, context: Context) -> outputs.Clauses:
    """Return the answer as JSON."""
    spoken_of = [row.flow for row in answer.rows]
    spoken_of += [f"contracts/{row.contract}" for row in answer.rows if row.contract]
    spoken_of += [f"parties/{party}" for row in answer.rows for party in (row.sender, row.trustee) if party]
    return {**envelope("clauses", context, spoken_of), "rows": [_row(row, context) for row in answer.rows]}


def _row(row: ClauseRow, context: Context) -> outputs.ClauseRow:
    file, line = context.names.place(row.flow)
    return {
        "flow": row.flow,
        "sender": row.sender,
        "trustee": row.trustee,
        "role": row.role,
        "depth": row.depth,
        "via": list(row.via),
        "asked_of": row.asked_of,
        "contract": row.contract,
        "contract_state": row.contract_state,
        "clauses": {name: _cell(cell) for name, cell in row.clauses.items()},
        "file": file,
        "line": line,
    }


def _cell(cell: ClauseCell | None) -> outputs.Clause | None:
    if cell is None:
        return None
    return {"state": cell.state, "claimed": cell.claimed, "at": said(cell.at), "terms": cell.terms}
