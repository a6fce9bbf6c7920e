"""What commands can be told: their options and arguments, described in the language of the environment."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from dataflow.cli.language import preferred
from dataflow.words.speak import Speaker

HELP = Speaker(preferred(None, None))


class CheckFormat(StrEnum):
    """Outputs of a check."""

    TEXT = "text"
    CONCISE = "concise"
    JSON = "json"
    SARIF = "sarif"
    JUNIT = "junit"
    GITHUB = "github"
    GITLAB = "gitlab"
    MARKDOWN = "markdown"


class AnswerFormat(StrEnum):
    """Outputs of a question."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    MARKDOWN = "markdown"


class PictureFormat(StrEnum):
    """Outputs of a picture."""

    SVG = "svg"
    PNG = "png"
    PDF = "pdf"
    DOT = "dot"
    MERMAID = "mermaid"


class ExplainFormat(StrEnum):
    """Outputs of an explanation."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"


class StatuteKind(StrEnum):
    """What sort of text a provision is in."""

    ACT = "act"
    DECREE = "decree"
    NOTICE = "notice"
    GUIDE = "guide"


class FailOn(StrEnum):
    """The least severity that fails a check."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    NEVER = "never"


class Weight(StrEnum):
    """The least severity that is wanted."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Verdict(StrEnum):
    """The outcomes of findings."""

    VIOLATED = "violated"
    UNKNOWN = "unknown"
    REVIEW = "review"


class Each(StrEnum):
    """What has a row of its own."""

    ITEM = "item"


class To(StrEnum):
    """Whose questions are wanted."""

    CONTROLLER = "controller"
    PARTY = "party"


def option(*names: str) -> Any:
    """Return the metadata of an option, its help under its first name in the catalogue."""
    return typer.Option(*names, help=HELP.label(f"help.{names[0].lstrip('-')}"), show_default=False)


def names(key: str, shown: str | None = None) -> Any:
    """Return the metadata of one or more names: their help under `key` in the catalogue, and how usage shows them."""
    return typer.Argument(help=HELP.label(f"help.{key}"), show_default=False, metavar=shown)


Registries = Annotated[list[Path] | None, typer.Argument(help=HELP.label("help.registries"), show_default=False)]
RegistryOption = Annotated[Path | None, option("--registry", "-r")]
AsOf = Annotated[str | None, option("--as-of")]
Lang = Annotated[str | None, option("--lang")]
Reports = Annotated[list[str] | None, option("--report")]
Failing = Annotated[FailOn | None, option("--fail-on")]
KnownFindings = Annotated[Path | None, option("--baseline")]
LookAhead = Annotated[str | None, option("--horizon")]
Rules = Annotated[list[str] | None, option("--rule")]
NotRules = Annotated[list[str] | None, option("--not-rule")]
Partial = Annotated[bool, option("--partial")]
OutputFormat = Annotated[AnswerFormat, typer.Option("--format", help=HELP.label("help.format"))]
