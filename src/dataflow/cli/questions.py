"""The questions, one command each: read a registry, ask it one thing, print the answer."""

from __future__ import annotations

from typing import Annotated

import typer

from dataflow.cli.asking import identity, world_of, written
from dataflow.cli.options import HELP, AnswerFormat, AsOf, Each, Lang, OutputFormat, Partial, RegistryOption, option
from dataflow.cli.session import Session


def where(
    subject: Annotated[str, typer.Argument(help=HELP.label("help.subject"))],
    registry: RegistryOption = None,
    item: Annotated[str | None, option("--item")] = None,
    purpose: Annotated[str | None, option("--purpose")] = None,
    country: Annotated[str | None, option("--country")] = None,
    holder: Annotated[str | None, option("--holder")] = None,
    each: Annotated[Each | None, option("--each")] = None,
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
    world = world_of(session, partial=partial)
    key = identity(session, world, subject, "subject")
    filters = Filters(
        item=identity(session, world, item, "item", "--item: "),
        purpose=identity(session, world, purpose, "purpose", "--purpose: "),
        country=identity(session, world, country, "country", "--country: "),
        holder=identity(session, world, holder, "party", "--holder: "),
    )
    answer = ask(world, key or "", filters, each_item=each is Each.ITEM)
    written(session, form, answer, where_output)


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
    answer = ask(world_of(session, partial=partial))
    written(session, form, answer, transfers_output)


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
    answer = ask(world_of(session, partial=partial))
    written(session, form, answer, clauses_output)
