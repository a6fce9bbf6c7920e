"""The command line as a whole: which commands there are."""

from __future__ import annotations

from importlib import import_module
from typing import Annotated

import typer

from dataflow.cli.configured import listening
from dataflow.cli.options import HELP, option
from dataflow.cli.streams import say

_COMMANDS = {
    "init": "starting",
    "check": "commands",
    "accept": "accepting",
    "where": "questions",
    "who": "questions",
    "path": "questions",
    "impact": "questions",
    "transfers": "questions",
    "clauses": "questions",
    "questions": "questions",
    "diagram": "diagrams",
    "explain": "law",
    "rules": "law",
    "statutes": "law",
    "schema": "commands",
}
"""Command → the module of this package that has it."""


def app(first: str | None) -> typer.Typer:
    """Return the command line; where its first word is a command, with that one alone.

    Typer looks into every option of every command that it knows: of fifteen, that is a tenth of a small check.
    """
    alone = first in _COMMANDS
    made = typer.Typer(
        add_completion=not alone,  # who installs or uses completion names no command
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
        help=HELP.label("help.app"),
    )
    made.callback(invoke_without_command=True)(_version)
    for name in [first] if alone else _COMMANDS:
        command = getattr(import_module(f"dataflow.cli.{_COMMANDS[str(name)]}"), str(name))
        made.command(help=HELP.label(f"help.{name}"))(listening(command))
    if not alone:
        made.add_typer(_group("config", ["show"]), name="config")
        made.add_typer(_group("neo4j", ["push", "status", "drop", "queries"]), name="neo4j")
    return made


def _group(name: str, commands: list[str]) -> typer.Typer:
    """Return commands of their own below one word."""
    made = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help=HELP.label(f"help.{name}-app"))
    module = import_module(f"dataflow.cli.{name}")
    for command in commands:
        made.command(help=HELP.label(f"help.{command}"))(listening(getattr(module, command)))
    return made


def _version(version: Annotated[bool, option("--version")] = False) -> None:
    if version:
        from dataflow import __version__

        say(f"dataflow {__version__}\n")
        raise typer.Exit
