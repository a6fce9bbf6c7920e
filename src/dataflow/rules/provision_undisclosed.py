"""A provision that the policy does not list (C-3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Related, Severity, worst
from dataflow.model.flows import Provision
from dataflow.model.policies import Label, Table
from dataflow.model.states import known
from dataflow.queries.behind import unread
from dataflow.queries.disclosure import ANOTHER_WORK, may_mean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.published import Printed
    from dataflow.graph.world import World

META = Meta("provision-undisclosed", Severity.ERROR, ("PIPA 30(1)3",))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for key in world.in_force:
        if isinstance(world.flow(key), Provision) and not world.forest.outside[key]:
            subjects = sorted(world.subjects(key) or {None}, key=str)
            found = [_listed(world, key, s) for s in subjects if world.published.concerning([s])]
            outcome = worst(each for each, _, _ in found)
            how, rows = next(((how, rows) for each, how, rows in found if each is outcome), (None, []))
            if found:
                yield Judgement(
                    outcome,
                    key,
                    (),
                    related=tuple(Related(row.policy.key, "row", ("rows", row.number)) for row in rows),
                    variant=how,
                    severity=Severity.WARNING if outcome is Outcome.REVIEW else None,
                )


def _listed(world: World, key: str, subject: str | None) -> tuple[Outcome, str | None, list[Printed]]:
    """Return whether the policies for an audience print the provision; an overseas row of it serves too."""
    published = world.published
    abroad = published.of(key, Table.OVERSEAS, [subject])
    serving = [row for row in abroad if known(row.row.label) in (Label.PROVISION, None)]
    rows = [*published.of(key, Table.PROVISION, [subject]), *serving]
    if any(may_mean(world, row, key) for row in rows):
        return Outcome.PASS, None, []
    if not published.read_whole(Table.PROVISION, [subject]):
        return Outcome.UNKNOWN, None, []
    if rows:
        return Outcome.REVIEW, ANOTHER_WORK, rows
    mentions = published.of(key, Table.MENTION, [subject])
    if mentions:
        return Outcome.REVIEW, "mentioned", mentions
    return (Outcome.VIOLATED if subject in world.surely(key) else Outcome.REVIEW), None, []


behind = unread(Table.PROVISION)
