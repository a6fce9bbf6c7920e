"""Run `dataflow` as a user does: in this process, where coverage sees it, or as a program of its own."""

from __future__ import annotations

import contextlib
import difflib
import io
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from unittest.mock import patch

import dataflow
from dataflow.cli import main

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).parents[2]
TODAY = "2026-11-25"
CLEAN = ROOT / "tests" / "clean" / "registry"
_OURS = ("DATAFLOW_", "GITHUB_", "LC_", "LANG", "NEO4J_", "NO_COLOR", "FORCE_COLOR", "COLUMNS")


class Answer(NamedTuple):
    """What a run came to."""

    code: int
    out: str
    err: str


def surroundings(given: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return the environment of a run: ours, without what the program listens to but for `given`."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(_OURS)}
    return {**kept, "DATAFLOW_TODAY": TODAY, **(given or {})}


def run(*args: str | Path, cwd: Path = ROOT, env: Mapping[str, str] | None = None) -> Answer:
    """Run `dataflow` in this process."""
    out, err = io.StringIO(), io.StringIO()
    with (
        patch.dict(os.environ, surroundings(env), clear=True),
        patch.object(sys, "argv", ["dataflow", *map(str, args)]),
        contextlib.chdir(cwd),
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
    ):
        code = _code()
    return Answer(code, out.getvalue(), err.getvalue())


def _code() -> int:
    try:
        main()
    except SystemExit as stopped:
        return int(stopped.code or 0)
    return 0


def command(*args: str | Path) -> list[str]:
    """Return the command that runs the program."""
    return [sys.executable, "-m", "dataflow", *map(str, args)]


def program_surroundings(given: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return the environment in which the program finds the package that is tested."""
    here = {"PYTHONPATH": str(Path(dataflow.__file__).parents[1]), "PYTHONIOENCODING": "ascii"}
    return surroundings({**here, **(given or {})})


def program(*args: str | Path, cwd: Path = ROOT, env: Mapping[str, str] | None = None) -> Answer:
    """Run `dataflow` as a program of its own; its language is known before its modules are read."""
    done = subprocess.run(  # noqa: S603 - our own command
        command(*args), cwd=cwd, env=program_surroundings(env), capture_output=True, check=False
    )
    return Answer(done.returncode, done.stdout.decode(), done.stderr.decode())


def write(folder: Path, **files: str) -> Path:
    """Write `folder/name.yaml` for each of `files` and return the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder


def held(file: Path, text: str) -> None:
    """Hold `text` against the snapshot `file`; with UPDATE_SNAPSHOTS=1 write the snapshot anew."""
    if os.environ.get("UPDATE_SNAPSHOTS") == "1":
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="")
    stored = file.read_bytes().decode() if file.exists() else ""
    name = file.relative_to(ROOT).as_posix()
    changes = difflib.unified_diff(stored.splitlines(keepends=True), text.splitlines(keepends=True), name, "now")
    diff = "".join(line if line.endswith("\n") else f"{line}\n" for line in changes)
    assert file.exists(), f"{name} is missing: make snapshots"
    assert stored == text, f"{name} differs: make snapshots, then read the diff\n{diff}"
