"""Where a path starts: which holdings are, or may be, of data of a subject, an item, a purpose, a system or a party."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.graph.draw import COLLECTED
from dataflow.model.states import known
from dataflow.queries.rows import about

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from dataflow.graph.draw import Holding
    from dataflow.graph.world import World


class Origin:
    """What a path starts from. Where nothing else is said, data comes in at the top of a chain."""

    def __init__(self, world: World, identity: str) -> None:
        self._world = world
        self._id = identity
        self._entries: dict[str | None, str | None] = {None: None}

    def carries(self, holding: Holding) -> bool | None:
        """Return whether a holding is certainly (True) or possibly (False) of this data; None: it is not."""
        raise NotImplementedError

    def holdings(self) -> Iterator[Holding] | None:
        """Yield the holdings of the day that may be of this data; None: any may be."""
        return None

    def entry(self, flow: str | None) -> str | None:
        """Return the first flow of a chain that takes the data from this very party or system, if one does."""
        if flow not in self._entries:
            chain = self._world.forest.chain(flow) if flow is not None else ()
            self._entries[flow] = next((key for key in chain if self._takes(key)), None)
        return self._entries[flow]

    def _takes(self, flow: str) -> bool:  # noqa: ARG002 - only parties and systems pass data into the middle of a chain
        return False


class _Subject(Origin):
    def __init__(self, world: World, identity: str) -> None:
        super().__init__(world, identity)
        self._concerned = {subject for subject in (None, *world.registry.subjects) if about(world, subject, identity)}

    def holdings(self) -> Iterator[Holding] | None:
        return (row for subject in self._concerned for row in self._world.by_subject.get(subject, ()))

    def carries(self, holding: Holding) -> bool | None:
        if holding.subject not in self._concerned:
            return None
        return holding.certain and holding.subject is not None


class _Item(Origin):
    def __init__(self, world: World, identity: str) -> None:
        super().__init__(world, identity)
        self._contents = world.vocabulary.contents(identity)

    def holdings(self) -> Iterator[Holding] | None:
        return (row for item in (None, *self._contents) for row in self._world.by_item.get(item, ()))

    def carries(self, holding: Holding) -> bool | None:
        if holding.item is None:
            return False
        return holding.certain if holding.item in self._contents else None


class _Purpose(Origin):
    def carries(self, holding: Holding) -> bool | None:
        if not holding.possible:
            return False
        if self._id not in holding.possible:
            return None
        return holding.certain and len(holding.possible) == 1


class _System(Origin):
    """What is kept in a system: by the controllers' purposes that use it, and by receivers whose flows list it."""

    def __init__(self, world: World, identity: str) -> None:
        super().__init__(world, identity)
        self._purposes = {purpose.id for purpose in world.users(identity)}

    def carries(self, holding: Holding) -> bool | None:
        if not self._world.spots.stores(self._id, holding.item):
            return None
        if self.entry(holding.flow) is None:
            if holding.backing == COLLECTED or not self._purposes:  # what a trustee collects comes from nowhere else
                return None
            if holding.possible and not self._purposes & set(holding.possible):
                return None
            if not holding.possible or not self._purposes >= set(holding.possible):
                return False
        return holding.certain and holding.item is not None

    def _takes(self, flow: str) -> bool:
        return self._id in (known(self._world.flow(flow).systems) or ())


class _Party(Origin):
    """What a party holds itself, and what it passes on."""

    def carries(self, holding: Holding) -> bool | None:
        return holding.certain if holding.holder == self._id or self.entry(holding.flow) is not None else None

    def _takes(self, flow: str) -> bool:
        return self._world.forest.sender(flow) == self._id


_ORIGINS: Mapping[str, Callable[[World, str], Origin]] = {
    "subjects": _Subject,
    "items": _Item,
    "purposes": _Purpose,
    "systems": _System,
    "parties": _Party,
}


def origin(world: World, key: str) -> Origin:
    """Return the start of a path: the key of a subject, item, purpose, system or party."""
    section, _, identity = key.partition("/")
    return _ORIGINS[section](world, identity)
