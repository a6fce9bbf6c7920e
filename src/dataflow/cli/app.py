"""The commands. Each one reads a registry, asks one thing and prints it."""

from __future__ import annotations

import os
import shutil
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from dataflow.cli import say
from dataflow.cli.language import preferred
from dataflow.cli.session import USAGE, Session, stop, tell
from dataflow.words.speak import Speaker

if TYPE_CHECKING:
    from dataflow.findings import Report
    from dataflow.graph.world import World

_HELP = Speaker(preferred(None, None))
_PIPED_CELLS = 160

app = typer.Typer(
    add_completion=True,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help=_HELP.label("help.app"),
)


class CheckFormat(StrEnum):
    """Outputs of a check."""

    TEXT = "text"
    JSON = "json"


class AnswerFormat(StrEnum):
    """Outputs of a question."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    MARKDOWN = "markdown"


class FailOn(StrEnum):
    """The least severity that fails a check."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    NEVER = "never"


class Each(StrEnum):
    """What has a row of its own."""

    ITEM = "item"


def _option(*names: str) -> Any:
    return typer.Option(*names, help=_HELP.label(f"help.{names[0].lstrip('-')}"), show_default=False)


RegistryArgument = Annotated[Path | None, typer.Argument(help=_HELP.label("help.registry"), show_default=False)]
RegistryOption = Annotated[Path | None, _option("--registry", "-r")]
AsOf = Annotated[str | None, _option("--as-of")]
Lang = Annotated[str | None, _option("--lang")]
Partial = Annotated[bool, _option("--partial")]
OutputFormat = Annotated[AnswerFormat, typer.Option("--format", help=_HELP.label("help.format"))]


@app.callback(invoke_without_command=True)
def _version(version: Annotated[bool, _option("--version")] = False) -> None:
    if version:
        from dataflow import __version__

        say(f"dataflow {__version__}\n")
        raise typer.Exit


@app.command(help=_HELP.label("help.check"))
def check(
    registry: RegistryArgument = None,
    as_of: AsOf = None,
    lang: Lang = None,
    form: Annotated[CheckFormat, typer.Option("--format", help=_HELP.label("help.format"))] = CheckFormat.TEXT,
    fail_on: Annotated[FailOn, typer.Option("--fail-on", help=_HELP.label("help.fail-on"))] = FailOn.ERROR,
    partial: Partial = False,
) -> None:
    """Check a registry: exit 0, 1 (findings), 2 (it cannot be read), 3 (nothing to check)."""
    from dataflow.cli.checking import exit_code, report_of, summary

    session = Session(registry, as_of, lang)
    report = report_of(session, partial=partial)
    say(_report(session, report, form))
    for line in summary(session, report, partial=partial):
        tell(line)
    raise typer.Exit(exit_code(session, report, fail_on.value))


def _report(session: Session, report: Report, form: CheckFormat) -> str:
    if form is CheckFormat.JSON:
        from dataflow.render.envelope import dump
        from dataflow.render.json import payload

        speakers = (Speaker("ko", session.labels), Speaker("en", session.labels))
        return dump(payload(report, session.context, *speakers))
    from dataflow.render.text import text

    return text(report, session.speaker, session.loaded.sources.line, colour=_coloured())


def _coloured() -> bool:
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or sys.stdout.isatty()


@app.command(help=_HELP.label("help.where"))
def where(
    subject: Annotated[str, typer.Argument(help=_HELP.label("help.subject"))],
    registry: RegistryOption = None,
    item: Annotated[str | None, _option("--item")] = None,
    purpose: Annotated[str | None, _option("--purpose")] = None,
    country: Annotated[str | None, _option("--country")] = None,
    holder: Annotated[str | None, _option("--holder")] = None,
    each: Annotated[Each | None, _option("--each")] = None,
    as_of: AsOf = None,
    form: OutputFormat = AnswerFormat.TABLE,
    lang: Lang = None,
    partial: Partial = False,
) -> None:
    """Say where the data of a category of data subjects lives."""
    from dataflow.queries.where import Filters
    from dataflow.queries.where import where as ask
    from dataflow.render import where as where_output

    session = Session(registry, as_of, lang)
    world = _world(session, partial=partial)
    key = _id(session, world, subject, "subject")
    filters = Filters(
        item=_id(session, world, item, "item", "--item: "),
        purpose=_id(session, world, purpose, "purpose", "--purpose: "),
        country=_id(session, world, country, "country", "--country: "),
        holder=_id(session, world, holder, "party", "--holder: "),
    )
    answer = ask(world, key or "", filters, each_item=each is Each.ITEM)
    _print(session, form, answer, where_output)


@app.command(help=_HELP.label("help.transfers"))
def transfers(
    registry: RegistryOption = None,
    as_of: AsOf = None,
    form: OutputFormat = AnswerFormat.TABLE,
    lang: Lang = None,
    partial: Partial = False,
) -> None:
    """Show what crosses the border, and what each transfer lacks."""
    from dataflow.queries.transfers import transfers as ask
    from dataflow.render import transfers as transfers_output

    session = Session(registry, as_of, lang)
    answer = ask(_world(session, partial=partial))
    _print(session, form, answer, transfers_output)


@app.command(help=_HELP.label("help.clauses"))
def clauses(
    registry: RegistryOption = None,
    as_of: AsOf = None,
    form: OutputFormat = AnswerFormat.TABLE,
    lang: Lang = None,
    partial: Partial = False,
) -> None:
    """Show the clauses of Article 26 along every chain of entrustments."""
    from dataflow.queries.clauses import clauses as ask
    from dataflow.render import clauses as clauses_output

    session = Session(registry, as_of, lang)
    answer = ask(_world(session, partial=partial))
    _print(session, form, answer, clauses_output)


@app.command(help=_HELP.label("help.schema"))
def schema(folder: Annotated[Path, typer.Argument(help=_HELP.label("help.folder"))] = Path("schemas")) -> None:
    """Write the JSON Schemas."""
    from dataflow.schema import write

    for path in write(folder):
        say(f"{path.as_posix()}\n")


def _world(session: Session, *, partial: bool) -> World:
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


def _id(session: Session, world: World, text: str | None, kind: str, where: str = "") -> str | None:
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


def _print(session: Session, form: AnswerFormat, answer: Any, output: Any) -> None:
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
