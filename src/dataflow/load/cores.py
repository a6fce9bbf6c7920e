"""Reading the files of a large registry on several cores: half of a check is libyaml taking texts apart.

Each file is read by itself, so that the result is the same whoever reads it; a machine on which processes cannot be
forked reads them one after another.
"""

from __future__ import annotations

import marshal
import os
from typing import TYPE_CHECKING, Any

from dataflow.load.files import decode
from dataflow.load.yaml import Parsed, Start, quick
from dataflow.places import Position

if TYPE_CHECKING:
    from collections.abc import Sequence

WORTHWHILE = 4_000_000
"""Bytes below which a second process costs more than it saves."""
_MOST_CORES = 4


def read_quickly(raws: Sequence[bytes], cores: int | None = None) -> list[Parsed | None]:
    """Return what the quick reader makes of each file: None where a file needs the careful one.

    `cores`: how many to use (default: what is there, if the files are large enough).
    """
    count = cores_for(sum(map(len, raws))) if cores is None else cores
    if min(count, len(raws)) > 1:
        try:
            return _together(_shares(raws, count))
        except (OSError, ImportError, RuntimeError):  # no process is to be had here, or one was lost
            pass
    return [_read(raw) for raw in raws]


def _together(shares: Sequence[Sequence[bytes]]) -> list[Parsed | None]:
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - only large registries pay for it
    from multiprocessing import active_children, get_context  # noqa: PLC0415 - the same

    mine, *others = shares
    before = set(active_children())
    pool = ProcessPoolExecutor(len(others), get_context("fork"), _end_with_parent)
    try:
        answers = [pool.submit(_packed, share) for share in others]
        found = [_read(raw) for raw in mine]
        for answer in answers:
            found += _unpacked(answer.result())
    except BaseException:  # an interrupt, say: nobody waits for what the others still read
        for process in set(active_children()) - before:
            process.kill()  # it has nothing to put away
        pool.shutdown(wait=False, cancel_futures=True)
        raise
    pool.shutdown()
    return found


def _end_with_parent() -> None:
    """Let this process end when the one that started it is killed and can tell it nothing."""
    from multiprocessing import parent_process  # noqa: PLC0415 - only the other processes need it
    from threading import Thread  # noqa: PLC0415 - the same

    def wait() -> None:
        parent = parent_process()
        if parent is not None:
            parent.join()
        os._exit(1)

    Thread(target=wait, daemon=True).start()


def cores_for(size: int) -> int:
    """Return how many cores are to read files of `size` bytes together."""
    if size < WORTHWHILE or not hasattr(os, "fork"):
        return 1
    return min(len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1, _MOST_CORES)


def _shares(raws: Sequence[bytes], count: int) -> list[Sequence[bytes]]:
    """Return `raws` cut into `count` stretches of about the same size, in their order."""
    total, done, cuts = sum(map(len, raws)), 0, [0]
    for number, raw in enumerate(raws):
        done += len(raw)
        if len(cuts) < count and done * count >= total * len(cuts):
            cuts.append(number + 1)
    return [raws[start:end] for start, end in zip(cuts, [*cuts[1:], len(raws)], strict=True)]


def _read(raw: bytes) -> Parsed | None:
    text = decode(raw)[0]
    return quick(text) if text is not None else None  # libyaml too stops at characters that YAML does not allow


def _packed(raws: Sequence[bytes]) -> bytes:
    """Return what `_read` makes of each, as bytes: marshal keeps equal strings one, and is faster than pickle."""
    plain: list[Any] = []
    for raw in raws:
        parsed = _read(raw)
        starts = parsed and [(*key, *start.at, start.before) for key, start in parsed.entities.items()]
        plain.append(parsed and (parsed.data, starts))
    return marshal.dumps(plain)


def _unpacked(packed: bytes) -> list[Parsed | None]:
    return [made and _parsed(*made) for made in marshal.loads(packed)]  # noqa: S302 - our own process wrote it


def _parsed(data: Any, starts: list[tuple[str, str, int, int, int]]) -> Parsed:
    entities = {
        (section, identity): Start(Position(line, column), before) for section, identity, line, column, before in starts
    }
    return Parsed(data, entities, [], None, whole=True)
