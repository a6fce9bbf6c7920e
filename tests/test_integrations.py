"""What other platforms read of us, and what docs/ tells people to give them, is sound by the platforms' own linters."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from tests.cli.program import CLEAN, ROOT, program_surroundings
from tests.editor.server import ACTIONLINT, node_for

BIN = Path(sys.executable).parent
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
HOOKS = ROOT / ".pre-commit-hooks.yaml"
SCHEMAS = {".github/workflows/dataflow.yml": "vendor.github-workflows", ".gitlab-ci.yml": "vendor.gitlab-ci"}
COMMIT = "0123456789abcdef" * 2 + "01234567"
BAD_WORKFLOW = """\
on: push
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - run: echo "${{ github.event.pull_request.title }} ${{ matrix.python }}"
"""


class Ran(NamedTuple):
    """What a linter came to."""

    code: int
    out: str


def run(*command: str | Path, cwd: Path = ROOT, stdin: str = "") -> Ran:
    done = subprocess.run(  # noqa: S603 - pinned packages
        [str(word) for word in command],
        cwd=cwd,
        input=stdin.encode(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=program_surroundings({"NO_COLOR": "1"}),
        check=False,
    )
    return Ran(done.returncode, done.stdout.decode())


def snippets() -> dict[str, str]:
    """Return file name → content of what docs/ tells people to write; each starts with its name."""
    found: dict[str, str] = {}
    for page in ("ci.md", "editors.md"):
        text = (ROOT / "docs" / page).read_text(encoding="utf-8")
        for block in re.findall(r"```(?:yaml|json)\n(.*?)```", text, re.DOTALL):
            name, _, content = block.partition("\n")
            found[name.lstrip("#/ ")] = content.replace("OWNER/dataflow@COMMIT", f"owner/dataflow@{COMMIT}")
    return found


@pytest.fixture
def written(tmp_path: Path) -> Path:
    """Return a repository with all the files that docs/ shows."""
    for name, content in snippets().items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(content, encoding="utf-8")
    return tmp_path


def test_docs_show_what_is_linted_here() -> None:
    assert snippets().keys() == {*SCHEMAS, ".pre-commit-config.yaml", ".vscode/settings.json"}


def actionlint(files: Path, name: str) -> Ran:
    return run(node_for(ACTIONLINT), ACTIONLINT, f"{name}", cwd=files)


def test_actionlint_passes_our_workflows_and_those_of_docs(written: Path) -> None:
    for folder, count in ((ROOT, len(WORKFLOWS)), (written, 1)):
        found = actionlint(folder, ".github/workflows/*.yml")
        assert found.code == 0, found.out
        assert f"Checking {count} workflow file(s)" in found.out


def test_zizmor_finds_nothing_in_what_we_have_and_show(written: Path) -> None:
    ours = (ROOT / "action.yml", HOOKS, *WORKFLOWS)
    shown = (written / ".github" / "workflows", written / ".pre-commit-config.yaml")
    found = run(BIN / "zizmor", "--offline", "--pedantic", "--strict-collection", "--collect=all", *ours, *shown)
    assert found.code == 0, found.out
    assert "No findings to report" in found.out


def test_what_the_platforms_take_is_what_we_have_and_show(written: Path) -> None:
    pairs = [("vendor.github-actions", ROOT / "action.yml")]
    pairs += [("vendor.github-workflows", file) for file in WORKFLOWS]
    pairs += [(schema, written / name) for name, schema in SCHEMAS.items()]
    for schema, file in pairs:
        transform = ("--data-transform", "gitlab-ci") if "gitlab" in schema else ()
        found = run(BIN / "check-jsonschema", "--builtin-schema", schema, *transform, file)
        assert found.code == 0, found.out


def test_pre_commit_takes_its_files(written: Path) -> None:
    for command, file in (("validate-manifest", HOOKS), ("validate-config", written / ".pre-commit-config.yaml")):
        found = run(sys.executable, "-m", "pre_commit", command, file)
        assert found.code == 0, found.out


def test_the_script_for_gitlab_writes_its_reports(written: Path) -> None:
    job = yaml.safe_load((written / ".gitlab-ci.yml").read_text(encoding="utf-8"))["dataflow"]
    shutil.copytree(CLEAN, written / "registry")
    bash = shutil.which("bash")
    assert bash, "no bash"
    command = f'dataflow() {{ "{sys.executable}" -m dataflow "$@"; }}\n{job["script"][1]}'
    found = run(bash, "-euo", "pipefail", "-c", command, cwd=written)
    assert found.code == 0, found.out
    reports = [*job["artifacts"]["paths"], *job["artifacts"]["reports"].values()]
    assert [name for name in reports if not (written / name).is_file()] == []


def test_an_editor_reads_its_settings(written: Path) -> None:
    settings = json.loads((written / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    assert settings["yaml.schemas"] == {"./registry/registry.schema.json": "registry/*.yaml"}


def test_shellcheck_passes_every_script() -> None:
    steps = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))["runs"]["steps"]
    scripts = [step["run"] for step in steps if "run" in step]
    assert len(scripts) == 3
    for script in (*scripts, (ROOT / ".ci" / "run").read_text(encoding="utf-8").partition("\n")[2]):
        found = run(BIN / "shellcheck", "--shell=bash", "-", stdin=script)
        assert found.code == 0, found.out


def test_the_linters_find_what_is_wrong(tmp_path: Path) -> None:
    file = tmp_path / ".github" / "workflows" / "bad.yml"
    file.parent.mkdir(parents=True)
    file.write_text(BAD_WORKFLOW, encoding="utf-8")
    assert "matrix" in actionlint(tmp_path, ".github/workflows/*.yml").out
    audited = run(BIN / "zizmor", "--offline", file)
    assert audited.code != 0
    assert {"template-injection", "unpinned-uses"} <= set(re.findall(r"\[([a-z-]+)\]", audited.out))
    file.write_text(BAD_WORKFLOW.replace("runs-on", "run-on"), encoding="utf-8")
    assert run(BIN / "check-jsonschema", "--builtin-schema", "vendor.github-workflows", file).code == 1
    assert run(BIN / "shellcheck", "--shell=bash", "-", stdin="echo $1\n").code == 1


def test_packages_of_the_tests_are_pinned_without_an_address() -> None:
    lock = json.loads((ROOT / "tests" / "editor" / "package-lock.json").read_text(encoding="utf-8"))
    packages = {name: each for name, each in lock["packages"].items() if name}
    assert packages
    assert [name for name, each in packages.items() if "resolved" in each or "integrity" not in each] == []
