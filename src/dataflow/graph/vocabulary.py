"""Items that contain or derive from others, and subjects that are part of others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.model.states import known

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from dataflow.model.registry import Registry


def _closure(edges: dict[str, tuple[str, ...]]) -> Callable[[str], frozenset[str]]:
    """Return a function that gives all that can be reached from a node, itself included."""
    found: dict[str, frozenset[str]] = {}

    def reach(start: str) -> frozenset[str]:
        if start not in found:
            seen, waiting = {start}, [start]
            while waiting:
                fresh = [target for target in edges.get(waiting.pop(), ()) if target not in seen]
                seen.update(fresh)
                waiting.extend(fresh)
            found[start] = frozenset(seen)
        return found[start]

    return reach


class Vocabulary:
    """The relations among items and among subjects, closed."""

    def __init__(self, registry: Registry) -> None:
        items, subjects = registry.items.items(), registry.subjects.items()
        self._contents = {key: tuple(known(item.contains) or ()) for key, item in items}
        self._wholes = {key: tuple(filter(None, [known(subject.part_of)])) for key, subject in subjects}
        self.contents = _closure(self._contents)
        """item → what a holder of it holds."""
        self.sources = _closure({key: tuple(known(item.derived_from) or ()) for key, item in items})
        """item → what it can be derived from."""
        self.wholes = _closure(self._wholes)
        """subject → the categories it is part of."""
        self.closed_groups = {key for key, item in items if self._contents[key] and known(item.open) is not True}
        self.open_items = frozenset(key for key, item in items if known(item.open) is True)
        """Groups that their source does not enumerate: for all one knows, anything may be in them."""
        self.only_subject = next(iter(registry.subjects)) if len(registry.subjects) == 1 else None

    def parts(self, item: str) -> tuple[str, ...]:
        """Return what a group directly contains."""
        return self._contents.get(item, ())

    def expanded(self, items: Iterable[str]) -> frozenset[str]:
        """Return `items` with all that they contain."""
        return frozenset().union(*map(self.contents, items))

    def beyond(self, items: Iterable[str], listed: Iterable[str]) -> list[str]:
        """Return those of `items` that a list does not cover: not named, in no group named, nor made of parts named."""
        named = set(listed)
        others = [item for item in items if item not in named]
        if not others:
            return others
        covered = self.expanded(named)
        return [item for item in others if item not in covered and not self._made_of(item, covered)]

    def _made_of(self, item: str, covered: frozenset[str]) -> bool:
        return item in self.closed_groups and self.contents(item) - {item} <= covered

    def common(self, first: str, second: str) -> str | None:
        """Return the narrower of two subjects where one is part of the other, else None."""
        if second in self.wholes(first):
            return first
        return second if first in self.wholes(second) else None
