"""Ctrl-C and `kill`: everything is put away first, then the process dies of the signal, as a shell expects."""

from __future__ import annotations

import os
import signal
import sys
import threading
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, NoReturn, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager

T = TypeVar("T")

_HEEDED = (signal.SIGINT, signal.SIGTERM)
_waiting: list[list[int]] = []
"""While something must not be left half done: the signals that came meanwhile."""


class StoppedError(BaseException):
    """Somebody wants the program to end. No `except Exception` keeps it, and whatever is half done is undone."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number

    def die(self) -> NoReturn:
        """End the process by the signal: a shell sees 128 + its number, and stops its own loop on Ctrl-C."""
        if os.name == "posix":
            signal.signal(self.number, signal.SIG_DFL)
            os.kill(os.getpid(), self.number)
        sys.exit(128 + self.number)  # on Windows, and as the first process of a container, which no signal ends


@contextmanager
def stoppable() -> Iterator[None]:
    """Raise `StoppedError` where the first signal finds us; the second ends the program as it always would."""
    if threading.current_thread() is not threading.main_thread():  # only there can it be done
        yield
        return
    owner = os.getpid()

    def stop(number: int, _frame: object) -> None:
        if os.getpid() != owner:  # a process of ours that reads files: it has nothing to put away
            os._exit(128 + number)
        if _waiting:
            _waiting[-1].append(number)
            return
        for each in _HEEDED:
            signal.signal(each, signal.SIG_DFL)
        raise StoppedError(number)

    before = {number: signal.signal(number, stop) for number in _HEEDED}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextmanager
def whole(context: AbstractContextManager[T]) -> Iterator[T]:
    """Enter and leave `context`, neither by half: a signal that comes meanwhile finds us after it."""
    put_away = ExitStack()
    try:
        with _undisturbed():
            entered = put_away.enter_context(context)
        yield entered
    finally:
        with _undisturbed():
            put_away.close()


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Let signals wait."""
    came: list[int] = []
    _waiting.append(came)
    try:
        yield
    finally:
        _waiting.pop()
    for number in came[:1]:
        signal.raise_signal(number)
