"""The command line: parse, call, choose a renderer, exit."""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING, NoReturn

from dataflow.cli.language import preferred
from dataflow.cli.streams import OutputError, say, settle, tell

if TYPE_CHECKING:
    from collections.abc import Callable

USAGE = 2


def main() -> None:
    """Run `dataflow`. Nothing a user writes ends in a traceback; a crash is never exit 1."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        if sys.argv[1:] == ["--version"]:  # the commonest call of CI caches and editors; spares them the imports
            _run(_version)
        else:
            _stoppable()
    finally:
        settle()


def _version() -> None:
    from dataflow import __version__

    say(f"dataflow {__version__}\n")


def _stoppable() -> None:
    from dataflow.cli.signals import StoppedError, stoppable

    try:
        with stoppable():
            _run(_command)
    except StoppedError as stopped:
        tell(_label("stopped"))
        settle()
        stopped.die()


def _command() -> None:
    collecting = gc.isenabled()
    gc.disable()  # a registry is millions of objects and none of them garbage; looking for some doubles the time
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"  # none has a say; looking for one reads what is installed
    from typer.exceptions import TyperException

    from dataflow.cli.app import app

    try:
        sys.exit(app(sys.argv[1] if len(sys.argv) > 1 else None)(standalone_mode=False))
    except TyperException as error:
        from dataflow.cli.usage import misuse

        tell(misuse(error))
        sys.exit(USAGE)
    finally:
        if collecting:
            gc.enable()


def _run(work: Callable[[], None]) -> None:
    """Do it; whatever it fails of is told in a line, and is exit 2."""
    try:
        work()
    except SystemExit as stopped:
        if isinstance(stopped.__context__, BrokenPipeError):  # typer's own text met a closed pipe, and it says 1
            sys.exit(0)
        raise
    except OutputError as error:
        _end("output.unwritable", reason=str(error))
    except OSError as error:
        _end("stopped-by-system", reason=[each for each in (error.filename, error.strerror or str(error)) if each])
    except Exception as error:  # noqa: BLE001 - the last resort
        _end("crash", error=f"{type(error).__name__}: {error}")


def _end(key: str, **facts: object) -> NoReturn:
    """Say in the language of the environment why nothing more can be done."""
    if os.environ.get("DATAFLOW_DEBUG"):
        import traceback

        traceback.print_exc()
    tell(_label(key, **facts))
    sys.exit(USAGE)


def _label(key: str, **facts: object) -> str:
    from dataflow.words.speak import Speaker

    return "dataflow: " + Speaker(preferred(None, None)).label(key, **facts)
