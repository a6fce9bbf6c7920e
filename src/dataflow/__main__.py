"""The program: `dataflow`, and `python -m dataflow`."""

from __future__ import annotations

import os
import sys

from dataflow.cli import USAGE, main


def program() -> None:
    """Run, and end at once: taking a registry apart object by object would be a seventh of a check."""
    try:
        main()
        code: object = 0
    except SystemExit as end:
        code = end.code or 0
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError:  # a full disk: the answer is not whole
        code = code or USAGE
    os._exit(code if isinstance(code, int) else USAGE)


if __name__ == "__main__":
    program()
