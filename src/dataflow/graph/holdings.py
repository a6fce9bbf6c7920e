"""Who has what: a flow (or a controller's purpose) × item × purpose × subject, in one pass down the forest.

The tables are those of the design of holdings, kept in `docs/holdings.md`; a brute force written apart holds them in
`tests/properties`. Nothing a file states is dropped: what upstream lacks is kept and marked.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from dataflow.model.data import Necessity
from dataflow.model.flows import Entrustment
from dataflow.model.states import State, known

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dataflow.graph.forest import Forest
    from dataflow.graph.vocabulary import Vocabulary
    from dataflow.model.data import Purpose
    from dataflow.model.flows import Flow, FlowItems

HELD, UNBACKED, MISSING, COLLECTED = "held", "unknown", "missing", "collected"


class Holding(NamedTuple):
    """One party's holding of one item.

    `flow` is None for a controller's own purpose. `item` None: the receiver holds something, nobody says what.
    `purpose` None: not known, or it makes no difference; then `possible` lists what it can be (empty: unknown).
    `backing`: upstream holds it (`held`), is open (`unknown`), is closed and lacks it (`missing`), or the receiver
    collects it from the subject itself (`collected`); None where the item is unknown.
    `system` is set for the operator of a system that the flow's receiver (or the controller) uses.
    """

    flow: str | None
    holder: str
    item: str | None
    purpose: str | None
    possible: tuple[str, ...]
    subject: str | None
    necessity: str | None
    backing: str | None
    certain: bool
    system: str | None = None


class Holdings:
    """The holdings of a registry, whatever the day; `Forest.interval` says when each flow's are there."""

    def __init__(self, forest: Forest, vocabulary: Vocabulary) -> None:
        self._forest = forest
        self._words = vocabulary
        self._registry = forest.registry
        self.controllers: dict[str, tuple[Holding, ...]] = _grouped(self._of_purposes())
        """controller → its holdings."""
        self.flows: dict[str, tuple[Holding, ...]] = {}
        """flow → its receiver's holdings."""
        for key, flow in forest.flows.items():
            self.flows[key] = tuple(_Draw(self, key, flow).rows())
        self.operators: dict[str | None, tuple[Holding, ...]] = self._of_operators()
        """flow (None: controllers' purposes) → holdings of the operators of the systems used."""

    def all(self) -> Iterator[Holding]:
        """Yield every holding: controllers', flows', operators'."""
        for rows in (*self.controllers.values(), *self.flows.values(), *self.operators.values()):
            yield from rows

    def upstream(self, key: str) -> tuple[Holding, ...]:
        """Return what the sender of a flow holds."""
        above = self._forest.parent[key]
        return self.flows[above] if above is not None else self.controllers.get(self._forest.sender(key), ())

    def _of_purposes(self) -> Iterator[Holding]:
        head = self._registry.head
        if not any(self._controller(purpose) == head.controller for purpose in self._registry.purposes.values()):
            yield Holding(None, head.controller, None, None, (), self._words.only_subject, None, None, certain=True)
        for identity, purpose in self._registry.purposes.items():
            listed = self._listed(purpose)
            for subject in known(purpose.subjects) or (None,):
                for item, necessity in listed.items():
                    row = (identity, (identity,), subject, necessity, HELD, subject is not None)
                    yield Holding(None, self._controller(purpose), item, *row)
                if is_open(purpose):
                    row_open = (identity, (identity,), subject, None, None, subject is not None)
                    yield Holding(None, self._controller(purpose), None, *row_open)

    def _controller(self, purpose: Purpose) -> str:
        return known(purpose.controller) or self._registry.head.controller

    def _listed(self, purpose: Purpose) -> dict[str, str | None]:
        items = known(purpose.items)
        found: dict[str, str | None] = {}
        for item, necessity in (items.listed() if items else {}).items():
            for inner in sorted(self._words.contents(item)):
                found.setdefault(inner, None if necessity is Necessity.UNSPECIFIED else necessity.value)
        return found

    def _of_operators(self) -> dict[str | None, tuple[Holding, ...]]:
        found: dict[str | None, dict[Holding, None]] = defaultdict(dict)
        for identity, purpose in self._registry.purposes.items():
            own = [row for row in self.controllers[self._controller(purpose)] if row.purpose == identity]
            for row in self._operated(None, known(purpose.systems) or (), own):
                found[None][row] = None
        for key, flow in self._forest.flows.items():
            for row in self._operated(key, known(flow.systems) or (), self.flows[key]):
                found[key][row] = None
        return {key: tuple(rows) for key, rows in found.items()}

    def _operated(self, key: str | None, systems: Iterable[str], rows: Sequence[Holding]) -> Iterator[Holding]:
        for identity in systems:
            system = self._registry.systems[identity]
            operator = known(system.operator)
            if operator is None or system.operator_access is State.NONE:
                continue
            stored = known(system.stores)
            items = None if stored is None else self._words.expanded(stored)
            for row in rows:
                if row.holder == operator or (items is not None and row.item is not None and row.item not in items):
                    continue
                if not self._told_by_flow(key, identity, operator, row):
                    yield row._replace(holder=operator, flow=key, system=identity)

    def _told_by_flow(self, key: str | None, system: str, operator: str, row: Holding) -> bool:
        """Return whether a flow from the holder to the operator, listing the system, says the same already."""
        return any(
            self._forest.receiver(child) == operator
            and system in (known(self._forest.flows[child].systems) or ())
            and self._forest.sender(child) == row.holder
            and any(told.item == row.item and told.subject == row.subject for told in self.flows[child])
            for child in self._forest.children.get(key, ())
        )


def is_open(purpose: Purpose) -> bool:
    """Return whether a purpose may process more than it lists."""
    return known(purpose.open) is True or (known(purpose.items) is None and purpose.items is not State.NONE)


def _grouped(rows: Iterable[Holding]) -> dict[str, tuple[Holding, ...]]:
    found: dict[str, list[Holding]] = defaultdict(list)
    for row in rows:
        found[row.holder].append(row)
    return {holder: tuple(rows) for holder, rows in found.items()}


class _Draw:
    """What one flow takes from its upstream."""

    def __init__(self, holdings: Holdings, key: str, flow: Flow) -> None:
        self._words = holdings._words  # noqa: SLF001 - a part of Holdings, apart only to stay short
        self._purposes = holdings._registry.purposes  # noqa: SLF001
        self._key = key
        self._flow = flow
        self._holder = holdings._forest.receiver(key)  # noqa: SLF001
        self._named = tuple(known(flow.purposes) or ())
        self._subjects = tuple(known(flow.subjects) or ())
        self._scope = [row for above in holdings.upstream(key) for row in self._narrowed(above)]

    def rows(self) -> list[Holding]:
        """Return the flow's holdings, each once; certain if anything makes it so."""
        found: dict[Holding, Holding] = {}
        for row in self._drawn():
            key = row._replace(certain=True)
            found[key] = row if key not in found or row.certain else found[key]
        return list(found.values())

    def _drawn(self) -> Iterator[Holding]:
        items = known(self._flow.items)
        if items is not None:
            yield from self._whole(items) if items.all else self._listed(items.listed or ())
        elif self._flow.items is not State.NONE:
            yield from self._unknown_items()
        if isinstance(self._flow, Entrustment):
            for item in sorted(self._words.expanded(known(self._flow.collects) or ())):
                yield from self._collected(item)

    def _row(  # noqa: PLR0913 - the columns of a row
        self,
        item: str | None,
        purpose: str | None,
        possible: tuple[str, ...],
        subject: str | None,
        backing: str | None,
        necessity: str | None = None,
        *,
        certain: bool,
    ) -> Holding:
        return Holding(self._key, self._holder, item, purpose, possible, subject, necessity, backing, certain)

    def _narrowed(self, row: Holding) -> Iterator[Holding]:
        """Yield the parts of an upstream row that the flow's purposes and subjects let through."""
        purposes = row.possible
        if self._named:
            purposes = tuple(p for p in row.possible or self._named if p in self._named)
            if not purposes:
                return
        purpose = purposes[0] if len(purposes) == 1 and (row.purpose or self._named) else row.purpose
        row = row._replace(purpose=purpose, possible=purposes)
        if not self._subjects:
            yield row
        elif row.subject is None:
            for subject in self._subjects:
                yield row._replace(subject=subject, certain=row.certain and len(self._subjects) == 1)
        else:
            for subject in self._subjects:
                narrower = self._words.common(row.subject, subject)
                if narrower is not None:
                    yield row._replace(subject=narrower)

    def _whole(self, items: FlowItems) -> Iterator[Holding]:
        left_out = self._words.expanded(items.excluded or ())
        for row in self._scope:
            if row.item is None or row.item not in left_out:
                yield row._replace(flow=self._key, holder=self._holder)

    def _listed(self, items: Iterable[str]) -> Iterator[Holding]:
        by_item: dict[str | None, list[Holding]] = defaultdict(list)
        for row in self._scope:
            by_item[row.item].append(row)
        for item in sorted(self._words.expanded(items)):
            rows = self._backers(item, by_item)
            if rows:
                yield from self._backed(item, rows)
            else:
                backing = UNBACKED if by_item[None] else MISSING
                for subject, certain in self._whose():
                    yield self._row(item, None, self._named, subject, backing, certain=certain)

    def _backers(self, item: str, by_item: dict[str | None, list[Holding]]) -> list[Holding]:
        """Return the upstream rows that stand for `item`: its own, else a source's, else those of all its parts."""
        if by_item.get(item):
            return by_item[item]
        sources = [row for source in sorted(self._words.sources(item) - {item}) for row in by_item.get(source, ())]
        if sources or item not in self._words.closed_groups:
            return sources
        parts = [{row[3:6]: row for row in by_item.get(part, ())} for part in self._words.parts(item)]
        return [row for columns, row in parts[0].items() if all(columns in part for part in parts)]

    def _backed(self, item: str, rows: Sequence[Holding]) -> Iterator[Holding]:
        said: dict[tuple[str, ...], set[tuple[str | None, str | None]]] = defaultdict(set)
        for row in rows:
            said[row.possible].add((row.subject, row.necessity))
        if self._named or len(said) == 1:
            for row in rows:
                kept = (item, row.purpose, row.possible, row.subject, HELD, row.necessity)
                yield self._row(*kept, certain=row.certain)
            return
        every = next(iter(said.values()))
        same = all(pairs == every for pairs in said.values())  # then the choice of purpose changes nothing
        for subject, necessity in sorted({pair for pairs in said.values() for pair in pairs}, key=_sortable):
            mine = [row for row in rows if (row.subject, row.necessity) == (subject, necessity)]
            possible = tuple(sorted({purpose for row in mine for purpose in row.possible}))
            certain = same and all(row.certain for row in mine)
            yield self._row(item, None, possible, subject, HELD, necessity, certain=certain)

    def _unknown_items(self) -> Iterator[Holding]:
        if not self._named:
            possible = tuple(sorted({purpose for row in self._scope for purpose in row.possible}))
            for subject, _ in self._whose():
                yield self._row(None, None, possible, subject, None, certain=False)
        for purpose in self._named:
            subjects = {row.subject: None for row in self._scope if purpose in row.possible}
            for subject in subjects or (subject for subject, _ in self._whose()):
                yield self._row(None, purpose, (purpose,), subject, None, certain=True)

    def _collected(self, item: str) -> Iterator[Holding]:
        for purpose in self._named:
            for subject in self._subjects_of(purpose):
                certain = subject is not None
                yield self._row(item, purpose, (purpose,), subject, COLLECTED, certain=certain)
        if not self._named:
            for subject, certain in self._whose():
                yield self._row(item, None, (), subject, COLLECTED, certain=certain)

    def _subjects_of(self, purpose: str) -> list[str | None]:
        """Return whose data a purpose is about, narrowed to the flow's subjects."""
        stated = known(self._purposes[purpose].subjects)
        if not stated:
            return list(self._subjects) or [None]
        if not self._subjects:
            return list(stated)
        pairs = [self._words.common(mine, theirs) for mine in self._subjects for theirs in stated]
        return [subject for subject in dict.fromkeys(pairs) if subject is not None] or [None]

    def _whose(self) -> list[tuple[str | None, bool]]:
        """Return whose data an item is that no upstream row speaks of, and whether that is certain."""
        if self._subjects:
            return [(subject, len(self._subjects) == 1) for subject in self._subjects]
        if self._words.only_subject is not None:
            return [(self._words.only_subject, True)]
        upstream = dict.fromkeys(row.subject for row in self._scope)
        return [(subject, False) for subject in upstream] or [(None, False)]


def _sortable(pair: tuple[str | None, str | None]) -> tuple[str, str]:
    return (pair[0] or "", pair[1] or "")
