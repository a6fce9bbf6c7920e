"""From the rows of `clauses` to a picture: a chain of entrustments with contract, clauses and consent at each hop."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dataflow.model.flows import Entrustment
from dataflow.model.states import UNKNOWN, known, state_of
from dataflow.queries.clauses import clauses
from dataflow.queries.pictures.facts import PRESENT, contract, maybe_home, work
from dataflow.queries.pictures.folding import chains, tree_edges
from dataflow.queries.pictures.holdings import flow_node
from dataflow.queries.pictures.picture import Fact, Kind, Node, Picture, Spot, View

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World
    from dataflow.queries.clauses import ClauseRow


def picture(world: World, flow: str) -> Picture:
    """Return the chain down to a flow, and all that continues it."""
    top = world.forest.chain(flow)
    keys = dict.fromkeys((*top, *_below(world, flow)))
    rows = {row.flow: row for row in clauses(world).rows if row.flow in keys}
    nodes = [_hop(world, key, keys, rows.get(key), asked=key == flow) for key in keys]
    folded = chains(nodes, world.home, before=1)
    sender = f"parties/{world.forest.sender(top[0])}"
    return Picture(
        view=View.CHAIN,
        asked=flow,
        nodes=(Node(sender, Kind.CONTROLLER, sender, sender), *folded.nodes),
        edges=tuple(tree_edges(folded.nodes)),
        home=world.home,
        fold=folded.rule,
        flows=len(nodes),
        brief=folded.brief,
        deep=folded.deep,
    )


def _below(world: World, flow: str) -> Iterator[str]:
    for child in sorted(world.forest.children.get(flow, ())):
        if world.state(child) is not None:
            yield child
            yield from _below(world, child)


def _hop(world: World, key: str, there: dict[str, None], row: ClauseRow | None, *, asked: bool) -> Node:
    node = flow_node(world, key, (), there, asked=asked)
    if row is None:
        return replace(node, facts=(work(world, key),))
    return replace(
        node,
        rows=(row,),
        facts=tuple(_facts(world, key, row)),
        places=_spots(world, key),
        maybe_home=maybe_home(world, key, (None,)),
        context=False,
    )


def _facts(world: World, key: str, row: ClauseRow) -> Iterator[Fact]:
    yield work(world, key)
    spots = _spots(world, key)
    flow = world.flow(key)
    yield Fact("places", PRESENT if spots and not world.left_open(key) else UNKNOWN, spots)
    if row.role == "re-trustee" and isinstance(flow, Entrustment):
        consent = known(flow.entruster_consent)
        form = known(consent.form) if consent is not None else None
        yield Fact("entruster-consent", state_of(flow.entruster_consent), (form,) if form else ())
    yield contract(world, key)
    for clause, cell in row.clauses.items():
        if cell is not None:
            yield Fact("clause", cell.state, (f"clause/{clause}", *(("claimed",) if cell.claimed else ())))


def _spots(world: World, key: str) -> tuple[Spot, ...]:
    """Return where a flow leads, as far as it is told."""
    return tuple(dict.fromkeys(Spot(s.where, s.one_of) for s in world.spots.of_flow(key, None) if s.stated))
