"""The hook for pre-commit: the real program installs it from a repository of ours and runs it in another one."""

from __future__ import annotations

import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
import yaml

from tests.cli.program import CLEAN, ROOT, surroundings
from tests.cli.repository import ALONE, committed, git

if TYPE_CHECKING:
    from pathlib import Path

PARTS = ("src", "pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml")
"""What the hook is built from."""

SETTINGS = {"PIP_NO_COMPILE": "1", "DATAFLOW_LANG": "en"}


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a repository with a clean registry that uses the hook of this work tree."""
    ours, theirs = tmp_path_factory.mktemp("ours"), tmp_path_factory.mktemp("theirs")
    for name in PARTS:
        part = ROOT / name
        copy = shutil.copytree if part.is_dir() else shutil.copy
        copy(part, ours / name)
    hook = {"repo": str(ours), "rev": committed(ours), "hooks": [{"id": "dataflow-check", "verbose": True}]}
    (theirs / ".pre-commit-config.yaml").write_text(yaml.safe_dump({"repos": [hook]}), encoding="utf-8")
    (theirs / "README.md").write_text("A shop.\n", encoding="utf-8")
    shutil.copytree(CLEAN, theirs / "registry")
    committed(theirs)
    return theirs


def pre_commit(folder: Path, *args: str) -> tuple[int, str]:
    done = subprocess.run(  # noqa: S603 - a pinned package
        [sys.executable, "-m", "pre_commit", "run", *args],
        cwd=folder,
        env={**surroundings(SETTINGS | {"PRE_COMMIT_HOME": str(folder.parent / "pre-commit")}), **ALONE},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    return done.returncode, done.stdout.decode()


def test_it_passes_a_clean_registry_and_stops_a_commit_that_breaks_it(work: Path) -> None:
    code, out = pre_commit(work, "--all-files")
    assert code == 0, out
    assert "read registry/ (YAML files: 11)" in out

    (work / "registry" / "more.yaml").write_text("entrustments: {more: {trustee: nobody}}\n", encoding="utf-8")
    git(work, "add", "registry/more.yaml")
    code, out = pre_commit(work)
    assert code == 1
    assert "registry/more.yaml:1" in out

    git(work, "rm", "-qf", "registry/more.yaml")
    (work / "README.md").write_text("A shop, changed.\n", encoding="utf-8")
    git(work, "add", "README.md")
    code, out = pre_commit(work)
    assert code == 0
    assert "(no files to check)Skipped" in out
