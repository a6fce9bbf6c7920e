"""Whether a policy in force lists an entrustment, audience by audience (Act 26(2), 30(1)4)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dataflow.findings import Outcome, worst
from dataflow.model.policies import Label, Table
from dataflow.model.states import known

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.published import Printed
    from dataflow.graph.world import World
    from dataflow.model.parties import Party
    from dataflow.model.policies import Row

SERVES = (Label.ENTRUSTMENT, Label.STORAGE)
"""The labels by which an overseas row discloses an entrustment too."""


class Listing(NamedTuple):
    """What the policies for one audience print of an entrustment.

    `how` tells apart what is not a plain miss: `unlabelled` (an overseas row that does not say what it is) and
    `mentioned` (named outside the tables).
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
    outcome = worst(listing.outcome for listing in found)
    return next((listing for listing in found if listing.outcome is outcome), None)


def party_of(world: World, row: Row) -> Party | None:
    """Return the party that a row names: itself, or by the flows it speaks of if they all go to one."""
    flows = [world.registry.flow(flow) for flow in row.of or ()] if known(row.party) is None else ()
    parties = {known(row.party)} if not flows else {known(flow.receiver) for flow in flows}
    return world.registry.parties.get(parties.pop() or "") if len(parties) == 1 else None


def _listing(world: World, flow: str, subject: str | None) -> Listing:
    listed = tuple(world.published.of(flow, Table.ENTRUSTMENT, [subject]))
    if listed:
        return Listing(Outcome.PASS, None, listed)
    abroad = tuple(world.published.of(flow, Table.OVERSEAS, [subject]))
    if any(known(row.row.label) in SERVES for row in abroad):
        return Listing(Outcome.PASS, None, abroad)
    if any(known(row.row.label) is None for row in abroad):
        return Listing(Outcome.REVIEW, "unlabelled", abroad)
    if not world.published.read_whole(Table.ENTRUSTMENT, [subject]):
        return Listing(Outcome.UNKNOWN, None, ())
    mentions = tuple(world.published.of(flow, Table.MENTION, [subject]))
    if subject not in world.surely(flow):
        return Listing(Outcome.REVIEW, None, ())  # it may not be about this audience at all
    return Listing(Outcome.VIOLATED, "mentioned" if mentions else None, mentions)
