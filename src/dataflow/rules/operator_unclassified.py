"""A system run by a party that no flow names: trustee, or space only (A-28)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.model.states import State, known

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta("operator-unclassified", Severity.WARNING, ("PIPC-QA-2025 Q90",), since=date(2025, 12, 31))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    unnamed = {row.system for row in world.operators if row.flow is None or row.flow in world.in_force}
    partly = {
        system for key in world.in_force for system in known(world.flow(key).systems) or () if _runs(world, key, system)
    }
    for identity in sorted(_used(world)):
        system = world.registry.systems[identity]
        key = f"systems/{identity}"
        if system.operator is None:
            yield Judgement(Outcome.UNKNOWN, key, ("operator",))
        else:
            outcome = Outcome.REVIEW if identity in unnamed else Outcome.PASS
            variant = "partly" if identity in unnamed & partly else None
            claimed = system.operator_access is State.NONE
            yield Judgement(outcome, key, ("operator",), variant=variant, claimed=claimed)


def _runs(world: World, flow: str, system: str) -> bool:
    """Return whether the receiver of a flow runs the system: such a flow says what it is, for the items it lists."""
    return known(world.flow(flow).receiver) == known(world.registry.systems[system].operator)


def _used(world: World) -> set[str]:
    """Return the systems in which a purpose or a flow in force keeps data."""
    users = [*world.registry.purposes.values(), *(world.flow(key) for key in world.in_force)]
    return {system for user in users for system in known(user.systems) or ()}
