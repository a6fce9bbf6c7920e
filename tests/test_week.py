"""A week of a repository with a registry in which much is amiss: only what is new and not accepted fails."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest

from tests.cli.program import ROOT, run
from tests.cli.repository import committed, git

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.program import Answer

FORMATS = ("text", "concise", "json", "sarif", "junit", "github", "gitlab", "markdown")
NEW = ("contract-clause", "contracts/consignment", "new")
"""The defect of Friday: the contract loses the clause on supervision."""


class Team:
    """The repository of a team; it speaks English, and all it does happens on one day or another."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.day = "2026-11-23"
        shutil.copytree(ROOT / "registry", folder / "registry")
        (folder / "dataflow.toml").write_text("lang = 'en'\nbaseline = 'baseline.yaml'\n", encoding="utf-8")

    def __call__(self, *args: str, env: dict[str, str] | None = None) -> Answer:
        return run(*args, cwd=self.folder, env={"DATAFLOW_TODAY": self.day, **(env or {})})

    def findings(self, *args: str) -> list[Any]:
        found: list[Any] = json.loads(self("check", "--format", "json", *args).out)["findings"]
        return found

    def write(self, file: str, text: str) -> None:
        (self.folder / "registry" / file).write_text(text, encoding="utf-8")

    def read(self, file: str) -> str:
        return (self.folder / "registry" / file).read_text(encoding="utf-8")

    def lose_a_clause(self) -> None:
        clause = "      supervision:\n        state: present\n        at: Article II.2\n        evidence: statement\n"
        assert clause in self.read("contracts.yaml")
        self.write("contracts.yaml", self.read("contracts.yaml").replace(clause, "      supervision: none\n"))

    def commit(self) -> None:
        git(self.folder, "add", "-A")
        git(self.folder, "commit", "-qm", "a day's work")


@pytest.fixture(name="team")
def _team(tmp_path: Path) -> Team:
    """Monday: the check is introduced; what is there now is the baseline, and one finding is accepted by a person."""
    team = Team(tmp_path)
    assert team("check", "--isolated").code == 1
    one = json.loads(team("check", "--isolated", "--format", "json").out)["findings"][-1]
    because = ("--reason", "in the next version of the policy", "--owner", "Legal", "--expires", "2027-03-31")
    assert team("accept", one["fingerprint"], *because).code == 0
    assert team("check", "--write-baseline", "baseline.yaml").code == 0
    committed(team.folder)
    git(team.folder, "branch", "-M", "main")
    return team


def test_the_week(team: Team) -> None:
    monday = team.findings()
    assert {finding["acceptance"] for finding in monday} == {"accepted"}
    assert team("check", "--fail-on", "note").code == 0

    # Tuesday: files are renamed and joined, lines move, keys and sections change their order.
    moved = "# a comment\n\n" + team.read("parties.yaml") + "\n" + team.read("items.yaml").partition("\n")[2]
    (team.folder / "registry" / "parties.yaml").unlink()
    (team.folder / "registry" / "items.yaml").unlink()
    team.write("a-to-z.yaml", moved)
    team.write("subjects.yaml", "# subjects\n" * 30 + team.read("subjects.yaml"))
    assert team("check", "--fail-on", "note").code == 0
    assert prints(team.findings()) == prints(monday)
    assert team.findings("--since", "main") == []
    team.commit()

    # Wednesday: two months on, nothing has changed but the day.
    team.day = "2027-01-20"
    assert [each["rule"] for each in team.findings("--since", "main")] == []
    assert team("check", "--since", "main").code == 0
    team.day = "2026-11-25"

    # Thursday: something is mended. The baseline says so, and written anew lets go of it.
    team.write(
        "contracts.yaml", team.read("contracts.yaml").replace("    parties:", "    ends: 2028-12-31\n    parties:")
    )
    assert [finding["rule"] for finding in team.findings("--since", "main")] == ["baseline-unused"]
    assert team("check").code == 0
    assert "1 dropped" in team("check", "--write-baseline", "baseline.yaml").err
    assert team("check", "--fail-on", "note").code == 0
    team.commit()

    # Friday: a pull request with one defect. Nobody can hide it in the baseline without a trace.
    git(team.folder, "checkout", "-qb", "fewer-clauses")
    team.lose_a_clause()
    team.commit()
    assert [(each["rule"], each["entity"], each["change"]) for each in team.findings("--since", "main")] == [NEW]
    assert team("check", "--since", "main").code == team("check").code == 1
    assert "1 new" in team("check", "--write-baseline", "baseline.yaml").err
    assert git(team.folder, "status", "--porcelain") == "M baseline.yaml"


def prints(findings: list[Any]) -> list[tuple[str, str]]:
    """Return what findings go by, and the hash of what they rest on."""
    return sorted((finding["fingerprint"], finding["facts_hash"]) for finding in findings)


COUNTED: dict[str, Callable[[str], int]] = {
    "text": lambda out: out.count("\n  --> "),
    "concise": lambda out: len(out.splitlines()),
    "json": lambda out: len(json.loads(out)["findings"]),
    "sarif": lambda out: sum(len(each["results"]) for each in json.loads(out)["runs"]),
    "junit": lambda out: len(ET.fromstring(out).findall(".//failure")),  # noqa: S314 - our own text
    "github": lambda out: len(out.splitlines()),
    "gitlab": lambda out: len(json.loads(out)),
    "markdown": lambda out: out.count("registry/contracts.yaml:"),
}
"""How many findings each output tells of."""


@pytest.mark.parametrize("form", FORMATS)
def test_one_defect_is_one_finding_in_every_format(form: str, team: Team) -> None:
    assert COUNTED[form](team("check", "--since", "main", "--format", form).out) == 0
    team.lose_a_clause()
    answer = team("check", "--since", "main", "--format", form)
    assert answer.code == 1
    assert COUNTED[form](answer.out) == 1
    assert "registry/contracts.yaml" in answer.out


def test_reports_beside_each_other_tell_the_same(team: Team) -> None:
    team.lose_a_clause()
    reports = [option for form in FORMATS for option in ("--report", f"{form}={form}.out")]
    assert team("check", "--since", "main", *reports).code == 1
    assert {form: COUNTED[form]((team.folder / f"{form}.out").read_text(encoding="utf-8")) for form in FORMATS} == (
        dict.fromkeys(FORMATS, 1)
    )
