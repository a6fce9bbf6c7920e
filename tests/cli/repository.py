"""A folder as a git repository, whatever git is told on this machine."""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import TYPE_CHECKING

from tests.cli.program import surroundings

if TYPE_CHECKING:
    from pathlib import Path

ALONE = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
_WHO = {f"GIT_{role}_{what}": "a@b.invalid" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}


def git(folder: Path, *args: str, given: bytes | None = None) -> str:
    """Run git in a folder, `given` on its standard input, and return what it printed."""
    found = shutil.which("git")
    assert found, "no git"
    clean = {name: value for name, value in surroundings().items() if not name.startswith("GIT_")}
    env = {**clean, **ALONE, **_WHO}
    done = subprocess.run([found, *args], cwd=folder, env=env, input=given, capture_output=True, check=True)  # noqa: S603 - ours
    return done.stdout.decode().strip()


def committed(folder: Path) -> str:
    """Commit all that a folder holds, and return the commit."""
    git(folder, "init", "-q")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "all")
    return git(folder, "rev-parse", "HEAD")
