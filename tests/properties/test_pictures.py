"""Pictures show the rows of their question, all of them and no other, however they are folded."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dataflow.graph.intervals import RESIDUAL
from dataflow.graph.world import World
from dataflow.model.states import known
from dataflow.queries.clauses import clauses
from dataflow.queries.pictures import folding
from dataflow.queries.pictures.picture import Kind, View
from dataflow.queries.pictures.views import draw
from dataflow.queries.rows import Filters, Held, rows
from dataflow.queries.transfers import transfers
from dataflow.queries.where import where
from dataflow.queries.who import who
from tests.properties.strategies import QUICK, Raw, build, days, registries

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from dataflow.queries.pictures.picture import Picture
    from dataflow.queries.rows import WhereRow

FEW = settings(QUICK, max_examples=120)
"""Each draws some twenty pictures."""
SHEETS = [(1000, 9), (65, 5), (24, 5), (1000, 4), (12, 5), (1, 4)]
"""Room for so many lines and columns; with little of it every rule of folding comes to bear."""


def everything(world: World, filters: Filters | None = None) -> list[WhereRow]:
    return rows(world, (Held(row.subject, row, row.certain) for row in world.held()), filters)


def of_party(world: World, party: str) -> list[WhereRow]:
    """What it holds, what it sends itself, and what stands below any flow that it receives."""
    forest = world.forest

    def concerns(row: WhereRow) -> bool:
        chain = forest.chain(row.flow) if row.flow else ()
        received = any(forest.receiver(key) == party and world.state(key) is not None for key in chain)
        return row.holder == party or received or (len(chain) == 1 and forest.sender(chain[0]) == party)

    return [row for row in everything(world) if concerns(row)]


def of_chain(world: World, flow: str) -> list[Any]:
    above = world.forest.chain(flow)
    return [row for row in clauses(world).rows if row.flow in above or flow in row.via]


def asked(world: World) -> Iterator[tuple[View, str | None, list[Any]]]:
    """Every picture there is, with what its question answers."""
    yield View.OVERVIEW, None, everything(world)
    answer = transfers(world)
    yield View.TRANSFERS, None, [*answer.rows, *answer.unknown]
    for key in world.registry.subjects:
        yield View.SUBJECT, f"subjects/{key}", list(where(world, [key]).rows)
    for key in world.registry.items:
        yield View.ITEM, f"items/{key}", list(who(world, [key]).rows)
    for key in world.registry.purposes:
        yield View.PURPOSE, f"purposes/{key}", everything(world, Filters(purpose=key))
    for key in world.registry.parties:
        yield View.PARTY, f"parties/{key}", of_party(world, key)
    for key in ("KR", "JP"):
        yield View.COUNTRY, f"countries/{key}", everything(world, Filters(country=key))
    for key in world.registry.entrustments:
        yield View.CHAIN, f"entrustments/{key}", of_chain(world, f"entrustments/{key}")


def shown(picture: Picture) -> Iterator[Any]:
    """Yield every row that is drawn or folded."""
    return (row for node in picture.nodes for member in node for row in member.rows)


def sound(picture: Picture) -> None:
    """Hold a picture to be of one piece: nodes once each, edges between them, members told once."""
    keys = [node.key for node in picture.nodes]
    assert len(keys) == len(set(keys))
    assert {edge.tail for edge in picture.edges} | {edge.head for edge in picture.edges} <= set(keys)
    members = [member.key for node in picture.nodes for member in node]
    assert len(members) == len(set(members))
    for node in picture.nodes:
        assert node.kind is Kind.END or not node.members or not node.rows
        lead = any(edge.head == node.key for edge in picture.edges)
        assert lead or node.line is None or all(member.parent is None for member in node), node.key


@FEW
@given(room=st.sampled_from(SHEETS), raw=registries(), day=days)
def test_what_is_drawn_and_what_is_folded_are_the_rows_of_the_question(
    room: tuple[int, int], raw: Raw, day: date
) -> None:
    sheet, columns = room
    world = World(build(raw), day)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(folding, "UPRIGHT", sheet)
        patch.setattr(folding, "ACROSS", sheet)
        patch.setattr(folding, "COLUMNS", columns)
        patch.setattr(folding, "COLUMN", min(folding.COLUMN, sheet))
        for view, key, expected in asked(world):
            picture = draw(world, view, key)
            sound(picture)
            assert Counter(map(repr, shown(picture))) == Counter(map(repr, expected)), (view, key)


@FEW
@given(raw=registries(), day=days)
def test_a_box_says_no_more_than_its_rows(raw: Raw, day: date) -> None:
    """What some row does not know is not told as all there is; what all call possible, or over, is drawn so."""
    world = World(build(raw), day)
    for view, key, _ in asked(world):
        country = str(key).partition("/")[2] if view is View.COUNTRY else None
        if view in (View.OVERVIEW, View.TRANSFERS, View.CHAIN):  # their rows are of several boxes, or say no such thing
            continue
        for node in (member for each in draw(world, view, key).nodes for member in each if member.rows):
            told = {fact.name for fact in node.facts if fact.state == "present"}
            unknown = {fact.name for fact in node.facts if fact.state == "unknown"}
            if any(row.items is None for row in node.rows):
                assert "items" not in told, (view, node.key)
                assert unknown & {"items", "further-items"}, (view, node.key)
            if any(row.country is None and row.region is None for row in node.rows):
                assert "places" not in told, (view, node.key)
            if node.line and any(row.purpose is None for row in node.rows) and node.kind is not Kind.OPERATOR:
                stated: list[str] | None = known(world.flow(node.key).purposes)
                assert "purposes" not in told or stated is not None, (view, node.key)
            sure = [row for row in node.rows if row.certainty == "certain" and country in (None, surely_in(row))]
            assert node.certain == bool(sure), (view, node.key)
            assert node.line is None or node.residual == all(row.state == RESIDUAL for row in node.rows), (
                view,
                node.key,
            )


def surely_in(row: WhereRow) -> str | None:
    return None if row.country_certainty == "one-of" else row.country


def along(picture: Picture, world: World, rows: list[WhereRow]) -> dict[tuple[str, str], set[str | None]]:
    """Return (tail, head) → the items of the rows that go along that edge of the overview, row by row."""
    box = {member.key: node.key for node in picture.nodes for member in node}
    above = {member.key: member.parent or "" for node in picture.nodes for member in node}
    found: dict[tuple[str, str], set[str | None]] = defaultdict(set)
    for row in rows:
        ends: list[tuple[str, str]] = []
        subject, top = f"subjects/{row.subject or '?'}", world.forest.chain(row.flow)[0] if row.flow else ""
        if row.role == "operator":
            key = f"{row.flow or f'parties/{row.holder}'}@{row.entity}"
            ends = [(above[key], key)]
        elif row.flow is None:
            ends = [(subject, row.entity), (row.entity, f"parties/{row.holder}")]
        else:
            ends += [(f"parties/{world.forest.sender(top)}", top)] if row.flow == top else []
            ends += [(subject, top)] if row.backing == "collected" else []
        for tail, head in ends:
            if box[tail] != box[head]:
                found[box[tail], box[head]].update(row.items or (None,))
    return found


@FEW
@given(room=st.sampled_from(SHEETS), raw=registries(), day=days)
def test_an_edge_of_the_overview_knows_the_items_that_go_along_it(room: tuple[int, int], raw: Raw, day: date) -> None:
    world = World(build(raw), day)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(folding, "UPRIGHT", room[0])
        patch.setattr(folding, "ACROSS", room[0])
        patch.setattr(folding, "COLUMN", min(folding.COLUMN, room[0]))
        picture = draw(world, View.OVERVIEW)
    told: dict[tuple[str, str], set[str | None]] = defaultdict(set)
    for edge in picture.edges:
        told[edge.tail, edge.head] |= edge.items
    passed = {ends: items for ends, items in told.items() if items}  # a flow that is over is drawn for what is below
    assert passed == along(picture, world, everything(world))
    assert len(picture.edges) == len(set(picture.edges))


@settings(FEW, max_examples=20)
@given(room=st.sampled_from(SHEETS), raw=registries(), day=days)
def test_a_rule_of_folding_that_is_not_tried_would_not_have_fitted(room: tuple[int, int], raw: Raw, day: date) -> None:
    world = World(build(raw), day)
    with pytest.MonkeyPatch.context() as patch:
        for name in ("UPRIGHT", "ACROSS"):
            patch.setattr(folding, name, room[0])
        patch.setattr(folding, "COLUMNS", room[1])
        quick = [draw(world, view, key) for view, key, _ in asked(world)]
        patch.setattr(folding, "LEAST", 0)  # then every rule is tried
        assert [draw(world, view, key) for view, key, _ in asked(world)] == quick


@settings(FEW, max_examples=20)
@given(raw=registries(), day=days, order=st.randoms())
def test_the_order_of_declaration_changes_nothing(raw: Raw, day: date, order: Any) -> None:
    shuffled = {section: dict(order.sample(list(bodies.items()), len(bodies))) for section, bodies in raw.items()}
    one, other = World(build(raw), day), World(build(shuffled), day)
    for view, key, _ in asked(one):
        first, second = draw(one, view, key), draw(other, view, key)
        assert [node.key for node in first.nodes] == [node.key for node in second.nodes]
        assert first.edges == second.edges
