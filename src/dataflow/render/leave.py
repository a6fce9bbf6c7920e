"""What a parting touches: the flows that end, systems, contracts and purposes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.model.scalars import Text
from dataflow.render.envelope import Context, plain, said
from dataflow.render.leak import named
from dataflow.render.table import Table
from dataflow.render.where import purpose_cell, rows_table, source

if TYPE_CHECKING:
    from dataflow.model.flows import Task
    from dataflow.queries.leave import EndingFlow, Fate, Leave
    from dataflow.render import outputs
    from dataflow.words.speak import Speaker

_FLOWS = ("via", "holder", "tasks", "purpose", "status", "contract", "ended", "returned", "destroyed", "source")


def leave_tables(answer: Leave, context: Context, speaker: Speaker) -> list[Table]:
    """Return what ends, then what is held by all of it."""
    names = [named(key, speaker) for key in answer.names]
    return [
        Table(
            title=speaker.label("title.leave", names=names, day=context.day),
            headings=tuple(speaker.label(f"column.{column}") for column in _FLOWS),
            rows=tuple(_flow(flow, context, speaker) for flow in answer.flows),
            empty=speaker.label("empty.leave"),
        ),
        _systems(answer, context, speaker),
        _contracts(answer, context, speaker),
        _purposes(answer, context, speaker),
        rows_table(answer.rows, context, speaker, speaker.label("title.leave-rows"), whose=True),
    ]


def _flow(flow: EndingFlow, context: Context, speaker: Speaker) -> tuple[str, ...]:
    holder = speaker.name(f"parties/{flow.holder}") if flow.holder else speaker.label("unnamed")
    return (
        " → ".join(key.partition("/")[2] for key in flow.via),
        f"{holder} ({speaker.label(f'role.{flow.role}')})",
        _work(flow, speaker),
        ", ".join(speaker.name(f"purposes/{purpose}") for purpose in flow.purposes)
        if flow.purposes
        else purpose_cell(None, flow.possible_purposes, speaker),
        _state(flow, speaker),
        flow.contract or speaker.label(f"state.{flow.contract_state}"),
        _fate(flow.ended, speaker),
        _fate(flow.returned, speaker),
        _fate(flow.destroyed, speaker),
        source(context, flow.flow),
    )


def _work(flow: EndingFlow, speaker: Speaker) -> str:
    if flow.role == "recipient":
        return flow.recipient_purpose.said(speaker.language) if flow.recipient_purpose else speaker.label("unknown")
    names = [task.name.said(speaker.language) for task in flow.tasks or () if isinstance(task.name, Text)]
    return ", ".join(names) or speaker.label("unknown")


def _state(flow: EndingFlow, speaker: Speaker) -> str:
    state = speaker.label(f"state.{flow.state}") if flow.state else speaker.label("not-begun")
    return state if flow.direct else f"{state}, {speaker.label('below')}"


def _fate(fate: Fate, speaker: Speaker) -> str:
    return fate.on.isoformat() if fate.on is not None else speaker.label(f"state.{fate.state}")


def _systems(answer: Leave, context: Context, speaker: Speaker) -> Table:
    return Table(
        title=speaker.label("title.leave-systems"),
        headings=tuple(speaker.label(f"column.{column}") for column in ("system", "operator", "used-by", "source")),
        rows=tuple(
            (
                speaker.name(f"systems/{one.system}"),
                speaker.name(f"parties/{one.operator}") if one.operator else speaker.label("unknown"),
                ", ".join(named(entity, speaker) for entity in one.used_by),
                source(context, f"systems/{one.system}"),
            )
            for one in answer.systems
        ),
    )


def _contracts(answer: Leave, context: Context, speaker: Speaker) -> Table:
    columns = ("contract", "flows", "ends", "return-clause", "source")
    return Table(
        title=speaker.label("title.leave-contracts"),
        headings=tuple(speaker.label(f"column.{column}") for column in columns),
        rows=tuple(
            (
                one.contract,
                ", ".join(flow.partition("/")[2] for flow in one.flows),
                _fate(one.ends, speaker),
                speaker.label(f"state.{one.return_clause}"),
                source(context, f"contracts/{one.contract}"),
            )
            for one in answer.contracts
        ),
    )


def _purposes(answer: Leave, context: Context, speaker: Speaker) -> Table:
    return Table(
        title=speaker.label("title.leave-purposes"),
        headings=tuple(speaker.label(f"column.{column}") for column in ("purpose", "flows", "certainty", "source")),
        rows=tuple(
            (
                speaker.name(f"purposes/{one.purpose}"),
                ", ".join(named(entity, speaker) for entity in one.by),
                speaker.label("certainty.possible") if one.certainty == "possible" else "",
                source(context, f"purposes/{one.purpose}"),
            )
            for one in answer.purposes
        ),
    )


def leave_json(answer: Leave, context: Context) -> outputs.Leave:
    """Return what a parting touches as JSON."""
    return {
        "flows": [_flow_json(flow, context) for flow in answer.flows],
        "systems": [
            {"system": one.system, "operator": one.operator, "used_by": list(one.used_by)} for one in answer.systems
        ],
        "contracts": [
            {
                "contract": one.contract,
                "flows": list(one.flows),
                "ends": _fate_json(one.ends),
                "return_clause": one.return_clause,
            }
            for one in answer.contracts
        ],
        "purposes": [
            {"purpose": one.purpose, "by": list(one.by), "certainty": one.certainty} for one in answer.purposes
        ],
    }


def _flow_json(flow: EndingFlow, context: Context) -> outputs.EndingFlow:
    file, line = context.names.place(flow.flow)
    return {
        "flow": flow.flow,
        "holder": flow.holder,
        "role": flow.role,
        "depth": flow.depth,
        "via": list(flow.via),
        "direct": flow.direct,
        "state": flow.state,
        "tasks": [_task(task) for task in flow.tasks] if flow.tasks is not None else None,
        "recipient_purpose": said(flow.recipient_purpose),
        "purposes": plain(flow.purposes),
        "possible_purposes": list(flow.possible_purposes),
        "contract": flow.contract,
        "contract_state": flow.contract_state,
        "since": plain(flow.since),
        "until": plain(flow.until),
        "ended": _fate_json(flow.ended),
        "returned": _fate_json(flow.returned),
        "destroyed": _fate_json(flow.destroyed),
        "file": file,
        "line": line,
    }


def _task(task: Task) -> outputs.Task:
    kind = task.kind.value if task.kind is not None else None
    return {"name": said(task.name) if isinstance(task.name, Text) else None, "kind": kind}


def _fate_json(fate: Fate) -> outputs.Fate:
    return {"state": fate.state, "on": plain(fate.on)}
