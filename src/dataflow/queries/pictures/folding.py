"""Folding by rule: what is alike becomes one node that lists what it stands for, until a sheet can be read.

The rules for chains of flows, each coarser than the one before:

1. receivers that pass nothing on, of one sender, in one country, of one kind;
2. whole chains that run through the same countries by the same kinds of flow;
3. the same without the countries: at home, abroad, unknown; and from the third tier on all in one;
4. all flows of one kind.

Where all are of the first tier (`overview`), rule 2 is: of one sender, in one country.

Of single movements (`transfers`): by sender, country and kind; by country; at home, abroad, unknown; all in one.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from dataflow.queries.pictures.picture import UNPLACED, Edge, Group, Line, Node

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from dataflow.queries.pictures.picture import Fact

LINES = 76
"""So many lines of text stand below one another on a sheet of A4 and can be read."""
OF_TWO_COLUMNS = 94
"""So many do on a sheet that is narrow enough to be printed larger: senders and what they send."""
COLUMN = 10
"""So many purposes, or categories of data subjects, do."""
MEMBERS = 12
"""So many members of a fold are listed in it."""
_DEEPEST = 3
RULES = (0, 1, 2, 3, 4)
_BY_COUNTRY = 2

Mark = tuple[Any, ...]
"""What nodes that fold into one have in common."""


class Folded(NamedTuple):
    """Nodes, the rule they were folded by, and whether their boxes must be brief."""

    nodes: list[Node]
    rule: int
    brief: bool


def chains(nodes: Sequence[Node], home: str, *, flat: bool = False) -> Folded:
    """Return flows, each below its parent, folded as far as a sheet needs; `flat`: they are all of the first tier."""
    parents = {node.parent for node in nodes}

    def marks(rule: int) -> dict[str, Mark]:
        found: dict[str, Mark] = {}
        for node in nodes:  # a parent comes before its children
            above = found.get(node.parent or "")
            found[node.key] = _mark(node, rule, above, passes_on=node.key in parents, home=home)
            if flat and rule == _BY_COUNTRY:
                found[node.key] = (node.parent, node.where)
        return found

    return _first_that_fits(nodes, marks, LINES)


def movements(nodes: Sequence[Node], home: str) -> Folded:
    """Return movements abroad folded as far as a sheet needs."""
    rules: tuple[Callable[[Node], Mark], ...] = (
        lambda node: (node.key,),
        lambda node: (node.parent, node.where, node.kind),
        lambda node: (node.where,),
        lambda node: (_class(node.where, home),),
        lambda _: (),
    )
    return _first_that_fits(nodes, lambda rule: {node.key: rules[rule](node) for node in nodes}, OF_TWO_COLUMNS)


def _mark(node: Node, rule: int, above: Mark | None, *, passes_on: bool, home: str) -> Mark:
    """Return the mark of a flow, from that of the flow it stands below."""
    if rule == 0 or node.asked or (rule == 1 and passes_on):
        return (node.key,)
    if rule == 1:
        return (node.parent, node.where, node.kind, node.context, node.residual)
    top = above or (node.parent,)
    if rule == RULES[-1]:
        return (top[0], node.kind)
    if rule == RULES[-2]:
        return (*top, _class(node.where, home), node.kind)[: 1 + 2 * _DEEPEST]
    return (*top, node.where, node.kind)


def _class(where: str, home: str) -> str:
    return where if where in (home, UNPLACED) else "abroad"


def _first_that_fits(nodes: Sequence[Node], marks: Callable[[int], dict[str, Mark]], most: int) -> Folded:
    folded = Folded([], 0, brief=True)
    for rule in RULES:
        merged = _merged(nodes, marks(rule))
        parents = {node.parent for node in merged}
        leaves = [node for node in merged if node.key not in parents]
        for brief in (False, True):
            folded = Folded(merged, rule, brief)
            if height(leaves, brief=brief) <= most:
                return folded
    return folded


def height(column: Sequence[Node], *, brief: bool) -> int:
    """Return about how many lines boxes one below the other take."""
    groups = {node.group for node in column if node.group is not None and node.group.kind == "country"}
    return sum(_lines(node, brief=brief) for node in column) + 3 * len(groups)


def _lines(node: Node, *, brief: bool) -> int:
    """Return about how many lines a box takes, the findings on it and the gap below it included."""
    if node.members:
        return 6 + min(len({member.name for member in node}), MEMBERS)
    if brief:
        return 5 + min(len(node.facts), 3 if node.group is None else 2)
    return 7 + sum(_told(fact) for fact in node.facts)


def _told(fact: Fact) -> int:
    """Return about how many lines a fact takes; particulars are listed one and all, of others the first few."""
    return 1 + (len(fact.values) if fact.name == "particulars" else min(len(fact.values), 4) // 2)


def _merged(nodes: Sequence[Node], marks: dict[str, Mark]) -> list[Node]:
    groups: dict[Mark, list[Node]] = {}
    for node in nodes:
        groups.setdefault(marks[node.key], []).append(node)
    stands_in = {node.key: group[0].key for group in groups.values() for node in group}
    merged = [merge(group) if len(group) > 1 else group[0] for group in groups.values()]
    by_key = {node.key: node for node in nodes}
    return [_below(node, by_key.get(node.parent or ""), groups, marks, stands_in) for node in merged]


def _below(
    node: Node,
    above: Node | None,
    groups: dict[Mark, list[Node]],
    marks: dict[str, Mark],
    stands_in: dict[str, str],
) -> Node:
    """Return a node below what stands for the flow above it; it tells that flow's receiver if several are there."""
    if above is None:
        return node
    alone = bool(node.members) or len(groups[marks[above.key]]) == 1
    return replace(node, parent=stands_in[above.key], sender=None if alone else above.name or above.entity)


def merge(group: Sequence[Node]) -> Node:
    """Return one node that stands for several."""
    first = group[0]
    return replace(
        first,
        name=None,
        rows=(),
        facts=(),
        places=tuple(dict.fromkeys(spot for node in group for spot in node.places)),
        group=first.group if len({node.group for node in group}) == 1 else None,
        certain=any(node.certain for node in group),
        residual=all(node.residual for node in group),
        context=all(node.context for node in group),
        members=tuple(group),
        below=sum(node.below for node in group),
    )


def column(nodes: Sequence[Node], *alike: Callable[[Node], Any]) -> list[Node]:
    """Return the nodes of one column, where there are too many those folded that are alike in the first way that fits.

    Where none does, all become one.
    """
    if len(nodes) <= COLUMN:
        return list(nodes)
    for mark in alike:
        groups: dict[Any, list[Node]] = {}
        for node in nodes:
            groups.setdefault(mark(node), []).append(node)
        found = [merge(group) if len(group) > 1 else group[0] for group in groups.values()]
        if len(found) <= COLUMN and height(found, brief=True) <= LINES:
            return found
    return [merge(nodes)]


def stand_ins(nodes: Iterable[Node]) -> dict[str, str]:
    """Return key → the key of the node that shows it."""
    return {member.key: node.key for node in nodes for member in node}


def tree_edges(nodes: Sequence[Node], senders: Iterable[Node] = ()) -> Iterator[Edge]:
    """Yield the edges from senders to nodes: one for each sender and kind of flow that leads to a node."""
    shown = stand_ins((*senders, *nodes))
    for node in nodes:
        led: dict[tuple[str, Line], list[Node]] = {}
        for member in node:
            tail = shown.get(member.parent or "", member.parent or "")
            if tail and tail != node.key:
                led.setdefault((tail, member.line or Line.ENTRUSTS), []).append(member)
        for (tail, line), members in led.items():
            certain, residual = any(each.certain for each in members), all(each.residual for each in members)
            count = len(members) + sum(each.below for each in members)
            yield Edge(tail, node.key, line, certain, residual, count)


def in_country(node: Node) -> Node:
    """Return the node in the box of its country."""
    return replace(node, group=Group("country", node.where))
