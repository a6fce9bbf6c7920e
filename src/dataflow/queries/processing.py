"""The processing table of a policy, row by row, and the purposes that its rows are about (Act 30(1))."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from dataflow.graph.holdings import is_open
from dataflow.model.policies import Extent, Table
from dataflow.model.scalars import Text
from dataflow.model.states import known

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dataflow.graph.published import Printed
    from dataflow.graph.world import World
    from dataflow.model.data import Purpose
    from dataflow.model.policies import Policy


class Processing(NamedTuple):
    """The rows of a policy's processing table; `whole`: every row is there and says which purposes it is about.

    `itemised`: and the items of each were transcribed.
    """

    policy: Policy
    rows: tuple[Printed, ...]
    whole: bool
    itemised: bool

    def about(self, purpose: str) -> list[Printed]:
        """Return the rows on a purpose."""
        return [printed for printed in self.rows if purpose in (known(printed.row.purposes) or ())]


def processing(world: World) -> tuple[Processing, ...]:
    """Return the processing table of each policy in force."""
    return world.once("processing", lambda: tuple(_tables(world)))


def _tables(world: World) -> Iterator[Processing]:
    rows: dict[str, list[Printed]] = defaultdict(list)
    for printed in world.published.rows:
        if printed.row.table is Table.PROCESSING:
            rows[printed.policy.key].append(printed)
    for policy in world.published.policies:
        yield _table(policy, tuple(rows.get(policy.key, ())))


def _table(policy: Policy, rows: tuple[Printed, ...]) -> Processing:
    tied = all(each.row.purposes is not None for each in rows)
    whole = bool(rows) and tied and policy.read.processing is Extent.ALL
    itemised = all(each.row.items is not None for each in rows if known(each.row.purposes))
    return Processing(policy, rows, whole, whole and itemised)


def printed_purpose(printed: Printed) -> str:
    """Return the beginning of a row's purpose as the policy prints it, or the state of that."""
    written = printed.row.purpose
    if not isinstance(written, Text):
        return str(written.value if written else "unknown")
    text = " ".join(written.said("ko").split())
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


_SHOWN = 60
"""How much of a long purpose a report shows."""


def printed_items(rows: Iterable[Printed]) -> list[str] | None:
    """Return the items that rows print; None where those of one were not transcribed."""
    listed = [printed.row.items for printed in rows]
    return None if None in listed else [item for items in listed for item in known(items) or ()]


def closed_items(purpose: Purpose) -> list[str] | None:
    """Return the items of a purpose; None where there may be more."""
    items = known(purpose.items)
    return None if items is None or is_open(purpose) else list(items.listed())
