"""Folding by rule: what is alike becomes one node that lists what it stands for, until a sheet can be read.

The rules for chains of flows, each coarser than the one before:

1. receivers that pass nothing on, of one sender, in one country, of one kind;
2. whole chains that run through the same countries by the same kinds of flow;
3. the same without the countries: at home, abroad, unknown; and from the third tier on all in one;
4. all flows of one sender by their kind, each with all that is below it;
5. all that one sender sends, with all that is below it.

Where not even that fits, there are too many senders: all controllers but the registry's own share a box, and the rules
begin anew.

Chains that are deeper than a sheet is wide end in a box that stands for all of its tier and below.

Where all are of the first tier (`overview`), rule 2 is: of one sender, in one country.

Of single movements (`transfers`): by sender, country and kind; by country; at home, abroad, unknown; all in one.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from dataflow.model.scalars import Text
from dataflow.places import width
from dataflow.queries.pictures.facts import ASKED_BY_LAW, COUNTED, LEFT_OUT, OF_FOLDS, PRESENT, qualified
from dataflow.queries.pictures.picture import UNPLACED, Brevity, Edge, Group, Line, Node

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from dataflow.queries.pictures.picture import Fact

UPRIGHT, ACROSS = 63, 40
"""So many lines of text stand below one another on a sheet of A4, at 7 points at least, title and legend apart."""
_UPRIGHT_COLUMNS, COLUMNS = 4, 5
"""So many boxes stand side by side on an upright sheet, and on any."""
LEAST = 6
"""So many lines at least takes a box (`_lines`)."""
COLUMN = 10
"""So many purposes, or categories of data subjects, stand below one another."""
MEMBERS = {Brevity.WHOLE: 12, Brevity.BRIEF: 6, Brevity.BRIEFEST: 3}
"""So many members of a fold are listed in it; a wide box lists all it would in a whole one."""
_AT_ONCE = 2
"""So many places of a fold take one line."""
_IN_WIDE_LINE = 6
"""And so many one line of a wide box."""
_IN_ROW = 3
"""So many things stand side by side in a wide box."""
_SPARE = 8
"""So many lines more are let pass before senders share a box: boxes are drawn a little lower than they are reckoned."""
_DEEPEST = 3
_BY_COUNTRY, _BY_CLASS, _BY_KIND, _BY_SENDER = 2, 3, 4, 5

Mark = tuple[Any, ...]
"""What nodes that fold into one have in common."""


class Folded(NamedTuple):
    """Nodes, the rule they were folded by, how brief their boxes must be, and how many lines there is room for.

    `deep`: there are more tiers than fit, and the last box of a chain stands for those below it too.
    `fits`: it can be read on a sheet; else there are too many senders.
    """

    nodes: list[Node]
    rule: int
    brief: Brevity
    lines: int
    deep: bool = False
    fits: bool = True


def chains(nodes: Sequence[Node], home: str, *, before: int, taken: int = 0, flat: bool = False) -> Folded:
    """Return flows, each below its parent, folded as far as a sheet needs.

    `before`: so many columns stand before them; `taken`: so many lines are needed beside them. `flat`: they are all
    of the first tier.
    """
    parents = {node.parent for node in nodes}

    def marks(rule: int) -> dict[str, Mark]:
        found: dict[str, Mark] = {}
        for node in nodes:  # a parent comes before its children
            above = found.get(node.parent or "")
            found[node.key] = _mark(node, rule, above, passes_on=node.key in parents, home=home)
            if flat and rule == _BY_COUNTRY:
                found[node.key] = (node.parent, node.where)
        return found

    rules = [partial(marks, rule) for rule in range(_BY_SENDER + 1)]
    return _first_that_fits(nodes, rules, before, taken)


def movements(nodes: Sequence[Node], home: str) -> Folded:
    """Return movements abroad folded as far as a sheet needs."""
    rules: tuple[Callable[[Node], Mark], ...] = (
        lambda node: (node.key,),
        lambda node: (node.parent, node.where, node.kind),
        lambda node: (node.where,),
        lambda node: (_class(node.where, home),),
        lambda _: (),
    )

    def marks(rule: Callable[[Node], Mark]) -> dict[str, Mark]:
        return {node.key: rule(node) for node in nodes}

    return _first_that_fits(nodes, [partial(marks, rule) for rule in rules], 1, wide=True)


def _mark(node: Node, rule: int, above: Mark | None, *, passes_on: bool, home: str) -> Mark:
    """Return the mark of a flow, from that of the flow it stands below."""
    top = above or (node.parent,)
    if rule in (_BY_KIND, _BY_SENDER):
        if above is None or above[-1] is True or node.asked:  # what was asked about is never one with what it sends
            return (top, node.kind if rule == _BY_KIND else "", node.asked)
        return above
    if rule == 0 or node.asked or (rule == 1 and passes_on):
        return (node.key,)
    if rule == 1:
        return (node.parent, node.where, node.kind, node.context, node.residual)
    if rule == _BY_CLASS:
        return (*top, _class(node.where, home), node.kind)[: 1 + 2 * _DEEPEST]
    return (*top, node.where, node.kind)


def _class(where: str, home: str) -> str:
    return where if where in (home, UNPLACED) else "abroad"


def _first_that_fits(
    nodes: Sequence[Node],
    rules: Sequence[Callable[[], dict[str, Mark]]],
    before: int,
    taken: int = 0,
    *,
    wide: bool = False,
) -> Folded:
    folded, high = Folded([], 0, Brevity.BRIEFEST, UPRIGHT), 0
    for rule, marks in enumerate(rules):
        alike = marks()
        if rule < len(rules) - 1 and _surely_higher(nodes, alike, max(UPRIGHT, ACROSS) - taken):
            continue
        whole = _merged(nodes, alike)
        merged = _no_deeper(whole, COLUMNS - before)
        lines = room(before + _deepest(merged)) - taken
        for brief in Brevity:
            folded = Folded(merged, rule, brief, lines, deep=len(merged) < len(whole))
            high = _height_of_trees(merged, brief=brief, wide=wide)
            if high <= lines:
                return folded
    return folded._replace(fits=high <= folded.lines + _SPARE)


def _surely_higher(nodes: Sequence[Node], alike: dict[str, Mark], lines: int) -> bool:
    """Return whether the trees alone are too many, however low their boxes; those above one asked about become one."""
    keys = {node.key for node in nodes}
    trees = {alike[node.key] for node in nodes if node.parent not in keys}
    return (len(trees) - 1) * LEAST > lines


def room(columns: int) -> int:
    """Return how many lines stand below one another on a sheet with so many boxes side by side."""
    return UPRIGHT if columns <= _UPRIGHT_COLUMNS else ACROSS


def _tiers(nodes: Iterable[Node]) -> dict[str, int]:
    """Return at which tier each node stands; a parent comes before its children."""
    found: dict[str, int] = {}
    for node in nodes:
        found[node.key] = found.get(node.parent or "", 0) + 1
    return found


def _deepest(nodes: Iterable[Node]) -> int:
    return max(_tiers(nodes).values(), default=0)


def _no_deeper(nodes: list[Node], tiers: int) -> list[Node]:
    """Return nodes in no more than so many tiers: what leads to the one asked about becomes one box, then the last."""
    for marks in (_leading, _beyond):
        if _deepest(nodes) > tiers:
            nodes = _merged(nodes, marks(nodes, tiers))
    return nodes


def _leading(nodes: Sequence[Node], _tiers_there_are: int) -> dict[str, Mark]:
    by_key = {node.key: node for node in nodes}
    found: dict[str, Mark] = {key: (key,) for key in by_key}
    asked = [node for node in nodes if node.asked]
    above = by_key.get(asked[0].parent or "") if len(asked) == 1 else None
    while above is not None:
        found[above.key] = ()
        above = by_key.get(above.parent or "")
    return found


def _beyond(nodes: Sequence[Node], tiers: int) -> dict[str, Mark]:
    at, found = _tiers(nodes), dict[str, Mark]()
    for node in nodes:
        found[node.key] = (node.key,) if at[node.key] <= tiers else found[node.parent or ""]
    return found


def _height_of_trees(nodes: Sequence[Node], *, brief: Brevity, wide: bool) -> int:
    """Return about how many lines trees take: a node as many as it has itself, or all below it have."""
    below: dict[str, int] = {}
    for node in reversed(nodes):  # a parent comes before its children
        own = max(_lines(node, brief=brief, wide=wide), below.get(node.key, 0))
        below[node.parent or ""] = below.get(node.parent or "", 0) + own
    keys = {node.key for node in nodes}
    frames = 0 if wide and brief else _of_frames(nodes)
    return sum(lines for key, lines in below.items() if key not in keys) + frames


def height(column: Sequence[Node], *, brief: Brevity) -> int:
    """Return about how many lines boxes one below the other take."""
    return sum(_lines(node, brief=brief) for node in column) + _of_frames(column)


def _of_frames(nodes: Iterable[Node]) -> int:
    return 3 * len({node.group for node in nodes if node.group is not None and node.group.kind == "country"})


def _lines(node: Node, *, brief: Brevity, wide: bool = False) -> int:
    """Return about how many lines a box takes, the findings on it and the gap below it included."""
    further = 2 if node.below else 0
    if node.members:
        counted = {(fact.name, fact.state) for member in node for fact in member.facts} & COUNTED
        named = min(len({member.name for member in node}), MEMBERS[Brevity.WHOLE if wide else brief])
        # members of several kinds take a second line of the title, and have findings of more kinds
        broad = 2 * (len({member.kind for member in node}) > 1) + min(3, max(0, len(node.places) - 1) // _AT_ONCE)
        broad += 2 * (len({spot.one_of for spot in node.places}) > 1)  # those it only may be at stand apart
        broad = len(node.places) // _IN_WIDE_LINE if wide else broad
        shown_only = 2 * (not node.context and any(member.context for member in node))  # they take two lines
        in_row = _IN_ROW - max(member.tall for member in node) if wide else 1
        return 7 + further + broad + shown_only + named // in_row + len(counted) // (_IN_ROW if wide else 1)
    facts = [fact for fact in node.facts if fact.name not in OF_FOLDS]
    mere = (fact for fact in facts if fact.state != PRESENT and not fact.values)
    bare = [fact for fact in mere if fact.name not in ASKED_BY_LAW]
    told = [fact for fact in facts if fact not in bare and not (brief and fact.name in LEFT_OUT)]
    if wide and brief:
        return 6 + len(told) // _IN_ROW + _of_wide_name(node)
    own = (
        further
        + (6 if brief else 7 if wide else 8)
        + (_of_wide_name(node) if wide else min(node.tall, 1) if brief else node.tall)
    )
    return own + (1 if bare else 0) + sum(1 + qualified(fact) if brief else _told(fact, wide=wide) for fact in told)


def _of_wide_name(node: Node) -> int:
    """Return about how many lines more a long name takes in a wide box: one of large letters, where it fills two."""
    return 2 if node.tall > 1 else 0


def _told(fact: Fact, *, wide: bool) -> int:
    """Return about how many lines a fact takes; particulars are listed one and all, of others the first few."""
    if wide:
        return 1 + (len(fact.values) // 4 if fact.name == "particulars" else 0)
    if fact.name in LEFT_OUT and fact.values:
        return max(2, min(3, sum(map(_cells, fact.values)) // _LINE))
    return 1 + min(len(fact.values), 4) // 2


_LINE = 30
"""So many cells of a value are in a line of a box."""


def _cells(value: object) -> int:
    return max(map(width, value.every())) if isinstance(value, Text) else 0


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
    sender = node.sender if alone else above.name or above.entity
    return replace(node, parent=stands_in[above.key], sender=sender)


def merge(group: Sequence[Node]) -> Node:
    """Return one node that stands for several."""
    first = group[0]
    told = [node for node in group if not node.context] or group
    return replace(
        first,
        name=None,
        rows=(),
        facts=(),
        places=tuple(dict.fromkeys(spot for node in group for spot in node.places)),
        group=first.group if len({node.group for node in group}) == 1 else None,
        certain=any(node.certain for node in told),
        residual=all(node.residual for node in group),
        context=all(node.context for node in group),
        asked=any(node.asked for node in group),
        members=tuple(group),
        below=tuple(where for node in group for where in node.below),
        tall=0,
        sender=first.sender if len({node.sender for node in group}) == 1 else None,
    )


def column(nodes: Sequence[Node], lines: int, *alike: Callable[[Node], Any]) -> list[Node]:
    """Return the nodes of one column, where there are too many those folded that are alike in the first way that fits.

    Where none does, all become one. `lines`: so many there is room for.
    """
    for mark in (lambda node: node.key, *alike):
        groups: dict[Any, list[Node]] = {}
        for node in nodes:
            groups.setdefault(mark(node), []).append(node)
        found = [merge(group) if len(group) > 1 else group[0] for group in groups.values()]
        if len(found) <= COLUMN and height(found, brief=Brevity.BRIEF) <= lines:
            return found
    return [merge(nodes)] if len(nodes) > 1 else list(nodes)


def stand_ins(nodes: Iterable[Node]) -> dict[str, str]:
    """Return key → the key of the node that shows it."""
    return {member.key: node.key for node in nodes for member in node}


def tree_edges(
    nodes: Sequence[Node], senders: Iterable[Node] = (), items: Callable[[Node], set[str | None]] = lambda _: set()
) -> Iterator[Edge]:
    """Yield the edges from senders to nodes: one for each sender and kind of flow that leads to a node.

    `items`: what goes along the edge to a node that is not folded.
    """
    shown = stand_ins((*senders, *nodes))
    for node in nodes:
        led: dict[tuple[str, Line], list[Node]] = {}
        for member in node:
            tail = shown.get(member.parent or "", member.parent or "")
            if tail and tail != node.key:
                led.setdefault((tail, member.line or Line.ENTRUSTS), []).append(member)
        for (tail, line), members in led.items():
            certain, residual = any(each.certain for each in members), all(each.residual for each in members)
            yield Edge(tail, node.key, line, certain, residual, frozenset().union(*map(items, members)))


def in_country(node: Node) -> Node:
    """Return the node in the box of its country."""
    return replace(node, group=Group("country", node.where))
