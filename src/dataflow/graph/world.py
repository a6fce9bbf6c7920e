"""A registry on one day: all that questions and rules look at. Each part is worked out when first asked for."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from dataflow.graph.forest import Forest
from dataflow.graph.holdings import Holdings, is_open
from dataflow.graph.intervals import IN_FORCE
from dataflow.graph.movements import Movement, Movements
from dataflow.graph.published import Published
from dataflow.graph.spots import Spots, half_told
from dataflow.graph.vocabulary import Vocabulary
from dataflow.model.flows import Entrustment
from dataflow.model.states import known

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator, Mapping
    from datetime import date

    from dataflow.graph.draw import Holding
    from dataflow.model.contracts import Contract
    from dataflow.model.data import Purpose
    from dataflow.model.flows import Flow
    from dataflow.model.registry import Registry

T = TypeVar("T")


class World:
    """A registry on `day`, in the law of that day."""

    def __init__(self, registry: Registry, day: date) -> None:
        self.registry = registry
        self.day = day
        self.home = registry.head.jurisdiction
        self.vocabulary = Vocabulary(registry)
        self.forest = Forest(registry)
        self.spots = Spots(registry, self.vocabulary)
        self._answers: dict[Hashable, Any] = {}

    def on(self, day: date) -> World:
        """Return the same registry on another day; what is the same on every day is not worked out again."""
        other = object.__new__(World)
        same = ("registry", "home", "vocabulary", "forest", "spots", "holdings")
        vars(other).update({name: vars(self)[name] for name in same if name in vars(self)}, day=day, _answers={})
        return other

    def once(self, question: Hashable, answer: Callable[[], T]) -> T:
        """Return the answer to a question that several rules ask of the same world, worked out once."""
        if question not in self._answers:
            self._answers[question] = answer()
        found: T = self._answers[question]
        return found

    @cached_property
    def holdings(self) -> Holdings:
        """Who has what, whatever the day."""
        return Holdings(self.forest, self.vocabulary)

    def state(self, flow: str) -> str | None:
        """Return `in-force`, `residual` or None for a flow on the day."""
        return self.forest.interval[flow].state(self.day)

    @cached_property
    def in_force(self) -> tuple[str, ...]:
        """The flows that pass data on, on the day, by key."""
        return tuple(key for key in self.forest.flows if self.state(key) == IN_FORCE)

    @cached_property
    def entrustments(self) -> tuple[str, ...]:
        """The entrustments in force of which Article 26 asks the controller: those that stand below no provision."""
        return tuple(key for key in self.in_force if self.is_entrustment(key) and not self.forest.outside[key])

    def is_entrustment(self, flow: str) -> bool:
        """Return whether a flow is an entrustment."""
        return isinstance(self.forest.flows[flow], Entrustment)

    @cached_property
    def published(self) -> Published:
        """The policies in force."""
        return Published(self.forest, self.vocabulary, self.day, self.in_force)

    @cached_property
    def movements(self) -> dict[str, tuple[Movement, ...]]:
        """Flow or system → its movements abroad; entities without any are left out."""
        moves = Movements(self.forest, self.holdings, self.spots, self.published)
        found = {key: tuple(moves.of_flow(key)) for key in self.in_force}
        for movement in moves.of_own_systems(self.in_force):
            found[movement.entity] = (*found.get(movement.entity, ()), movement)
        return {key: movements for key, movements in found.items() if movements}

    def users(self, system: str) -> list[Purpose]:
        """Return the purposes that keep data in a system."""
        return [p for p in self.registry.purposes.values() if system in (known(p.systems) or ())]

    def subjects(self, entity: str) -> frozenset[str | None]:
        """Return whose data a flow or a controller's own system carries; None stands for not known."""
        return self.once(("subjects", entity), lambda: self._subjects(entity))

    def _subjects(self, entity: str) -> frozenset[str | None]:
        section, _, identity = entity.partition("/")
        if section == "systems":
            return frozenset(s for purpose in self.users(identity) for s in known(purpose.subjects) or (None,))
        return frozenset([row.subject for row in self.holdings.flows[entity]])

    def surely(self, entity: str) -> frozenset[str | None]:
        """Return whose data it certainly is: of a certain row, or the only category there is."""
        every = self.subjects(entity)
        if len(every) == 1 or entity not in self.holdings.flows:
            return every
        return frozenset(row.subject for row in self.holdings.flows[entity] if row.certain)

    def held(self) -> Iterator[Holding]:
        """Yield every holding there is on the day: controllers', receivers', operators'."""
        for rows in self.holdings.controllers.values():
            yield from rows
        for key, rows in self.holdings.flows.items():
            if self.state(key) is not None:
                yield from rows
        yield from self.operators

    @cached_property
    def by_subject(self) -> Mapping[str | None, list[Holding]]:
        """Subject (None: nobody says whose data it is) → the holdings of the day."""
        found: dict[str | None, list[Holding]] = defaultdict(list)
        for row in self.held():
            found[row.subject].append(row)
        return found

    @cached_property
    def by_item(self) -> Mapping[str | None, list[Holding]]:
        """Item (None: nobody says which) → the holdings of the day."""
        found: dict[str | None, list[Holding]] = defaultdict(list)
        for row in self.held():
            found[row.item].append(row)
        return found

    def placed(self, flow: str) -> bool:
        """Return whether everything that the receiver holds is at places that somebody states, each of them."""
        return self.somewhere(flow) and not self.left_open(flow)

    def somewhere(self, flow: str) -> bool:
        """Return whether everything that the receiver holds is at one place at least that somebody states."""
        return bool(self.spots.of_all(flow)) or all(
            self.spots.of_flow(flow, row.item) for row in self.holdings.flows[flow]
        )

    def left_open(self, flow: str) -> bool:
        """Return whether of a location of a flow, or of a system that keeps its data, nobody says where it is."""
        entity = self.flow(flow)
        if half_told(entity.locations):
            return True
        systems = known(entity.systems)
        items = {row.item for row in self.holdings.flows[flow]} if systems else ()
        return not all(self.spots.told_of_system(system, items) for system in systems or ())

    @cached_property
    def listed(self) -> Mapping[str, frozenset[str | None]]:
        """Purpose → the items that it lists, with all that they contain; None among them: there may be others."""
        found: dict[str, frozenset[str | None]] = {}
        for identity, purpose in self.registry.purposes.items():
            items = known(purpose.items)
            more = frozenset((None,) if is_open(purpose) else ())
            found[identity] = self.vocabulary.expanded(items.listed() if items is not None else ()) | more
        return found

    @cached_property
    def listed_by_users(self) -> Mapping[str, frozenset[str | None]]:
        """System → what the purposes that use it list. Of flows that use it, it is asked at each flow."""
        found: dict[str, frozenset[str | None]] = {}
        for identity, purpose in self.registry.purposes.items():
            for system in known(purpose.systems) or ():
                found[system] = found.get(system, frozenset()) | self.listed[identity]
        return found

    @cached_property
    def operators(self) -> tuple[Holding, ...]:
        """What operators of systems hold on the day; what a flow in force says already is left to that flow."""
        return tuple(
            row
            for flow, rows in self.holdings.operators.items()
            if flow is None or self.state(flow) is not None
            for row in rows
            if not any(self.state(key) == IN_FORCE for key in self.holdings.told_by(row))
        )

    def items(self, flow: str) -> tuple[tuple[str, ...], bool]:
        """Return the items a receiver holds, sorted, and whether that is all of them."""
        rows = self.holdings.flows[flow]
        return tuple(sorted({row.item for row in rows if row.item is not None})), all(row.item for row in rows)

    def contract(self, flow: str) -> Contract | None:
        """Return the contract that a flow links."""
        return self._contracts.get(flow)

    @cached_property
    def _contracts(self) -> Mapping[str, Contract]:
        """Flow → its contract: seven rules ask for that of every flow."""
        linked = ((key, known(flow.contract)) for key, flow in self.forest.flows.items())
        return {key: self.registry.contracts[contract] for key, contract in linked if contract is not None}

    def flow(self, key: str) -> Flow:
        """Return a flow by its key."""
        return self.forest.flows[key]
