"""The benchmark: `make bench`. Everything side by side in one run, medians, a fresh copy of the registry each time.

A figure of one machine says little; the ratios to what Python itself needs are what is to be held.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tests.bench.generate import DEFECTS, generate

if TYPE_CHECKING:
    from collections.abc import Callable

REGISTRY = Path(__file__).parents[2] / "registry"
TODAY = "2026-11-25"
PASS = [sys.executable, "-c", "pass"]
IMPORTS = [sys.executable, "-c", "import typer, pydantic, networkx, yaml"]
DATAFLOW = [sys.executable, "-m", "dataflow"]
LOAD = (
    "import pathlib, sys, yaml\n"
    "for path in sorted(pathlib.Path(sys.argv[1]).rglob('*.yaml')):\n"
    "    with path.open('rb') as file:\n"
    "        yaml.load(file, Loader=yaml.CSafeLoader)\n"
)
"""What `check` is held against: a process that only loads the same files with PyYAML's C loader."""


class Run(NamedTuple):
    """Seconds and megabytes (the process and its children) of a run, and what it printed."""

    seconds: float
    megabytes: float
    out: str


def run(command: list[str]) -> Run:
    """Run a command and measure it as a whole process."""
    environment = {**os.environ, "DATAFLOW_TODAY": TODAY, "DATAFLOW_LANG": "en"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program has its bytecode
    with tempfile.TemporaryFile("w+") as out:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=out, stderr=subprocess.DEVNULL, env=environment)  # noqa: S603 - ours
        _, _, used = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = 0
        out.seek(0)
        return Run(seconds, used.ru_maxrss / 1024, out.read())


def on_copy(registry: Path, *command: str) -> Run:
    """Run a command on a fresh copy of a registry."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "registry"
        shutil.copytree(registry, copy)
        return run([*command, str(copy)])


def alternating(times: int, *runs: Callable[[], Run]) -> list[list[Run]]:
    """Do each of `runs` in turn, `times` times, so that what else the machine does falls on all alike."""
    found: list[list[Run]] = [[] for _ in runs]
    for _ in range(times):
        for number, one in enumerate(runs):
            found[number].append(one())
    return found


def median(runs: list[Run]) -> float:
    """Return the median of the seconds."""
    return statistics.median(one.seconds for one in runs)


def show(what: str, figure: str, wanted: str, *, met: bool) -> None:
    """Print one line of the table."""
    print(f"| {what} | {figure} | {wanted} | {'yes' if met else 'NO'} |", flush=True)


def ratio(what: str, ours: list[Run], theirs: list[Run], most: float) -> None:
    """Show how a command stands to what it is held against."""
    value = median(ours) / median(theirs)
    show(what, f"{median(ours):.3f} s ÷ {median(theirs):.3f} s = {value:.2f}", f"≤ {most}", met=value <= most)


def starts(times: int) -> None:
    """Measure what a start costs, once the bytecode is there."""
    on_copy(REGISTRY, *DATAFLOW, "check")
    version, nothing = alternating(times, lambda: run([*DATAFLOW, "--version"]), lambda: run(PASS))
    ratio("`--version` ÷ `python -c pass`", version, nothing, 8)
    seed, imports = alternating(times, lambda: on_copy(REGISTRY, *DATAFLOW, "check"), lambda: run(IMPORTS))
    ratio("check of the example registry ÷ its imports", seed, imports, 1.6)


def checks(registries: dict[int, Path], times: int) -> None:
    """Measure `check` on every size, against a process that only loads the middle one."""
    small, middle, large = sorted(registries)
    ours, theirs = alternating(
        times,
        lambda: on_copy(registries[middle], *DATAFLOW, "check"),
        lambda: on_copy(registries[middle], sys.executable, "-c", LOAD),
    )
    ratio(f"check of {middle:,} ÷ PyYAML's C loader on the same files (0.6 is the aim)", ours, theirs, 1.0)
    (little,) = alternating(times, lambda: on_copy(registries[small], *DATAFLOW, "check"))
    (much,) = alternating(1, lambda: on_copy(registries[large], *DATAFLOW, "check"))
    growth = (median(much) - median(ours)) / (median(ours) - median(little))
    steps = f"{small:,}: {median(little):.2f} s, {middle:,}: {median(ours):.2f} s, {large:,}: {median(much):.1f} s"
    show(f"growth ({steps})", f"{growth:.1f}", "≤ 13", met=growth <= 13)
    show(f"memory at {large:,}", f"{much[0].megabytes:,.0f} MB", "≤ 1,500 MB", met=much[0].megabytes <= 1500)


def planted(registry: Path) -> None:
    """Show that exactly what was planted is reported."""
    report = json.loads(on_copy(registry, *DATAFLOW, "check", "--format", "json").out)
    found = Counter(finding["rule"] for finding in report["findings"])
    wanted = Counter(defect.rule for defect in DEFECTS)
    show("planted defects reported, and nothing else", f"{found.total()}", f"{wanted.total()}", met=found == wanted)


def questions(registry: Path) -> None:
    """Measure questions on a loaded registry, rendering apart."""
    for name, seconds, rows in json.loads(run([sys.executable, "-m", "tests.bench.ask", str(registry)]).out):
        if rows is None:
            print(f"| {name} | {seconds:.1f} s | – | – |", flush=True)
            continue
        limit = 0.050 + 0.020 * rows / 1000
        show(f"`{name}`, {rows:,} rows", f"{seconds * 1000:.0f} ms", f"≤ {limit * 1000:.0f} ms", met=seconds <= limit)


def drawings(registry: Path, times: int) -> None:
    """Measure the two pictures that show a whole registry."""
    overview, transfers = alternating(
        times,
        lambda: on_copy(registry, *DATAFLOW, "diagram", "overview", "--registry"),
        lambda: on_copy(registry, *DATAFLOW, "diagram", "transfers", "--registry"),
    )
    for view, runs in (("overview", overview), ("transfers", transfers)):
        show(f"`diagram {view}`", f"{median(runs):.2f} s", "≤ 5 s", met=median(runs) <= 5)


def main() -> None:
    """Make the registries, measure, print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs=3, default=[1_000, 10_000, 100_000])
    parser.add_argument("--times", type=int, default=5)
    options = parser.parse_args()
    print(f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}\n")
    print("| what | measured | to reach | reached |\n|---|---|---|---|", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        registries = {size: Path(folder) / str(size) for size in options.sizes}
        for size, path in registries.items():
            generate(path, size)
        starts(options.times * 2)
        planted(registries[options.sizes[1]])
        checks(registries, options.times)
        questions(registries[options.sizes[2]])
        drawings(registries[options.sizes[1]], options.times)


if __name__ == "__main__":
    main()
