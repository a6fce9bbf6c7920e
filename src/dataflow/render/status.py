"""The registries in a database, and how files differ from what was pushed of them, as tables and as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dataflow import __version__
from dataflow.places import visible
from dataflow.render.envelope import said, schema_id
from dataflow.render.table import Table
from dataflow.words.store import STORE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.render import outputs
    from dataflow.store.database import State
    from dataflow.store.push import Difference
    from dataflow.words.speak import Speaker


class Drift(NamedTuple):
    """In what the files in `root` differ from what was pushed as `key`; None: nothing was."""

    root: str
    key: str
    difference: Difference | None


class Status(NamedTuple):
    """The registries in `database`, and how files differ from one of them, if that was asked."""

    database: str
    registries: tuple[State, ...]
    drift: Drift | None


_COLUMNS = ("key", "name", "revision", "push", "digest", "entities", "nodes", "relationships", "version", "sound")


def tables(answer: Status, _context: None, speaker: Speaker) -> list[Table]:
    """Return the registries, and what differs."""
    found = [sheet(answer, None, speaker)]
    if answer.drift is not None:
        found.append(_drift(answer.drift, speaker))
    return found


def sheet(answer: Status, _context: None, speaker: Speaker) -> Table:
    """Return a row for each registry."""
    return Table(
        title=speaker.say(STORE["title.status"], database=answer.database),
        headings=tuple(speaker.say(STORE[f"column.{column}"]) for column in _COLUMNS),
        rows=tuple(_cells(state, speaker) for state in answer.registries),
        empty=speaker.say(STORE["no-registries"], database=answer.database),
    )


def _cells(state: State, speaker: Speaker) -> tuple[str, ...]:
    here = state.pointer
    numbers = (here.entities, here.nodes, here.relationships)
    name = visible(here.name.said(speaker.language))
    return (
        here.id,
        name,
        _short(here.revision) if here.revision else speaker.label("unknown"),
        str(here.pushed),
        _short(here.digest.removeprefix("sha256:")),
        *map(str, numbers),
        here.version,
        _sound(state, speaker),
    )


def _short(digest: str) -> str:
    """Return as much of a hash as people compare, and the mark behind it that files were not as committed."""
    return digest[:_SHORT] + digest[-1] * digest.endswith("+")


_SHORT = 12


def _sound(state: State, speaker: Speaker) -> str:
    if not state.whole:
        return speaker.say(STORE["sound.no"], nodes=state.nodes, relationships=state.relationships)
    return speaker.say(STORE["sound.unfinished" if state.left_over else "sound.yes"])


def _drift(drift: Drift, speaker: Speaker) -> Table:
    facts = {"root": drift.root, "key": drift.key}
    found = drift.difference
    if found is None:
        return Table(speaker.say(STORE["title.difference"]), (), (), speaker.say(STORE["drift.never"], **facts))
    sizes = {name: len(keys) for name, keys in found._asdict().items()}
    return differences(found, speaker, speaker.say(STORE["drift"], **facts, **sizes))


def differences(found: Difference, speaker: Speaker, title: str) -> Table:
    """Return the entities that differ, one a row."""
    return Table(
        title=title,
        headings=tuple(speaker.say(STORE[f"column.{column}"]) for column in ("entity", "change")),
        rows=tuple((key, speaker.say(STORE[f"change.{change}"])) for key, change in _each(found)),
        empty=speaker.say(STORE["differences.none"]),
    )


def _each(found: Difference) -> Iterator[tuple[str, str]]:
    for change in ("added", "changed", "removed"):
        yield from ((key, change) for key in getattr(found, change))


def payload(answer: Status, _context: None) -> outputs.Neo4jStatus:
    """Return the registries as JSON."""
    return {
        "schema": schema_id("neo4j-status"),
        "tool": {"name": "dataflow", "version": __version__},
        "database": answer.database,
        "rows": [_row(state) for state in answer.registries],
        "drift": _drift_json(answer.drift) if answer.drift is not None else None,
    }


def _row(state: State) -> outputs.Neo4jRegistry:
    here = state.pointer
    return {
        "key": here.id,
        "name": said(here.name),
        "revision": here.revision,
        "pushed": here.pushed,
        "digest": here.digest,
        "content": here.content,
        "entities": here.entities,
        "nodes": here.nodes,
        "relationships": here.relationships,
        "version": here.version,
        "whole": state.whole,
        "left_over": state.left_over,
    }


def _drift_json(drift: Drift) -> outputs.Neo4jDrift:
    found = drift.difference
    return {
        "root": drift.root,
        "key": drift.key,
        "pushed": found is not None,
        "added": list(found.added) if found is not None else [],
        "changed": list(found.changed) if found is not None else [],
        "removed": list(found.removed) if found is not None else [],
    }
