"""Tasks done on several cores: forked processes take them from the front, and this process from the end.

A fork has all that this process has, so that nothing is handed to it; what it makes is handed back. Whatever keeps a
result from coming, be it a process that the system killed, its task is done here: there is never a result less.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from concurrent.futures import Future

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


def cores_for(size: int) -> int:
    """Return how many cores are to work on files of `size` bytes together."""
    if size < WORTHWHILE or not hasattr(os, "fork"):
        return 1
    return min(len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1, _MOST_CORES)


def judging_cores(size: int) -> int:
    """Return how many cores are to judge a registry of `size` bytes together.

    Each process comes to need as much memory as the first, so that more of them judge what is large and not what is
    huge: no command is to need more memory than a check of 100,000 entrustments.
    """
    return max(1, min(cores_for(size), MOST_JUDGED // max(size, 1)))


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
    if count < 1:
        return None
    try:
        return _Others(work, tasks, count)
    except (OSError, ImportError, RuntimeError, ValueError):  # no process, or no way to talk to one
        return None


class _Others(Generic[T, R]):
    """Other processes, what they were asked to do, and what they have done."""

    def __init__(self, work: Work[T, R], tasks: Sequence[T], count: int) -> None:
        from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - only large registries pay for it
        from multiprocessing import active_children, get_context  # noqa: PLC0415 - the same
        from queue import SimpleQueue  # noqa: PLC0415 - the same

        self._work, self._tasks = work, tasks
        self._before = set(active_children())
        self._there: SimpleQueue[int] = SimpleQueue()
        self._asked: dict[int, Future[Any]] = {}
        self._untried = list(range(len(tasks)))
        self._pool = ProcessPoolExecutor(count, get_context("fork"), _begin, (work, tasks))
        try:
            for number in range(len(tasks)):
                self._ask(number)
        except BaseException:
            self.kill()
            raise

    def _ask(self, number: int) -> None:
        asked = self._asked[number] = self._pool.submit(_answer, number)
        asked.add_done_callback(lambda answer: None if answer.cancelled() else self._there.put(number))

    def results(self) -> Iterator[tuple[int, R]]:
        """Yield the number and the result of every task: what the others have done, else what is done here."""
        while self._asked:
            number = self._unbegun() if self._there.empty() else None
            if number is not None:
                yield number, self._work.done(self._tasks[number])
            else:
                number = self._there.get()
                yield number, self._result(number, self._asked.pop(number))

    def _unbegun(self) -> int | None:
        """Return the last task that nobody has begun, and take it from the others; None where there is none."""
        while self._untried:
            number = self._untried.pop()
            if number in self._asked and self._asked[number].cancel():
                del self._asked[number]
                return number
        return None

    def _result(self, number: int, answer: Future[Any]) -> R:
        try:
            return self._work.unpacked(answer.result())
        except Exception:  # noqa: BLE001 - whatever the others failed of, here it may go well or fail for all to see
            return self._work.done(self._tasks[number])

    def kill(self) -> None:
        """End the other processes, whatever they are at."""
        from multiprocessing import active_children  # noqa: PLC0415 - only large registries pay for it

        for process in set(active_children()) - self._before:
            process.kill()  # it has nothing to put away
        self._pool.shutdown(wait=False, cancel_futures=True)

    def end(self) -> None:
        """Let the other processes go: everything is done."""
        self._pool.shutdown()


_mine: tuple[Work[Any, Any], Sequence[Any]]
"""In another process: what it is there for."""


def _begin(work: Work[Any, Any], tasks: Sequence[Any]) -> None:
    global _mine  # noqa: PLW0603 - a process of its own, which does nothing else
    _mine = (work, tasks)
    _end_with_parent()


def _answer(number: int) -> Any:
    work, tasks = _mine
    return work.packed(work.done(tasks[number]))


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
