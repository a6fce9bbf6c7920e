"""Intervals of flows, and what is there on a day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dataflow.graph.world import World
from tests.properties import brute
from tests.properties.strategies import QUICK, THOROUGH, Raw, build, days, registries
from tests.properties.strategies import reordered as in_other_order
from tests.properties.test_holdings import tidy

if TYPE_CHECKING:
    from tests.properties.brute import Row


def there(world: World, day: date) -> set[Row]:
    """Return the holdings of flows whose interval contains a day, and the controllers'."""
    holdings, interval = world.holdings, world.forest.interval
    own = [row for rows in holdings.controllers.values() for row in rows]
    return tidy([*own, *(row for key, rows in holdings.flows.items() if interval[key].state(day) for row in rows)])


# --- The laws


@QUICK
@given(registries())
def test_an_interval_is_the_intersection_of_its_chain(raw: Raw) -> None:
    world = World(build(raw), date(2024, 6, 1))
    for flow in world.registry.flows():
        assert brute.Span(*world.forest.interval[flow.key]) == brute.span(world.registry, flow)


@THOROUGH
@given(registries(), st.lists(days, min_size=1, max_size=20))
def test_a_state_is_what_the_chain_says_on_that_day(raw: Raw, several: list[date]) -> None:
    registry = build(raw)
    for day in several:
        world = World(registry, day)
        for flow in registry.flows():
            assert world.state(flow.key) == brute.state(registry, flow, day)
        assert set(world.in_force) == {flow.key for flow in brute.in_force(registry, day)}


@THOROUGH
@given(registries(), days)
def test_rows_on_a_day_are_those_of_the_brute_force(raw: Raw, day: date) -> None:
    world = World(build(raw), day)
    assert tidy(world.held()) == brute.rows_on(world.registry, day)


@QUICK
@given(registries(), days, days)
def test_rows_on_a_day_are_those_whose_interval_contains_it(raw: Raw, day: date, other: date) -> None:
    registry = build(raw)
    held = [row for row in World(registry, day).held() if row.system is None]
    assert tidy(held) == there(World(registry, day), day) == there(World(registry, other), day)


@QUICK
@given(st.data(), days)
def test_order_of_declaration_changes_no_row_on_a_day(data: st.DataObject, day: date) -> None:
    raw = data.draw(registries())
    other = data.draw(in_other_order(raw))
    assert tidy(World(build(raw), day).held()) == tidy(World(build(other), day).held())


# --- Examples


def state(day: str, **flow: Any) -> str | None:
    raw = {"entrustments": {"f": flow}}
    return World(build(raw), date.fromisoformat(day)).state("entrustments/f")


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2024-03-31", None),
        ("2024-04-01", "in-force"),
        ("2024-07-01", "in-force"),
        ("2024-07-02", "residual"),
        ("2024-10-01", "residual"),
        ("2024-10-02", None),
    ],
)
def test_both_ends_of_a_flow_are_days_of_it(day: str, expected: str | None) -> None:
    flow = {
        "since": "2024-04-01",
        "until": "2024-07-01",
        "ended": {"returned": "2024-12-01", "destroyed": "2024-10-01"},
    }
    assert state(day, **flow) == expected


def test_no_limit_known_is_in_force() -> None:
    assert state("1990-01-01") == state("2090-01-01") == "in-force"


def test_what_was_not_destroyed_is_held_on() -> None:
    assert state("2090-01-01", until="2024-07-01") == "residual"


def test_what_was_destroyed_before_the_end_is_held_on() -> None:
    assert state("2024-07-02", until="2024-07-01", ended={"destroyed": "2024-06-30"}) == "residual"
    assert state("2024-07-02", until="2024-07-01", ended={"destroyed": "2024-07-01"}) is None
    both = {"returned": "2024-06-30", "destroyed": "2024-08-01"}
    assert [state(day, until="2024-07-01", ended=both) for day in ("2024-08-01", "2024-08-02")] == ["residual", None]


def test_a_flow_ends_on_the_first_end_given() -> None:
    assert state("2024-05-01", until="2024-07-01", ended={"on": "2024-04-01"}) == "residual"


def test_a_day_of_destruction_alone_is_an_end() -> None:
    ended = {"destroyed": "2024-04-01"}
    assert state("2024-04-01", ended=ended) == "in-force"
    assert state("2024-04-02", ended=ended) is None


def test_a_flow_below_another_ends_with_it() -> None:
    raw: Raw = {"entrustments": {"f": {"until": "2024-07-01"}, "g": {"under": "f", "since": "2024-04-01"}}}
    forest = World(build(raw), date(2024, 6, 1)).forest
    assert forest.interval["entrustments/g"] == (date(2024, 4, 1), date(2024, 7, 1), None)


def test_a_flow_that_begins_after_the_one_above_has_ended_is_never_in_force() -> None:
    raw: Raw = {"entrustments": {"f": {"until": "2024-04-01"}, "g": {"under": "f", "since": "2024-07-01"}}}
    forest = World(build(raw), date(2024, 6, 1)).forest
    assert forest.interval["entrustments/g"] == (date(2024, 7, 1), date(2024, 6, 30), None)


def test_an_operator_holds_by_itself_until_the_flow_to_it_begins() -> None:
    raw: Raw = {
        "items": {"email": {"name": "E-mail"}},
        "systems": {"cloud": {"name": "Cloud", "operator": "acme"}},
        "purposes": {"service": {"name": "Service", "items": ["email"], "systems": ["cloud"]}},
        "entrustments": {"f": {"trustee": "acme", "items": ["email"], "systems": ["cloud"], "since": "2024-04-01"}},
    }
    by_day = {}
    for day in ("2024-03-31", "2024-04-01"):
        held = World(build(raw), date.fromisoformat(day)).held()
        by_day[day] = [(row.flow, row.system) for row in held if row.holder == "acme"]
    assert by_day == {"2024-03-31": [(None, "cloud")], "2024-04-01": [("entrustments/f", None)]}
