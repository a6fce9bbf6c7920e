"""Whether a policy in force lists an entrustment, audience by audience (Act 26(2), 30(1)4)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dataflow.findings import Outcome, worst
from dataflow.model.flows import Entrustment
from dataflow.model.policies import Label, Table
from dataflow.model.scalars import LANGUAGES, Text
from dataflow.model.states import State, known
from dataflow.queries.find import normalised

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dataflow.graph.published import Printed
    from dataflow.graph.world import World
    from dataflow.model.flows import Task
    from dataflow.model.parties import Party
    from dataflow.model.policies import Row

SERVES = (Label.ENTRUSTMENT, Label.STORAGE)
"""The labels by which an overseas row discloses an entrustment too."""


ANOTHER_WORK, NAMELESS = "another-work", "nameless"


class Listing(NamedTuple):
    """What the policies for one audience print of an entrustment.

    `how` tells apart what is not a plain miss: `unlabelled` (an overseas row that does not say what it is),
    `mentioned` (named outside the tables), `another-work` (only rows on other work of the same party) and `nameless`
    (only rows that print the work without the trustee).
    """

    outcome: Outcome
    how: str | None
    rows: tuple[Printed, ...]


def listings(world: World, flow: str) -> Iterator[Listing]:
    """Yield one listing for each audience of the flow that has a policy in force."""
    for subject in sorted(world.subjects(flow) or {None}, key=str):
        if world.published.concerning([subject]):
            yield _listing(world, flow, subject)


def worst_listing(world: World, flow: str) -> Listing | None:
    """Return the listing that weighs most among the flow's audiences; None where none of them has a policy."""
    found = list(listings(world, flow))
    if len(found) == 1:  # most flows have one audience
        return found[0]
    outcome = worst(listing.outcome for listing in found)
    return next((listing for listing in found if listing.outcome is outcome), None)


def party_of(world: World, row: Row) -> Party | None:
    """Return the party that a row names: itself, or by the flows it speaks of if they all go to one."""
    named = known(row.party)
    if named is None:
        parties = {known(world.registry.flow(flow).receiver) for flow in row.of or ()}
        named = parties.pop() if len(parties) == 1 else None
    return world.registry.parties.get(named) if named is not None else None


def _listing(world: World, flow: str, subject: str | None) -> Listing:
    every = tuple(world.published.of(flow, Table.ENTRUSTMENT, [subject]))
    listed = tuple(row for row in every if not _names_nobody(row))
    if _any_means(world, listed, flow):
        return Listing(Outcome.PASS, None, listed)
    return _listing_abroad(world, flow, subject, every)


def _listing_abroad(world: World, flow: str, subject: str | None, listed: tuple[Printed, ...]) -> Listing:
    """Return the same where the table of entrustments does not have the work; `listed` are its rows on other work."""
    abroad = tuple(world.published.of(flow, Table.OVERSEAS, [subject]))
    labelled = tuple(row for row in abroad if known(row.row.label) in SERVES)
    nameless = tuple(row for row in (*listed, *labelled) if _names_nobody(row) and may_mean(world, row, flow))
    serving = tuple(row for row in labelled if not _names_nobody(row))
    if _any_means(world, serving, flow):
        return Listing(Outcome.PASS, None, serving)
    if any(known(row.row.label) is None for row in abroad):
        return Listing(Outcome.REVIEW, "unlabelled", abroad)
    if not world.published.read_whole(Table.ENTRUSTMENT, [subject]):
        return Listing(Outcome.UNKNOWN, None, ())
    if nameless:
        return Listing(Outcome.VIOLATED, NAMELESS, nameless)
    return _unlisted(world, flow, subject, listed or serving)


def _unlisted(world: World, flow: str, subject: str | None, others: tuple[Printed, ...]) -> Listing:
    """Return the same where no table has the work; `others` are rows on other work of the trustee."""
    if others:
        return Listing(Outcome.REVIEW, ANOTHER_WORK, others)
    mentions = tuple(world.published.of(flow, Table.MENTION, [subject]))
    if subject not in world.surely(flow):
        return Listing(Outcome.REVIEW, None, ())  # it may not be about this audience at all
    return Listing(Outcome.VIOLATED, "mentioned" if mentions else None, mentions)


def _any_means(world: World, rows: Iterable[Printed], flow: str) -> bool:
    return any(may_mean(world, row, flow) for row in rows)


def _names_nobody(printed: Printed) -> bool:
    """Return whether a row is known to print no trustee, nor where to see who it is."""
    return printed.row.as_written is State.NONE and known(printed.row.link) is None


def may_mean(world: World, printed: Printed, flow: str) -> bool:
    """Return whether a row that speaks of a flow may mean its work.

    A row that is tied to several flows only by the name of their party means those whose work it prints. What is not
    printed, not told or in another language cannot be compared: it may mean each.
    """
    spoken_of = world.published.spoken_of[printed.policy.key, printed.number]
    if printed.row.of or printed.row.systems or len(spoken_of) < _SEVERAL:
        return True
    kind = world.is_entrustment(flow)
    tied = world.once(
        ("tied", printed.policy.key, printed.number, kind), lambda: _tied(world, printed, entrustments=kind)
    )
    if len({work for work in tied.values() if work}) < _SEVERAL:
        return True
    pairs = [
        (one, other)
        for language, one in tied.get(flow, ())
        for spoken, other in _spelled([printed.row.purpose], known(printed.row.tasks))
        if language == spoken
    ]
    return not pairs or any(one in other or other in one for one, other in pairs)


_SEVERAL = 2

Works = frozenset[tuple[str, str]]
"""Spellings of work: language and text, without what does not tell two apart."""


def _tied(world: World, printed: Printed, *, entrustments: bool) -> dict[str, Works]:
    """Return the flows of one kind that a row is tied to and that its policy concerns, with the work of each."""
    return {
        key: _work(world, key)
        for key in world.published.spoken_of[printed.policy.key, printed.number]
        if key in world.forest.flows
        and world.is_entrustment(key) is entrustments
        and any(policy is printed.policy for policy in world.published.concerning(world.subjects(key)))
    }


def _work(world: World, key: str) -> Works:
    flow = world.flow(key)
    return _spelled([], known(flow.tasks)) if isinstance(flow, Entrustment) else _spelled([flow.recipient_purpose])


def _spelled(texts: Iterable[object], tasks: Iterable[Task] | None = None) -> Works:
    every = [text for text in (*texts, *(task.name for task in tasks or ())) if isinstance(text, Text)]
    said = [(language, getattr(text, language)) for text in every for language in LANGUAGES]
    return frozenset((language, normalised(text)) for language, text in said if text is not None)
