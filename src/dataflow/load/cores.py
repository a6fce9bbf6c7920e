"""Reading the files of a large registry on several cores: half of a check is libyaml taking texts apart."""

from __future__ import annotations

import marshal
from itertools import chain
from typing import TYPE_CHECKING, Any

from dataflow.cores import Work, cores_for, share
from dataflow.load.files import decode
from dataflow.load.parsed import Parsed, Start
from dataflow.load.quick import quick
from dataflow.places import Position

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_STRETCH = 100_000
"""Bytes that are read before somebody is told: less would be told too often, more would have others wait."""
_TURNS = 4
"""So many stretches at least are there for each process, so that none waits long for the last."""
_MOST = 1000
"""So many stretches at most, and one."""


def read_quickly(
    raws: Sequence[bytes],
    cores: int | None = None,
    seen: Callable[[Parsed | None], None] | None = None,
    meanwhile: Callable[[], None] | None = None,
    taken: Callable[[Parsed | None], None] | None = None,
) -> list[Parsed | None]:
    """Return what the quick reader makes of each file: None where a file needs the careful one.

    `cores`: how many to use (default: what is there, if the files are large enough). `seen` sees each as soon as it was
    read, while others still read; in no certain order. `taken` sees each in the order of the files, as soon as those
    before it were read. `meanwhile`: what this process does before it reads any.
    """
    total = sum(map(len, raws))
    count = cores_for(total) if cores is None else cores
    stretches = list(_stretches(raws, max(min(_STRETCH, total // (_TURNS * count)), total // _MOST)))
    found: dict[int, list[Parsed | None]] = {}
    first = 0

    def take(number: int, read: list[Parsed | None]) -> None:
        nonlocal first
        found[number] = read
        for parsed in read if seen is not None else ():
            seen(parsed)  # type: ignore[misc]  # there is one
        while taken is not None and first in found:
            for parsed in found[first]:
                taken(parsed)
            first += 1

    share(_Reading(), stretches, count, take, meanwhile)
    return list(chain.from_iterable(read for _, read in sorted(found.items())))


def _stretches(raws: Sequence[bytes], least: int) -> Iterator[Sequence[bytes]]:
    """Yield the files in their order, as many together as are worth a message."""
    start = size = 0
    for number, raw in enumerate(raws, 1):
        size += len(raw)
        if size >= least or number == len(raws):
            yield raws[start:number]
            start, size = number, 0


class _Reading(Work["Sequence[bytes]", "list[Parsed | None]"]):
    """Reads files; what was read travels by marshal, which keeps equal strings one and is faster than pickle."""

    def done(self, task: Sequence[bytes]) -> list[Parsed | None]:
        """Return what the quick reader makes of each."""
        return [_read(raw) for raw in task]

    def packed(self, result: list[Parsed | None]) -> bytes:
        """Return it as bytes."""
        return marshal.dumps([parsed and (parsed.data, _starts(parsed)) for parsed in result])

    def unpacked(self, packed: bytes) -> list[Parsed | None]:
        """Return it again."""
        return [made and _parsed(*made) for made in marshal.loads(packed)]  # noqa: S302 - our own process wrote it


def _read(raw: bytes) -> Parsed | None:
    text = decode(raw)[0]
    return quick(text) if text is not None else None  # libyaml too stops at characters that YAML does not allow


def _starts(parsed: Parsed) -> list[tuple[str, str, int, int, int]]:
    return [(*key, *start.at, start.before) for key, start in parsed.entities.items()]


def _parsed(data: Any, starts: list[tuple[str, str, int, int, int]]) -> Parsed:
    entities = {
        (section, identity): Start(Position(line, column), before) for section, identity, line, column, before in starts
    }
    return Parsed(data, entities, [], None, whole=True)
