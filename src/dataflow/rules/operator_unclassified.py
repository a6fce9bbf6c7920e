"""A system run by a party that no flow names: trustee, or space only (A-28)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.model.states import State, known

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta(
    "operator-unclassified",
    Severity.WARNING,
    ("PIPC-QA-2025 Q90",),
    since=date(2025, 12, 31),
    asks=("space-only-or-trustee",),
)


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    unnamed = _unnamed(world)
    for identity in sorted(_used(world)):
        system = world.registry.systems[identity]
        key = f"systems/{identity}"
        if system.operator is None:
            yield Judgement(Outcome.UNKNOWN, key, ("operator",))
        else:
            outcome = Outcome.REVIEW if identity in unnamed else Outcome.PASS
            yield Judgement(
                outcome,
                key,
                ("operator",),
                {"operator": f"parties/{system.operator}"} if outcome is Outcome.REVIEW else {},
                claimed=system.operator_access is State.NONE,
                question="space-only-or-trustee",
            )


def _unnamed(world: World) -> set[str]:
    """Return the systems that no flow in force entrusts to their operator; what a flow takes does not matter here."""
    in_force = set(world.in_force)
    rows = (row for row in world.operators if row.flow is None or row.flow in in_force)
    return {row.system for row in rows if row.system and in_force.isdisjoint(world.holdings.entrusting(row))}


def _used(world: World) -> set[str]:
    """Return the systems in which a purpose or a flow in force keeps data."""
    users = [*world.registry.purposes.values(), *(world.flow(key) for key in world.in_force)]
    return {system for user in users for system in known(user.systems) or ()}
