"""Standard output and standard error, and what becomes of them: a closed pipe, a full disk, none at all."""

from __future__ import annotations

import errno
import io
import os
import sys
from typing import IO, AnyStr, NoReturn

USAGE = 2
"""The exit code of wrong use, and of whatever keeps an answer from being whole."""


class OutputError(Exception):
    """Standard output takes nothing more; its text is why, as the operating system says it."""


def say(answer: str) -> None:
    """Write to standard output. Who closes the pipe has heard enough; the exit code stays that of the answer."""
    error = _written(sys.stdout, _harmless(answer))
    if error is not None:
        raise OutputError(error.strerror or type(error).__name__)


def pour(answer: bytes) -> None:
    """Write bytes to standard output."""
    if isinstance(sys.stdout, io.StringIO):  # where we are called from Python
        say(answer.decode())
        return
    error = _written(sys.stdout.buffer if sys.stdout is not None else None, answer)
    if error is not None:
        raise OutputError(error.strerror or type(error).__name__)


def tell(text: str) -> None:
    """Write a line to standard error; where that is not to be had, nobody is left to tell."""
    _written(sys.stderr, _harmless(text) + "\n")


def stop(text: str, code: int = USAGE) -> NoReturn:
    """Say why, and exit."""
    tell(text)
    sys.exit(code)


def settle() -> None:
    """Write what waits in the buffers; else Python tries once more as it exits, and exits with a code of its own."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            _written(stream, "")


def terminal() -> bool:
    """Return whether standard output is a terminal."""
    return sys.stdout is not None and sys.stdout.isatty()


def _harmless(text: str) -> str:
    """Return a text in which GitHub's runner sees no command of the old form, which it obeys anywhere in a line.

    In JSON the escape means what it replaces; in a text it shows what was there.
    """
    return text.replace("##[", "#\\u0023[") if os.environ.get("GITHUB_ACTIONS") == "true" else text


def _written(stream: IO[AnyStr] | None, text: AnyStr) -> OSError | None:
    """Write and flush: what goes to the other stream next comes after it. Return what it failed of, if it matters."""
    if stream is None:  # the shell closed it: `>&-`
        return OSError(errno.EBADF, os.strerror(errno.EBADF)) if text else None
    try:
        if text:
            stream.write(text)
        stream.flush()
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())  # what is left in the buffer must go somewhere
        return None if isinstance(error, BrokenPipeError) else error
    return None
