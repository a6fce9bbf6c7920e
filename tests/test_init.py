"""A registry to start from: it loads, says what it says on purpose, and is written whole or not at all."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from jsonschema import Draft202012Validator

from dataflow.cli.starting import write_all
from dataflow.words.starter import FILES, starter
from tests.cli.program import ROOT, run

if TYPE_CHECKING:
    from pathlib import Path

LANGUAGES = ("ko", "en")
SCHEMA = "registry.schema.json"
ON_PURPOSE = [
    ("contract-clause", "unknown", "contracts/hosting-contract"),
    ("contract-missing", "unknown", "entrustments/mail-sending"),
    ("overseas-field", "violated", "entrustments/mail-sending"),
    ("overseas-safeguards", "unknown", "entrustments/mail-sending"),
]
"""What `check` finds in it: the gaps that its comments speak of, and nothing else."""


@pytest.mark.parametrize("lang", LANGUAGES)
def test_it_has_the_gaps_that_it_speaks_of_and_no_other(lang: str, tmp_path: Path) -> None:
    assert run("init", "--lang", lang, cwd=tmp_path).code == 0
    answer = run("check", "registry", "--format", "json", cwd=tmp_path)
    report = json.loads(answer.out)
    assert (answer.code, report["complete"]) == (1, True)
    found = [(finding["rule"], finding["outcome"], finding["entity"]) for finding in report["findings"]]
    assert sorted(found) == ON_PURPOSE
    comments = "\n".join(starter(lang).values())
    assert [rule for rule, _, _ in ON_PURPOSE if rule not in comments] == []


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("question", [("where", "customer"), ("transfers",), ("clauses",), ("questions",)])
def test_every_question_that_it_names_has_an_answer(lang: str, question: tuple[str, ...], tmp_path: Path) -> None:
    run("init", "--lang", lang, cwd=tmp_path)
    answer = run(*question, "--format", "json", cwd=tmp_path)
    assert (answer.code, bool(json.loads(answer.out)["rows"])) == (0, True)
    assert f"dataflow {' '.join(question)}" in starter(lang)["registry.yaml"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_its_language_is_that_of_the_reader(lang: str, tmp_path: Path) -> None:
    run("init", cwd=tmp_path, env={"DATAFLOW_LANG": lang})
    assert (tmp_path / "registry" / "registry.yaml").read_text(encoding="utf-8") == starter(lang)["registry.yaml"]
    assert f"language: {lang}" in starter(lang)["registry.yaml"]


def test_both_languages_state_the_same() -> None:
    korean, english = ({name: _shape(text) for name, text in starter(lang).items()} for lang in LANGUAGES)
    assert korean == english


def _shape(text: str) -> list[str]:
    """Return the keys of a file, in their order."""
    lines = [line.partition("#")[0].rstrip() for line in text.splitlines()]
    keys = [line.partition(":")[0].strip(" -") for line in lines if ":" in line and not line.lstrip().startswith("{")]
    return [key for key in keys if key not in ("method", "procedure", "effect", "refusal")]


def test_an_editor_finds_the_schema_beside_the_files(tmp_path: Path) -> None:
    run("init", "anywhere", cwd=tmp_path)
    folder = tmp_path / "anywhere"
    for path in folder.glob("*.yaml"):
        first = path.read_text(encoding="utf-8").splitlines()[0]
        assert (folder / first.removeprefix("# yaml-language-server: $schema=")) == folder / SCHEMA
    assert (folder / SCHEMA).read_bytes() == (ROOT / "schemas" / SCHEMA).read_bytes()
    Draft202012Validator.check_schema(json.loads((folder / SCHEMA).read_text(encoding="utf-8")))
    assert {path.name for path in folder.iterdir()} == {*FILES, SCHEMA}


def test_it_says_what_it_wrote_and_what_comes_next(tmp_path: Path) -> None:
    answer = run("init", "mine", "--lang", "en", cwd=tmp_path)
    assert answer.out == ""
    assert all(name in answer.err for name in FILES)
    assert "dataflow check mine" in answer.err


def snapshot(folder: Path) -> dict[str, bytes | None]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else None for path in folder.rglob("*")
    }


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("there", ["registry/notes.txt", "registry/parties.yaml", "registry/.hidden", "registry"])
def test_it_never_overwrites(there: str, lang: str, tmp_path: Path) -> None:
    (tmp_path / there).parent.mkdir(exist_ok=True)
    (tmp_path / there).write_text("mine", encoding="utf-8")
    before = snapshot(tmp_path)
    answer = run("init", "--lang", lang, cwd=tmp_path)
    assert (answer.code, answer.out, snapshot(tmp_path)) == (2, "", before)
    assert ("아무것도 쓰지 않았습니다" if lang == "ko" else "nothing was written") in answer.err


def test_a_link_to_nowhere_is_something_there(tmp_path: Path) -> None:
    (tmp_path / "registry").symlink_to(tmp_path / "gone")
    assert run("init", cwd=tmp_path).code == 2
    assert (tmp_path / "registry").readlink() == tmp_path / "gone"


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    assert run("init", ".", cwd=tmp_path).code == 0
    assert {path.name for path in tmp_path.iterdir()} == {*FILES, SCHEMA}


@pytest.mark.parametrize("folder", ["no/such/parent", "file/below"])
def test_where_it_cannot_write_it_says_so(folder: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    before = snapshot(tmp_path)
    answer = run("init", folder, "--lang", "en", cwd=tmp_path)
    assert (answer.code, snapshot(tmp_path)) == (2, before)
    assert f"Cannot write {folder}" in answer.err


@pytest.mark.parametrize("there", [True, False])
def test_what_fails_in_the_middle_leaves_nothing(there: bool, tmp_path: Path) -> None:  # noqa: FBT001 - a case
    folder = tmp_path / "registry"
    if there:
        folder.mkdir()
    before = snapshot(tmp_path)
    with pytest.raises(FileNotFoundError):
        write_all(folder, {"a.yaml": "a", "no-such-folder/b.yaml": "b"})
    assert snapshot(tmp_path) == before


def test_what_has_come_in_the_meantime_stays(tmp_path: Path) -> None:
    (tmp_path / "b.yaml").write_text("mine", encoding="utf-8")
    with pytest.raises(FileExistsError):
        write_all(tmp_path, {"a.yaml": "a", "b.yaml": "b"})
    assert snapshot(tmp_path) == {"b.yaml": b"mine"}


def test_another_language_is_wrong_use(tmp_path: Path) -> None:
    answer = run("init", "--lang", "fr", cwd=tmp_path)
    assert (answer.code, snapshot(tmp_path)) == (2, {})
    assert "fr" in answer.err
