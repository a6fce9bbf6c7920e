"""Run a program and note what time of a processor and how much memory it took: `measured.py FIGURES PROGRAM ARGUMENT…`.

A small process of its own, since Linux counts the memory of whoever starts a program as the program's.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

_UNIT = 1 if sys.platform == "darwin" else 1024
"""What `ru_maxrss` counts, in bytes."""


def main(figures: str, *command: str) -> int:
    process = os.posix_spawn(command[0], command, os.environ)
    _, status, usage = os.wait4(process, 0)
    seconds = usage.ru_utime + usage.ru_stime  # not what else the machine has to do
    Path(figures).write_text(f"{seconds:.3f} {usage.ru_maxrss * _UNIT / 1e6:.1f}\n", encoding="ascii")
    return os.waitstatus_to_exitcode(status)


sys.exit(main(*sys.argv[1:]))
