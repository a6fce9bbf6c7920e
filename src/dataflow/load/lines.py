"""On which lines the fields of entities stand: of sound text, and of nothing deeper than the members of their lists.

`Sources.span` knows more, of any text, and takes seven times as long; a push asks for every field of every entity.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from yaml.cyaml import CParser  # type: ignore[attr-defined]  # the stubs do not list it
from yaml.events import MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent, SequenceStartEvent

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from dataflow.places import Path

    Next = Callable[[], Any]

_STARTS = (MappingStartEvent, SequenceStartEvent)
_ENDS = (MappingEndEvent, SequenceEndEvent)


def lines(text: str) -> dict[str, dict[Path, int]]:
    """Return entity (`section/id`) → path (a field, or a field and a member's index) → line, 1-based."""
    following: Next = CParser(text).get_event
    while following().__class__ is not MappingStartEvent:
        pass
    found: dict[str, dict[Path, int]] = {}
    for section, _ in _keys(following):
        for identity, _ in _keys(following):
            found[f"{section}/{identity}"] = dict(_fields(following)) if section != "registry" else _skipped(following)
    return found


def _skipped(following: Next) -> dict[Path, int]:
    """Pass over a field of the head, of which no lines are asked for."""
    _pass(following, following())
    return {}


def _fields(following: Next) -> Iterator[tuple[Path, int]]:
    following()  # the start of the entity's mapping
    for field, line in _keys(following):
        yield (field,), line
        value = following()
        if value.__class__ is SequenceStartEvent:
            yield from (((field, index), at) for index, at in enumerate(_members(following)))
        else:
            _pass(following, value)


def _members(following: Next) -> Iterator[int]:
    while (event := following()).__class__ is not SequenceEndEvent:
        yield event.start_mark.line + 1
        _pass(following, event)


def _keys(following: Next) -> Iterator[tuple[str, int]]:
    """Yield the keys of the mapping that has started, with their lines; whoever asks takes the values."""
    while (event := following()).__class__ is not MappingEndEvent:
        line = event.start_mark.line + 1
        if event.__class__ is ScalarEvent:
            yield event.value, line


def _pass(following: Next, event: Any) -> None:
    """Pass over the value that an event starts."""
    depth = 1 if event.__class__ in _STARTS else 0
    while depth:
        kind = following().__class__
        depth += (kind in _STARTS) - (kind in _ENDS)
