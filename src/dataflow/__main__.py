"""The program: `dataflow`, and `python -m dataflow`."""

from __future__ import annotations

import os

from dataflow.cli import USAGE, main


def program() -> None:
    """Run, and end at once: taking a registry apart object by object would be a seventh of a check."""
    code: object = 0
    try:
        main()
    except SystemExit as end:
        code = end.code or 0
    os._exit(code if isinstance(code, int) else USAGE)  # `main` has written out what was to be written


if __name__ == "__main__":
    program()
