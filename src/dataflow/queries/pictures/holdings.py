"""From rows of holdings to a picture: data subjects → purposes → controllers → every chain of flows."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from dataflow.graph.draw import COLLECTED
from dataflow.graph.intervals import RESIDUAL
from dataflow.model.states import known
from dataflow.queries.pictures import facts
from dataflow.queries.pictures.folding import chains, column, height, in_country, merge, stand_ins, tree_edges
from dataflow.queries.pictures.picture import Brevity, Edge, Fact, Group, Kind, Line, Node, Picture, View, where
from dataflow.queries.rows import named

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence

    from dataflow.graph.world import World
    from dataflow.queries.rows import WhereRow

WHOSE_UNKNOWN = "subjects/?"
"""The node of data of which nobody says whose it is."""
_UNNAMED = (None,)
"""The items of a row of which nobody says what they are."""
_OF_ROLE = {
    "trustee": Kind.TRUSTEE,
    "re-trustee": Kind.RE_TRUSTEE,
    "recipient": Kind.RECIPIENT,
    "operator": Kind.OPERATOR,
}


class Sorted:
    """Rows by what shows them: the controller's purposes, flows, the operators of systems."""

    def __init__(self, rows: Iterable[WhereRow]) -> None:
        self.purposes: dict[str, list[WhereRow]] = defaultdict(list)
        self.flows: dict[str, list[WhereRow]] = defaultdict(list)
        self.operators: dict[tuple[str, str], list[WhereRow]] = defaultdict(list)
        for row in rows:
            if row.role == "operator":
                self.operators[row.flow or f"parties/{row.holder}", row.entity].append(row)
            elif row.flow is None:
                self.purposes[row.entity].append(row)
            else:
                self.flows[row.flow].append(row)


def picture(  # noqa: PLR0913 - what the views differ in
    world: World,
    view: View,
    asked: str | None,
    rows: Iterable[WhereRow],
    *,
    focus: Iterable[str] = (),
    deep: bool = True,
    whole_chains: bool = True,
    taken: int = 0,
    seen: Callable[[Node], Node] = lambda node: node,
) -> Picture:
    """Return rows as a picture.

    `focus` are flows that were asked about. Not `deep`: what is below the first tier is folded into it.
    `whole_chains`: every chain is drawn from the controller on; else from the sender of its first flow with a row.
    `taken`: so many lines are needed beside the flows. `seen`: how the view sees a node that has rows.
    """
    by = Sorted(rows)

    def measured(nodes: Iterable[Node]) -> list[Node]:
        return facts.measured(world, (seen(node) if node.rows else node for node in nodes))

    purposes, subjects = measured(_purposes(world, by)), measured(_subjects(by))
    keys = _drawn(world, by, whole_chains=whole_chains)
    flows = measured(_flows(world, by, keys, set(focus)) if deep else _first_tier(world, by, keys))
    controllers = measured(_controllers(world, by, flows, whole=view is View.OVERVIEW))
    operators = measured(_operators(world, by, flows, controllers))
    receivers = [*flows, *(operators if deep else map(in_country, operators))]
    before = sum(map(bool, (subjects, purposes, controllers)))
    fold = partial(chains, home=world.home, before=before, taken=taken, flat=not deep)
    folded = fold(receivers)
    if not folded.fits or height(controllers, brief=Brevity.BRIEF) > folded.lines:
        controllers = _together(controllers, but={f"parties/{world.registry.head.controller}", asked})
        folded = fold(_below_folds(receivers, controllers))
    shown_by = stand_ins(controllers)
    holders = partial(_holders, shown_by)
    left = column(purposes, folded.lines, lambda node: (holders(node), _kind_of(world, node)), holders)
    whose = column(subjects, folded.lines)
    shown = stand_ins((*whose, *left, *folded.nodes))
    shown |= {key: shown[world.forest.chain(key)[0]] for key in by.flows if key not in shown}
    edges = [*_collections(by, shown), *_uses(left, shown_by), *tree_edges(folded.nodes, items=_passed)]
    leading = {edge.tail for edge in edges}
    whose = [replace(node, asked=node.key == asked) for node in whose if node.key in leading or node.key == asked]
    return Picture(
        view=view,
        asked=asked,
        nodes=(*whose, *left, *controllers, *folded.nodes),
        edges=tuple(edges),
        home=world.home,
        fold=folded.rule,
        flows=len(receivers),
        brief=max(folded.brief, Brevity(height(left, brief=Brevity.WHOLE) > folded.lines)),
        deep=folded.deep,
    )


def _purposes(world: World, by: Sorted) -> list[Node]:
    found = []
    for key, rows in sorted(by.purposes.items()):
        section, _, identity = key.partition("/")
        known_purpose = section == "purposes"
        systems = known(world.registry.purposes[identity].systems) or () if known_purpose else ()
        found.append(
            Node(
                key=key,
                kind=Kind.PURPOSE,
                entity=key,
                name=key if known_purpose else None,
                rows=tuple(rows),
                facts=facts.of_purpose(world, identity, rows)
                if known_purpose
                else (facts.items(rows), facts.places(world, rows)),
                places=facts.spots(rows),
                certain=any(row.certainty == "certain" for row in rows),
                maybe_home=facts.maybe_home_by(world, key, rows),
                speaks_for=tuple(f"systems/{system}" for system in systems),
            )
        )
    return found


def _subjects(by: Sorted) -> list[Node]:
    whose = {row.subject for rows in (*by.purposes.values(), *by.flows.values()) for row in rows}
    keys = sorted(f"subjects/{subject}" for subject in whose if subject) + [WHOSE_UNKNOWN] * (None in whose)
    return [Node(key, Kind.SUBJECT, key, None if key == WHOSE_UNKNOWN else key) for key in keys]


def _drawn(world: World, by: Sorted, *, whole_chains: bool) -> list[str]:
    """Return the flows with a row and those above them, each behind the one above it."""
    held = set(by.flows) | {flow for flow, _ in by.operators if flow in world.forest.flows}
    keys: dict[str, None] = {}
    for key in held:
        flows = world.forest.chain(key)
        start = 0 if whole_chains else max(0, min(i for i, one in enumerate(flows) if one in held) - 1)
        keys |= dict.fromkeys(flows[start:])
    return sorted(keys, key=world.forest.chain)


def _flows(world: World, by: Sorted, keys: Iterable[str], focus: set[str]) -> list[Node]:
    there = frozenset(keys)
    return [flow_node(world, key, by.flows.get(key, ()), there, asked=key in focus) for key in keys]


def flow_node(world: World, key: str, rows: Sequence[WhereRow], there: Container[str], *, asked: bool = False) -> Node:
    """Return a flow, with its receiver, as a node below the flow above it or its sender."""
    receiver = named(world, world.forest.receiver(key))
    above = world.forest.parent[key]
    return Node(
        key=key,
        kind=_OF_ROLE[world.forest.role(key)],
        entity=key,
        name=f"parties/{receiver}" if receiver else None,
        rows=tuple(rows),
        facts=facts.of_flow(world, key, rows),
        places=facts.spots(rows),
        parent=above if above in there else f"parties/{world.forest.sender(key)}" if above is None else None,
        line=Line.ENTRUSTS if world.is_entrustment(key) else Line.PROVIDES,
        certain=not rows or any(row.certainty == "certain" for row in rows),
        residual=world.state(key) == RESIDUAL,
        maybe_home=facts.maybe_home_by(world, key, rows),
        context=not rows,
        asked=asked,
        speaks_for=_speaks_for(world, key),
    )


def _speaks_for(world: World, key: str) -> tuple[str, ...]:
    """Return the contract and the systems of a flow, which stand in its box."""
    flow = world.flow(key)
    contract = known(flow.contract)
    systems = (f"systems/{system}" for system in known(flow.systems) or ())
    return (*((f"contracts/{contract}",) if contract else ()), *systems)


def _first_tier(world: World, by: Sorted, keys: Iterable[str]) -> list[Node]:
    """Return the flows of the first tier, in the boxes of their countries and with the rows of all that is below."""
    below: dict[str, list[str]] = defaultdict(list)
    for key in keys:
        below[world.forest.chain(key)[0]].append(key)
    found = []
    for key, *deeper in below.values():
        top = flow_node(world, key, by.flows.get(key, ()), ())
        of_deeper = [by.flows.get(one, ()) for one in deeper]
        found.append(
            replace(
                top,
                rows=(*top.rows, *chain.from_iterable(of_deeper)),
                group=Group("country", top.where),
                below=tuple(where(facts.spots(rows)) for rows in of_deeper),
                speaks_for=(*top.speaks_for, *(each for one in deeper for each in (one, *_speaks_for(world, one)))),
                context=False,
            )
        )
    return found


def _operators(world: World, by: Sorted, flows: Iterable[Node], controllers: Iterable[Node]) -> list[Node]:
    """Return the operators of systems, below the flow or the controller whose data is kept there."""
    there = {node.key for node in (*flows, *controllers)}
    found = []
    for (user, system), rows in sorted(by.operators.items()):
        parent = user if user in world.forest.flows else _user_of(world, rows[0])
        while parent in world.forest.flows and parent not in there:
            parent = world.forest.parent[parent] or ""
        found.append(
            Node(
                key=f"{user}@{system}",
                kind=Kind.OPERATOR,
                entity=system,
                name=f"parties/{rows[0].holder}" if rows[0].holder else None,
                rows=tuple(rows),
                facts=(Fact("system", facts.PRESENT, (system,)), facts.items(rows), facts.places(world, rows)),
                places=facts.spots(rows),
                parent=parent,
                line=Line.OPERATES,
                certain=any(row.certainty == "certain" for row in rows),
                residual=all(row.state == RESIDUAL for row in rows),
                maybe_home=facts.maybe_home_by(world, system, rows),
            )
        )
    return found


def _user_of(world: World, row: WhereRow) -> str:
    purpose = world.registry.purposes.get(row.purpose or "")
    return f"parties/{(known(purpose.controller) if purpose else None) or world.registry.head.controller}"


def _controllers(world: World, by: Sorted, flows: Iterable[Node], *, whole: bool) -> list[Node]:
    """Return the controllers; on a `whole` picture the registry's own speaks for what is nobody else's."""
    keys = {f"parties/{row.holder}" for rows in by.purposes.values() for row in rows}
    keys |= {_user_of(world, rows[0]) for (user, _), rows in by.operators.items() if user not in world.forest.flows}
    keys |= {node.parent for node in flows if node.parent and node.parent.startswith("parties/")}
    own = f"parties/{world.registry.head.controller}" if whole else None
    return [
        Node(key, Kind.CONTROLLER, key, key, speaks_for=tuple(_nobody_elses(world)) if key == own else ())
        for key in sorted(keys)
    ]


_OF_CONTROLLER = ("policies", "orders", "subjects", "items")
"""Sections of which no box but the controller's speaks."""


def _nobody_elses(world: World) -> Iterator[str]:
    yield "registry"
    for section in _OF_CONTROLLER:
        yield from (f"{section}/{identity}" for identity in world.registry.section(section))


def _together(controllers: Iterable[Node], *, but: Container[str | None]) -> list[Node]:
    """Return controllers with all of them in one box but for some, which stand before it."""
    apart = [node for node in controllers if node.key in but]
    others = [node for node in controllers if node.key not in but]
    return [*apart, *([merge(others)] if len(others) > 1 else others)]


def _below_folds(nodes: Iterable[Node], controllers: Iterable[Node]) -> list[Node]:
    """Return nodes, those of senders that share a box below that box: each tells who of them sends."""
    folds = stand_ins(node for node in controllers if node.members)
    return [
        replace(node, parent=folds[node.parent], sender=node.parent) if node.parent in folds else node for node in nodes
    ]


def _holders(shown: Mapping[str, str], node: Node) -> frozenset[str]:
    """Return in which box it is whose purpose it is: those of two are never one box if it can be helped."""
    return frozenset(shown[f"parties/{row.holder}"] for row in node.rows)


def _kind_of(world: World, node: Node) -> str | None:
    purpose = world.registry.purposes.get(node.key.partition("/")[2])
    kind = known(purpose.kind) if purpose is not None else None
    return kind.value if kind is not None else None


def _collections(by: Sorted, stands_in: Mapping[str, str]) -> list[Edge]:
    """Return whose data each purpose is about, and what a receiver takes from data subjects itself."""
    certain: dict[tuple[str, str], bool] = defaultdict(bool)
    items: dict[tuple[str, str], set[str | None]] = defaultdict(set)
    of_flows = ((key, row) for key, rows in by.flows.items() for row in rows if row.backing == COLLECTED)
    for key, row in (*((key, row) for key, rows in by.purposes.items() for row in rows), *of_flows):
        ends = (stands_in[f"subjects/{row.subject or '?'}"], stands_in.get(key, key))
        certain[ends] |= row.certainty == "certain"
        items[ends].update(_UNNAMED if row.items is None else row.items)
    return [Edge(*ends, Line.PROCESSES, sure, items=frozenset(items[ends])) for ends, sure in certain.items()]


def _uses(purposes: Iterable[Node], shown: Mapping[str, str]) -> list[Edge]:
    """Return which box of controllers uses data for which purposes."""
    found = []
    for node in purposes:
        items: dict[str, set[str | None]] = defaultdict(set)
        for member in node:
            for row in member.rows:
                items[shown[f"parties/{row.holder}"]].update(_UNNAMED if row.items is None else row.items)
        found += [Edge(node.key, holder, Line.PROCESSES, items=frozenset(items[holder])) for holder in sorted(items)]
    return found


def _passed(node: Node) -> set[str | None]:
    """Return the items that a receiver gets, or an operator keeps: not what stands in its box of those below it."""
    own = [row for row in node.rows if node.kind is Kind.OPERATOR or row.flow == node.key]
    return {item for row in own for item in (_UNNAMED if row.items is None else row.items)}
