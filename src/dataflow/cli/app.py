"""The command line as a whole: which commands there are."""

from __future__ import annotations

from typing import Annotated

import typer

from dataflow.cli import accepting, commands, config, law, questions, starting
from dataflow.cli.configured import listening
from dataflow.cli.options import HELP, option
from dataflow.cli.streams import say

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
    app.command(help=HELP.label(f"help.{_command.__name__}"))(listening(_command))


_config = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help=HELP.label("help.config-app"))
_config.command(help=HELP.label("help.show"))(listening(config.show))
app.add_typer(_config, name="config")


@app.callback(invoke_without_command=True)
def _version(version: Annotated[bool, option("--version")] = False) -> None:
    if version:
        from dataflow import __version__

        say(f"dataflow {__version__}\n")
        raise typer.Exit
