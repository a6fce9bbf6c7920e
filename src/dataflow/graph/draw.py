"""What one flow takes from its upstream: the table of holdings, case by case."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from dataflow.model.flows import Entrustment
from dataflow.model.states import State, known

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dataflow.graph.forest import Forest
    from dataflow.graph.vocabulary import Vocabulary
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


ByItem = dict[str | None, list[Holding]]


class Upstream:
    """What a sender holds; looked up by purpose and by item, since thousands of flows may draw on one sender."""

    def __init__(self, rows: Sequence[Holding]) -> None:
        self.rows = rows

    @cached_property
    def by_item(self) -> ByItem:
        """Item (None: unknown) → rows."""
        return _by_item(self.rows)

    @cached_property
    def _by_purpose(self) -> dict[str | None, list[int]]:
        """Purpose that a row can be under (None: nobody knows) → numbers of rows."""
        found: dict[str | None, list[int]] = defaultdict(list)
        for number, row in enumerate(self.rows):
            for purpose in row.possible or (None,):
                found[purpose].append(number)
        return found

    def under(self, purposes: Iterable[str]) -> Iterator[Holding]:
        """Yield the rows that can be under one of `purposes`, in their order."""
        numbers = {number for purpose in (*purposes, None) for number in self._by_purpose.get(purpose, ())}
        return (self.rows[number] for number in sorted(numbers))


def _by_item(rows: Iterable[Holding]) -> ByItem:
    found: ByItem = defaultdict(list)
    for row in rows:
        found[row.item].append(row)
    return found


def written(flow: Flow) -> tuple[int, ...]:
    """Return what two flows from one upstream that take the same have in common: what is written alike is one object.

    It holds as long as the registry does.
    """
    collects = flow.collects if isinstance(flow, Entrustment) else None
    return (id(flow.purposes), id(flow.subjects), id(flow.items), id(collects))


class Draw:
    """What one flow takes from its upstream."""

    def __init__(self, forest: Forest, vocabulary: Vocabulary, key: str, upstream: Upstream) -> None:
        self._words = vocabulary
        self._purposes = forest.registry.purposes
        self._key = key
        self._flow = flow = forest.flows[key]
        self._holder = forest.receiver(key)
        self._named = tuple(sorted(known(flow.purposes) or ()))
        self._subjects = tuple(known(flow.subjects) or ())
        self._scope: Sequence[Holding]
        if self._named or self._subjects:
            above = upstream.under(self._named) if self._named else upstream.rows
            self._scope = [row for wide in above for row in self._narrowed(wide)]
            self._by_item = _by_item(self._scope)
        else:
            self._scope, self._by_item = upstream.rows, upstream.by_item

    def rows(self) -> list[Holding]:
        """Return the flow's holdings, each once; certain if anything makes it so."""
        found: dict[Holding, Holding] = {}
        for row in self._drawn():
            if row.certain:
                found[row] = row
            else:
                found.setdefault(row._replace(certain=True), row)
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
            purposes = tuple([p for p in row.possible or self._named if p in self._named])
            if not purposes:
                return
        purpose = purposes[0] if len(purposes) == 1 and (row.purpose or self._named) else row.purpose
        if (purpose, purposes) != (row.purpose, row.possible):
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
        for item in sorted(self._words.expanded(items)):
            rows = self._backers(item)
            if rows:
                yield from self._backed(item, rows)
            else:
                backing = UNBACKED if None in self._by_item else MISSING
                for subject, certain in self._whose():
                    yield self._row(item, None, self._named, subject, backing, certain=certain)

    def _backers(self, item: str) -> list[Holding]:
        """Return the upstream rows that stand for `item`: its own, else a source's, else those of all its parts."""
        by_item = self._by_item
        if item in by_item:
            return by_item[item]
        sources = [row for source in sorted(self._words.sources(item) - {item}) for row in by_item.get(source, ())]
        if sources or item not in self._words.closed_groups:
            return sources
        parts = [by_item.get(part, []) for part in self._words.parts(item)]
        common = set.intersection(*({row[3:6] for row in rows} for rows in parts))
        return [row for row in parts[0] if row[3:6] in common]

    def _backed(self, item: str, rows: Sequence[Holding]) -> Iterator[Holding]:
        if self._named or len({row.possible for row in rows}) == 1:
            key, holder = self._key, self._holder
            for _, _, _, purpose, possible, subject, necessity, _, certain, _ in rows:
                yield Holding(key, holder, item, purpose, possible, subject, necessity, HELD, certain)
            return
        said: dict[tuple[str, ...], set[tuple[str | None, str | None]]] = defaultdict(set)
        for row in rows:
            said[row.possible].add((row.subject, row.necessity))
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
