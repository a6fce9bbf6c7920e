"""The questions, one command each: read a registry, ask it one thing, print the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from dataflow.cli.asking import id_of, key_of, world_of, written
from dataflow.cli.backends import Backed, anywhere, opened
from dataflow.cli.configured import language
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
from dataflow.words.speak import Speaker

if TYPE_CHECKING:
    from dataflow.cli.backends import Questioned
    from dataflow.queries.rows import Filters


@anywhere
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
    *,
    backed: Backed,
) -> None:
    """Say where the data of a category of data subjects lives."""
    from dataflow.queries.where import where as ask
    from dataflow.render import where as where_output
    from dataflow.store.asking import Asked

    with opened(backed, registry, as_of, lang, partial=partial) as source:
        keys = [source.key_of(subject, ["subject"]) for subject in subjects]
        filters = _filters(source, item=item, purpose=purpose, country=country, holder=holder)
        world = source.world(Asked.where(keys, source.day))
        written(source, form, ask(world, map(id_of, keys), filters, each_item=each is Each.ITEM), where_output)


@anywhere
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
    *,
    backed: Backed,
) -> None:
    """Say who holds an item."""
    from dataflow.queries.who import who as ask
    from dataflow.render import who as who_output
    from dataflow.store.asking import Asked

    with opened(backed, registry, as_of, lang, partial=partial) as source:
        keys = [source.key_of(item, ["item"]) for item in items]
        filters = _filters(source, subject=subject, purpose=purpose, country=country, holder=holder)
        world = source.world(Asked.who(keys, source.day))
        written(source, form, ask(world, map(id_of, keys), filters, each_item=each is Each.ITEM), who_output)


def _filters(source: Questioned, **named: str | None) -> Filters:
    """Return what to look for, from the options as typed."""
    from dataflow.queries.rows import Filters

    kinds = {"holder": "party"}
    found = {
        option: id_of(source.key_of(name, [kinds.get(option, option)], f"--{option}: "))
        for option, name in named.items()
        if name is not None
    }
    return Filters(**found)


@anywhere
def path(
    start: Annotated[str, names("path-from", "FROM")],
    end: Annotated[str, names("path-to", "TO")],
    registry: RegistryOption = None,
    as_of: AsOf = None,
    form: OutputFormat = AnswerFormat.TABLE,
    lang: Lang = None,
    partial: Partial = False,
    *,
    backed: Backed,
) -> None:
    """Say why data reaches them."""
    from dataflow.queries.path import path as ask
    from dataflow.render import path as path_output
    from dataflow.store.asking import Asked

    with opened(backed, registry, as_of, lang, partial=partial) as source:
        first = source.key_of(start, ["subject", "item", "purpose", "system", "party"])
        last = source.key_of(end, ["party", "country", "system"])
        world = source.world(Asked.path(first, last, source.day))
        written(source, form, ask(world, first, last), path_output)


@anywhere
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
    *,
    backed: Backed,
) -> None:
    """Say what a leak or a parting touches."""
    from dataflow.queries.leak import leak as ask_leak
    from dataflow.queries.leave import leave as ask_leave
    from dataflow.render import impact as impact_output
    from dataflow.store.asking import Asked

    speaker = Speaker(language(lang))
    if leak == leave:
        stop(speaker.label("one-event"))
    if on is not None and leave:
        stop(speaker.label("on-without-leak"))
    with opened(backed, registry, as_of, lang, partial=partial, on=on) as source:
        keys = [source.key_of(name, ["party", "system", "entrustment", "provision"]) for name in asked]
        world = source.world(Asked.impact(keys))
        written(source, form, ask_leak(world, keys) if leak else ask_leave(world, keys), impact_output)


@anywhere
def transfers(
    registry: RegistryOption = None,
    as_of: AsOf = None,
    form: OutputFormat = AnswerFormat.TABLE,
    lang: Lang = None,
    partial: Partial = False,
    *,
    backed: Backed,
) -> None:
    """Show what crosses the border, and what each transfer lacks."""
    from dataflow.queries.transfers import transfers as ask
    from dataflow.render import transfers as transfers_output
    from dataflow.store.asking import Asked

    with opened(backed, registry, as_of, lang, partial=partial) as source:
        written(source, form, ask(source.world(Asked.transfers(source.day))), transfers_output)


@anywhere
def clauses(
    registry: RegistryOption = None,
    as_of: AsOf = None,
    form: OutputFormat = AnswerFormat.TABLE,
    lang: Lang = None,
    partial: Partial = False,
    *,
    backed: Backed,
) -> None:
    """Show the clauses of Article 26 along every chain of entrustments."""
    from dataflow.queries.clauses import clauses as ask
    from dataflow.render import clauses as clauses_output
    from dataflow.store.asking import Asked

    with opened(backed, registry, as_of, lang, partial=partial) as source:
        written(source, form, ask(source.world(Asked.clauses(source.day))), clauses_output)


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
    from dataflow.rules import behind

    session = Session(registry, as_of, lang)
    world = world_of(session, partial=partial)
    of = key_of(session.speaker, world.registry, party, ["party"], "--party: ") if party is not None else None
    who = Who(id_of(of) if of is not None else None, to.value if to else None)
    report = rules_report(session, world)
    answer = ask(world, report.findings, session.loaded.sources.span, who, behind=behind(), judged=report.judged)
    if form is AnswerFormat.MARKDOWN:
        say(letters(answer, session.context, session.speaker))
    else:
        written(session, form, answer, questions_output)
