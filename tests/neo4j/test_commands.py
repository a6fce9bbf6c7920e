"""The commands of a database, as they are typed: what they say, in both languages, and what they refuse."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

from dataflow.store import edit as editing
from tests.cli.program import CLEAN, ROOT, Answer, run, write
from tests.neo4j.both import environment, everything, pushed

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import neo4j

    from tests.neo4j.server import Server

    Command = Callable[..., Answer]

QUESTIONS = {
    "where": ("where", "customer"),
    "where, each item": ("where", "customer", "employee", "--each", "item", "--item", "email"),
    "who": ("who", "email", "--country", "JP"),
    "path": ("path", "customer", "country:JP"),
    "leak": ("impact", "saebyeok", "--leak", "--on", "2026-06-01"),
    "leave": ("impact", "saebyeok", "--leave", "--as-of", "2026-06-01"),
    "transfers": ("transfers",),
    "clauses": ("clauses", "--as-of", "2024-01-01"),
}
ODD = {
    "no such subject": ("where", "customr"),
    "another kind": ("who", "party:saebyeok"),
    "ambiguous": ("impact", "tanaka", "--leak"),
    "a name in Korean": ("impact", "(주)새벽클라우드", "--leak"),
    "no event": ("impact", "saebyeok"),
    "no day": ("transfers", "--as-of", "someday"),
    "no such holder": ("where", "customer", "--holder", "nobody"),
    "no such country": ("path", "customer", "country:XX"),
}


@pytest.fixture
def typed(neo4j_server: Server, database: neo4j.Driver) -> Command:  # noqa: ARG001 - it has to be empty
    """Return what runs a command with the server in its environment."""
    return lambda *words: run(*words, env=environment(neo4j_server))


@pytest.fixture
def full(typed: Command) -> Command:
    """Return the same, the clean registry pushed."""
    assert typed("neo4j", "push", "--registry", CLEAN).code == 0
    return typed


@pytest.mark.parametrize("words", QUESTIONS.values(), ids=QUESTIONS)
def test_a_question_is_answered_alike(full: Command, words: tuple[str, ...]) -> None:
    for form, lang in (("json", "ko"), ("table", "en"), ("csv", "en"), ("markdown", "ko")):
        here = full(*words, "--registry", CLEAN, "--format", form, "--lang", lang)
        there = full(*words, "--backend", "neo4j", "--format", form, "--lang", lang)
        assert there.code == here.code == 0, there.err
        assert there.out == here.out != ""
        assert "hanbit" in there.err
        assert "bolt://" in there.err


@pytest.mark.parametrize("words", ODD.values(), ids=ODD)
def test_what_is_refused_is_refused_alike(full: Command, words: tuple[str, ...]) -> None:
    here, there = full(*words, "--registry", CLEAN), full(*words, "--backend", "neo4j")
    assert (there.code, there.out) == (here.code, here.out)
    assert there.err.splitlines()[1:] == here.err.splitlines()[1:] or there.err == here.err


@pytest.mark.parametrize(
    ("option", "value"), [("--key", "hanbit"), ("--uri", "bolt://x"), ("--username", "x"), ("--database", "x")]
)
def test_files_take_no_options_of_a_database(option: str, value: str) -> None:
    done = run("transfers", "--backend", "embedded", option, value, "--lang", "en")
    assert (done.code, done.out, done.err) == (2, "", f"{option} goes with --backend neo4j only.\n")


@pytest.mark.parametrize("words", [("--registry", str(CLEAN)), ("--partial",)])
def test_a_database_takes_no_options_of_files(typed: Command, words: tuple[str, ...]) -> None:
    done = typed("transfers", "--backend", "neo4j", *words, "--lang", "en")
    assert (done.code, done.out) == (2, "")
    assert done.err == f"--backend neo4j reads no files, so {words[0]} cannot go with it.\n"


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_push_status_drop(typed: Command, tmp_path: Path, lang: str) -> None:
    root = tmp_path / "registry"
    shutil.copytree(CLEAN, root)
    would = typed("neo4j", "push", "--registry", root, "--dry-run", "--lang", lang)
    assert would.code == 0
    assert "entrustments/hosting" in would.out
    assert _json(typed("neo4j", "status", "--format", "json"))["rows"] == []
    first = typed("neo4j", "push", "--registry", root, "--lang", lang)
    assert (first.code, first.out) == (0, "")
    assert "hanbit" in first.err
    again = typed("neo4j", "push", "--registry", root, "--lang", lang)
    assert (again.code, again.out) == (0, "")
    assert ("쓴 것이 없습니다" if lang == "ko" else "nothing was written") in again.err
    (root / "extra.yaml").write_text("parties:\n  extra: {name: Extra}\n", encoding="utf-8")
    drift = _json(typed("neo4j", "status", "--registry", root, "--format", "json"))["drift"]
    assert (drift["added"], drift["changed"], drift["removed"]) == (["parties/extra"], [], [])
    table = typed("neo4j", "status", "--registry", root, "--lang", lang)
    assert table.code == 0
    assert "parties/extra" in table.out
    kept = typed("neo4j", "drop", "--registry", "hanbit", "--lang", lang)
    assert (kept.code, kept.out) == (2, "")
    assert "--yes" in kept.err
    gone = typed("neo4j", "drop", "--registry", "hanbit", "--yes", "--lang", lang)
    assert (gone.code, gone.out) == (0, "")
    assert _json(typed("neo4j", "status", "--format", "json"))["rows"] == []
    after = typed("transfers", "--backend", "neo4j", "--lang", lang)
    assert (after.code, after.out) == (2, "")


def _json(answer: Answer) -> Any:
    """Return JSON that is what its schema says."""
    assert answer.code == 0, answer.err
    found = json.loads(answer.out)
    name = found["schema"].removeprefix("dataflow/").removesuffix("/1")
    schema = json.loads((ROOT / "schemas" / "output" / f"{name}.schema.json").read_text("utf-8"))
    Draft202012Validator(schema).validate(found)
    return found


def test_json_is_what_the_schemas_say(full: Command) -> None:
    status = _json(full("neo4j", "status", "--registry", CLEAN, "--format", "json"))
    assert status["rows"][0]["whole"] is True
    assert status["rows"][0]["left_over"] is False
    assert (status["drift"]["added"], status["drift"]["changed"], status["drift"]["removed"]) == ([], [], [])
    queries = _json(full("neo4j", "queries", "--format", "json"))
    assert [row["question"] for row in queries["rows"]] == [
        "where", "who", "path", "impact", "transfers", "clauses"
    ]  # fmt: skip


@pytest.mark.parametrize("lang", ["ko", "en"])
@pytest.mark.parametrize("form", ["table", "csv", "markdown"])
def test_queries_are_listed_without_a_database(form: str, lang: str) -> None:
    done = run("neo4j", "queries", "--format", form, "--lang", lang)
    assert (done.code, done.err) == (0, "")
    assert "$subjects" in done.out or "subjects" in done.out


def test_a_registry_with_errors_is_not_pushed(typed: Command, database: neo4j.Driver, tmp_path: Path) -> None:
    broken = write(tmp_path / "registry", registry="registry: {name: X, controller: nobody}\n")
    done = typed("neo4j", "push", "--registry", broken, "--lang", "en")
    assert (done.code, done.out) == (2, "")
    assert "nobody" in done.err
    assert database.execute_query("MATCH (n) RETURN n").records == []


def test_another_registry_is_not_replaced_unasked(full: Command, tmp_path: Path) -> None:
    other = write(tmp_path / "registry", registry="registry: {name: X, controller: x}\nparties: {x: {name: X}}\n")
    refused = full("neo4j", "push", "--registry", other, "--key", "hanbit", "--lang", "en")
    assert (refused.code, refused.out) == (2, "")
    assert "--replace" in refused.err
    assert full("neo4j", "push", "--registry", other, "--key", "hanbit", "--replace").code == 0
    rows = _json(full("neo4j", "status", "--format", "json"))["rows"]
    assert [(row["key"], row["entities"]) for row in rows] == [("hanbit", 1)]


class DiedError(Exception):
    """The end of a push."""


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_a_first_push_that_died_is_told_and_can_be_dropped(full: Command, database: neo4j.Driver, lang: str) -> None:
    def die(_step: str, _count: int) -> None:
        raise DiedError

    with pytest.raises(DiedError):
        pushed(database, CLEAN, "dead", die)
    status = full("neo4j", "status", "--lang", lang)
    assert "dead" in status.err
    assert "dead" not in status.out
    unasked = full("neo4j", "drop", "--registry", "dead", "--lang", lang)
    assert (unasked.code, unasked.out) == (2, "")
    before = everything(database, "hanbit")
    assert full("neo4j", "drop", "--registry", "dead", "--yes").code == 0
    assert database.execute_query("MATCH (n {registry: 'dead'}) RETURN n").records == []
    assert full("neo4j", "status", "--lang", lang).err == ""
    assert everything(database, "hanbit") == before


def test_what_was_tampered_with_is_mended_by_a_rebuild(full: Command, database: neo4j.Driver) -> None:
    before = everything(database, "hanbit")
    database.execute_query("MATCH (n:Party {id: 'parties/maru'}) SET n.name = 'Somebody else'")
    push = ("neo4j", "push", "--registry", CLEAN, "--lang", "en")
    assert "nothing was written" in full(*push).err  # the files are as they were, and so is the number of nodes
    assert everything(database, "hanbit") != before
    assert full(*push, "--rebuild").code == 0
    assert everything(database, "hanbit") == before


def test_an_edit_of_a_large_registry_is_pushed(
    full: Command, database: neo4j.Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(editing, "LARGE", 0)
    monkeypatch.setattr(editing, "FEW", 1.0)
    root = tmp_path / "registry"
    shutil.copytree(CLEAN, root)
    push = ("neo4j", "push", "--registry", root, "--key", "copy")
    assert full(*push).code == 0
    file = root / "parties.yaml"
    file.write_text(file.read_text("utf-8").replace("(주)새벽클라우드", "Dawn Cloud"), encoding="utf-8")
    rehearsed = full(*push, "--dry-run", "--lang", "en")
    assert "parties/saebyeok" in rehearsed.out
    done = full(*push, "--lang", "en")
    assert (done.code, done.out) == (0, "")
    assert "“copy”" in done.err
    assert _json(full("neo4j", "status", "--registry", root, "--key", "copy", "--format", "json"))["drift"] == {
        "root": "registry", "key": "copy", "pushed": True, "added": [], "changed": [], "removed": []
    }  # fmt: skip
    assert full(*push, "--rebuild").code == 0
    whole = everything(database, "copy")
    file.write_text(file.read_text("utf-8").replace("Dawn Cloud", "Dusk Cloud"), encoding="utf-8")
    assert full(*push).code == 0
    assert everything(database, "copy") != whole


def test_one_of_several_is_named_by_its_key(full: Command) -> None:
    assert full("neo4j", "push", "--registry", ROOT / "registry", "--key", "other").code == 0
    which = full("transfers", "--backend", "neo4j", "--lang", "en")
    assert (which.code, which.out) == (2, "")
    assert "hanbit" in which.err
    assert "other" in which.err
    for key, root in (("hanbit", CLEAN), ("other", ROOT / "registry")):
        there = full("transfers", "--backend", "neo4j", "--key", key, "--format", "json")
        assert there.out == full("transfers", "--registry", root, "--format", "json").out
    none = full("transfers", "--backend", "neo4j", "--key", "neither", "--lang", "en")
    assert (none.code, none.out) == (2, "")
    assert "neither" in none.err
    dropped = full("neo4j", "drop", "--registry", "neither", "--yes", "--lang", "en")
    assert (dropped.code, dropped.out) == (2, "")


@pytest.mark.parametrize(
    "statement", ["MATCH (n:RegistryHead) DETACH DELETE n", "MATCH (n:DataItem) SET n.name = null"]
)
def test_what_somebody_else_broke_is_told(full: Command, database: neo4j.Driver, statement: str) -> None:
    database.execute_query(statement)
    done = full("where", "customer", "--backend", "neo4j", "--lang", "en")
    assert (done.code, done.out) == (2, "")
    assert "was changed or removed in the database" in done.err
