"""Every output of `check` on every registry there is: held against its published schema, and safe."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import jsonschema
import pytest
import xmlschema

from tests.cli.program import run, write

if TYPE_CHECKING:
    from tests.cli.program import Answer

TESTS = Path(__file__).parent
ROOT = TESTS.parent
REGISTRIES = [ROOT / "registry", TESTS / "clean/registry", *sorted((TESTS / "cases").glob("*/registry"))]
CHECKED = pytest.mark.parametrize("registry", REGISTRIES, ids=lambda path: path.parent.name)
FORMS = ("text", "concise", "json", "sarif", "junit", "github", "gitlab", "markdown")


@cache
def checked(registry: Path, form: str, language: str = "en") -> Answer:
    return run("check", registry, "--format", form, "--lang", language, "--as-of", "2026-11-25")


@cache
def findings(registry: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(checked(registry, "json").out)["findings"]
    return found


@cache
def sarif_schema() -> Any:
    schema = json.loads((TESTS / "schemas/sarif-2.1.0.json").read_text(encoding="utf-8"))
    return jsonschema.validators.validator_for(schema)(schema, format_checker=jsonschema.FormatChecker())


@cache
def junit_schema() -> Any:
    return xmlschema.XMLSchema(str(TESTS / "schemas/junit-10.xsd"))


def _said(result: Any) -> tuple[str, ...]:
    outcome, fingerprint = result["properties"]["outcome"], result["partialFingerprints"]["dataflow/v1"]
    return (result["ruleId"], result["level"], outcome, fingerprint)


@CHECKED
@pytest.mark.parametrize("language", ["ko", "en"])
def test_sarif_is_valid_and_says_what_json_says(registry: Path, language: str) -> None:
    log = json.loads(checked(registry, "sarif", language).out)
    sarif_schema().validate(log)
    (run_,) = log["runs"]
    assert [
        (
            result["ruleId"],
            result["level"],
            result["properties"]["outcome"],
            result["partialFingerprints"]["dataflow/v1"],
        )
        for result in run_["results"]
    ] == [(each["rule"], each["severity"], each["outcome"], each["fingerprint"]) for each in findings(registry)]
    rules = run_["tool"]["driver"]["rules"]
    for result in run_["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        (location,) = result["locations"]
        assert not location["physicalLocation"]["artifactLocation"]["uri"].startswith(("/", "file:"))


@CHECKED
def test_junit_is_valid_and_counts_what_json_counts(registry: Path) -> None:
    text = checked(registry, "junit").out
    junit_schema().validate(text)
    cases = ET.fromstring(text).findall(".//testcase")  # noqa: S314 - our own
    failures = [case.get("classname") for case in cases if case.find("failure") is not None]
    assert failures == [each["rule"] for each in findings(registry) if each["severity"] != "note"]


_COMMAND = re.compile(r"::(error|warning|notice) ((?:[a-zA-Z]+=[^,:\r\n]+,?)+)::[^\r\n]+")


@CHECKED
def test_each_finding_is_one_workflow_command(registry: Path) -> None:
    lines = checked(registry, "github").out.splitlines()
    assert len(lines) == len(findings(registry))
    assert all(map(_COMMAND.fullmatch, lines))


@CHECKED
def test_gitlab_gets_what_its_documentation_asks_for(registry: Path) -> None:
    issues = json.loads(checked(registry, "gitlab").out)
    assert [issue["check_name"] for issue in issues] == [each["rule"] for each in findings(registry)]
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)
    for issue in issues:
        assert issue["description"]
        assert issue["severity"] in ("info", "minor", "major", "critical", "blocker")
        assert not issue["location"]["path"].startswith(("/", "./"))
        assert issue["location"]["lines"]["begin"] >= 1


@CHECKED
def test_concise_has_a_line_a_finding(registry: Path) -> None:
    lines = checked(registry, "concise").out.splitlines()
    assert len(lines) == len(findings(registry))
    assert all(re.match(r"[^:]+:\d+:\d+: (error|warning|note)\[[\w-]+\] .", line) for line in lines)


@CHECKED
def test_markdown_is_one_table(registry: Path) -> None:
    lines = checked(registry, "markdown").out.splitlines()
    rows = [line for line in lines if line.startswith("|")]
    assert len(rows) == (min(len(findings(registry)), 100) + 2 if findings(registry) else 0)
    assert len({len(re.findall(r"(?<!\\)\|", row)) for row in rows}) <= 1


@CHECKED
@pytest.mark.parametrize("form", FORMS)
def test_the_exit_code_is_the_same_in_every_format(registry: Path, form: str) -> None:
    assert checked(registry, form).code == checked(registry, "text").code


EVIL = "악성::error::x%0A,|<b>@everyone](javascript:1)&amp;\u202e`"


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    folder = tmp_path / "registry"
    folder.mkdir()
    name = json.dumps(EVIL + "\x1b[31m")
    (folder / "a.yaml").write_text(
        f"registry: {{name: {name}, controller: us}}\n"
        f"parties:\n  us: {{name: {name}}}\n  maru: {{name: {name}}}\n"
        f"entrustments:\n  work: {{trustee: maru, tasks: [{name}]}}\n",
        encoding="utf-8",
    )
    return folder


@pytest.mark.parametrize("form", FORMS)
def test_no_text_of_a_registry_commands_anything(hostile: Path, form: str) -> None:
    answer = run("check", hostile, "--format", form, "--as-of", "2026-11-25")
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e]", answer.out)
    if form == "github":
        assert all(map(_COMMAND.fullmatch, answer.out.splitlines()))
    if form == "markdown":
        assert "@everyone" not in answer.out
        assert "<b>" not in answer.out.replace("\\<b\\>", "")
    if form == "junit":
        junit_schema().validate(answer.out)
    if form == "sarif":
        sarif_schema().validate(json.loads(answer.out))


def test_a_chain_is_a_code_flow() -> None:
    results = json.loads(checked(TESTS / "cases/22-stripe-nice-chain/registry", "sarif").out)["runs"][0]["results"]
    flows = [result["codeFlows"] for result in results if "codeFlows" in result]
    assert flows
    for ((flow,),) in [[each["threadFlows"] for each in found] for found in flows]:
        assert len(flow["locations"]) > 1


def test_reports_go_to_files_in_the_same_run(tmp_path: Path) -> None:
    registry = ROOT / "registry"
    files = {form: tmp_path / f"out.{form}" for form in FORMS}
    reports = [word for form, file in files.items() for word in ("--report", f"{form}={file}")]
    answer = run("check", registry, "--lang", "en", "--as-of", "2026-11-25", *reports)
    assert answer.out == checked(registry, "text").out
    assert {form: file.read_text(encoding="utf-8") for form, file in files.items()} == {
        form: checked(registry, form).out for form in FORMS
    }
    assert sorted(tmp_path.iterdir()) == sorted(files.values())


@pytest.mark.parametrize("wrong", ["sarif", "sarif=", "=x", "pdf=x"])
def test_a_report_that_makes_no_sense_is_refused_before_anything_runs(wrong: str) -> None:
    answer = run("check", ROOT / "registry", "--report", wrong)
    assert (answer.code, answer.out) == (2, "")
    assert "FORMAT=FILE" in answer.err or "형식=파일" in answer.err


def test_two_reports_into_one_file_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "x"
    answer = run("check", ROOT / "registry", "--report", f"sarif={file}", "--report", f"junit={file}")
    assert answer.code == 2
    assert not file.exists()


def test_a_report_is_not_written_over_what_is_checked(tmp_path: Path) -> None:
    registry = write(tmp_path / "registry", all="registry: {name: A, controller: a}\nparties: {a: {name: A}}\n")
    known = tmp_path / "known.yaml"
    assert run("check", registry, "--write-baseline", known).code == 3
    before = {file: file.read_bytes() for file in (registry / "all.yaml", known)}
    link = tmp_path / "link.json"
    link.symlink_to(registry / "all.yaml")
    for file in (registry / "all.yaml", registry / "new.yaml", link, known):
        answer = run("check", registry, "--baseline", known, "--report", f"json={file}", "--lang", "en")
        assert (answer.code, answer.out) == (2, "")
        assert "which would be lost" in answer.err
    assert before == {file: file.read_bytes() for file in before}
    assert not (registry / "new.yaml").exists()
    assert run("check", registry, "--report", f"json={registry / 'report.json'}").code == 3


def test_a_report_that_cannot_be_written_leaves_nothing_and_is_told(tmp_path: Path) -> None:
    answer = run("check", ROOT / "registry", "--report", f"sarif={tmp_path / 'no/where'}")
    assert answer.code == 2
    assert "where" in answer.err
    assert list(tmp_path.iterdir()) == []


def test_github_actions_gets_annotations_and_a_summary(tmp_path: Path) -> None:
    summary = tmp_path / "summary.md"
    summary.write_text("before\n", encoding="utf-8")
    platform = {"GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": str(summary)}
    registry = ROOT / "registry"
    answer = run("check", registry, "--lang", "en", "--as-of", "2026-11-25", env=platform)
    assert answer.out == checked(registry, "text").out + checked(registry, "github").out
    assert summary.read_text(encoding="utf-8") == "before\n" + checked(registry, "markdown").out


def test_the_runner_of_github_finds_no_command_in_a_line(tmp_path: Path) -> None:
    name = "##[stop-commands]x Inc."
    write(
        tmp_path / "registry",
        head=f"registry: {{name: '{name}', controller: us}}\nparties: {{us: {{name: '{name}'}}}}",
        data=f"subjects: {{u: {{name: '{name}'}}}}\npurposes: {{p: {{name: '{name}', subjects: [u], items: unknown}}}}",
    )
    platform = {"GITHUB_ACTIONS": "true"}
    for form in ((), *(("--format", form) for form in FORMS)):
        answer = run("check", tmp_path / "registry", "--lang", "en", *form, env=platform)
        assert "##[" not in answer.out + answer.err
        assert answer.code == 1
    told = json.loads(run("check", tmp_path / "registry", "--format", "json", env=platform).out)
    assert told["registry"]["name"]["ko"] == name
    assert "##[" in run("check", tmp_path / "registry").out


def test_no_line_begins_with_the_name_of_a_file_that_is_a_command(tmp_path: Path) -> None:
    text = "registry: {name: A, controller: a}\nparties: {a: {name: A}}\nsubjects: {u: {name: U}}\n"
    text += "purposes: {p: {name: P, subjects: [u], items: unknown}}\n"
    registry = write(tmp_path / "::stop-commands::x", all=text)
    lines = run("check", registry, "--format", "concise").out.splitlines()
    assert {line.partition("/all.yaml:")[0] for line in lines} == {"./::stop-commands::x"}


def test_an_accepted_finding_is_told_as_such_where_the_format_can(hostile: Path) -> None:
    args = ("--lang", "en", "--as-of", "2026-11-25")
    first, *others = json.loads(run("check", hostile, "--format", "json", *args).out)["findings"]
    (hostile / "accepted.yaml").write_text(
        f"acceptances:\n  a: {{finding: '{first['fingerprint']}', facts: '{first['facts_hash']}', "
        "reason: r, owner: o, expires: 2099-01-01}\n",
        encoding="utf-8",
    )
    written = {form: run("check", hostile, "--format", form, *args).out for form in FORMS}
    results = json.loads(written["sarif"])["runs"][0]["results"]
    assert [result["partialFingerprints"]["dataflow/v1"] for result in results if "suppressions" in result] == [
        first["fingerprint"]
    ]
    assert len(ET.fromstring(written["junit"]).findall(".//skipped")) == 1  # noqa: S314 - our own
    assert len(json.loads(written["gitlab"])) == len(written["github"].splitlines()) == len(others)
    assert sum("(accepted)" in line for line in written["concise"].splitlines()) == 1
    assert "1 accepted" in written["markdown"]
