"""The command line: parse, call, choose a renderer, exit."""

from __future__ import annotations

import gc
import os
import sys
import traceback

from dataflow.cli.language import preferred

USAGE = 2


def main() -> None:
    """Run `dataflow`. Nothing a user writes ends in a traceback; a crash is never exit 1."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    if sys.argv[1:] == ["--version"]:  # the commonest call of CI caches and editors; spares them the imports
        from dataflow import __version__

        say(f"dataflow {__version__}\n")
        return
    gc.disable()  # a registry is millions of objects and none of them garbage; looking for some doubles the time
    from dataflow.cli.app import app

    try:
        app()
    except Exception as error:  # noqa: BLE001 - the last resort
        _crash(error)
    finally:
        gc.enable()


def say(answer: str) -> None:
    """Write to standard output. Who closes the pipe has heard enough; the exit code stays that of the answer."""
    try:
        sys.stdout.write(answer)
        sys.stdout.flush()  # what goes to standard error next comes after it
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _crash(error: Exception) -> None:
    from dataflow.words.speak import Speaker

    if os.environ.get("DATAFLOW_DEBUG"):
        traceback.print_exc()
    message = Speaker(preferred(None, None)).label("crash", error=f"{type(error).__name__}: {error}")
    sys.stderr.write(f"dataflow: {message}\n")
    sys.exit(USAGE)
