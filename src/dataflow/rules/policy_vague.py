"""Purposes or items of a policy that stay open: "등", "etc.", a group that nobody enumerates (D-4)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Related, Severity
from dataflow.law.vague import open_words, undefined
from dataflow.model.scalars import Text
from dataflow.model.states import known
from dataflow.queries.processing import printed_purpose, processing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.published import Printed
    from dataflow.graph.world import World
    from dataflow.model.data import Item
    from dataflow.model.policies import Row
    from dataflow.queries.processing import Processing

META = Meta(
    "policy-vague",
    Severity.WARNING,
    ("PIPC-GUIDE-2026 p.21", "PIPC-GUIDE-2026 p.24"),
    since=date(2026, 4, 23),
)


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each processing table: whoever mends one row reads them all."""
    for table in processing(world):
        found: dict[int, list[str]] = {}
        seen: set[str] = set()
        for printed in table.rows:
            vague = [*_words(printed), *(item for item in _items(world, printed) if item not in seen)]
            seen.update(vague)
            if vague:
                found[printed.number] = vague
        if found or (table.rows and all(_transcribed(printed.row) for printed in table.rows)):
            yield _judged(table, found)


def _judged(table: Processing, found: dict[int, list[str]]) -> Judgement:
    if not found:
        return Judgement(Outcome.PASS, table.policy.key, ("rows",))
    first, *others = found
    vague = list(dict.fromkeys(one for each in found.values() for one in each))
    row = next(printed_purpose(printed) for printed in table.rows if printed.number == first)
    return Judgement(
        Outcome.REVIEW,
        table.policy.key,
        ("rows", first),
        {"row": row, "count": len(found), "vague": vague},
        related=tuple(Related(table.policy.key, "row", ("rows", number)) for number in others),
    )


def _transcribed(row: Row) -> bool:
    """Return whether there is something to judge; that a table is there whole, policy-disagrees asks."""
    return row.purpose is not None and row.items is not None


def _words(printed: Printed) -> Iterator[str]:
    """Yield the words of a row's purpose that leave it open."""
    written = printed.row.purpose
    if isinstance(written, Text):
        yield from dict.fromkeys(word for text in written.every() for word in open_words(text))


def _items(world: World, printed: Printed) -> Iterator[str]:
    """Yield the items of a row that may be anything, or whose list goes on."""
    for identity in known(printed.row.items) or ():
        if _is_vague(world.registry.items[identity]):
            yield f"items/{identity}"
    for identity in known(printed.row.purposes) or ():
        if world.registry.purposes[identity].open is True:
            yield f"purposes/{identity}"


def _is_vague(item: Item) -> bool:
    if item.open is True or any(open_words(name) for name in item.name.every()):
        return True
    return known(item.contains) is None and any(undefined(name) for name in item.name.every())
