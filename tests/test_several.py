"""Several registries in one check: each is judged by itself, and every output is one document."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import jsonschema
import pytest
import xmlschema

from dataflow.cli.checking import worst
from dataflow.words.speak import Speaker
from tests.cli.program import CLEAN, ROOT, run, write

TESTS = Path(__file__).parent
EN = Speaker("en")
HEAD = "registry: {name: Example, controller: us, language: en}\nparties: {us: {name: Us Inc.}, mail: {name: Mail}}\n"
DIRTY = HEAD + "entrustments: {cloud: {trustee: mail, contract: none, items: none}}\n"
BROKEN = HEAD + "entrustments: {cloud: {trustees: mail}}\n"
FORMS = ("text", "concise", "json", "sarif", "junit", "github", "gitlab", "markdown")


@pytest.fixture(name="two", scope="module")
def _two(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Two registries of one name, the same findings in each, in no repository."""
    home = tmp_path_factory.mktemp("brands")
    return write(home / "one/registry", all=DIRTY), write(home / "two/registry", all=DIRTY)


@cache
def checked(*args: str | Path) -> Any:
    return run("check", *args, "--lang", "en")


def findings(*args: str | Path) -> list[Any]:
    found: list[Any] = json.loads(checked(*args, "--format", "json").out)["findings"]
    return found


def test_json_has_each_as_it_is_by_itself(two: tuple[Path, Path]) -> None:
    registries = (ROOT / "registry", CLEAN)
    together = json.loads(checked(*registries, "--format", "json").out)
    assert together["schema"] == "dataflow/checks/1"
    assert together["checks"] == [json.loads(checked(one, "--format", "json").out) for one in registries]
    apart = json.loads(checked(*two, "--format", "json").out)["checks"]
    assert [each["registry"]["root"] for each in apart] == ["one/registry", "two/registry"]
    assert {each["findings"][0]["file"] for each in apart} == {"one/registry/all.yaml", "two/registry/all.yaml"}


def test_sarif_is_one_log_and_no_two_findings_are_one(two: tuple[Path, Path]) -> None:
    log = json.loads(checked(*two, "--format", "sarif").out)
    schema = json.loads((TESTS / "schemas/sarif-2.1.0.json").read_text(encoding="utf-8"))
    jsonschema.validate(log, schema)
    assert [each["automationDetails"]["id"] for each in log["runs"]] == [
        "dataflow/one/registry/",
        "dataflow/two/registry/",
    ]
    marks = [result["partialFingerprints"]["dataflow/v1"] for each in log["runs"] for result in each["results"]]
    assert len(set(marks)) == len(marks) == 2 * len(findings(two[0]))
    assert "automationDetails" not in json.loads(checked(two[0], "--format", "sarif").out)["runs"][0]


def test_junit_has_a_suite_each_and_adds_up(two: tuple[Path, Path]) -> None:
    text = checked(*two, CLEAN, "--format", "junit").out
    xmlschema.XMLSchema(str(TESTS / "schemas/junit-10.xsd")).validate(text)
    every = ET.fromstring(text)  # noqa: S314 - our own
    assert [suite.get("name") for suite in every] == ["one/registry", "two/registry", "tests/clean/registry"]
    for count in ("tests", "failures", "errors"):
        assert int(every.get(count, "")) == sum(int(suite.get(count, "")) for suite in every)
    assert len(every.findall(".//failure")) == 2 * len(findings(two[0]))


def test_gitlab_is_one_list_of_different_findings(two: tuple[Path, Path]) -> None:
    issues = json.loads(checked(*two, "--format", "gitlab").out)
    assert len({issue["fingerprint"] for issue in issues}) == len(issues) == 2 * len(findings(two[0]))


def test_annotations_of_all_start_with_the_worst(two: tuple[Path, Path]) -> None:
    commands = re.findall(r"^::(\w+) ", checked(*two, "--format", "github").out, re.MULTILINE)
    order = ["error", "warning", "notice"]
    assert commands == sorted(commands, key=order.index)
    assert len(commands) == 2 * len(findings(two[0]))


def test_people_see_whose_findings_they_are(two: tuple[Path, Path]) -> None:
    answer = checked(*two, CLEAN)
    heads = [line for line in answer.out.splitlines() if line.startswith("[registry ")]
    assert heads == ["[registry one/registry]", "[registry two/registry]"]
    assert checked(two[0]).out.replace("registry/all.yaml", "one/registry/all.yaml") in answer.out
    told = answer.err.splitlines()
    assert told[:3] == [
        EN.label("read", root=root, files=files)
        for root, files in (("one/registry", 1), ("two/registry", 1), ("tests/clean/registry", 11))
    ]
    assert [line for line in told if line.startswith("[registry")] == [*heads, "[registry tests/clean/registry]"]
    assert told[-1].startswith("clean: ")
    assert sum(line.startswith("clean: ") for line in told) == 1
    markdown = checked(*two, "--format", "markdown").out
    assert len(re.findall("^## ", markdown, re.MULTILINE)) == 2
    concise = checked(*two, "--format", "concise").out.splitlines()
    assert {line.partition("/")[0] for line in concise} == {"one", "two"}


@pytest.mark.parametrize("form", FORMS)
def test_a_report_into_a_file_is_the_same_document(form: str, two: tuple[Path, Path], tmp_path: Path) -> None:
    answer = run("check", *two, "--lang", "en", "--report", f"{form}={tmp_path / 'out'}")
    assert (tmp_path / "out").read_text(encoding="utf-8") == checked(*two, "--format", form).out
    assert answer.code == 1


CODES = [([], 0), (["dirty"], 1), (["empty"], 3), (["dirty", "empty"], 1), (["broken"], 2), (["dirty", "broken"], 2)]


@pytest.mark.parametrize(
    ("others", "code"), CODES, ids=lambda value: "+".join(value) if isinstance(value, list) else ""
)
@pytest.mark.parametrize("first", [True, False])
def test_the_worst_counts(others: list[str], code: int, first: bool, tmp_path: Path) -> None:  # noqa: FBT001
    kinds = {"dirty": DIRTY, "broken": BROKEN}
    made = [write(tmp_path / name, **({"all": kinds[name]} if name in kinds else {})) for name in others]
    registries = [*made, CLEAN] if first else [CLEAN, *made]
    answer = run("check", *registries, "--rule", "contract-missing", "--lang", "en")
    assert answer.code == code
    if "empty" in others:
        assert EN.label("nothing", root="empty") in answer.err


def test_worst() -> None:
    assert [worst(codes) for codes in ([0], [0, 3], [3, 1], [1, 2, 0], [2, 3])] == [0, 3, 1, 2, 2]


def test_one_that_is_not_there_ends_it_before_anything_is_said(two: tuple[Path, Path]) -> None:
    answer = run("check", two[0], "nowhere", "--lang", "en")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err == EN.label("no-registry", root="nowhere") + "\n"
    twice = run("check", two[0], two[1] / "../../one/registry", "--lang", "en")
    assert (twice.code, twice.out) == (2, "")
    assert "is named twice." in twice.err


def test_each_speaks_its_language_unless_one_is_asked_for(tmp_path: Path) -> None:
    english = write(tmp_path / "en", all=DIRTY)
    korean = write(tmp_path / "ko", all=DIRTY.replace("language: en", "language: ko"))
    told = run("check", english, korean).err
    assert "[registry en]" in told
    assert "[등록부 ko]" in told
    assert "등록부" not in run("check", english, korean, "--lang", "en").err


def test_a_summary_says_which_registry_each_part_is_of(tmp_path: Path) -> None:
    both = [write(tmp_path / name, all=DIRTY) for name in ("hanbit", "maru")]
    told = run("check", *both, "--format", "markdown", "--lang", "en").out
    titles = [line for line in told.splitlines() if line.startswith("## ")]
    assert [name in title for name, title in zip(("(hanbit)", "(maru)"), titles, strict=True)] == [True, True]


def test_github_actions_gets_all_of_them(two: tuple[Path, Path], tmp_path: Path) -> None:
    summary = tmp_path / "summary.md"
    platform = {"GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": str(summary)}
    answer = run("check", *two, "--lang", "en", env=platform)
    assert answer.out == checked(*two).out + checked(*two, "--format", "github").out
    assert summary.read_text(encoding="utf-8") == checked(*two, "--format", "markdown").out
