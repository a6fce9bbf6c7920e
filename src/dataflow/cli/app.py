"""The command line as a whole: which commands there are."""

from __future__ import annotations

from typing import Annotated

import typer

from dataflow.cli import accepting, commands, law, questions, say, starting
from dataflow.cli.options import HELP, option

app = typer.Typer(
    add_completion=True,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help=HELP.label("help.app"),
)
for _command in (
    starting.init,
    commands.check,
    accepting.accept,
    questions.where,
    questions.who,
    questions.path,
    questions.impact,
    questions.transfers,
    questions.clauses,
    questions.questions,
    law.explain,
    law.rules,
    law.statutes,
    commands.schema,
):
    app.command(help=HELP.label(f"help.{_command.__name__}"))(_command)


@app.callback(invoke_without_command=True)
def _version(version: Annotated[bool, option("--version")] = False) -> None:
    if version:
        from dataflow import __version__

        say(f"dataflow {__version__}\n")
        raise typer.Exit
