"""Who has what: a flow (or a controller's purpose) × item × purpose × subject, in one pass down the forest.

The tables are those of the design of holdings, kept in `docs/holdings.md`; a brute force written apart holds them in
`tests/properties`. Nothing a file states is dropped: what upstream lacks is kept and marked.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from dataflow.graph.draw import HELD, Draw, Holding
from dataflow.model.data import Necessity
from dataflow.model.states import State, known

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dataflow.graph.forest import Forest
    from dataflow.graph.vocabulary import Vocabulary
    from dataflow.model.data import Purpose


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
        for key in forest.flows:
            self.flows[key] = tuple(Draw(forest, vocabulary, key, self.upstream(key)).rows())
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
            self._forest.sender(flow) == row.holder
            and any(told.item == row.item and told.subject == row.subject for told in self.flows[flow])
            for flow in self._listing.get((key, operator, system), ())
        )

    @cached_property
    def _listing(self) -> dict[tuple[str | None, str, str], list[str]]:
        """(flow above, receiver, system) → the flows that list the system."""
        found: dict[tuple[str | None, str, str], list[str]] = defaultdict(list)
        for key, flow in self._forest.flows.items():
            for system in known(flow.systems) or ():
                found[self._forest.parent[key], self._forest.receiver(key), system].append(key)
        return found


def is_open(purpose: Purpose) -> bool:
    """Return whether a purpose may process more than it lists."""
    return known(purpose.open) is True or (known(purpose.items) is None and purpose.items is not State.NONE)


def _grouped(rows: Iterable[Holding]) -> dict[str, tuple[Holding, ...]]:
    found: dict[str, list[Holding]] = defaultdict(list)
    for row in rows:
        found[row.holder].append(row)
    return {holder: tuple(rows) for holder, rows in found.items()}
