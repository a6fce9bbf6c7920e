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
NEW = "overseas-undisclosed"
DEFECT = """
entrustments:
  new-mail:
    trustee: crscube
    tasks: [{name: Newsletters, kind: marketing}]
    items: [email]
    locations: [{country: US}]
"""


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

    def commit(self) -> None:
        git(self.folder, "add", "-A")
        git(self.folder, "commit", "-qm", "a day's work")


@pytest.fixture(name="team")
def _team(tmp_path: Path) -> Team:
    """Monday: the check is introduced; what is there now is the baseline, and one finding is accepted by a person."""
    team = Team(tmp_path)
    assert team("check", "--isolated").code == 1
    first = json.loads(team("check", "--isolated", "--format", "json").out)["findings"][0]
    because = ("--reason", "in the next version of the policy", "--owner", "Legal", "--expires", "2027-03-31")
    assert team("accept", first["fingerprint"], *because).code == 0
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

    # Thursday: something is mended, and the baseline, written anew, lets go of it.
    team.write("contracts.yaml", team.read("contracts.yaml").replace("parties:", "auto_renew: 'true'\n    parties:", 1))
    git(team.folder, "checkout", "-q", "--", ".")

    # Friday: a pull request with one defect.
    git(team.folder, "checkout", "-qb", "newsletter")
    team.write("newsletter.yaml", DEFECT)
    team.commit()
    new = team.findings("--since", "main")
    assert {finding["change"] for finding in new} == {"new"}
    assert [finding["rule"] for finding in new if finding["rule"] == NEW] == [NEW]
    assert team("check", "--since", "main").code == 1


def prints(findings: list[Any]) -> list[tuple[str, str]]:
    """Return what findings go by, and the hash of what they rest on."""
    return sorted((finding["fingerprint"], finding["facts_hash"]) for finding in findings)


COUNTED: dict[str, Callable[[str], int]] = {
    "text": lambda out: out.count("\n  --> "),
    "concise": lambda out: len(out.splitlines()),
    "json": lambda out: len(json.loads(out)["findings"]),
    "sarif": lambda out: sum(len(each["results"]) for each in json.loads(out)["runs"]),
    "junit": lambda out: len(ET.fromstring(out).findall(".//failure")),  # noqa: S314 - our own text
    "github": lambda out: out.count("\n") if out.startswith("::") else 0,
    "gitlab": lambda out: len(json.loads(out)),
    "markdown": lambda out: out.count(f"`{NEW}`"),
}


@pytest.mark.parametrize("form", FORMATS)
def test_one_defect_is_one_finding_in_every_format(form: str, team: Team) -> None:
    team.write("newsletter.yaml", DEFECT)
    only = ("--rule", NEW)
    answer = team("check", "--since", "main", "--format", form, *only)
    assert answer.code == 1
    assert COUNTED[form](answer.out) == 1
    assert NEW in answer.out
    unchanged = team("check", "--since", "main", "--format", form, "--rule", "contract-missing", "--not-rule", NEW)
    assert "contract-missing" not in answer.out
    assert unchanged.code in (0, 1)
