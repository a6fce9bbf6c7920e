"""Who has what: the laws of the design on random registries, and its tables on small ones."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st

from dataflow.graph.world import World
from dataflow.model.states import State, known
from tests.properties import brute
from tests.properties.brute import Row
from tests.properties.strategies import LONG, OTHER, QUICK, THOROUGH, Raw, build, grown, registries, shortened
from tests.properties.strategies import reordered as in_other_order

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dataflow.graph.draw import Holding
    from dataflow.model.flows import Flow
    from dataflow.model.registry import Registry

DAY = date(2024, 6, 1)


def every(here: World) -> list[Holding]:
    """All holdings, whatever the day: an operator's where no flow says the same."""
    holdings = here.holdings
    own = [row for rows in (*holdings.controllers.values(), *holdings.flows.values()) for row in rows]
    return own + [row for rows in holdings.operators.values() for row in rows if not holdings.told_by(row)]


def tidy(holdings: Iterable[Holding]) -> set[Row]:
    """Return holdings as the brute force writes them; the order of candidate purposes means nothing."""
    return {Row(*row._replace(possible=tuple(sorted(row.possible)))) for row in holdings}


def world(raw: Raw) -> World:
    return World(build(raw), DAY)


# --- The laws


@LONG
@given(registries(bare=True))
def test_rows_are_those_of_the_brute_force(raw: Raw) -> None:
    here = world(raw)
    assert tidy(every(here)) == brute.rows(here.registry)


@QUICK
@given(registries(bare=True))
def test_no_row_is_there_twice(raw: Raw) -> None:
    rows = every(world(raw))
    assert len(rows) == len(set(rows))
    assert all(row.certain or row._replace(certain=True) not in rows for row in rows)


@QUICK
@given(st.data())
def test_order_of_declaration_changes_no_row(data: st.DataObject) -> None:
    raw = data.draw(registries(bare=True))
    other = data.draw(in_other_order(raw))
    assert set(every(world(raw))) == set(every(world(other)))


@THOROUGH
@given(grown())
def test_adding_a_flow_takes_no_item_from_a_holder(pair: tuple[Raw, Raw]) -> None:
    before, after = ({(r.holder, r.item, r.subject) for r in every(world(raw))} for raw in pair)
    assert before <= after


@THOROUGH
@given(registries(bare=True))
def test_every_item_a_flow_names_is_in_a_row_of_its_receiver(raw: Raw) -> None:
    here = world(raw)
    for flow in here.registry.flows():
        held = {row.item for row in every(here) if row.flow == flow.key and row.holder == brute.receiver(flow)}
        items = known(flow.items)
        named = [*(items.listed or () if items else ()), *(known(getattr(flow, "collects", None)) or ())]
        assert brute.contents(here.registry, named) <= held


@THOROUGH
@given(registries(bare=True))
def test_every_row_has_its_chain_up_to_the_controller(raw: Raw) -> None:
    """At each hop the sender has the item, what it derives from or its parts; unless the row is open or marked."""
    here = world(raw)

    def explained(row: Holding) -> bool:
        if row.flow is None or row.item is None or row.backing != "held":
            return True
        stands_for = {row.item} | brute.sources(here.registry, row.item) | brute.contents(here.registry, [row.item])
        above = [one for one in here.holdings.upstream(row.flow) if one.item in stands_for]
        return any(fits(here.registry, row, one) and explained(one) for one in above)

    for rows in here.holdings.flows.values():
        assert all(explained(row) for row in rows)


@QUICK
@given(registries(bare=True))
def test_a_mark_says_what_is_above(raw: Raw) -> None:
    here = world(raw)
    for key, rows in here.holdings.flows.items():
        for row in rows:
            assert mark_is_true(here, key, row)


def mark_is_true(here: World, key: str, row: Holding) -> bool:
    flow, registry = here.flow(key), here.registry
    above = [one for one in here.holdings.upstream(key) if fits(registry, row, one)]
    items = known(flow.items)
    if items is not None and items.all and any((one.item, one.backing) == (row.item, row.backing) for one in above):
        return True  # all that the sender has, its marks included
    if row.item is None:
        return flow.items is None and row.backing is None
    if row.backing == "collected":
        return row.item in brute.contents(registry, known(getattr(flow, "collects", None)) or ())
    if row.backing == "held":
        return bool(above)
    scope = brute.narrowed(registry, flow)
    is_open = any(one.item is None for one in scope)
    return all(one.item != row.item for one in scope) and row.backing == ("unknown" if is_open else "missing")


def fits(registry: Registry, row: Holding, above: Holding) -> bool:
    """Return whether a row can rest on one above it: for a purpose and subjects that both may have."""
    one_purpose = not row.possible or not above.possible or bool(set(row.possible) & set(above.possible))
    if row.subject is None or above.subject is None:
        return one_purpose
    return one_purpose and brute.narrower(registry, row.subject, above.subject) is not None


@THOROUGH
@given(shortened())
def test_shortening_a_list_adds_nothing_certain(case: tuple[Raw, Raw, str]) -> None:
    """For the flow, for all that pass on `all` of it, and for every flow that does not stand below it.

    A list below it may name what is lost. Such a row stays, and may be certain only now: as missing, or for the one
    source that is left.
    """
    before, after, name = case
    left = world(after)
    below = [flow.key for flow in left.registry.flows() if not passes_on_what_it_gets(left.registry, flow, name)]
    old, new = (
        {(r.flow, r.item, r.subject) for r in every(here) if r.certain and r.flow not in below}
        for here in (world(before), left)
    )
    assert new <= old


def passes_on_what_it_gets(registry: Registry, flow: Flow, name: str) -> bool:
    chain = brute.chain(registry, flow)
    if name not in [one.id for one in chain]:
        return True
    under = chain[: [one.id for one in chain].index(name)]
    return all(one.items is State.NONE or ((items := known(one.items)) is not None and items.all) for one in under)


# --- The tables


def shop(**sections: dict[str, Any]) -> Raw:
    """Return a registry of one closed purpose: e-mail address and name of the people, for the service."""
    return {
        "parties": {name: {"name": name} for name in ("us", "sister", "acme", "beta")},
        "subjects": {"people": {"name": "People"}},
        "items": {name: {"name": name} for name in ("email", "name", "phone")},
        "purposes": {"service": {"name": "Service", "subjects": ["people"], "items": ["email", "name"]}},
        **sections,
    }


def rows_of(raw: Raw, flow: str) -> set[tuple[str | None, str | None, str | None, bool]]:
    """Return item, purpose, backing and certainty of a flow's rows."""
    return {(row.item, row.purpose, row.backing, row.certain) for row in world(raw).holdings.flows[flow]}


def items_of(flow: dict[str, Any], **sections: dict[str, Any]) -> set[tuple[str | None, str | None, str | None, bool]]:
    return rows_of(shop(entrustments={"f": {"trustee": "acme", **flow}}, **sections), "entrustments/f")


def test_the_controller_holds_what_its_purposes_list() -> None:
    rows = set(every(world(shop())))
    assert rows == {
        (None, "us", "email", "service", ("service",), "people", None, "held", True, None),
        (None, "us", "name", "service", ("service",), "people", None, "held", True, None),
    }


def test_a_controller_without_purposes_holds_nobody_knows_what() -> None:
    (row,) = every(world(shop(purposes={})))
    assert row == (None, "us", None, None, (), "people", None, None, True, None)


def test_a_list_that_upstream_holds_is_held() -> None:
    assert items_of({"items": ["email"]}) == {("email", "service", "held", True)}


def test_a_listed_item_that_a_closed_upstream_lacks_is_kept_as_missing() -> None:
    assert items_of({"items": ["email", "phone"]}) == {
        ("email", "service", "held", True),
        ("phone", None, "missing", True),
    }


def test_a_listed_item_that_an_open_upstream_lacks_is_kept_as_unknown() -> None:
    purposes = {"service": {"name": "Service", "subjects": ["people"], "items": ["email"], "open": "true"}}
    assert items_of({"items": ["phone"]}, purposes=purposes) == {("phone", None, "unknown", True)}


def test_all_is_what_upstream_holds() -> None:
    assert items_of({"items": "all"}) == {("email", "service", "held", True), ("name", "service", "held", True)}
    assert items_of({"items": {"all": "true", "except": ["name"]}}) == {("email", "service", "held", True)}


def test_all_passes_on_that_upstream_is_open() -> None:
    purposes = {"service": {"name": "Service", "subjects": ["people"]}}
    assert items_of({"items": "all"}, purposes=purposes) == {(None, "service", None, True)}


def test_items_left_out_are_one_open_row_for_each_purpose_named() -> None:
    assert items_of({}) == {(None, None, None, False)}
    assert items_of({"purposes": ["service"]}) == {(None, "service", None, True)}


def test_none_is_nothing_but_what_is_collected() -> None:
    assert items_of({"items": "none"}) == set()
    collecting = {"items": "none", "collects": ["phone"], "purposes": ["service"]}
    assert items_of(collecting) == {("phone", "service", "collected", True)}


TWO = {
    "service": {"name": "Service", "subjects": ["people"], "items": {"required": ["email"]}},
    "adverts": {"name": "Adverts", "subjects": ["people"], "items": {"optional": ["email"]}},
}


def test_an_item_for_several_purposes_is_only_possible() -> None:
    assert items_of({"items": ["email"]}, purposes=TWO) == {("email", None, "held", False)}
    assert items_of({"items": ["email"], "purposes": ["adverts"]}, purposes=TWO) == {("email", "adverts", "held", True)}


def test_purposes_that_make_no_difference_leave_a_row_certain() -> None:
    same = {name: {**body, "items": ["email"]} for name, body in TWO.items()}
    assert items_of({"items": ["email"]}, purposes=same) == {("email", None, "held", True)}


def test_a_group_holds_its_parts_and_all_its_parts_back_it() -> None:
    items = {"email": {"name": "E"}, "name": {"name": "N"}, "contact": {"name": "C", "contains": ["email", "name"]}}
    held = {(item, "service", "held", True) for item in ("email", "name", "contact")}
    assert items_of({"items": ["contact"]}, items=items) == held


def test_a_source_backs_what_is_derived_from_it() -> None:
    items = {"email": {"name": "E"}, "name": {"name": "N"}, "score": {"name": "S", "derived_from": ["email"]}}
    assert items_of({"items": ["score"]}, items=items) == {("score", "service", "held", True)}


def test_a_source_backs_over_several_steps() -> None:
    items = {
        "email": {"name": "E"},
        "name": {"name": "N", "derived_from": ["email"]},
        "score": {"name": "S", "derived_from": ["name"]},
    }
    purposes = {"service": {"name": "Service", "subjects": ["people"], "items": ["email"]}}
    assert items_of({"items": ["score"]}, items=items, purposes=purposes) == {("score", "service", "held", True)}


GROUP: dict[str, dict[str, Any]] = {
    "email": {"name": "E"},
    "name": {"name": "N"},
    "contact": {"name": "C", "contains": ["email", "name"]},
}


def backing_of_group(*items: str, **group: str) -> set[str | None]:
    """Return how a group of e-mail address and name is backed where upstream holds `items`."""
    purposes = {"service": {"name": "Service", "subjects": ["people"], "items": list(items)}}
    words = {**GROUP, "contact": {**GROUP["contact"], **group}}
    rows = items_of({"items": ["contact"]}, items=words, purposes=purposes)
    return {backing for item, _, backing, _ in rows if item == "contact"}


def test_a_group_needs_all_its_parts_and_that_it_has_no_others() -> None:
    assert backing_of_group("email", "name") == {"held"}
    assert backing_of_group("email") == {"missing"}
    assert backing_of_group("email", "name", open="true") == {"missing"}


def test_what_is_left_out_of_all_is_left_out_with_its_contents() -> None:
    purposes = {"service": {"name": "Service", "subjects": ["people"], "items": ["contact"]}}
    assert items_of({"items": {"all": "true", "except": ["contact"]}}, items=GROUP, purposes=purposes) == set()


def test_open_rows_are_of_the_subjects_of_their_purpose() -> None:
    subjects = {name: {"name": name} for name in ("people", "staff")}
    purposes = {
        "service": {"name": "Service", "subjects": ["people"], "items": ["email"]},
        "payroll": {"name": "Payroll", "subjects": ["staff"], "items": ["name"]},
    }
    flows = {"f": {"purposes": ["service", "payroll"]}}
    rows = world(shop(subjects=subjects, purposes=purposes, entrustments=flows)).holdings.flows["entrustments/f"]
    assert {(row.purpose, row.subject) for row in rows} == {("service", "people"), ("payroll", "staff")}


def test_what_is_collected_from_others_than_the_purpose_says_is_kept() -> None:
    subjects = {name: {"name": name} for name in ("people", "staff")}
    flow = {"items": "none", "collects": ["phone"], "purposes": ["service"], "subjects": ["staff"]}
    assert items_of(flow, subjects=subjects) == {("phone", "service", "collected", False)}


def test_receivers_without_a_name_are_two_holders() -> None:
    flows = {"f": {"items": ["email"]}, "g": {"trustee": "none", "items": ["email"]}}
    holders = {row.holder for row in every(world(shop(entrustments=flows)))}
    assert holders == {"us", "entrustments/f#trustee", "entrustments/g#trustee"}


def operated(**flow: Any) -> set[tuple[str | None, str | None]]:
    """Return what the operator of the system in use holds, and by which flow."""
    purposes = {"service": {"name": "Service", "items": ["email", "name"], "systems": ["cloud"]}}
    systems = {"cloud": {"name": "Cloud", "operator": "acme", "stores": ["email"]}}
    flows = {"f": {"trustee": "acme", **flow}} if flow else {}
    rows = every(world(shop(purposes=purposes, systems=systems, entrustments=flows)))
    return {(row.flow, row.item) for row in rows if row.holder == "acme"}


def test_an_operator_holds_what_its_system_stores() -> None:
    assert operated() == {(None, "email")}


def test_an_operator_that_a_flow_names_holds_by_the_flow() -> None:
    assert operated(items=["email"], systems=["cloud"]) == {("entrustments/f", "email")}


def test_what_the_flow_to_an_operator_does_not_carry_is_not_lost() -> None:
    carried = ("entrustments/f", "name")
    assert operated(items=["name"], systems=["cloud"]) == {carried, (None, "email")}
    assert operated(items=["name"]) == {carried, (None, "email")}


# --- Where the program was wrong


def test_an_entruster_without_purposes_is_open() -> None:
    raw = shop(entrustments={"f": {"by": OTHER, "items": ["email"]}})
    assert rows_of(raw, "entrustments/f") == {("email", None, "unknown", True)}
    assert tidy(every(world(raw))) == brute.rows(build(raw))


def test_a_controller_whose_only_purpose_has_no_items_holds_nothing() -> None:
    assert list(every(world(shop(purposes={"service": {"name": "Service", "items": "none"}})))) == []


def test_a_group_keeps_every_row_of_its_first_part() -> None:
    items = {
        "email": {"name": "E"},
        "name": {"name": "N"},
        "score": {"name": "S", "derived_from": ["email", "name"]},
        "profile": {"name": "P", "contains": ["score"]},
    }
    stated = {"required": ["email"], "optional": ["name"]}
    purposes = {"service": {"name": "Service", "subjects": ["people"], "items": stated}}
    flows = {"f": {"items": ["score"]}, "g": {"under": "f", "items": ["profile"]}}
    raw = shop(items=items, purposes=purposes, entrustments=flows)
    profile = [row for row in world(raw).holdings.flows["entrustments/g"] if row.item == "profile"]
    assert {row.necessity for row in profile} == {"required", "optional"}


def test_candidates_in_another_order_are_the_same() -> None:
    purposes = {name: {"name": name, "subjects": ["people"], "items": ["email"]} for name in ("adverts", "service")}
    flows = {
        "f": {"items": ["email"], "collects": ["email"], "subjects": ["people", "staff"]},
        "g": {"under": "f", "items": "all", "purposes": ["service", "adverts"]},
        "h": {"under": "g", "items": ["email"]},
    }
    subjects = {"people": {"name": "People"}, "staff": {"name": "Staff"}}
    raw = shop(purposes=purposes, entrustments=flows, subjects=subjects)
    assert tidy(every(world(raw))) == brute.rows(build(raw))
