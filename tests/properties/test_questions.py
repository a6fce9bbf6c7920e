"""What the questions answer, held against the brute force: no holding is left out, none is made up."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from dataflow.graph.world import World
from dataflow.model.states import known
from dataflow.queries.leak import leak
from dataflow.queries.leave import leave
from dataflow.queries.path import path
from dataflow.queries.where import where
from dataflow.queries.who import who
from tests.properties import brute
from tests.properties.strategies import PARTIES, QUICK, THOROUGH, Raw, build, days, registries

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from dataflow.model.registry import Registry
    from dataflow.queries.rows import WhereRow

Fact = tuple[str | None, str | None, str | None, str | None, tuple[str, ...], str | None, str | None, bool]
"""Flow, system of the operator, holder, purpose, what it can be, item, subject, certain."""

parties = st.sampled_from(PARTIES)


def told(rows: Iterable[WhereRow]) -> set[Fact]:
    """Return what rows say, item by item; an operator's system is the end of its chain."""
    return {
        (
            row.flow,
            row.system if row.role == "operator" else None,
            row.holder,
            row.purpose,
            tuple(sorted(row.possible_purposes)),
            item,
            row.subject,
            row.certainty == "certain",
        )
        for row in rows
        for item in row.items or (None,)
    }


def stated(registry: Registry, rows: Iterable[brute.Row], unsure: Iterable[str | None] = ()) -> set[Fact]:
    """Return the same of the brute force; `unsure`: items (None: unknown) that are only possibly those asked about."""
    return {
        (
            row.flow,
            row.system,
            row.holder if row.holder in registry.parties else None,
            row.purpose,
            row.possible if row.purpose is None else (),
            row.item,
            row.subject,
            row.certain and row.item not in unsure,
        )
        for row in rows
    }


@THOROUGH
@given(registries(), days)
def test_who_holds_any_item_is_every_holding(raw: Raw, day: date) -> None:
    world = World(build(raw), day)
    answer = who(world, world.registry.items)
    assert told(answer.rows) == stated(world.registry, brute.rows_on(world.registry, day), [None])


@QUICK
@given(registries(), days, st.data())
def test_who_holds_an_item_is_who_holds_what_is_in_it(raw: Raw, day: date, data: st.DataObject) -> None:
    world = World(build(raw), day)
    item = data.draw(st.sampled_from(sorted(world.registry.items)))
    inside = brute.contents(world.registry, [item])
    groups = {one for one, found in world.registry.items.items() if known(found.open) is True}  # anything may be inside
    perhaps = [None, *(groups - inside)]
    rows = [row for row in brute.rows_on(world.registry, day) if row.item in inside or row.item in perhaps]
    assert told(who(world, [item]).rows) == stated(world.registry, rows, perhaps)


@THOROUGH
@given(registries(), days, parties)
def test_a_party_leaks_what_it_holds_on_the_day(raw: Raw, day: date, party: str) -> None:
    world = World(build(raw), day)
    rows = [row for row in brute.rows_on(world.registry, day) if row.holder == party]
    assert told(leak(world, [f"parties/{party}"]).rows) == stated(world.registry, rows)


@QUICK
@given(registries(), days)
def test_a_flow_leaks_what_its_receiver_holds_by_it(raw: Raw, day: date) -> None:
    world = World(build(raw), day)
    rows = brute.rows_on(world.registry, day)
    for flow in world.registry.flows():
        by_it = [row for row in rows if row.flow == flow.key and row.system is None]
        assert told(leak(world, [flow.key]).rows) == stated(world.registry, by_it)


@QUICK
@given(registries(), days, parties)
def test_everyone_above_a_leak_is_told(raw: Raw, day: date, party: str) -> None:
    """Reached or not: the receivers of each chain, and the controller at its top."""
    world = World(build(raw), day)
    answer = leak(world, [f"parties/{party}"])
    nodes = {one.node.removeprefix("parties/") for one in answer.told}
    for row in answer.rows:
        assert party in nodes
        if row.flow is not None:
            line = brute.chain(world.registry, brute.flow_of(world.registry, row.flow))
            assert {brute.receiver(flow) for flow in line} <= nodes
            assert brute.sender(world.registry, line[-1]) in nodes


@QUICK
@given(registries(), days, parties)
def test_a_parting_ends_a_chain_from_there_on(raw: Raw, day: date, party: str) -> None:
    world = World(build(raw), day)
    ending = {flow.flow for flow in leave(world, [f"parties/{party}"]).flows if flow.state is not None}
    assert ending == {
        flow.key
        for flow in world.registry.flows()
        if brute.state(world.registry, flow, day)
        and any(brute.receiver(above) == party for above in brute.chain(world.registry, flow))
    }


@QUICK
@given(registries(), days, st.data())
def test_where_of_several_is_each_after_the_other(raw: Raw, day: date, data: st.DataObject) -> None:
    world = World(build(raw), day)
    subjects = data.draw(st.permutations(sorted(world.registry.subjects)))
    apart = [row for subject in subjects for row in where(world, [subject]).rows]
    assert list(where(world, subjects).rows) == apart
    assert len(set(apart)) == len(apart)


@QUICK
@given(registries(), days, parties, st.data())
def test_a_path_to_a_party_for_each_of_its_holdings(raw: Raw, day: date, party: str, data: st.DataObject) -> None:
    world = World(build(raw), day)
    subject = data.draw(st.sampled_from(sorted(world.registry.subjects)))
    answer = path(world, f"subjects/{subject}", f"parties/{party}")
    rows = [row for row in brute.rows_on(world.registry, day) if row.holder == party]
    about = [row for row in rows if row.subject is None or brute.narrower(world.registry, row.subject, subject)]
    assert {(one.flow, item) for one in answer.paths for item in one.items or (None,)} == {
        (row.flow, row.item) for row in about
    }
    for one in answer.paths:
        assert (one.hops[0].start, one.hops[-1].end) == (f"subjects/{subject}", f"parties/{party}")
        assert all(hop.end == after.start for hop, after in pairwise(one.hops))


@QUICK
@given(registries(), days, st.data())
def test_paths_from_and_to_anything_hang_together(raw: Raw, day: date, data: st.DataObject) -> None:
    world = World(build(raw), day)
    sections = ("subjects", "items", "purposes", "systems", "parties")
    starts = [f"{section}/{one}" for section in sections for one in sorted(world.registry.section(section))]
    ends = [f"{section}/{one}" for section in ("parties", "systems") for one in sorted(world.registry.section(section))]
    start = data.draw(st.sampled_from(starts))
    end = data.draw(st.sampled_from([*ends, "countries/KR", "countries/JP", "countries/US"]))
    for one in path(world, start, end).paths:
        nodes = [(hop.start, hop.end) for hop in one.hops]
        assert (nodes[0][0], nodes[-1][1]) == (start, end)
        assert all(hop[1] == after[0] for hop, after in pairwise(nodes))
