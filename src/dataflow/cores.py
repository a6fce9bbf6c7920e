"""Tasks done on several cores: whoever is free takes the next, this process or one that it forked.

A fork has all that this process has, so that nothing is handed to it; what it makes is handed back. Whatever keeps a
result from coming, be it a process that the system killed, its task is done here: there is never a result less.
"""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from multiprocessing.connection import Connection
    from multiprocessing.context import ForkProcess

T = TypeVar("T")
R = TypeVar("R")

WORTHWHILE = 4_000_000
"""Bytes of files below which a second process costs more than it saves."""
MOST_JUDGED = 120_000_000
"""So many bytes of files may all processes that judge have read, taken together: some 12 times as many of memory."""
_MOST_CORES = 4


class Work(Generic[T, R]):
    """What is done of each task, by itself, so that it makes no difference by whom; and how its result travels."""

    def done(self, task: T) -> R:
        """Return what comes of a task."""
        raise NotImplementedError

    def packed(self, result: R) -> Any:
        """Return a result as it is handed from one process to another."""
        return result

    def unpacked(self, packed: Any) -> R:
        """Return the result again."""
        found: R = packed
        return found


def large(size: int) -> bool:
    """Return whether files of `size` bytes are so large that time and memory are worth some trouble."""
    return size >= WORTHWHILE


def cores_for(size: int) -> int:
    """Return how many cores are to work on files of `size` bytes together."""
    if not large(size) or not hasattr(os, "fork"):
        return 1
    return min(len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1, _MOST_CORES)


def judging_cores(size: int) -> int:
    """Return how many cores are to judge a registry of `size` bytes together.

    Each process comes to need as much memory as the first, and for a while there is one more than cores (`check`), so
    that more of them judge what is large and not what is huge: no command is to need more memory than a check of
    100,000 entrustments.
    """
    return max(1, min(cores_for(size), MOST_JUDGED // max(size, 1) - 1))


def share(
    work: Work[T, R],
    tasks: Sequence[T],
    cores: int,
    take: Callable[[int, R], None],
    meanwhile: Callable[[], None] | None = None,
) -> None:
    """Do all tasks, and `take` the number and the result of each as soon as it is there, in no certain order.

    `meanwhile`: what this process does before it takes a task itself.
    """
    others = _others(work, tasks, min(cores, len(tasks)) - 1)
    if others is None:
        if meanwhile is not None:
            meanwhile()
        for number, task in enumerate(tasks):
            take(number, work.done(task))
        return
    try:
        if meanwhile is not None:
            meanwhile()
        for number, result in others.results():
            take(number, result)
    except BaseException:  # an interrupt, say: nobody waits for what the others still do
        others.kill()
        raise
    others.end()


def _others(work: Work[T, R], tasks: Sequence[T], count: int) -> _Others[T, R] | None:
    """Return so many other processes at work, None where none is wanted or to be had."""
    if count < 1 or len(tasks) > _MOST_TASKS:
        return None
    try:
        return _Others(work, tasks, count)
    except (OSError, ImportError, ValueError, AssertionError):  # none is to be had, or this one may have none
        return None


class _Others(Generic[T, R]):
    """Other processes at work. The numbers of the tasks are in a pipe, from which each takes the next when it is free.

    There is no lock that one could die with: a task that was taken and of which nothing comes is done here.
    """

    def __init__(self, work: Work[T, R], tasks: Sequence[T], count: int) -> None:
        from multiprocessing import get_context  # noqa: PLC0415 - only large registries pay for it

        self._work, self._tasks = work, tasks
        self._left = dict.fromkeys(range(len(tasks)))
        self._numbers = _piped(len(tasks))
        self._processes: list[ForkProcess] = []
        self._ends: list[Connection] = []
        context = get_context("fork")
        try:
            for _ in range(count):
                ours, theirs = context.Pipe(duplex=False)
                self._ends.append(ours)
                with theirs:
                    _widen(theirs)
                    process = context.Process(target=_serve, args=(work, tasks, self._numbers, theirs), daemon=True)
                    process.start()
                self._processes.append(process)
        except BaseException:
            self.kill()
            raise

    def results(self) -> Iterator[tuple[int, R]]:
        """Yield the number and the result of every task, those first that somebody else has done."""
        from multiprocessing.connection import wait  # noqa: PLC0415 - only large registries pay for it

        while self._left:
            ready = wait(self._ends, 0)
            number = _next(self._numbers) if not ready else None
            if number is None and self._ends:
                for end in ready or wait(self._ends):
                    yield from self._heard(end)  # type: ignore[arg-type]  # what `wait` returns is what it was given
            else:
                number = next(iter(self._left)) if number is None else number  # whoever took it has come to an end
                del self._left[number]
                yield number, self._work.done(self._tasks[number])

    def _heard(self, end: Connection) -> Iterator[tuple[int, R]]:
        try:
            number, packed = end.recv()
        except Exception:  # noqa: BLE001 - it has ended, or was killed in the middle of a word
            self._ends.remove(end)
            end.close()
            return
        del self._left[number]
        yield number, self._work.unpacked(packed)

    def kill(self) -> None:
        """End the other processes, whatever they are at."""
        for process in self._processes:
            process.kill()  # it has nothing to put away
        self.end()

    def end(self) -> None:
        """Wait until the other processes have ended: nothing is left to do."""
        for process in self._processes:
            process.join()
        for end in self._ends:
            end.close()
        os.close(self._numbers)


_ROOM = 1_000_000
"""Bytes of results that can wait until this process has time for them."""


def _widen(end: Connection) -> None:
    """Make room in a pipe, where that can be done: who has done a task is not to wait until somebody asks for it."""
    with suppress(ImportError, AttributeError, OSError):
        import fcntl  # noqa: PLC0415 - of some systems

        fcntl.fcntl(end.fileno(), fcntl.F_SETPIPE_SZ, _ROOM)


_DIGITS = 5
_MOST_TASKS = 3000
"""Tasks whose numbers any pipe holds."""


def _piped(count: int) -> int:
    """Return a pipe to read all numbers below `count` from."""
    numbers, into = os.pipe()
    os.write(into, b"".join(b"%0*d" % (_DIGITS, number) for number in range(count)))
    os.close(into)
    return numbers


def _next(numbers: int) -> int | None:
    """Return a number that nobody else gets, None where all are taken."""
    digits = os.read(numbers, _DIGITS)
    return int(digits) if digits else None


def _serve(work: Work[Any, Any], tasks: Sequence[Any], numbers: int, answers: Connection) -> None:
    """Do tasks as long as there are any: what another process is there for."""
    _end_with_parent()
    while (number := _next(numbers)) is not None:
        try:
            answers.send((number, work.packed(work.done(tasks[number]))))
        except Exception:  # noqa: BLE001, S112 - where it began, it may go well or fail for all to see
            continue


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
