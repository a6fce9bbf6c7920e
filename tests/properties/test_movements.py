"""Places and movements abroad: against the brute force on random registries, and the table of cases on small ones."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dataflow.graph.world import World
from tests.properties import brute
from tests.properties.brute import Move, Place
from tests.properties.strategies import LONG, QUICK, Raw, build, days, registries
from tests.properties.strategies import reordered as in_other_order

if TYPE_CHECKING:
    from collections.abc import Iterable

DAY = date(2024, 6, 1)


def moves(world: World) -> list[Move]:
    """Return the movements as the brute force writes them."""
    every = [movement for movements in world.movements.values() for movement in movements]
    return [Move(one.entity, one.kind.value, one.where, one.items, one.one_of) for one in every]


# --- The laws


@QUICK
@given(registries())
def test_places_are_those_of_the_brute_force(raw: Raw) -> None:
    world = World(build(raw), DAY)
    for flow in world.registry.flows():
        for item in (None, *world.registry.items):
            spots = world.spots.of_flow(flow.key, item)
            assert {Place(*spot) for spot in spots} == brute.places(world.registry, flow, item)
            assert len(spots) == len(set(spots))


@LONG
@given(registries(), days)
def test_movements_are_those_of_the_brute_force(raw: Raw, day: date) -> None:
    world = World(build(raw), day)
    found = moves(world)
    assert set(found) == brute.moves(world.registry, day)
    assert len(found) == len(set(found))


@QUICK
@given(st.data())
def test_order_of_declaration_changes_no_movement(data: st.DataObject) -> None:
    raw = data.draw(registries())
    other = data.draw(in_other_order(raw))
    assert set(moves(World(build(raw), DAY))) == set(moves(World(build(other), DAY)))


@QUICK
@given(registries())
def test_every_known_place_abroad_of_a_holding_is_in_a_movement(raw: Raw) -> None:
    world = World(build(raw), DAY)
    reached = {(one.entity, one.where, item) for one in moves(world) for item in one.items or (None,)}
    for key in world.in_force:
        for row in world.holdings.flows[key]:
            for spot in world.spots.of_flow(key, row.item):
                where = (key, spot.where)
                assert spot.country == world.home or {(*where, row.item), (*where, None)} & reached


# --- The table of cases


def shop(*, office: str | None = None, **sections: dict[str, Any]) -> Raw:
    """Return a registry whose one purpose keeps e-mail addresses and names in an office of that country."""
    purpose: dict[str, Any] = {"name": "Service", "subjects": ["people"], "items": ["email", "name"]}
    systems: dict[str, Any] = {}
    if office is not None:
        purpose["systems"] = ["office"]
        systems["office"] = {"name": "Office", "locations": [{"country": office}]}
    return {
        "parties": {name: {"name": name, "country": "US"} for name in ("us", "acme")},
        "subjects": {"people": {"name": "People"}},
        "items": {"email": {"name": "E-mail"}, "name": {"name": "Name"}},
        "purposes": {"service": purpose},
        "systems": systems,
        **sections,
    }


def kinds(raw: Raw) -> dict[str, str]:
    """Return `entity@where` → kind."""
    return {f"{one.entity.partition('/')[2]}@{one.where}": one.kind for one in moves(World(build(raw), DAY))}


def to(*countries: str, **fields: Any) -> dict[str, Any]:
    """Return a flow of e-mail addresses to these countries."""
    return {"items": ["email"], **({"locations": located(countries)} if countries else {}), **fields}


def located(countries: Iterable[str]) -> list[dict[str, str]]:
    return [{"country": country} for country in countries]


@pytest.mark.parametrize(
    ("office", "country", "expected"),
    [
        ("KR", "KR", {}),
        ("JP", "KR", {"office@JP": "transfer"}),  # the controller's own system abroad; what comes home is nothing
        ("KR", "JP", {"f@JP": "transfer"}),
        (None, "JP", {"f@JP": "transfer"}),
        ("US", "JP", {"f@JP": "onward", "office@US": "transfer"}),
        ("JP", "JP", {"f@JP": "continuation", "office@JP": "transfer"}),
    ],
)
def test_a_place_against_that_of_the_sender(office: str | None, country: str, expected: dict[str, str]) -> None:
    assert kinds(shop(office=office, entrustments={"f": to(country)})) == expected


def test_a_flow_comes_from_where_its_own_purposes_keep_the_item_and_not_those_of_another() -> None:
    raw = shop(office="JP")
    purposes = {name: {**raw["purposes"]["service"], "name": name, "systems": "none"} for name in ("a", "b")}
    purposes["b"]["items"] = ["name"]
    raw["purposes"] |= purposes
    raw["systems"]["desk"] = {"name": "Desk", "locations": located(["KR"]), "stores": ["name"]}
    raw["purposes"]["b"]["systems"] = ["desk"]
    flows = {
        "f": to("JP", purposes=["a", "service"], items=["name"]),
        "g": to("JP", purposes=["a", "b"], items=["name"]),
        "h": to("JP", purposes=["service"], systems=["office"]),
        "i": to("JP", purposes=["service"]),
    }
    found = kinds({**raw, "entrustments": flows})
    kept = {"office@JP": "transfer"}
    assert found == {"f@JP": "continuation", "g@JP": "transfer", "h@JP": "transfer", "i@JP": "continuation", **kept}


def test_a_flow_under_another_goes_on_from_there() -> None:
    flows = {"f": to("JP"), "g": to("JP", under="f"), "h": to("US", under="f"), "i": to("US", under="h")}
    assert kinds(shop(office="KR", entrustments=flows)) == {
        "f@JP": "transfer",
        "g@JP": "continuation",
        "h@US": "onward",
        "i@US": "continuation",
    }


def test_a_region_is_abroad() -> None:
    assert kinds(shop(entrustments={"f": {"items": "all", "locations": [{"region": "Global"}]}})) == {
        "f@Global": "transfer"
    }


def test_a_flow_that_only_declares() -> None:
    overseas = {"overseas": {"timing": "none"}}
    assert kinds(shop(entrustments={"f": to(**overseas)})) == {"f@unknown": "declared"}
    assert kinds(shop(entrustments={"f": to("KR", **overseas)})) == {}
    assert kinds(shop(entrustments={"f": to(), "g": to(overseas="none")})) == {}


def test_a_flow_that_only_the_policy_declares() -> None:
    for row in ({"of": ["f"]}, {"party": "acme"}):
        policies = {"p": {"effective": "2024-01-01", "rows": [{"table": "overseas", **row}]}}
        assert kinds(shop(entrustments={"f": to(trustee="acme")}, policies=policies)) == {"f@unknown": "declared"}


def test_a_system_that_the_flow_lists_is_where_the_data_arrives() -> None:
    assert kinds(shop(office="JP", entrustments={"f": to(systems=["office"], items="all")})) == {"f@JP": "transfer"}


def test_a_seat_is_no_place() -> None:
    assert kinds(shop(entrustments={"f": to(trustee="acme")})) == {}


def test_a_flow_that_has_ended_moves_nothing() -> None:
    assert kinds(shop(entrustments={"f": to("JP", until="2024-05-31")})) == {}


def test_several_places_without_items_are_one_of_them() -> None:
    places = [{"country": "JP"}, {"country": "US"}, {"country": "SG", "items": ["name"]}]
    registry = build(shop(entrustments={"f": {"items": "all", "locations": places}}))
    world = World(registry, DAY)
    assert {(spot.where, spot.one_of) for spot in world.spots.of_flow("entrustments/f", "email")} == {
        ("JP", True),
        ("US", True),
    }
    assert [(one.where, one.items, one.one_of) for one in sorted(moves(world), key=lambda one: one.where)] == [
        ("JP", ("email", "name"), True),
        ("SG", ("name",), False),
        ("US", ("email", "name"), True),
    ]


def test_the_only_place_of_an_item_is_certain() -> None:
    places = [{"country": "JP"}, {"country": "SG", "items": ["name"]}]
    world = World(build(shop(entrustments={"f": {"items": "all", "locations": places}})), DAY)
    (spot,) = world.spots.of_flow("entrustments/f", "email")
    assert (spot.where, spot.one_of) == ("JP", False)


# --- Where the program was wrong


def test_a_system_that_only_declares_takes_what_it_stores() -> None:
    raw = shop(office="KR")
    raw["systems"]["office"] = {"name": "Office", "stores": ["email"], "overseas": {"timing": "none"}}
    assert moves(World(build(raw), DAY)) == [Move("systems/office", "declared", "unknown", ("email",), one_of=False)]


def test_a_system_that_stores_nothing_of_ours_declares_nothing() -> None:
    raw = shop(office="KR")
    raw["items"]["phone"] = {"name": "Phone"}
    raw["systems"]["office"] = {"name": "Office", "stores": ["phone"], "overseas": {"timing": "none"}}
    assert moves(World(build(raw), DAY)) == []


def test_only_the_latest_policy_of_an_audience_declares() -> None:
    old = {"effective": "2023-01-01", "rows": [{"table": "overseas", "of": ["f"]}]}
    flows = {"f": to()}
    assert kinds(shop(entrustments=flows, policies={"old": old})) == {"f@unknown": "declared"}
    assert kinds(shop(entrustments=flows, policies={"old": old, "new": {"effective": "2024-01-01"}})) == {}


def test_an_item_of_unknown_purpose_comes_from_any_system_of_the_sender() -> None:
    flow = {"items": "none", "collects": ["email"], "locations": [{"country": "JP"}]}
    assert kinds(shop(office="US", entrustments={"f": flow}))["f@JP"] == "onward"


def test_a_flow_accounts_only_for_what_it_has() -> None:
    raw = shop(office="JP")
    raw["items"]["phone"] = {"name": "Phone"}
    raw["purposes"]["service"]["items"] = ["email", "phone"]
    raw["entrustments"] = {"f": to(items=["phone"], systems=["office"])}
    found = {move.entity: move.items for move in moves(World(build(raw), DAY))}
    assert found == {"systems/office": ("email",), "entrustments/f": ("phone",)}
