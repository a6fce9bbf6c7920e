"""Orders of the authority that stand on the world's day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.model.states import known

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World
    from dataflow.model.records import Order


def standing(world: World) -> Iterator[Order]:
    """Yield the orders in force; as with flows, a first or last day left out is no limit."""
    for order in world.registry.orders.values():
        received, lifted = known(order.on), known(order.lifted)
        if (received is None or received <= world.day) and (lifted is None or world.day < lifted):
            yield order
