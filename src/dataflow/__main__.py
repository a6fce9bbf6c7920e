"""The program: `dataflow`, and `python -m dataflow`."""

from __future__ import annotations

import gc
import os

from dataflow.cli import USAGE, main


def program() -> None:
    """Run, and end at once: taking a registry apart object by object would be a tenth of a check."""
    gc.disable()  # to the end: turned on again it would look through all there is, which goes with the process
    try:
        main()
    except SystemExit as end:
        _end(end.code or 0)  # here, while the exception still holds on to all there is
    _end(0)


def _end(code: object) -> None:
    """End the process; `main` has written out what was to be written."""
    os._exit(code if isinstance(code, int) else USAGE)


if __name__ == "__main__":
    program()
