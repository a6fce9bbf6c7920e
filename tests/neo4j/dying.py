"""Push a registry and be killed. A line of standard input: a folder, a key, and after how many transactions to die."""

from __future__ import annotations

import os
import signal
import sys
from itertools import count
from pathlib import Path
from typing import Any

import neo4j

from dataflow.store import push as pushing
from tests.neo4j.both import pushed
from tests.neo4j.server import Server


def _die_after(number: int) -> None:
    committed = count(1)
    execute = neo4j.Session.execute_write

    def executed(*args: Any, **given: Any) -> Any:
        done = execute(*args, **given)
        if next(committed) == number:
            os.kill(os.getpid(), signal.SIGKILL)
        return done

    neo4j.Session.execute_write = executed  # type: ignore[method-assign]  # as if a power cut came between two of them


uri, username, batch, in_place = sys.argv[1:]
server = Server(uri, username, os.environ["NEO4J_PASSWORD"])
pushing.BATCH, pushing.IN_PLACE = int(batch), int(in_place)
for line in sys.stdin:
    folder, key, number = line.split("\t")
    child = os.fork()
    if child == 0:
        _die_after(int(number))
        with server.driver() as driver:
            pushed(driver, Path(folder), key)
        os._exit(0)
    print("killed" if os.WIFSIGNALED(os.waitpid(child, 0)[1]) else "ended", flush=True)  # noqa: T201 - the answer
