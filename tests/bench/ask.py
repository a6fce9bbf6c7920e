"""Questions on a loaded registry, rendering apart: prints [name, seconds, rows] as JSON. Used by `bench.py`."""

from __future__ import annotations

import gc
import json
import sys
import time
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dataflow.graph.world import World
from dataflow.load.registry import load
from dataflow.queries.clauses import clauses
from dataflow.queries.leak import leak
from dataflow.queries.leave import leave
from dataflow.queries.path import path
from dataflow.queries.transfers import transfers
from dataflow.queries.where import where
from dataflow.queries.who import who

if TYPE_CHECKING:
    from collections.abc import Callable, Sized

DAY = date(2026, 11, 25)


def timed(name: str, ask: Callable[[], Any], rows: Callable[[Any], Sized] | None = None) -> Any:
    """Ask, note how long it took and how many rows came; return the answer."""
    start = time.perf_counter()
    answer = ask()
    seconds = time.perf_counter() - start
    NOTED.append([name, seconds, len(rows(answer)) if rows else None])
    return answer


NOTED: list[list[Any]] = []


def main() -> None:
    """Load a registry made by `generate.py` and ask."""
    gc.disable()  # as the program does
    registry = timed("(loading)", lambda: load(Path(sys.argv[1]))).registry
    world = timed("(holdings, movements and what questions look things up in)", lambda: prepared(World(registry, DAY)))
    timed("where users-0", lambda: where(world, ["users-0"]), lambda found: found.rows)
    timed("who coupons", lambda: who(world, ["coupons"]), lambda found: found.rows)
    timed("who logs", lambda: who(world, ["logs"]), lambda found: found.rows)
    timed("path users-0 t-0-13", lambda: path(world, "subjects/users-0", "parties/t-0-13"), lambda found: found.paths)
    timed("impact t-0-0 --leak", lambda: leak(world, ["parties/t-0-0"]), lambda found: found.rows)
    timed("impact t-0-8 --leave", lambda: leave(world, ["parties/t-0-8"]), lambda found: found.rows)
    timed("transfers", lambda: transfers(world), lambda found: found.rows)
    timed("clauses", lambda: clauses(world), lambda found: found.rows)
    print(json.dumps(NOTED))


def prepared(world: World) -> World:
    """Return the world with all its tables worked out."""
    for table in ("holdings", "published", "movements", "operators", "by_subject", "by_item"):
        getattr(world, table)
    return world


if __name__ == "__main__":
    main()
