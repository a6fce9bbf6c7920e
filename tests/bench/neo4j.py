"""The benchmark of the Neo4j backend beside the embedded engine: `make bench-neo4j`. Whole processes, in one run.

A server of its own is started, with the heap of a small one; the start of Python and loading count on both sides.
"""

from __future__ import annotations

import argparse
import os
import platform
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench.bench import DATAFLOW, Run, alternating, median, run, show
from tests.bench.generate import generate
from tests.neo4j.server import THOROUGH, OwnServer

if TYPE_CHECKING:
    from collections.abc import Mapping

QUESTIONS: Mapping[str, list[str]] = {
    "where users-0": ["where", "users-0"],
    "who coupons": ["who", "coupons"],
    "path users-0 t-0-13": ["path", "users-0", "party:t-0-13"],
    "impact t-0-0 --leak": ["impact", "party:t-0-0", "--leak"],
    "impact t-0-8 --leave": ["impact", "party:t-0-8", "--leave"],
    "clauses": ["clauses"],
    "transfers": ["transfers"],
}
MOST = 2.0
"""So many times the embedded time `where` may take at most."""


def pushes(registry: Path, key: str, *, held: bool) -> None:
    """Measure a first push, one without a change, and one after one file changed."""
    command = [*DATAFLOW, "neo4j", "push", "--registry", str(registry), "--key", key, "--lang", "en"]
    first, same = run(command), run(command)
    file = registry / "service-000" / "entrustments.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("업무 0-0", "업무 0-0(변경)", 1), encoding="utf-8")
    one = run(command)
    load = run([*DATAFLOW, "where", "users-0", "--registry", str(registry), "--format", "csv"])
    print(f"| {key}: loading and asking, embedded | {load.seconds:.2f} s | – | – |", flush=True)
    for what, found, most in (("first push", first, 30.0), ("push without a change", same, 3.0)):
        tell(f"{key}: {what}", found, most if held else None)
    tell(f"{key}: push after one file changed", one, 3.0 if held else None)


def tell(what: str, found: Run, most: float | None) -> None:
    """Print a line of the table."""
    figure = f"{found.seconds:.2f} s, {found.megabytes:,.0f} MB"
    if most is None:
        print(f"| {what} | {figure} | – | – |", flush=True)
    else:
        show(what, figure, f"≤ {most:g} s", met=found.seconds <= most)


def questions(registry: Path, key: str, times: int, *, held: bool) -> None:
    """Measure each question on both sides, in turn."""
    for name, words in QUESTIONS.items():
        asked = [*DATAFLOW, *words, "--format", "json"]
        files, stored = alternating(
            times,
            lambda: run([*asked, "--registry", str(registry)]),  # noqa: B023 - run before the loop goes on
            lambda: run([*asked, "--backend", "neo4j", "--key", key]),  # noqa: B023 - the same
        )
        value = median(stored) / median(files)
        same = files[0].out == stored[0].out
        figure = f"{median(stored):.2f} s ÷ {median(files):.2f} s = {value:.2f}{'' if same else ', NOT THE SAME'}"
        most = MOST if held and name.startswith("where") else float("inf")
        wanted = f"≤ {most:g}" if most == MOST else "the same answer"
        show(f"{key}: `{name}`, neo4j ÷ embedded", figure, wanted, met=same and value <= most)


def main() -> None:
    """Start a server, push and ask registries of every size, print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    parser.add_argument("--times", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        server = OwnServer(Path(folder) / "server", machine=THOROUGH)
        server.start()
        try:
            with server.driver() as driver:
                version = driver.execute_query("CALL dbms.components() YIELD versions RETURN versions[0]").records[0][0]
            os.environ.update(NEO4J_URI=server.uri, NEO4J_USERNAME=server.username, NEO4J_PASSWORD=server.password)
            machine = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores"
            print(f"{machine}, Python {platform.python_version()}, Neo4j {version}, heap 1 GB\n")
            print("| what | measured | to reach | reached |\n|---|---|---|---|", flush=True)
            for size in options.sizes:
                registry = Path(folder) / str(size) / "registry"
                generate(registry, size)
                pushes(registry, f"s-{size}", held=size == 10_000)
                questions(registry, f"s-{size}", options.times if size < 100_000 else 1, held=size == 10_000)
        finally:
            server.kill()


if __name__ == "__main__":
    main()
