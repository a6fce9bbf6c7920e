"""From a session to a world, an id and a printed answer: what the questions share."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING, Any, Protocol

from dataflow.cli.options import AnswerFormat
from dataflow.cli.session import Session
from dataflow.cli.streams import USAGE, say, stop, tell, terminal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dataflow.graph.world import World
    from dataflow.model.registry import Registry
    from dataflow.render.envelope import Context
    from dataflow.render.table import Table
    from dataflow.words.speak import Speaker

_PIPED_CELLS = 160
_FEW = 10
"""So many names at most are listed to one who names none of them, or several."""


def world_of(session: Session, *, partial: bool | None) -> World:
    """Return the world to ask; registry errors are told and end the command, unless a partial answer is wanted.

    `partial` is None where there is no such thing: the command takes a registry whole or not at all.
    """
    from dataflow.cli.checking import registry_report
    from dataflow.render.text import text

    world = session.world()
    if not session.loaded.complete:
        lines = session.loaded.sources.line
        tell(text(registry_report(session), session.speaker, lines, colour=False).rstrip("\n"))
        if not partial or world is None:
            said = "registry.errors" if partial is None else "registry.unanswered"
            stop(session.speaker.label(said, errors=session.errors))
        tell(session.speaker.label("summary.partial"))
    if world is None:
        sys.exit(USAGE)
    return world


def id_of(key: str) -> str:
    """Return the id in a key (`section/id`)."""
    return key.partition("/")[2]


def key_of(speaker: Speaker, registry: Registry, text: str, kinds: Sequence[str], where: str = "") -> str:
    """Return the key (`section/id`) that a name means among `kinds`, or say what it may mean and exit.

    `where` is the option that has the name.
    """
    from dataflow.queries.find import find

    found = find(registry, text, kinds)
    if isinstance(found, str):
        return found
    if found.several:
        more = len(found.several) - _FEW
        beyond = " " + speaker.label("name.more", count=more) if more > 0 else ""
        stop(where + speaker.label("name.several", text=text, forms=list(found.several[:_FEW])) + beyond)
    # What it was looked for as is said: it may well be in the registry as something else.
    sought = f" {speaker.label('or')} ".join(speaker.label(f"one.{kind}") for kind in kinds)
    line = where + speaker.label("name.unfound", text=text, kinds=sought)
    members = found.near or _members(registry, text, kinds)
    if members:
        line += " " + speaker.label("name.near" if found.near else "name.members", forms=list(members))
    return stop(line)


def _members(registry: Registry, text: str, kinds: Sequence[str]) -> list[str]:
    """Return the typed forms of all that a name could have meant, where they are of one kind and few."""
    from dataflow.queries.find import TYPED, typed

    kind = text.partition(":")[0]
    section = TYPED.get(kind if kind in kinds else kinds[0]) if len(kinds) == 1 or kind in kinds else None
    entities = registry.section(section) if section else {}
    return [typed(f"{section}/{identity}") for identity in entities] if len(entities) <= _FEW else []


class Source(Protocol):
    """What a question is asked of: a registry read from its files, or one in a database."""

    @property
    def speaker(self) -> Speaker:
        """Who words the answer."""
        ...

    @property
    def context(self) -> Context:
        """What the answer says of the registry."""
        ...


def written(source: Source, form: AnswerFormat, answer: Any, output: Any) -> None:
    """Print an answer about a registry in one of its formats; `output` is its module in `render`."""
    printed(source.speaker, source.context, form, answer, output)


def printed(speaker: Speaker, context: Any, form: AnswerFormat, answer: Any, output: Any) -> None:
    """Print an answer in one of its formats; `context` is what its module wants to know beside it."""
    from dataflow.render.envelope import dump
    from dataflow.render.table import to_csv, to_markdown

    if form is AnswerFormat.JSON:
        say(dump(output.payload(answer, context)))
        return
    if form is AnswerFormat.CSV:
        say(to_csv(output.sheet(answer, context, speaker)))
        return
    tables = output.tables(answer, context, speaker)
    parts = [to_markdown(table) if form is AnswerFormat.MARKDOWN else drawn(table, speaker) for table in tables]
    say("\n".join(filter(None, parts)))


def drawn(table: Table, speaker: Speaker) -> str:
    """Return a table as it fits the terminal."""
    from dataflow.render.table import MOST_ROWS, to_text

    on_screen = terminal()
    cells = shutil.get_terminal_size().columns if on_screen else _PIPED_CELLS
    return to_text(table, cells, speaker.label("more-rows", count=len(table.rows) - MOST_ROWS), on_screen=on_screen)
