"""The views: which rows of which question each of them shows."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from dataflow.model.states import known
from dataflow.queries.pictures import abroad, chain, facts, holdings
from dataflow.queries.pictures.picture import UNPLACED, Edge, Fact, Group, Kind, Line, Node, Picture, Spot, View
from dataflow.queries.pictures.picture import where as where_of
from dataflow.queries.rows import Filters, Held, in_any_order, order
from dataflow.queries.transfers import transfers
from dataflow.queries.where import where
from dataflow.queries.who import who

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator, Mapping

    from dataflow.graph.world import World
    from dataflow.queries.rows import WhereRow

_ONE_OF = "one-of"
_OfItem = tuple["str | None", ...]
"""Whose item it is, and in whose hands by which flow."""
ASKS_FOR: Mapping[View, str | None] = {
    View.OVERVIEW: None,
    View.SUBJECT: "subject",
    View.PARTY: "party",
    View.TRANSFERS: None,
    View.CHAIN: "entrustment",
    View.PURPOSE: "purpose",
    View.COUNTRY: "country",
    View.ITEM: "item",
}
"""View → the kind of thing it has to be told (None: nothing)."""


def draw(world: World, view: View, asked: str | None = None) -> Picture:
    """Return a view; `asked` is the key of what it is about."""
    return _VIEWS[view](world, asked or "")


def everything(world: World, filters: Filters | None = None) -> list[WhereRow]:
    """Return who has what: the rows of `who` for every item, and for what nobody says."""
    held = (Held(row.subject, row, row.certain) for row in world.held())
    return sorted(in_any_order(world, held, filters), key=order)


def of_party(world: World, party: str, every: Iterable[WhereRow]) -> tuple[list[WhereRow], list[str]]:
    """Return what a party holds, sends, and what is sent on below what it receives; and the flows it receives."""
    forest = world.forest
    received = {key for key in forest.received.get(party, ()) if world.state(key) is not None}
    sent = {key for key in forest.flows if forest.parent[key] is None and forest.sender(key) == party}
    rows = [
        row
        for row in every
        if row.holder == party or row.flow in sent or (row.flow and not received.isdisjoint(forest.chain(row.flow)))
    ]
    return rows, sorted(received)


def _overview(world: World, _asked: str) -> Picture:
    return holdings.picture(world, View.OVERVIEW, None, everything(world), deep=False)


def _subject(world: World, asked: str) -> Picture:
    return holdings.picture(world, View.SUBJECT, asked, where(world, [_id(asked)]).rows)


def _item(world: World, asked: str) -> Picture:
    return holdings.picture(world, View.ITEM, asked, who(world, [_id(asked)]).rows)


def _country(world: World, asked: str) -> Picture:
    rows = everything(world, Filters(country=_id(asked)))
    seen = partial(_in_country, country=_id(asked), choices=_choices(world, rows))
    return holdings.picture(world, View.COUNTRY, asked, rows, seen=seen)


def _choices(world: World, found: Iterable[WhereRow]) -> Mapping[_OfItem, list[Spot]]:
    """Return the places of which an item is in one or more, as far as one of them was found: the others too."""
    flows = {row.flow for row in found if row.country_certainty == _ONE_OF}
    held = (Held(row.subject, row, row.certain) for row in world.held() if row.flow in flows) if flows else ()
    choices: dict[_OfItem, list[Spot]] = defaultdict(list)
    for row in sorted(in_any_order(world, held), key=order):
        if row.country_certainty == _ONE_OF:
            for key in _of_items(row):
                choices[key].append(Spot(row.country or row.region or UNPLACED, one_of=True))
    return choices


def _of_items(row: WhereRow) -> Iterator[_OfItem]:
    yield from ((row.subject, row.entity, row.flow, row.holder, item) for item in row.items or (None,))


def _in_country(node: Node, *, country: str, choices: Mapping[_OfItem, list[Spot]]) -> Node:
    """Return a node that is certain only if something of it surely is there, and names the places it else may be in."""
    sure = any(
        row.certainty == "certain" and row.country == country and row.country_certainty != _ONE_OF for row in node.rows
    )
    others = (spot for row in node.rows for key in _of_items(row) for spot in choices.get(key, ()))
    places = tuple(dict.fromkeys((*node.places, *others)))
    told = tuple(fact._replace(values=places) if fact.name == "places" else fact for fact in node.facts)
    return replace(node, places=places, facts=told, certain=node.certain and sure)


def _party(world: World, asked: str) -> Picture:
    every = everything(world)
    rows, received = of_party(world, _id(asked), every)
    seen = partial(_with_below, below=_below(world, every, {row.flow for row in rows}))
    drawn = holdings.picture(world, View.PARTY, asked, rows, focus=received, whole_chains=False, seen=seen)
    nodes = tuple(
        replace(node, asked=True) if any(member.name == asked for member in node) else node for node in drawn.nodes
    )
    return replace(drawn, nodes=nodes)


def _below(world: World, every: Iterable[WhereRow], drawn: Container[str | None]) -> Mapping[str, list[str]]:
    """Return flow of a controller → where the flows below it are that are not drawn."""
    deeper: dict[str, list[WhereRow]] = defaultdict(list)
    for row in every:
        if row.flow is not None and row.flow not in drawn:
            deeper[row.flow].append(row)
    found: dict[str, list[str]] = defaultdict(list)
    for key, rows in deeper.items():
        found[world.forest.chain(key)[0]].append(where_of(facts.spots(rows)))
    return found


def _with_below(node: Node, *, below: Mapping[str, list[str]]) -> Node:
    return replace(node, below=tuple(below.get(node.key, ())))


def _transfers(world: World, _asked: str) -> Picture:
    return abroad.picture(world, transfers(world))


def _chain(world: World, asked: str) -> Picture:
    return chain.picture(world, asked)


def _purpose(world: World, asked: str) -> Picture:
    """Return a purpose stage by stage: collection, use, entrustment and provision, destruction."""
    identity = _id(asked)
    rows = everything(world, Filters(purpose=identity))
    ends = _ends(world, identity)
    drawn = holdings.picture(world, View.PURPOSE, asked, rows, taken=_OF_STAGES + _OF_END * len(ends))
    own = f"parties/{known(world.registry.purposes[identity].controller) or world.registry.head.controller}"
    nodes = [*(_staged(world, identity, node, own) for node in drawn.nodes), *ends]
    keepers = [node.key for node in drawn.nodes if own in [member.key for member in node]]
    edges = [Edge(keeper, end.key, Line.ENDS) for keeper in keepers for end in ends]
    return replace(drawn, nodes=tuple(nodes), edges=(*drawn.edges, *edges))


_OF_STAGES, _OF_END = 6, 5
"""So many lines take the frames of two stages one below the other, and a box that says when the data goes."""
_STAGES = {
    Kind.SUBJECT: "collection",
    Kind.PURPOSE: "collection",
    Kind.CONTROLLER: "use",
    Kind.OPERATOR: "use",
    Kind.TRUSTEE: "passing-on",
    Kind.RE_TRUSTEE: "passing-on",
    Kind.RECIPIENT: "passing-on",
    Kind.END: "destruction",
}


def _staged(world: World, identity: str, node: Node, own: str) -> Node:
    """Return a node in its stage; only of the purpose's `own` controller is it told where a purpose's data is kept."""
    staged = replace(node, group=Group("stage", _STAGES[node.kind]))
    if node.kind is Kind.PURPOSE and not node.members and node.key == f"purposes/{identity}":
        collected = (*staged.facts[:1], *facts.by_necessity(node.rows, world, identity))
        return replace(staged, facts=collected, asked=True)
    if node.key == own:
        return replace(staged, facts=facts.keeping(world, identity))
    return staged


def _ends(world: World, identity: str) -> list[Node]:
    """Return what ends the keeping of a purpose's data: one node for each of its rules."""
    stated = facts.retention(world.registry.purposes[identity].retention)
    rules = stated.values or (None,)
    return [
        Node(
            key=f"purposes/{identity}#end{number}",
            kind=Kind.END,
            entity=f"purposes/{identity}",
            name=None,
            facts=(Fact("until", stated.state, (rule,) if rule is not None else ()),),
            group=Group("stage", "destruction"),
        )
        for number, rule in enumerate(rules)
    ]


def _id(key: str) -> str:
    return key.partition("/")[2]


_VIEWS: Mapping[View, Callable[[World, str], Picture]] = {
    View.OVERVIEW: _overview,
    View.SUBJECT: _subject,
    View.PARTY: _party,
    View.TRANSFERS: _transfers,
    View.CHAIN: _chain,
    View.PURPOSE: _purpose,
    View.COUNTRY: _country,
    View.ITEM: _item,
}
