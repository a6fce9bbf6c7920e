"""A picture as a structure: nodes that carry rows of a question, edges between them, and what was folded."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class View(StrEnum):
    """The pictures there are; each answers a question."""

    OVERVIEW = "overview"
    SUBJECT = "subject"
    PARTY = "party"
    TRANSFERS = "transfers"
    CHAIN = "chain"
    PURPOSE = "purpose"
    COUNTRY = "country"
    ITEM = "item"


class Kind(StrEnum):
    """What a node is."""

    SUBJECT = "subject"
    COLLECTION = "collection"
    PURPOSE = "purpose"
    CONTROLLER = "controller"
    TRUSTEE = "trustee"
    RE_TRUSTEE = "re-trustee"
    RECIPIENT = "recipient"
    OPERATOR = "operator"
    END = "end"


class Line(StrEnum):
    """What an edge is."""

    PROCESSES = "processes"
    ENTRUSTS = "entrusts"
    PROVIDES = "provides"
    OPERATES = "operates"
    ENDS = "ends"


class Group(NamedTuple):
    """A box around nodes: a country (`kind` "country", `name` its code, `unknown` or `several`) or a stage."""

    kind: str
    name: str


UNPLACED, SEVERAL = "unknown", "several"
"""Names of the groups of what has no known place, or more than one."""


class Fact(NamedTuple):
    """One thing that a node says: its name in the catalogue, a state, and values in no language.

    A value is an entity's key, a text, a retention rule, a `Spot`, or a word.
    """

    name: str
    state: str
    values: tuple[Any, ...] = ()


class Spot(NamedTuple):
    """A place of a row: a country's code or a region as written, and whether it is only one of several."""

    where: str
    one_of: bool


def where(spots: Iterable[Spot]) -> str:
    """Return the one place that spots have in common, `unknown` without any, `several` with more than one."""
    places = {spot.where for spot in spots}
    return UNPLACED if not places else next(iter(places)) if len(places) == 1 else SEVERAL


@dataclass(frozen=True, slots=True)
class Node:
    """A node. `rows` are those of the question that it shows; `members` are nodes folded into it.

    `key` is unique in its picture; `entity` is what of the registry it stands for. `below` tells where the flows
    further down are that it stands for too. `context`: it is there so that a chain can be followed; the question has no
    row of it.
    """

    key: str
    kind: Kind
    entity: str
    name: str | None
    """Key of what it is called by; None: it has no name."""
    rows: tuple[Any, ...] = ()
    facts: tuple[Fact, ...] = ()
    places: tuple[Spot, ...] = ()
    group: Group | None = None
    parent: str | None = None
    line: Line | None = None
    """How `parent` leads to it."""
    certain: bool = True
    residual: bool = False
    context: bool = False
    asked: bool = False
    members: tuple[Node, ...] = ()
    below: tuple[str, ...] = ()
    maybe_home: bool = False
    """What it says of places leaves open that everything is at home: that is one of several, or one is not told."""
    sender: str | None = None
    """Key of who really sends, where `parent` is a fold of several: not all of them do."""
    tall: int = 0
    """How many lines more than one its name takes."""
    speaks_for: tuple[str, ...] = ()
    """Further entities whose findings belong here: the contract, the systems, the flows below."""

    def __iter__(self) -> Iterator[Node]:
        """Yield the node, or those that are folded into it."""
        if self.members:
            for member in self.members:
                yield from member
        else:
            yield self

    @property
    def told(self) -> list[Node]:
        """The node, or what a fold tells of: not what is there only to show a chain, unless there is nothing else."""
        every = list(self)
        return [node for node in every if not node.context] or every

    @property
    def where(self) -> str:
        """Country code or region as written; `unknown` without a place, `several` with more than one."""
        return where(self.places)


@dataclass(frozen=True, slots=True)
class Edge:
    """An edge. `items` are those that go along it, where rows tell them; None stands for those nobody knows."""

    tail: str
    head: str
    line: Line
    certain: bool = True
    residual: bool = False
    items: frozenset[str | None] = frozenset()


class Brevity(IntEnum):
    """How much boxes leave out: nothing, all but the essential, and of what is folded nearly all names too."""

    WHOLE = 0
    BRIEF = 1
    BRIEFEST = 2


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture. `fold` says by which rule nodes were folded (0: none), `flows` how many there were before that."""

    view: View
    asked: str | None
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    home: str
    fold: int = 0
    flows: int = 0
    brief: Brevity = Brevity.WHOLE
    """How much less boxes say, so that they fit on a sheet."""
    deep: bool = False
    """There are more tiers than fit: the last box of a chain stands for those below it too."""
