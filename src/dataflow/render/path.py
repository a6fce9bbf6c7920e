"""The answer to `path`, as tables and as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.places import visible
from dataflow.render.envelope import Context, envelope, plain
from dataflow.render.table import Table
from dataflow.render.where import doubts, items_cell, purpose_cell, unknown_json, unknown_table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.queries.hops import Hop
    from dataflow.queries.path import Path, Paths
    from dataflow.render import outputs
    from dataflow.words.speak import Speaker

_PATHS = ("path", "route", "items", "subject", "purpose", "certainty")
_STEPS = ("path", "from", "step", "to", "source")


def tables(answer: Paths, context: Context, speaker: Speaker) -> list[Table]:
    """Return the paths, their steps, and what the registry does not say that may be a path."""
    ends = {"start": _node(answer.start, speaker), "end": _node(answer.end, speaker)}
    return [
        Table(
            title=speaker.label("title.path", **ends, day=context.day),
            headings=tuple(speaker.label(f"column.{column}") for column in _PATHS),
            rows=tuple(_cells(number, path, speaker) for number, path in enumerate(answer.paths, 1)),
            empty=_empty(answer, context, speaker),
        ),
        Table(
            title=speaker.label("title.steps"),
            headings=tuple(speaker.label(f"column.{column}") for column in _STEPS),
            rows=tuple(
                (str(number), *_step(hop, context, speaker))
                for number, path in enumerate(answer.paths, 1)
                for hop in path.hops
            ),
        ),
        unknown_table(answer.unknown, context, speaker, "title.maybe-path"),
    ]


def sheet(answer: Paths, context: Context, speaker: Speaker) -> Table:
    """Return everything in one table, for spreadsheets: one line for each step of each path."""
    columns = (*_PATHS, *_STEPS[1:])
    lines = [
        (*_cells(number, path, speaker), *_step(hop, context, speaker))
        for number, path in enumerate(answer.paths, 1)
        for hop in path.hops
    ]
    return Table("", tuple(speaker.label(f"column.{column}") for column in columns), tuple(lines))


def reaches(answer: Paths, context: Context) -> str:
    """Return the most that can be said; of a registry read in part never that there is no path."""
    return "unknown" if answer.reaches == "none" and not context.complete else answer.reaches


def _empty(answer: Paths, context: Context, speaker: Speaker) -> str:
    if answer.paths:
        return ""
    partly = answer.reaches == "none" and not context.complete
    return speaker.label(f"no-path.{'partial' if partly else answer.reaches}")


def _cells(number: int, path: Path, speaker: Speaker) -> tuple[str, ...]:
    nodes = [path.hops[0].start, *(hop.end for hop in path.hops)]
    whose = path.subjects
    return (
        str(number),
        " → ".join(_node(node, speaker) for node in nodes),
        items_cell(path.items, speaker),
        speaker.label("unknown") if whose is None else ", ".join(speaker.name(f"subjects/{one}") for one in whose),
        purpose_cell(path.purpose, path.possible_purposes, speaker),
        ", ".join(_doubts(path, speaker)),
    )


def _doubts(path: Path, speaker: Speaker) -> Iterator[str]:
    yield from doubts(path, speaker)
    if path.country_certainty == "one-of":
        yield speaker.label("one-of-places")


def _step(hop: Hop, context: Context, speaker: Speaker) -> tuple[str, ...]:
    file, line = context.names.field(hop.place)
    where = f"{file}:{line}"
    return (
        _node(hop.start, speaker),
        speaker.label(f"hop.{hop.kind}"),
        _node(hop.end, speaker),
        where if hop.stated else speaker.label("not-stated", where=where),
    )


def _node(key: str, speaker: Speaker) -> str:
    """Return what to call a node; flows go by their ids, as everywhere in tables."""
    section, _, identity = key.partition("/")
    flow, nameless, _ = identity.partition("#")
    if nameless:
        return speaker.label("unnamed-of", flow=flow)
    if section == "countries":
        return speaker.country(identity)
    return visible(identity) if section in ("entrustments", "provisions") else speaker.name(key)


def payload(answer: Paths, context: Context) -> outputs.Paths:
    """Return the answer as JSON."""
    return {
        **envelope("path", context, _spoken_of(answer)),
        "start": answer.start,
        "end": answer.end,
        "reaches": reaches(answer, context),
        "paths": [_path(path, context) for path in answer.paths],
        "unknown": unknown_json(answer.unknown),
    }


def _spoken_of(answer: Paths) -> Iterator[str]:
    nodes = [answer.start, answer.end]
    for path in answer.paths:
        nodes += [node for hop in path.hops for node in (hop.start, hop.end, hop.place.entity)]
        nodes += [f"items/{item}" for item in path.items or ()]
        nodes += [f"subjects/{subject}" for subject in path.subjects or ()]
        nodes += [f"purposes/{purpose}" for purpose in path.possible_purposes]
    yield from (node for node in nodes if "#" not in node and not node.startswith("countries/"))
    yield from (unknown.entity for unknown in answer.unknown)


def _path(path: Path, context: Context) -> outputs.Path:
    return {
        "certainty": path.certainty,
        "country_certainty": path.country_certainty,
        "backing": path.backing,
        "items": plain(path.items),
        "subjects": plain(path.subjects),
        "purpose": path.purpose,
        "possible_purposes": list(path.possible_purposes),
        "flow": path.flow,
        "holder": path.holder,
        "role": path.role,
        "depth": path.depth,
        "since": plain(path.since),
        "until": plain(path.until),
        "state": path.state,
        "hops": [_hop(hop, context) for hop in path.hops],
    }


def _hop(hop: Hop, context: Context) -> outputs.Hop:
    file, line = context.names.field(hop.place)
    return {
        "from": hop.start,
        "to": hop.end,
        "kind": hop.kind,
        "entity": hop.place.entity,
        "field": ".".join(step for step in hop.place.path if isinstance(step, str)) or None,
        "stated": hop.stated,
        "file": file,
        "line": line,
    }
