"""A provision that the policy does not list (C-3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Related, Severity, worst
from dataflow.model.flows import Provision
from dataflow.model.policies import Label, Table
from dataflow.model.states import known

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
            outcome = worst(each for each, _ in found)
            rows = next((rows for each, rows in found if each is outcome), ())
            if found:
                yield Judgement(
                    outcome,
                    key,
                    (),
                    related=tuple(Related(row.policy.key, "row", ("rows", row.number)) for row in rows),
                    variant="mentioned" if outcome is Outcome.REVIEW and rows else None,
                    severity=Severity.WARNING if outcome is Outcome.REVIEW else None,
                )


def _listed(world: World, key: str, subject: str | None) -> tuple[Outcome, list[Printed]]:
    """Return whether the policies for an audience print the provision; an overseas row of it serves too."""
    published = world.published
    if published.of(key, Table.PROVISION, [subject]):
        return Outcome.PASS, []
    abroad = published.of(key, Table.OVERSEAS, [subject])
    if any(known(row.row.label) in (Label.PROVISION, None) for row in abroad):
        return Outcome.PASS, []
    if not published.read_whole(Table.PROVISION, [subject]):
        return Outcome.UNKNOWN, []
    mentions = published.of(key, Table.MENTION, [subject])
    return (Outcome.REVIEW if mentions or subject not in world.surely(key) else Outcome.VIOLATED), mentions
