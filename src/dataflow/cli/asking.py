"""From a session to a world, an id and a printed answer: what the questions share."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING, Any

from dataflow.cli import say
from dataflow.cli.options import AnswerFormat
from dataflow.cli.session import USAGE, Session, stop, tell

if TYPE_CHECKING:
    from dataflow.graph.world import World

_PIPED_CELLS = 160


def world_of(session: Session, *, partial: bool) -> World:
    """Return the world to ask; registry errors are told and end the command, unless a partial answer is wanted."""
    from dataflow.cli.checking import registry_report
    from dataflow.render.text import text

    world = session.world()
    if not session.loaded.complete:
        lines = session.loaded.sources.line
        sys.stderr.write(text(registry_report(session), session.speaker, lines, colour=False))
        if not partial or world is None:
            stop(session.speaker.label("summary.registry", errors=session.errors))
        tell(session.speaker.label("summary.partial"))
    if world is None:
        sys.exit(USAGE)
    return world


def identity(session: Session, world: World, text: str | None, kind: str, where: str = "") -> str | None:
    """Return the id that a name means, or say what it may mean and exit; `where` is the option that has it."""
    from dataflow.queries.find import find

    if text is None:
        return None
    found = find(world.registry, text, [kind])
    if isinstance(found, str):
        return found.partition("/")[2]
    if found.several:
        stop(where + session.speaker.label("name.several", text=text, forms=list(found.several)))
    line = where + session.speaker.label("name.unfound", text=text)
    if found.near:
        line += " " + session.speaker.label("name.near", forms=list(found.near))
    return stop(line)


def written(session: Session, form: AnswerFormat, answer: Any, output: Any) -> None:
    """Print an answer in one of its formats; `output` is its module in `render`."""
    from dataflow.render.envelope import dump
    from dataflow.render.table import MOST_ROWS, to_csv, to_markdown, to_text

    if form is AnswerFormat.JSON:
        say(dump(output.payload(answer, session.context)))
        return
    if form is AnswerFormat.CSV:
        say(to_csv(output.sheet(answer, session.context, session.speaker)))
        return
    parts = []
    for table in output.tables(answer, session.context, session.speaker):
        more = session.speaker.label("more-rows", count=len(table.rows) - MOST_ROWS)
        parts.append(to_markdown(table) if form is AnswerFormat.MARKDOWN else to_text(table, _cells(), more))
    say("\n".join(filter(None, parts)))


def _cells() -> int:
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else _PIPED_CELLS
