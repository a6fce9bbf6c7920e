"""From the rows of `transfers` to a picture: who sends what to which country, on which basis, and what is missing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dataflow.graph.movements import Kind as Movement
from dataflow.model.states import UNKNOWN, State, known
from dataflow.queries.pictures.facts import PRESENT, maybe_home, measured, work
from dataflow.queries.pictures.folding import column, movements, tree_edges
from dataflow.queries.pictures.picture import Fact, Group, Kind, Line, Node, Picture, Spot, View
from dataflow.queries.transfers import user_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dataflow.graph.world import World
    from dataflow.queries.transfers import Transfer, Transfers
    from dataflow.queries.where import Unknown

_SHOWN_APART = ("basis", "items", "recipient", "country")
"""Particulars that a node says by themselves."""
NONE = State.NONE.value


def picture(world: World, answer: Transfers) -> Picture:
    """Return the movements abroad, and the flows of which nobody says where they lead."""
    nodes = [*(_movement(world, row) for row in answer.rows), *(_unplaced(world, row) for row in answer.unknown)]
    folded = movements(measured(world, nodes), world.home)
    if folded.brief:  # then each box tells its country itself: a frame around it takes as much room as half a box
        folded = folded._replace(nodes=[replace(node, group=None) for node in folded.nodes])
    senders = column(measured(world, _senders(world, nodes)), folded.lines, lambda node: node.kind)
    return Picture(
        view=View.TRANSFERS,
        asked=None,
        nodes=(*senders, *folded.nodes),
        edges=tuple(tree_edges(folded.nodes, senders)),
        home=world.home,
        fold=folded.rule,
        flows=len(nodes),
        brief=folded.brief,
    )


def _movement(world: World, row: Transfer) -> Node:
    where = row.country or row.region or UNKNOWN
    is_flow = row.entity in world.forest.flows
    places = (Spot(where, row.country_certainty == "one-of"),) if where != UNKNOWN else ()
    where_it_is = Fact("places", PRESENT if places else UNKNOWN, places)
    return Node(
        key=row.id,
        kind=Kind(row.role),
        entity=row.entity,
        name=f"parties/{row.recipient}" if row.recipient else None,
        rows=(row,),
        facts=(where_it_is, *_facts(world, row, is_flow=is_flow)),
        places=places,
        group=Group("country", where),
        parent=_sender_of(world, row.entity) if is_flow else f"parties/{row.sender}" if row.sender else None,
        line=_line(world, row.entity),
        certain=not any(spot.one_of for spot in places),
        maybe_home=row.country_certainty == "one-of" and maybe_home(world, row.entity, row.items or (None,)),
        speaks_for=_contract_of(world, row.entity) if is_flow else (),
    )


def _facts(world: World, row: Transfer, *, is_flow: bool) -> Iterable[Fact]:
    yield Fact("declared" if row.kind is Movement.DECLARED else "movement", PRESENT, (f"kind.{row.kind}",))
    yield work(world, row.entity) if is_flow else Fact("system", PRESENT, (row.entity,))
    items = row.items
    yield Fact("items", UNKNOWN if items is None else PRESENT, tuple(f"items/{item}" for item in items or ()))
    basis = row.fields["basis"]
    yield Fact("transfer-basis", basis.state, (basis.value,) if basis.value else ())
    stated = {name: field.state for name, field in row.fields.items() if name not in _SHOWN_APART}
    stated |= {name: field.state for name, field in row.safeguards.items()}
    for state in (NONE, UNKNOWN):
        lacking = tuple(f"particular/{name}" for name, found in stated.items() if found == state)
        if lacking:
            yield Fact("particulars", state, lacking)
    if not any(found in (NONE, UNKNOWN) for found in stated.values()):
        yield Fact("particulars", PRESENT)
    printed = {True: PRESENT, False: NONE, None: UNKNOWN}[row.listed_in_policy]
    yield Fact("in-policy", printed)


def _unplaced(world: World, row: Unknown) -> Node:
    if row.entity not in world.forest.flows:
        return _unplaced_system(world, row)
    receiver = world.forest.receiver(row.entity)
    return Node(
        key=f"{row.entity}@?",
        kind=Kind(world.forest.role(row.entity)),
        entity=row.entity,
        name=f"parties/{receiver}" if receiver in world.registry.parties else None,
        rows=(row,),
        facts=(work(world, row.entity), Fact("places", UNKNOWN)),
        group=Group("country", UNKNOWN),
        parent=_sender_of(world, row.entity),
        line=_line(world, row.entity),
        certain=False,  # that it goes abroad
        speaks_for=_contract_of(world, row.entity),
    )


def _unplaced_system(world: World, row: Unknown) -> Node:
    operator = known(world.registry.systems[row.entity.partition("/")[2]].operator)
    sender = user_of(world, row.entity)
    return Node(
        key=f"{row.entity}@?",
        kind=Kind.OPERATOR,
        entity=row.entity,
        name=f"parties/{operator}" if operator else None,
        rows=(row,),
        facts=(Fact("system", PRESENT, (row.entity,)), Fact("places", UNKNOWN)),
        group=Group("country", UNKNOWN),
        parent=f"parties/{sender}" if sender else None,
        line=_line(world, row.entity),
        certain=False,
    )


def _sender_of(world: World, flow: str) -> str:
    """Return the key of the box that sends: the flow above, or the controller."""
    return world.forest.parent[flow] or f"parties/{world.forest.sender(flow)}"


def _line(world: World, entity: str) -> Line:
    if entity not in world.forest.flows:
        return Line.OPERATES
    return Line.ENTRUSTS if world.is_entrustment(entity) else Line.PROVIDES


def _contract_of(world: World, flow: str) -> tuple[str, ...]:
    contract = world.contract(flow)
    return (contract.key,) if contract is not None else ()


def _senders(world: World, nodes: Iterable[Node]) -> list[Node]:
    """Return a box for each that sends: a controller, or a receiver that passes data on."""
    found = []
    for key in sorted({node.parent for node in nodes if node.parent}):
        if key in world.forest.flows:
            name = known(world.flow(key).receiver)
            kind = Kind(world.forest.role(key))
            found.append(Node(key, kind, key, f"parties/{name}" if name else None, context=True))
        else:
            found.append(Node(key, Kind.CONTROLLER, key, key))
    return found
