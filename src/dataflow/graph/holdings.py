"""Who has what: a flow (or a controller's purpose) × item × purpose × subject, in one pass down the forest.

The tables are those of the design of holdings, kept in `docs/holdings.md`; a brute force written apart holds them in
`tests/properties`. Nothing a file states is dropped: what upstream lacks is kept and marked.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from dataflow.graph.draw import HELD, Draw, Holding, Upstream, written
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
        self.controllers: dict[str, tuple[Holding, ...]] = self._of_controllers()
        """controller → its holdings; whoever passes data on at the top of a chain is one."""
        self.flows: dict[str, tuple[Holding, ...]] = {}
        """flow → its receiver's holdings."""
        above = {controller: Upstream(rows) for controller, rows in self.controllers.items()}
        alike: dict[tuple[object, ...], tuple[Holding, ...]] = {}
        for key, flow in forest.flows.items():
            parent = forest.parent[key]
            source = parent if parent is not None else forest.sender(key)
            upstream = above[source]
            same = (source, *written(flow))
            if same in alike:
                holder = forest.receiver(key)
                self.flows[key] = tuple([Holding(key, holder, *row[2:]) for row in alike[same]])
            else:
                self.flows[key] = alike[same] = tuple(Draw(forest, vocabulary, key, upstream).rows())
            if key in forest.children:
                above[key] = Upstream(self.flows[key])
        self.operators: dict[str | None, tuple[Holding, ...]] = self._of_operators()
        """flow (None: controllers' purposes) → holdings of the operators of the systems used, told by a flow or not."""

    @classmethod
    def told(
        cls,
        forest: Forest,
        vocabulary: Vocabulary,
        controllers: dict[str, tuple[Holding, ...]],
        flows: dict[str, tuple[Holding, ...]],
        operators: dict[str | None, tuple[Holding, ...]],
    ) -> Holdings:
        """Return holdings that were worked out before, on the whole registry of which `forest` may be a part."""
        made = object.__new__(cls)
        made._forest, made._words, made._registry = forest, vocabulary, forest.registry
        made.controllers, made.flows, made.operators = controllers, flows, operators
        return made

    def upstream(self, key: str) -> tuple[Holding, ...]:
        """Return what the sender of a flow holds."""
        above = self._forest.parent[key]
        return self.flows[above] if above is not None else self.controllers[self._forest.sender(key)]

    def _of_controllers(self) -> dict[str, tuple[Holding, ...]]:
        found: dict[str, list[Holding]] = {}
        for purpose in self._registry.purposes.values():
            found[self._controller(purpose)] = []
        for row in self._of_purposes():
            found[row.holder].append(row)
        senders = (self._forest.sender(key) for key in self._forest.children[None])
        for controller in (self._registry.head.controller, *senders):
            if controller not in found:  # its inventory is missing, not empty
                whose = self._words.only_subject
                found[controller] = [Holding(None, controller, None, None, (), whose, None, None, certain=True)]
        return {controller: tuple(rows) for controller, rows in found.items()}

    def _of_purposes(self) -> Iterator[Holding]:
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
        own: dict[str | None, list[Holding]] = defaultdict(list)
        for row in (row for rows in self.controllers.values() for row in rows):
            own[row.purpose].append(row)
        for identity, purpose in self._registry.purposes.items():
            for row in self._operated(None, known(purpose.systems) or (), own[identity]):
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
                yield row._replace(holder=operator, flow=key, system=identity)

    def told_by(self, row: Holding) -> list[str]:
        """Return the flows from the user of a system to its operator that list the system and say the same."""
        return [flow for flow in self.entrusting(row) if any(_same(told, row) for told in self.flows[flow])]

    def entrusting(self, row: Holding) -> list[str]:
        """Return the flows from the user of a system to its operator that list the system, whatever they say of it."""
        flows = self._listing.get((row.flow, row.holder, row.system or ""), ())
        if row.flow is None:
            user = self._controller(self._registry.purposes[row.purpose or ""])
            flows = [flow for flow in flows if self._forest.sender(flow) == user]
        return list(flows)

    @cached_property
    def _listing(self) -> dict[tuple[str | None, str, str], list[str]]:
        """(flow above, receiver, system) → the flows that list the system."""
        found: dict[tuple[str | None, str, str], list[str]] = defaultdict(list)
        for key, flow in self._forest.flows.items():
            for system in known(flow.systems) or ():
                found[self._forest.parent[key], self._forest.receiver(key), system].append(key)
        return found


def _same(told: Holding, row: Holding) -> bool:
    return told.item == row.item and told.subject == row.subject


def is_open(purpose: Purpose) -> bool:
    """Return whether a purpose may process more than it lists."""
    return known(purpose.open) is True or (known(purpose.items) is None and purpose.items is not State.NONE)
