"""The questions, one command each: read a registry, ask it one thing, print the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from dataflow.cli.asking import identity, key_of, world_of, written
from dataflow.cli.options import (
    AnswerFormat,
    AsOf,
    Each,
    Lang,
    OutputFormat,
    Partial,
    RegistryOption,
    To,
    names,
    option,
)
from dataflow.cli.session import Session
from dataflow.cli.streams import say, stop

if TYPE_CHECKING:
    from dataflow.graph.world import World
    from dataflow.queries.rows import Filters


def where(
    subjects: Annotated[list[str], names("subjects")],
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
    from dataflow.queries.where import where as ask
    from dataflow.render import where as where_output

    session = Session(registry, as_of, lang)
    world = world_of(session, partial=partial)
    asked = [identity(session, world, subject, "subject") or "" for subject in subjects]
    filters = _filters(session, world, item=item, purpose=purpose, country=country, holder=holder)
    answer = ask(world, asked, filters, each_item=each is Each.ITEM)
    written(session, form, answer, where_output)


def who(
    items: Annotated[list[str], names("items")],
    registry: RegistryOption = None,
    subject: Annotated[str | None, option("--subject")] = None,
    purpose: Annotated[str | None, option("--purpose")] = None,
    country: Annotated[str | None, option("--country")] = None,
    holder: Annotated[str | None, option("--holder")] = None,
    each: Annotated[Each | None, option("--each")] = None,
    as_of: AsOf = None,
    form: OutputFormat = AnswerFormat.TABLE,
    lang: Lang = None,
    partial: Partial = False,
) -> None:
    """Say who holds an item."""
    from dataflow.queries.who import who as ask
    from dataflow.render import who as who_output

    session = Session(registry, as_of, lang)
    world = world_of(session, partial=partial)
    asked = [identity(session, world, item, "item") or "" for item in items]
    filters = _filters(session, world, subject=subject, purpose=purpose, country=country, holder=holder)
    answer = ask(world, asked, filters, each_item=each is Each.ITEM)
    written(session, form, answer, who_output)


def _filters(session: Session, world: World, **named: str | None) -> Filters:
    """Return what to look for, from the options as typed."""
    from dataflow.queries.rows import Filters

    kinds = {"holder": "party"}
    return Filters(
        **{
            option: identity(session, world, name, kinds.get(option, option), f"--{option}: ")
            for option, name in named.items()
        }
    )


def path(
    start: Annotated[str, names("path-from", "FROM")],
    end: Annotated[str, names("path-to", "TO")],
    registry: RegistryOption = None,
    as_of: AsOf = None,
    form: OutputFormat = AnswerFormat.TABLE,
    lang: Lang = None,
    partial: Partial = False,
) -> None:
    """Say why data reaches them."""
    from dataflow.queries.path import path as ask
    from dataflow.render import path as path_output

    session = Session(registry, as_of, lang)
    world = world_of(session, partial=partial)
    first = key_of(session, world, start, ["subject", "item", "purpose", "system", "party"])
    last = key_of(session, world, end, ["party", "country", "system"])
    written(session, form, ask(world, first, last), path_output)


def impact(
    asked: Annotated[list[str], names("names", "NAME...")],
    leak: Annotated[bool, option("--leak")] = False,
    leave: Annotated[bool, option("--leave")] = False,
    on: Annotated[str | None, option("--on")] = None,
    registry: RegistryOption = None,
    as_of: AsOf = None,
    form: OutputFormat = AnswerFormat.TABLE,
    lang: Lang = None,
    partial: Partial = False,
) -> None:
    """Say what a leak or a parting touches."""
    from dataflow.queries.leak import leak as ask_leak
    from dataflow.queries.leave import leave as ask_leave
    from dataflow.render import impact as impact_output

    session = Session(registry, as_of, lang, on=on)
    if leak == leave:
        stop(session.speaker.label("one-event"))
    if on is not None and leave:
        stop(session.speaker.label("on-without-leak"))
    world = world_of(session, partial=partial)
    keys = [key_of(session, world, name, ["party", "system", "entrustment", "provision"]) for name in asked]
    written(session, form, ask_leak(world, keys) if leak else ask_leave(world, keys), impact_output)


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


def questions(
    registry: RegistryOption = None,
    party: Annotated[str | None, option("--party")] = None,
    to: Annotated[To | None, option("--to")] = None,
    as_of: AsOf = None,
    form: OutputFormat = AnswerFormat.TABLE,
    lang: Lang = None,
    partial: Partial = False,
) -> None:
    """Ask for all that is unknown, or missing although the law asks for it: whoever can answer."""
    from dataflow.cli.checking import rules_report
    from dataflow.queries.questions import Who
    from dataflow.queries.questions import questions as ask
    from dataflow.render import questions as questions_output
    from dataflow.render.letter import letters

    session = Session(registry, as_of, lang)
    world = world_of(session, partial=partial)
    who = Who(identity(session, world, party, "party", "--party: "), to.value if to else None)
    report = rules_report(session, world)
    answer = ask(world, report.findings, session.loaded.sources.span, who, judged=report.judged)
    if form is AnswerFormat.MARKDOWN:
        say(letters(answer, session.context, session.speaker))
    else:
        written(session, form, answer, questions_output)
