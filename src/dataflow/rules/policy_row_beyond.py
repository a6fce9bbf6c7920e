"""A row of a policy that prints a country or items which nothing behind it has in the registry (D-3)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from dataflow.findings import Judgement, Meta, Outcome, Related, Severity
from dataflow.graph.intervals import IN_FORCE
from dataflow.model.policies import Table
from dataflow.model.states import known

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from dataflow.graph.published import Printed
    from dataflow.graph.world import World

_GUIDE = "PIPC-GUIDE-2026 p.12"
_COUNTRY, _ITEMS, _PROVIDED = "PIPA 28-8(2)2", "PIPA 28-8(2)1", "PIPA 30(1)3"
META = Meta(
    "policy-row-beyond",
    Severity.WARNING,
    (_ITEMS, _COUNTRY),
    since=date(2023, 9, 15),
    identity=("table", "row"),
    also=(_PROVIDED, _GUIDE),
)


_SHOWN = 10
"""How many of the flows behind a row a finding names."""


class _Held(NamedTuple):
    """The flows and systems behind a row, and what they have; None: nobody says all of it."""

    behind: Sequence[str]
    countries: frozenset[str] | None
    items: frozenset[str] | None


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each column that can be compared: the policy or the registry is wrong, a person tells.

    What else the policy says to go there no rule could judge, since it looks at what the registry has.
    """
    in_force = set(world.in_force)
    held: dict[tuple[str, ...], _Held] = {}  # rows that name one party with thousands of flows speak of the same
    for printed in world.published.rows:
        if printed.row.table not in (Table.OVERSEAS, Table.PROVISION):
            continue
        spoken_of = world.published.spoken_of[printed.policy.key, printed.number]
        if spoken_of not in held:
            held[spoken_of] = _held(world, [key for key in spoken_of if _is_behind(world, key, in_force)])
        if held[spoken_of].behind:  # else policy-row-without-flow speaks of it
            yield from _judged(world, printed, held[spoken_of])


def _is_behind(world: World, key: str, in_force: Container[str]) -> bool:
    """Return whether a flow is in force, or a system in use."""
    return key in in_force or key.removeprefix("systems/") in world.listed_by_users


def _judged(world: World, printed: Printed, held: _Held) -> Iterator[Judgement]:
    row, behind = printed.row, held.behind
    countries, items = known(row.countries), known(row.items)
    if row.table is Table.OVERSEAS and countries is not None and held.countries is not None:
        beyond = sorted({*countries} - held.countries - {world.home})
        yield _found(printed, "countries", beyond, behind, (_COUNTRY, _GUIDE))
    if items is not None and held.items is not None:
        surplus = [f"items/{item}" for item in sorted(world.vocabulary.beyond(items, held.items))]
        cited = _ITEMS if row.table is Table.OVERSEAS else _PROVIDED
        yield _found(printed, "items", surplus, behind, (cited, _GUIDE))


def _found(
    printed: Printed, column: str, beyond: list[str], behind: Sequence[str], citations: tuple[str, ...]
) -> Judgement:
    """Judge one column; a country that the registry does not know of weighs as a transfer that nobody judged."""
    path = ("rows", printed.number, column)
    if not beyond:
        return Judgement(Outcome.PASS, printed.policy.key, path, citations=citations)
    facts = {"table": printed.row.table.value, "row": printed.row.printed_name, column: beyond}
    related = tuple(Related(key, "row-about") for key in behind[:_SHOWN])
    severity = Severity.ERROR if column == "countries" else None
    return Judgement(Outcome.REVIEW, printed.policy.key, path, facts, related, column, severity, citations)


def _held(world: World, behind: Sequence[str]) -> _Held:
    """Return what all of them have together."""
    countries: set[str] | None = set()
    for key in behind:
        there = _reached(world, key)
        countries = None if countries is None or there is None else countries | there
    carrying = [key for key in behind if key in world.forest.flows or key in world.movements]
    items: set[str] | None = set() if carrying else None  # of a system at home no row prints what is in it
    for key in carrying:
        carried = _items(world, key)
        items = None if items is None or carried is None else items | carried
    return _Held(
        behind,
        None if countries is None else frozenset(countries),
        None if items is None or not world.vocabulary.open_items.isdisjoint(items) else frozenset(items),
    )


def _reached(world: World, key: str) -> set[str] | None:
    """Return the countries of a flow or system and of what is handed on below: a trustee's row may tell them all."""
    below = [each for each in world.forest.below(key) if world.state(each) == IN_FORCE]
    found = [_countries(world, each) for each in (key, *below)]
    return None if None in found else {country for there in found for country in there or ()}


def _countries(world: World, key: str) -> set[str] | None:
    """Return the countries of a flow or system; None where some place is not told, or is only a region."""
    if key in world.forest.flows:
        placed = world.placed(key)
        spots = [spot for row in world.holdings.flows[key] for spot in world.spots.of_flow(key, row.item)]
    else:
        identity = key.partition("/")[2]
        placed = world.spots.told_of_system(identity, world.listed_by_users[identity])
        spots = list(world.spots.of_system(identity, None))
    if not placed:
        return None
    countries = {spot.country for spot in spots}
    found = {country for country in countries if country is not None}
    return found if len(found) == len(countries) else None


def _items(world: World, key: str) -> set[str] | None:
    """Return the items of a flow, or those that a system has abroad; None where nobody says all of them."""
    if key in world.forest.flows:
        listed, complete = world.items(key)
        return set(listed) if complete else None
    moved = [movement.items for movement in world.movements[key]]
    return None if None in moved else {item for items in moved for item in items or ()}
