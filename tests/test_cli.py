"""The command line as its users meet it: answers, exit codes, languages, names, messages."""

from __future__ import annotations

import csv
import io
import json
import os
import random
import re
import shutil
import subprocess
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from dataflow import __version__, rules
from dataflow.findings import Meta, Severity
from dataflow.schema import SCHEMAS
from dataflow.words.speak import Speaker
from tests.cli.program import CLEAN, ROOT, command, program, program_surroundings, run, write
from tests.rules.cases import read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from dataflow.findings import Judgement
    from dataflow.graph.world import World

HANGUL = re.compile("[가-힣]")
HEAD = "registry: {name: Example, controller: us, language: en}\nparties: {us: {name: Us Inc.}}\n"
UNKNOWN_KEY = HEAD + "entrustments:\n  cloud:\n    trustees: us\n"
"""A registry with one error on line 5: the field is called `trustee`."""
DIRTY = HEAD + "subjects: {user: {name: User}}\nentrustments: {cloud: {trustee: us, items: none, contract: none}}\n"
ODD = {
    "names": """
registry: {name: Names, controller: us, language: en}
parties:
  us: {name: {ko: 우리(주), en: Us Inc.}, aliases: [Ours]}
  acme-kr: {name: Acme Co., country: KR}
  acme-us: {name: "ACME, Inc."}
subjects: {user: {name: {ko: 회원, en: User}}, member: {name: Member}}
items: {email: {name: {ko: 전자우편, en: E-mail}}, phone: {name: Phone}}
purposes:
  service: {name: Service, subjects: [user], items: [email, phone], systems: [home, away]}
  news: {name: News, subjects: [user], items: [email]}
systems:
  home: {name: Home, stores: [email], locations: [{country: KR}]}
  away: {name: Away, stores: [phone], locations: [{country: JP}]}
entrustments:
  mail: {trustee: acme-kr, purposes: [news], items: [email], locations: [{country: KR}]}
  desk: {trustee: acme-us}
"""
}


EN = Speaker("en")


def read_from(root: str, files: int) -> str:
    return EN.label("read", root=root, files=files)


@pytest.fixture(name="names")
def _names(tmp_path: Path) -> Path:
    return write(tmp_path / "names", **ODD)


def asked(*args: str | Path) -> Any:
    """Return a JSON answer."""
    answer = run(*args, "--format", "json")
    assert answer.code == 0, answer.err
    return json.loads(answer.out)


# Exit codes


def test_0_where_nothing_is_amiss() -> None:
    answer = run("check", CLEAN, "--lang", "en")
    assert (answer.code, answer.out) == (0, "")
    assert answer.err.splitlines()[-1].startswith("clean: ")


def test_1_where_something_is() -> None:
    answer = run("check")
    assert answer.code == 1
    assert "clean" not in answer.err


def test_0_for_questions_whatever_they_find() -> None:
    assert run("where", "solution-user").code == 0
    assert run("where", "solution-user", "--holder", "crscube", "--item", "email", "--country", "KR").code == 0


def test_an_answer_without_rows(names: Path) -> None:
    answer = run("where", "member", "-r", names, "--item", "phone", "--holder", "acme-kr", "--lang", "en")
    assert answer.code == 0
    assert "Nothing matches." in answer.out


WRONG_USE = [
    (["frobnicate"], "frobnicate"),
    (["check", "--nope"], "--nope"),
    (["check", "--fail-on", "worst"], "`worst` is not one of error, warning, note, never"),
    (["check", "--format", "xml"], "`xml` is not one of text, concise"),
    (["check", "--lang", "fr"], "--lang: `fr` is not one of ko, en."),
    (["check", "--as-of", "2026-02-30"], "--as-of: `2026-02-30` is not a date such as 2026-09-11."),
    (["check", "--as-of", "yesterday"], "--as-of: `yesterday` is not a date"),
    (["check", "nowhere/registry"], "No registry folder nowhere/registry."),
    (["check", "pyproject.toml"], "pyproject.toml is not a folder."),
    (["check", "registry", "more"], "more"),
    (["transfers", "registry"], "registry"),
    (["where"], "subject"),
    (["where", "nobody"], "`nobody`: no such category of data subjects in the registry."),
    (["where", "solution-user", "--each", "day"], "`day` is not one of item"),
    (["where", "solution-user", "--item", "nothing-such"], "--item: `nothing-such`: no such item in the registry."),
    (["where", "solution-user", "--country", "Atlantis"], "--country: `Atlantis`: no such country in the registry."),
    (["where", "nobody"], "There are: subject:solution-user"),
    (["where", "solution-user", "nobody"], "`nobody`: no such category of data subjects in the registry."),
    (["who"], "items"),
    (["who", "nothing-such"], "`nothing-such`: no such item in the registry."),
    (["path", "solution-user"], "TO"),
    (["path", "solution-user", "item:email"], "`item:email`: no such party or country or system in the registry."),
    (["path", "country:JP", "crscube"], "`country:JP`: no such category of data subjects or item or purpose or system"),
    (["impact", "crscube"], "Use one of --leak and --leave, and only one."),
    (["impact", "crscube", "--leak", "--leave"], "Use one of --leak and --leave, and only one."),
    (["impact", "crscube", "--leave", "--on", "2026-01-01"], "--on goes with --leak"),
    (["impact", "crscube", "--leak", "--on", "2026-02-30"], "--on: `2026-02-30` is not a date"),
    (["impact", "crscube", "--leak", "--on", "2026-01-01", "--as-of", "2026-01-02"], "are two days; name one."),
    (["impact", "solution-user", "--leak"], "`solution-user`: no such party or system or entrustment or provision in"),
    (
        ["where", "email", "--lang", "ko"],
        "`email`: 등록부에 그런 정보주체가 없습니다. 등록부에 있는 것: subject:solution-user",
    ),
    (["who", "solution-user", "--lang", "ko"], "`solution-user`: 등록부에 그런 개인정보 항목이 없습니다."),
]


@pytest.mark.parametrize(
    ("args", "message"), WRONG_USE, ids=lambda value: " ".join(value) if isinstance(value, list) else ""
)
def test_2_for_wrong_use(args: list[str], message: str) -> None:
    answer = run(*args)
    assert (answer.code, answer.out) == (2, "")
    assert message in answer.err


@pytest.mark.parametrize(
    ("args", "korean", "english"),
    [
        (["where"], "subjects가 빠졌습니다.", "subjects is missing."),
        (["path", "email"], "TO가 빠졌습니다.", "TO is missing."),
        (
            ["check", "--fail-on", "x"],
            "--fail-on: `x`: error, warning, note, never 가운데 하나여야 합니다.",
            "--fail-on: `x` is not one of error, warning, note, never.",
        ),
        (
            ["check", "--not-a-rule"],
            "--not-a-rule 옵션은 없습니다. 비슷한 것: --not-rule, --rule",
            "There is no option --not-a-rule. Near it: --not-rule, --rule",
        ),
        (["where", "--zzz"], "--zzz 옵션은 없습니다.", "There is no option --zzz."),
        (
            ["chek"],
            "`chek` 명령은 없습니다. 비슷한 것: check, schema",
            "There is no command `chek`. Near it: check, schema",
        ),
        (["neo4j", "zzz"], "`zzz` 명령은 없습니다.", "There is no command `zzz`."),
        (["diagram", "overview", "a", "b"], "더 적힌 값이 있습니다: b", "This is too much: b"),
        (["check", "--rule"], "--rule 뒤에 값이 있어야 합니다.", "--rule needs a value."),
        (["check", "--partial=3"], "--partial에는 값을 주지 않습니다.", "--partial takes no value."),
    ],
)
def test_a_call_that_is_not_understood_is_told_in_the_reader_s_language(
    args: list[str], korean: str, english: str
) -> None:
    for language, said in (("ko", korean), ("en", english)):
        answer = run(*args, env={"DATAFLOW_LANG": language})
        assert answer.code == 2
        assert answer.err.splitlines()[-1] == said
        assert answer.out == ""


@pytest.mark.parametrize("asked", [["--lang", "en"], ["--lang=en"]])
def test_also_in_the_language_that_the_call_asks_for(asked: list[str]) -> None:
    answer = run("check", *asked, "--zzz", env={"DATAFLOW_LANG": "ko"})
    assert answer.err.splitlines()[-1] == "There is no option --zzz."


def test_a_call_without_a_word_is_answered_with_help() -> None:
    for args in ((), ("neo4j",)):
        answer = run(*args)
        assert answer.code == 2
        assert answer.err.startswith("Usage: ")


def test_2_where_today_is_no_day() -> None:
    answer = run("check", env={"DATAFLOW_TODAY": "soon"})
    assert answer.code == 2
    assert "DATAFLOW_TODAY: `soon` is not a date" in answer.err


def test_today_may_be_left_empty() -> None:
    assert re.search(r"\(as of 20\d\d-\d\d-\d\d\)", run("clauses", env={"DATAFLOW_TODAY": ""}).out)


def test_2_where_no_registry_is_near(tmp_path: Path) -> None:
    answer = run("check", cwd=tmp_path)
    assert (answer.code, answer.out) == (2, "")
    assert "No registry folder registry/." in answer.err


def test_2_for_registry_errors(tmp_path: Path) -> None:
    answer = run("check", write(tmp_path / "bad", all=UNKNOWN_KEY))
    assert answer.code == 2
    assert answer.out.splitlines()[:2] == ["error[unknown-key]", "  --> bad/all.yaml:5:5 (entrustments/cloud)"]
    assert "id you mean `trustee`?" in answer.out
    assert EN.label("summary.registry", errors=1) in answer.err


def test_questions_tell_registry_errors_on_standard_error(tmp_path: Path) -> None:
    answer = run("clauses", "-r", write(tmp_path / "bad", all=UNKNOWN_KEY))
    assert (answer.code, answer.out) == (2, "")
    assert "--> bad/all.yaml:5:5 (entrustments/cloud)" in answer.err
    assert EN.label("registry.unanswered", errors=1) in answer.err


def test_a_warning_about_a_file_is_no_registry_error(tmp_path: Path) -> None:
    folder = write(tmp_path / "doubt", all=UNKNOWN_KEY)
    (folder / "copy.yaml.bak").write_text("x", encoding="utf-8")
    assert EN.label("registry.unanswered", errors=1) in run("clauses", "-r", folder).err
    assert EN.label("summary.registry", errors=1) in run("check", folder).err
    (folder / "all.yaml").write_text(HEAD, encoding="utf-8")
    assert run("clauses", "-r", folder).code == 0


@pytest.mark.parametrize("args", [["check"], ["clauses", "-r"]])
def test_2_where_there_is_no_head(args: list[str], tmp_path: Path) -> None:
    folder = write(tmp_path / "headless", all="parties: {us: {name: Us}}\n")
    for more in ([], ["--partial"]):
        answer = run(*args, folder, *more, "--lang", "en")
        assert answer.code == 2
        assert "There is no `registry:` section" in answer.out + answer.err


@pytest.mark.parametrize("args", [["check"], ["clauses", "-r"]])
def test_3_where_there_is_nothing(args: list[str], tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "empty" / "notes.txt").write_text("nothing yet", encoding="utf-8")
    answer = run(*args, tmp_path / "empty", "--lang", "en")
    assert (answer.code, answer.out) == (3, "")
    assert answer.err.splitlines() == [
        read_from("empty", 0) + "; files not read, 1: notes.txt",
        EN.label("nothing", root="empty"),
    ]


def test_a_few_of_the_files_that_were_not_read_are_named(tmp_path: Path) -> None:
    folder = write(tmp_path / "papers", all=HEAD)
    for name in ("d.pdf", "c\x1b[31m.pdf", "b.pdf", "a.pdf"):
        (folder / name).write_text("x", encoding="utf-8")
    told = run("check", folder, "--lang", "en").err.splitlines()[0]
    assert told == "read papers/ (YAML files: 1); files not read, 4: a.pdf, b.pdf, c\\x1b[31m.pdf, …"


# --fail-on, unknowns


def codes(folder: Path) -> dict[str, int]:
    return {level: run("check", folder, "--fail-on", level).code for level in ("error", "warning", "note", "never")}


def severities(folder: Path) -> set[str]:
    found = json.loads(run("check", folder, "--format", "json").out)["findings"]
    return {finding["severity"] for finding in found}


def test_fail_on_an_error() -> None:
    assert severities(ROOT / "registry") >= {"error", "warning"}
    assert codes(ROOT / "registry") == {"error": 1, "warning": 1, "note": 1, "never": 0}


def with_rule(monkeypatch: pytest.MonkeyPatch, severity: Severity) -> None:
    """Leave one rule, which finds contracts that nobody told to lack something, at the severity that is wanted."""
    contract_missing = next(rule for rule in rules.every() if rule.meta.id == "contract-missing")
    meta = Meta("contract-missing", severity, contract_missing.meta.citations)
    monkeypatch.setattr("dataflow.check.every", lambda: (rules.Rule(meta, contract_missing.judge),))


@pytest.mark.parametrize(
    ("severity", "expected"),
    [
        (Severity.ERROR, {"error": 1, "warning": 1, "note": 1, "never": 0}),
        (Severity.WARNING, {"error": 0, "warning": 1, "note": 1, "never": 0}),
        (Severity.NOTE, {"error": 0, "warning": 0, "note": 1, "never": 0}),
    ],
)
def test_fail_on(severity: Severity, expected: dict[str, int], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    with_rule(monkeypatch, severity)
    assert codes(write(tmp_path / "dirty", all=DIRTY)) == expected


def test_unknown_outcomes_fail_unless_they_are_only_reported(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    with_rule(monkeypatch, Severity.ERROR)
    unknown = DIRTY.replace(", contract: none", "")
    for word, code in (("fail", 1), ("report", 0)):
        folder = write(tmp_path / word, all=unknown.replace("language: en", f"language: en, unknowns: {word}"))
        answer = run("check", folder)
        assert answer.code == code
        assert "error[contract-missing]" in answer.out
        assert EN.label("summary.no-violation", unknown=1) in answer.err
        assert (EN.label("unknowns.spared", count=1) in answer.err) == (word == "report")
        assert "clean" not in answer.err


def test_a_violation_fails_even_where_unknowns_are_reported(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    with_rule(monkeypatch, Severity.ERROR)
    folder = write(tmp_path / "dirty", all=DIRTY.replace("language: en", "language: en, unknowns: report"))
    assert run("check", folder).code == 1


def test_an_accepted_finding_does_not_fail(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    with_rule(monkeypatch, Severity.ERROR)
    folder = write(tmp_path / "dirty", all=DIRTY)
    [finding] = json.loads(run("check", folder, "--format", "json").out)["findings"]
    accept = (
        f"acceptances: {{a: {{finding: '{finding['fingerprint']}', facts: '{finding['facts_hash']}', reason: known, "
        "owner: us, expires: 2026-12-31}}\n"
    )
    write(folder, accept=accept)
    answer = run("check", folder)
    assert answer.code == 0, answer
    assert "1 accepted" in answer.err
    assert json.loads(run("check", folder, "--format", "json").out)["counts"]["accepted"] == 1
    assert run("check", folder, env={"DATAFLOW_TODAY": "2027-01-01"}).code == 1


# --partial


def test_what_a_broken_registry_keeps_from_being_done_is_said(tmp_path: Path) -> None:
    folder = str(write(tmp_path / "bad", all=UNKNOWN_KEY))
    rules = "The rules did not run; mend them, or use --partial."
    assert run("check", folder).err.endswith(f"{rules}\n")
    assert run("transfers", "-r", folder).err.endswith("No answer was given; mend them, or use --partial.\n")
    accept = run(
        "accept", "12345678", "--reason", "x", "--owner", "y", "--expires", "2026-12-31", "-r", folder, "--lang", "en"
    )
    assert (accept.code, accept.err.splitlines()[-1]) == (2, "registry errors: 1. Nothing was done; mend them first.")


def test_partial_answers_from_what_could_be_read(tmp_path: Path) -> None:
    folder = write(tmp_path / "bad", all=UNKNOWN_KEY)
    check = run("check", folder, "--partial", "--format", "json")
    assert check.code == 2
    assert "The registry was read in part (--partial)" in check.err
    found = json.loads(check.out)
    assert found["complete"] is False
    assert found["counts"]["rules"] > 0
    assert {"unknown-key", "contract-missing"} <= {finding["rule"] for finding in found["findings"]}
    clauses = run("clauses", "-r", folder, "--partial", "--format", "json")
    assert clauses.code == 0
    assert json.loads(clauses.out)["complete"] is False
    assert "error[unknown-key]" in clauses.err


def test_a_whole_registry_is_complete() -> None:
    assert asked("clauses", "--partial")["complete"] is True


def test_no_rule_runs_on_a_registry_with_errors(tmp_path: Path) -> None:
    found = json.loads(run("check", write(tmp_path / "bad", all=UNKNOWN_KEY), "--format", "json").out)
    assert found["complete"] is False
    assert found["counts"]["rules"] == 0
    assert [finding["rule"] for finding in found["findings"]] == ["unknown-key"]


# Languages


@pytest.mark.parametrize(
    ("flag", "given", "korean"),
    [
        ([], {}, False),  # the registry's own
        ([], {"LANG": "ko_KR.UTF-8"}, False),
        ([], {"DATAFLOW_LANG": "ko", "LANG": "en_US.UTF-8"}, True),
        (["--lang", "en"], {"DATAFLOW_LANG": "ko"}, False),
        (["--lang", "ko"], {"DATAFLOW_LANG": "en"}, True),
        ([], {"DATAFLOW_LANG": "fr"}, False),
    ],
)
def test_which_language(flag: list[str], given: dict[str, str], korean: bool) -> None:  # noqa: FBT001 - an expectation
    answer = run("transfers", *flag, env=given)
    assert bool(HANGUL.search(answer.out)) is korean
    assert bool(HANGUL.search(answer.err)) is korean


@pytest.mark.parametrize(
    ("given", "korean"),
    [
        ({"LANG": "ko_KR.UTF-8"}, True),
        ({"LANG": "en_US.UTF-8"}, False),
        ({"LC_ALL": "en_US.UTF-8", "LANG": "ko_KR.UTF-8"}, False),
        ({"LC_MESSAGES": "ko_KR", "LANG": "C"}, True),
        ({}, False),
    ],
)
def test_the_locale_decides_where_there_is_no_registry(given: dict[str, str], korean: bool, tmp_path: Path) -> None:  # noqa: FBT001
    assert bool(HANGUL.search(run("check", cwd=tmp_path, env=given).err)) is korean


def test_json_is_the_same_in_every_language() -> None:
    assert run("check", "--format", "json", "--lang", "ko").out == run("check", "--format", "json", "--lang", "en").out


def test_messages_in_json_are_in_both() -> None:
    found = json.loads(run("check", "--format", "json").out)["findings"]
    assert [
        f["rule"] for f in found if not HANGUL.search(f["message"]["ko"]) or not HANGUL.search(f["remedy"]["ko"])
    ] == []
    assert [f["rule"] for f in found if HANGUL.search(f["message"]["en"] + f["remedy"]["en"])] == []


# What goes where


def test_standard_error_says_which_registry_and_how_many_files() -> None:
    for args in (["check"], ["where", "solution-user"], ["transfers"], ["clauses"]):
        assert run(*args).err.splitlines()[0] == read_from("registry", 8)


def test_nothing_but_the_answer_is_on_standard_output() -> None:
    for form in ("json", "csv", "markdown", "table"):
        answer = run("transfers", "--format", form)
        assert "read registry" not in answer.out
        assert answer.err == read_from("registry", 8) + "\n"
    answer = run("check", "--format", "json")
    assert json.loads(answer.out)["schema"] == "dataflow/check/1"
    assert len(answer.err.splitlines()) == 3


def test_each_format() -> None:
    for name, args in {"where": ["where", "solution-user"], "transfers": ["transfers"], "clauses": ["clauses"]}.items():
        rows = asked(*args)["rows"]
        assert asked(*args)["schema"] == f"dataflow/{name}/1"
        assert run(*args).out == run(*args, "--format", "table").out
        sheet = run(*args, "--format", "csv").out
        assert sheet.count("\r\n") == sheet.count("\n")
        lines = list(csv.reader(io.StringIO(sheet)))
        assert len({len(line) for line in lines}) == 1
        assert len(lines) > len(rows)
        markdown = run(*args, "--format", "markdown").out
        assert markdown.startswith("### ")
        assert "\n| --- |" in markdown


def test_a_sheet_of_transfers_has_every_particular() -> None:
    lines = list(csv.DictReader(io.StringIO(run("transfers", "--format", "csv", "--lang", "en").out)))
    assert len(lines) == 2 * (12 + 3)
    assert {line["transfer"] for line in lines} == {"overseas-hosting@JP", "overseas-hosting@SG"}


ESCAPE = "\x1b["


@pytest.mark.parametrize(
    ("given", "coloured"),
    [
        ({}, False),
        ({"FORCE_COLOR": "1"}, True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        ({"NO_COLOR": "1"}, False),
    ],
)
def test_colour(given: dict[str, str], coloured: bool) -> None:  # noqa: FBT001 - an expectation
    answer = run("check", env=given)
    assert (ESCAPE in answer.out) is coloured
    assert ESCAPE not in answer.err
    assert ESCAPE not in run("check", "--format", "json", env=given).out


def test_colour_changes_no_word() -> None:
    coloured = run("check", env={"FORCE_COLOR": "1"}).out
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == run("check").out


# Names


@pytest.mark.parametrize("name", ["user", "User", "USER", "회원", "subject:user", "subject:회원", "u s e r"])
def test_a_subject_by_any_name(name: str, names: Path) -> None:
    assert asked("where", name, "-r", names)["subject"] == "user"


@pytest.mark.parametrize(
    ("option", "name", "identity"),
    [
        ("--item", "전자우편", "email"),
        ("--item", "e-mail", "email"),
        ("--item", "item:email", "email"),
        ("--purpose", "NEWS", "news"),
        ("--holder", "ours", "us"),
        ("--holder", "우리(주)", "us"),
        ("--holder", "party:acme-kr", "acme-kr"),
        ("--country", "KR", "KR"),
        ("--country", "대한민국", "KR"),
        ("--country", "country:KR", "KR"),
        ("--country", "japan", "JP"),
    ],
)
def test_a_filter_by_any_name(option: str, name: str, identity: str, names: Path) -> None:
    assert asked("where", "user", "-r", names, option, name) == asked("where", "user", "-r", names, option, identity)


def test_an_ambiguous_name_lists_the_typed_forms() -> None:
    answer = run("where", "solution-user", "--holder", "SPERO INC")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.splitlines()[-1] == "--holder: `SPERO INC` may mean: party:spero, party:spero-trustee"
    assert run("where", "solution-user", "--holder", "party:spero-trustee").code == 0


def test_a_mistyped_name_gets_a_suggestion() -> None:
    answer = run("where", "solution-usr")
    assert answer.code == 2
    assert "`solution-usr`: no such category of data subjects in the registry." in answer.err
    assert answer.err.endswith(" Did you mean subject:solution-user?\n")


def test_whoever_names_none_of_a_few_is_told_them(names: Path) -> None:
    assert "There are: subject:member, subject:user" in run("where", "qqq", "-r", names, "--lang", "en").err
    assert "등록부에 있는 것: item:email, item:phone" in run("who", "item:qqq", "-r", names, "--lang", "ko").err
    assert "There are" not in run("who", "email", "-r", names, "--country", "qqq").err
    assert "There are" not in run("path", "qqq", "us", "-r", names, "--lang", "en").err


def test_an_id_of_two_kinds_lists_the_typed_forms(tmp_path: Path) -> None:
    text = HEAD + "items: {user: {name: User id}}\nsubjects: {user: {name: User}}\n"
    answer = run("path", "user", "us", "-r", write(tmp_path / "two", all=text))
    assert (answer.code, answer.out) == (2, "")
    assert "`user` may mean: subject:user, item:user" in answer.err


def test_of_very_many_that_a_name_may_mean_a_few_are_told(tmp_path: Path) -> None:
    parties = ", ".join(f"p{number}: {{name: Twin}}" for number in range(12))
    text = f"registry: {{name: R, controller: p0}}\nparties: {{{parties}}}\n"
    answer = run("where", "x", "--holder", "Twin", "-r", write(tmp_path / "r", all=text + "subjects: {x: {name: X}}"))
    assert answer.code == 2
    assert answer.err.splitlines()[-1].endswith("party:p7 외 2개")


def test_where_of_several_subjects(names: Path) -> None:
    answer = asked("where", "member", "User", "member", "-r", names)
    assert (answer["subject"], answer["subjects"]) == (None, ["member", "user"])
    apart = [asked("where", name, "-r", names) for name in ("member", "user")]
    assert answer["rows"] == [row for one in apart for row in one["rows"]]
    assert [one["subject"] for one in apart] == ["member", "user"]
    assert {row["subject"] for row in apart[0]["rows"]} <= {"member"}
    sheets = [
        run("where", *some, "-r", names, "--format", "csv", "--lang", "en").out
        for some in (["user"], ["user", "member"])
    ]
    assert [sheet.startswith("data subjects,holder,") for sheet in sheets] == [False, True]
    assert run("where", "user", "user", "-r", names).out == run("where", "user", "-r", names).out


def test_a_name_of_another_kind_is_no_subject() -> None:
    assert run("where", "party:spero").code == 2
    assert run("where", "email").code == 2


# Filters: what may match for all that is known stays


def rows_of(*args: str | Path) -> set[tuple[str, str | None]]:
    return {(row["entity"].partition("/")[2], row["country"]) for row in asked("where", *args)["rows"]}


def test_filters_keep_what_is_unknown(names: Path) -> None:
    everything = {("service", "KR"), ("service", "JP"), ("news", None), ("mail", "KR"), ("desk", None)}
    assert rows_of("user", "-r", names) == everything
    assert rows_of("user", "-r", names, "--country", "JP") == {("service", "JP"), ("news", None), ("desk", None)}
    assert rows_of("user", "-r", names, "--country", "US") == {("news", None), ("desk", None)}
    assert rows_of("user", "-r", names, "--item", "phone") == {("service", "JP"), ("desk", None)}
    assert rows_of("user", "-r", names, "--purpose", "news") == {("news", None), ("mail", "KR"), ("desk", None)}
    assert rows_of("user", "-r", names, "--holder", "acme-kr") == {("mail", "KR")}
    both = rows_of("user", "-r", names, "--holder", "us", "--item", "email")
    assert both == {("service", "KR"), ("news", None)}


def test_each_item_has_a_row(names: Path) -> None:
    together = asked("where", "solution-user")["rows"]
    apart = asked("where", "solution-user", "--each", "item")["rows"]
    assert all(row["items"] is None or len(row["items"]) == 1 for row in apart)
    assert len(apart) == sum(len(row["items"] or [None]) for row in together)
    assert asked("where", "user", "-r", names, "--each", "item")["rows"]


# Days


def test_as_of_a_day_before_there_was_anything() -> None:
    answer = asked("transfers", "--as-of", "2023-09-14")
    assert answer["as_of"] == "2023-09-14"
    assert answer["law"] < "2023-09-15"
    assert {row["fields"]["items"]["disclosed"] for row in answer["rows"]} == {None}  # no policy was in force


# Files


def test_the_registry_is_found_upward(tmp_path: Path) -> None:
    write(tmp_path / "registry", all=HEAD)
    (tmp_path / "a" / "b").mkdir(parents=True)
    for cwd in (tmp_path, tmp_path / "a" / "b", tmp_path / "registry"):
        answer = run("clauses", cwd=cwd)
        assert answer.code == 0
        assert answer.err == read_from("registry", 1) + "\n"


def test_paths_are_those_of_the_repository(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    folder = write(tmp_path / "data" / "flows", all=UNKNOWN_KEY)
    for cwd, given in ((tmp_path, folder), (folder, "."), (tmp_path / "data", "flows")):
        answer = run("check", given, "--format", "json", cwd=cwd)
        found = json.loads(answer.out)
        assert found["registry"]["root"] == "data/flows"
        assert found["findings"][0]["file"] == "data/flows/all.yaml"
        assert answer.err.startswith(read_from("data/flows", 1))


def test_without_a_repository_paths_start_at_the_registry(tmp_path: Path) -> None:
    answer = run("check", write(tmp_path / "flows", all=UNKNOWN_KEY), "--format", "json")
    assert json.loads(answer.out)["findings"][0]["file"] == "flows/all.yaml"


def split(folder: Path, seed: int) -> Path:
    """Write the example registry into other files, in another order."""
    chance = random.Random(seed)  # noqa: S311 - a repeatable shuffle
    pieces = [
        (section, identity, body)
        for file in sorted((ROOT / "registry").glob("*.yaml"))
        for section, bodies in read(file).items()
        for identity, body in (bodies.items() if section != "registry" else [("", bodies)])
    ]
    chance.shuffle(pieces)
    files: list[Any] = [{} for _ in range(5)]
    for section, identity, body in pieces:
        file = chance.choice([other for other in files if section != "registry" or section not in other])
        if identity:
            file.setdefault(section, {})[identity] = body
        else:
            file[section] = body
    shutil.copytree(ROOT / "registry" / "policies", folder / "policies")
    for number, file in enumerate(files):
        if file:
            text = yaml.safe_dump(file, allow_unicode=True, sort_keys=False)
            (folder / f"{number}.yaml").write_text(text, encoding="utf-8")
    return folder


def unplaced(node: Any) -> Any:
    """Return an answer without where in the files anything stands."""
    if isinstance(node, list):
        return [unplaced(member) for member in node]
    if not isinstance(node, dict):
        return node
    return {
        key: unplaced(value) for key, value in node.items() if key not in ("file", "line", "start", "end", "registry")
    }


@pytest.mark.parametrize("seed", range(3))
def test_which_file_holds_what_changes_no_answer(seed: int, tmp_path: Path) -> None:
    folder = split(tmp_path / "registry", seed)
    asking = [["where", "solution-user"], ["transfers"], ["clauses"], ["who", "email"], ["path", "email", "JP"]]
    asking += [["impact", "party:spero", "--leak"], ["impact", "party:spero-trustee", "--leave"]]
    for args in asking:
        assert unplaced(asked(*args, "-r", folder)) == unplaced(asked(*args))
    one, other = (json.loads(run("check", root, "--format", "json").out) for root in (ROOT / "registry", folder))
    for found in (one, other):
        found["findings"].sort(key=lambda finding: finding["fingerprint"])
        for finding in found["findings"]:
            finding["related"].sort(key=lambda related: (related["entity"], related["role"]))
    assert unplaced(one) == unplaced(other)


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    folder = split(tmp_path / "registry", 0)
    questions: list[list[str | Path]] = [
        ["check", folder, "--format", "json"],
        ["where", "solution-user", "-r", folder],
        ["who", "email", "name", "-r", folder],
        ["path", "party:spero", "country:JP", "-r", folder],
        ["impact", "party:spero", "crscube", "--leak", "-r", folder],
        ["impact", "party:spero-trustee", "--leave", "-r", folder],
    ]
    for args in questions:
        assert program(*args, env={"PYTHONHASHSEED": "1"}) == program(*args, env={"PYTHONHASHSEED": "2"})


# The program itself


def test_the_program_answers_as_the_function_does() -> None:
    for args in (["check"], ["where", "solution-user", "--lang", "ko"], ["transfers", "--format", "csv"]):
        inside, outside = run(*args), program(*args)
        assert (outside.code, outside.out, outside.err) == (inside.code, inside.out, inside.err)


def test_version() -> None:
    assert program("--version").out == f"dataflow {__version__}\n"
    assert run("--version").out == f"dataflow {__version__}\n"
    assert run("--version", "check").out == f"dataflow {__version__}\n"


COMMANDS = ["check", "where", "who", "path", "impact", "transfers", "clauses", "questions"]
COMMANDS += ["explain", "rules", "statutes", "schema", "init"]


@pytest.mark.parametrize("args", [[], *([name] for name in COMMANDS)], ids=" ".join)
def test_help_in_both_languages(args: list[str]) -> None:
    korean, english = (program(*args, "--help", env={"DATAFLOW_LANG": lang}) for lang in ("ko", "en"))
    assert (korean.code, english.code) == (0, 0)
    assert HANGUL.search(korean.out)
    assert not HANGUL.search(english.out)


def test_alone_it_shows_its_help() -> None:
    answer = run()
    assert answer.code == 2
    assert "check" in answer.out + answer.err


def test_schema_writes_the_committed_files(tmp_path: Path) -> None:
    answer = run("schema", tmp_path)
    written = sorted(path.relative_to(tmp_path) for path in tmp_path.rglob("*.json"))
    assert answer.code == 0
    assert len(answer.out.splitlines()) == len(written) == len(SCHEMAS)
    assert all((tmp_path / path).read_bytes() == (ROOT / "schemas" / path).read_bytes() for path in written)


@pytest.mark.parametrize("buffered", ["", "1"])
@pytest.mark.parametrize(
    ("args", "code"),
    [
        (["check"], 1),
        (["check", str(CLEAN)], 0),
        (["where", "solution-user"], 0),
        (["--version"], 0),
        (["schema", "{tmp}"], 0),
    ],
)
def test_a_closed_pipe_changes_nothing_else(args: list[str], code: int, buffered: str, tmp_path: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(  # noqa: S603 - our own command
        command(*(arg.format(tmp=tmp_path) for arg in args)),
        cwd=ROOT,
        env=program_surroundings({"PYTHONUNBUFFERED": buffered}),
        stdout=writing,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(writing)
    assert done.returncode == code
    assert b"Traceback" not in done.stderr
    assert b"BrokenPipe" not in done.stderr


# Crashes


def broken(world: World) -> Iterator[Judgement]:
    raise ZeroDivisionError(world.day.isoformat())


def test_a_rule_that_crashes_is_told_and_the_others_run(monkeypatch: pytest.MonkeyPatch) -> None:
    one, *others = rules.every()
    monkeypatch.setattr("dataflow.check.every", lambda: (one._replace(judge=broken), *others))
    answer = run("check", "--format", "json")
    found = json.loads(answer.out)["findings"]
    assert answer.code == 2
    [crash] = [finding for finding in found if finding["rule"] == "rule-crashed"]
    assert crash["facts"] == {"rule": one.meta.id, "error": "ZeroDivisionError: 2026-11-25"}
    assert {finding["rule"] for finding in found} > {"rule-crashed", "overseas-basis", "policy-rights"}
    text = run("check")
    assert text.code == 2
    assert f"Rule {one.meta.id} broke off and judged nothing" in text.out
    assert run("check", "--fail-on", "never").code == 2


def test_a_crash_is_never_1(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dataflow.cli.backends.world_of", broken)
    answer = run("clauses")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.splitlines()[-1].startswith("dataflow: stopped by an unexpected error: ")
    assert "Traceback" not in answer.err
    assert "Traceback" in run("clauses", env={"DATAFLOW_DEBUG": "1"}).err


# What a start costs


def imported(*args: str) -> set[str]:
    python, *rest = command(*args)
    done = subprocess.run(  # noqa: S603 - our own command
        [python, "-X", "importtime", *rest], cwd=ROOT, env=program_surroundings(), capture_output=True, check=False
    )
    return {line.rpartition("|")[2].strip() for line in done.stderr.decode().splitlines() if "|" in line}


def test_what_is_imported() -> None:
    assert imported("--version").isdisjoint({"typer", "pydantic", "networkx", "yaml", "rich"})
    assert {"typer", "pydantic", "yaml"} <= imported("check")
    assert imported("check").isdisjoint({"networkx", "rich.table"})
    assert "networkx" not in imported("where", "solution-user", "--format", "json")
    assert "networkx" in imported("path", "solution-user", "crscube", "--format", "json")
