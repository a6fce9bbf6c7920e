"""The GitHub Action: its own steps, run one after another in the environment that the platform makes."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
import yaml

from tests.cli.program import CLEAN, ROOT, surroundings
from tests.cli.repository import committed

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
STEPS = {step.get("id", step["name"]): step for step in ACTION["runs"]["steps"]}
INPUTS = {name: each["default"] for name, each in ACTION["inputs"].items()}
BROKEN = """\
registry: {name: Shop, controller: us, language: en}
parties: {us: {name: Us}, mail: {name: "Mail\\u2028::error::"}}
entrustments: {sending: {trustee: mail, contract: none}}
"""


class Step(NamedTuple):
    """What a step came to."""

    code: int
    out: str
    outputs: dict[str, str]
    summary: str


class Job:
    """A job on a repository: what its steps leave to each other."""

    def __init__(self, workspace: Path, scratch: Path, event: Mapping[str, str], inputs: Mapping[str, str]) -> None:
        self.workspace = workspace
        self._scratch = scratch
        self._values = {f"inputs.{name}": value for name, value in {**INPUTS, **inputs}.items()}
        self._values |= {f"github.event.{name}": value for name, value in event.items()}
        self._values["steps.python.outputs.python-path"] = sys.executable

    def fill(self, text: str) -> str:
        """Return a text of the action with its expressions worked out; what nobody set is empty."""
        return re.sub(r"\$\{\{ ([\w.-]+) \}\}", lambda found: self._values.get(found[1], ""), text)

    def run(self, name: str) -> Step:
        """Run a step as the platform does: its script in a file, by `bash -eo pipefail`, its outputs through files."""
        step = STEPS[name]
        assert step["shell"] == "bash"
        script, output, summary = (self._scratch / f"{len(self._values)}.{kind}" for kind in ("sh", "output", "md"))
        script.write_text(step["run"], encoding="utf-8")
        output.touch()
        platform = {
            "CI": "true",
            "GITHUB_ACTIONS": "true",
            "GITHUB_ACTION": "__dataflow",
            "GITHUB_ACTION_PATH": str(ROOT),
            "GITHUB_OUTPUT": str(output),
            "GITHUB_STEP_SUMMARY": str(summary),
            "RUNNER_TEMP": str(self._scratch),
        }
        given = {key: self.fill(value) for key, value in step.get("env", {}).items()}
        bash = shutil.which("bash")
        assert bash, "no bash"
        done = subprocess.run(  # noqa: S603 - our own action
            [bash, "--noprofile", "--norc", "-eo", "pipefail", str(script)],
            cwd=self.workspace,
            env={**surroundings(platform), **given},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
        outputs = dict(line.split("=", 1) for line in output.read_text(encoding="utf-8").splitlines())
        self._values |= {f"steps.{name}.outputs.{key}": value for key, value in outputs.items()}
        told = summary.read_text(encoding="utf-8") if summary.exists() else ""
        return Step(done.returncode, done.stdout.decode(), outputs, told)

    def check(self) -> Step:
        """Run the check and the verdict; the job ends as the check did."""
        found = self.run("check")
        assert found.code == 0, found.out  # so that the report is uploaded
        assert str(self.run("Give the verdict").code) == found.outputs["exit-code"]
        return found


@pytest.fixture(scope="module")
def python(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the Python that the action installs its packages for."""
    scratch = tmp_path_factory.mktemp("installed")
    installed = Job(scratch, scratch, {}, {}).run("install")
    assert installed.code == 0, installed.out
    return installed.outputs["python"]


def job(python: str, folder: Path, inputs: Mapping[str, str] | None = None, base: str = "") -> Job:
    (folder / "temporary").mkdir(exist_ok=True)
    (folder / "work").mkdir(exist_ok=True)
    event = {"pull_request.base.sha": base}
    found = Job(folder / "work", folder / "temporary", event, inputs or {})
    found._values["steps.install.outputs.python"] = python
    return found


def written(folder: Path, text: str) -> None:
    (folder / "work" / "registry").mkdir(parents=True, exist_ok=True)
    (folder / "work" / "registry" / "all.yaml").write_text(text, encoding="utf-8")


def test_what_is_amiss_is_annotated_summarised_uploaded_and_fails_the_job(python: str, tmp_path: Path) -> None:
    written(tmp_path, BROKEN)
    found = job(python, tmp_path).check()
    assert found.outputs == {"exit-code": "1", "sarif-file": "dataflow.sarif"}
    sarif = json.loads((tmp_path / "work" / "dataflow.sarif").read_text(encoding="utf-8"))
    results = sarif["runs"][0]["results"]
    annotations = [line for line in found.out.splitlines() if line.startswith(("::error ", "::warning ", "::notice "))]
    assert len(annotations) == len(results) > 0
    assert any(re.match(r"::error file=registry/all\.yaml,line=3,.*contract-missing", line) for line in annotations)
    assert not [line for line in found.out.splitlines() if line.startswith("::error::")]
    assert "registry/all.yaml:3 | PIPA 26(1)" in found.summary


def test_a_registry_with_nothing_amiss_passes(python: str, tmp_path: Path) -> None:
    shutil.copytree(CLEAN, tmp_path / "work" / "flows")
    found = job(python, tmp_path, {"registry": "flows"}).check()
    assert found.outputs["exit-code"] == "0"
    assert "::error" not in found.out
    assert json.loads((tmp_path / "work" / "dataflow.sarif").read_text(encoding="utf-8"))["runs"][0]["results"] == []


def test_every_input_reaches_the_check_as_it_is(python: str, tmp_path: Path) -> None:
    written(tmp_path, BROKEN)
    args = "--report=junit=$(touch gone).xml\n\n--not-rule=quotation\n"
    given = {"fail-on": "never", "lang": "ko", "args": args, "sarif-file": "a b.sarif"}
    found = job(python, tmp_path, given).check()
    assert found.outputs == {"exit-code": "0", "sarif-file": "a b.sarif"}
    assert {file.name for file in (tmp_path / "work").iterdir()} == {"registry", "a b.sarif", "$(touch gone).xml"}
    assert re.search("[가-힣]", found.summary)


def test_nothing_to_check_and_wrong_use_fail_and_leave_no_old_report(python: str, tmp_path: Path) -> None:
    (tmp_path / "work").mkdir()
    (tmp_path / "work" / "dataflow.sarif").write_text("of another day", encoding="utf-8")
    assert job(python, tmp_path).check().outputs["exit-code"] != "0"
    assert job(python, tmp_path, {"args": "--no-such-option"}).check().outputs == {"exit-code": "2"}
    assert not (tmp_path / "work" / "dataflow.sarif").exists()


def test_a_module_of_the_repository_is_not_run(python: str, tmp_path: Path) -> None:
    written(tmp_path, BROKEN)
    for name in ("dataflow", "yaml", "typer"):
        (tmp_path / "work" / f"{name}.py").write_text("raise SystemExit(0)", encoding="utf-8")
    assert job(python, tmp_path).check().outputs["exit-code"] == "1"


def test_a_pull_request_fails_only_for_what_is_new(python: str, tmp_path: Path) -> None:
    written(tmp_path, BROKEN)
    base = committed(tmp_path / "work")
    assert job(python, tmp_path, base=base).check().outputs["exit-code"] == "0"
    assert job(python, tmp_path, {"since": "none"}, base).check().outputs["exit-code"] == "1"
    written(tmp_path, BROKEN + "provisions: {sale: {recipient: mail, locations: [{country: US}]}}\n")
    found = job(python, tmp_path, base=base).check()
    assert found.outputs["exit-code"] == "1"
    assert "line=4," in found.out
    assert "line=3," not in found.out


def test_no_script_has_an_expression_in_it() -> None:
    scripts = {name: step["run"] for name, step in STEPS.items() if "run" in step}
    assert [name for name, script in scripts.items() if "${{" in script] == []


def test_what_others_wrote_is_pinned_to_a_commit() -> None:
    others = [step["uses"] for step in STEPS.values() if "uses" in step]
    assert [each for each in others if not re.fullmatch(r"[\w/-]+@[0-9a-f]{40}", each)] == []
    upload: Any = STEPS["Upload SARIF"]
    assert upload["with"]["sarif_file"] == "${{ steps.check.outputs.sarif-file }}"
