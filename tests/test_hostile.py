"""Hostile registries: refused with file and line, in little time and memory; nothing of them commands a terminal."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
import yaml

from dataflow.load.registry import load
from dataflow.model.states import RESERVED
from dataflow.places import visible
from dataflow.words.messages import MISTAKES
from tests.cli.program import CLEAN, command, program_surroundings, run, write
from tests.fuzz.properties import COMMANDS, check_file, check_text
from tests.hostile.cases import CASES, Case

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.cli.program import Answer

MEASURED = Path(__file__).parent / "hostile" / "measured.py"
FOUND = sorted((Path(__file__).parent / "fuzz" / "found").iterdir())
TEXTUAL = [one for one in CASES if isinstance(one.text, str) and "\ud800" not in one.text]
SECONDS, MEGABYTES = 5, 200  # of a processor; one on a good machine, which those of CI are not
LARGE, MANY = 20_000, 100  # bytes or files from which a registry is asked few things, so that these tests end
ASKED = (
    ("where", "users", "--partial"),
    ("who", "email", "--partial"),
    ("path", "users", "sg", "--partial"),
    ("impact", "sg", "--leak", "--partial"),
    ("impact", "sg", "--leave", "--partial"),
    ("transfers", "--partial"),
    ("clauses", "--partial"),
    ("questions", "--partial"),
)
FORMATS = ("table", "json", "csv", "markdown")


class Measured(NamedTuple):
    """What a run came to, and what it took."""

    code: int
    out: str
    err: str
    seconds: float
    megabytes: float


def measured(root: Path, *args: str) -> Measured:
    """Run `dataflow check` as a program of its own."""
    figures = root.parent / "figures"
    check = [sys.executable, "-I", "-S", str(MEASURED), str(figures), *command("check", root, *args)]
    done = subprocess.run(  # noqa: S603 - our own command
        check, env=program_surroundings(), capture_output=True, check=False, timeout=60
    )
    seconds, megabytes = map(float, figures.read_text("ascii").split())
    return Measured(done.returncode, done.stdout.decode(), done.stderr.decode(), seconds, megabytes)


def obeyed(text: str) -> set[str]:
    """Return the characters of `text` that a terminal obeys or hides."""
    return {c for c in set(text.replace("\r\n", "\n")) - {"\n"} if unicodedata.category(c) in COMMANDS}


def check_answer(answer: Answer | Measured) -> None:
    """Hold that an answer is no crash, is not silent, and commands no terminal."""
    assert "Traceback" not in answer.err
    assert "dataflow: " not in answer.err  # a crash
    assert answer.err
    assert not obeyed(answer.err)
    assert not obeyed(answer.out)


def findings(out: str) -> list[dict[str, Any]]:
    """Return the registry's own mistakes in the output of `check`."""
    return [one for one in json.loads(out)["findings"] if one["rule"] in MISTAKES]


def seen(out: str, case: Case) -> list[list[Any]]:
    rows = [[one["file"], one["start"]["line"], one["rule"]] for one in findings(out)]
    for row, expected in zip(rows, case.expect or [], strict=False):
        row[0] = None if expected[0] is None else row[0].removeprefix("r").removeprefix("/")
    return rows


@pytest.fixture
def built(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Path]:
    case: Case = request.param
    if case.made == "unreadable" and os.geteuid() == 0:
        pytest.skip("root reads everything: run the tests as somebody else to see files that may not be read")
    root = case.build(tmp_path / "r")
    yield root
    if case.made == "unreadable":
        (root / "b").chmod(0o755)  # pytest clears up


PAIRS = [pytest.param(case, case, id=case.name) for case in CASES]
each_case = pytest.mark.parametrize(("built", "case"), PAIRS, indirect=["built"])


@each_case
def test_a_hostile_registry_is_refused_at_its_place_in_little_time_and_memory(built: Path, case: Case) -> None:
    answer = measured(built, "--format", "json", "--lang", "ko")
    assert answer.code == case.code
    assert answer.seconds < SECONDS
    assert answer.megabytes < MEGABYTES
    check_answer(answer)
    if case.expect is None:
        assert answer.out == ""
        return
    rows = seen(answer.out, case)
    assert rows[: len(case.expect)] == case.expect
    assert len(rows) == (len(case.expect) if case.count is None else case.count)
    if case.suggest is not None:
        assert [one["facts"]["suggestions"] for one in findings(answer.out)] == case.suggest


@each_case
def test_a_hostile_registry_commands_no_terminal(built: Path, case: Case) -> None:
    sizes = [path.stat().st_size for path in built.rglob("*") if path.is_file()]
    small = sum(sizes) < LARGE and len(sizes) < MANY
    number = CASES.index(case)
    answer = run("check", built, "--lang", ("ko", "en")[number % 2])
    assert answer.code == case.code
    check_answer(answer)
    for file, line, kind in case.expect or []:
        assert f"[{kind}]" in answer.out
        assert file is None or f"  --> r{'/' if file else ''}{visible(file)}:{line}:" in answer.out
    for turn, asked in enumerate(ASKED[number % 2 :: 2] if small else (), number):
        answer = run(*asked, "-r", built, "--format", FORMATS[turn % 4], "--lang", ("ko", "en")[turn // 4 % 2])
        assert answer.code in {0, case.code, 2}
        check_answer(answer)


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("kind", ["file", "nowhere", "folder"])
def test_the_name_of_the_registry_commands_no_terminal(kind: str, language: str, tmp_path: Path) -> None:
    root = tmp_path / "\x1b[31m\u202e\x9b"
    if kind == "folder":
        write(root, a="items: []\n")
    elif kind == "file":
        root.write_text("items: []\n", encoding="utf-8")
    for asked in (("check", root), ("where", "users", "-r", root), ("transfers", "--partial", "-r", root)):
        answer = run(*asked, "--lang", language)
        assert answer.code == 2
        check_answer(answer)
        assert "\\x1b[31m\\u202e\\x9b" in answer.err


# what fuzzing found (`fuzz/fuzz.py`), and what it looks for


@pytest.mark.parametrize("path", FOUND, ids=lambda path: path.name)
def test_what_fuzzing_found_is_mended(path: Path) -> None:
    check_text(path.read_text("utf-8"))
    check_file(path.read_bytes())


@pytest.mark.parametrize("text", [pytest.param(str(one.text), id=one.name) for one in TEXTUAL])
def test_hostile_texts_have_the_properties_that_fuzzing_looks_for(text: str) -> None:
    check_text(text)
    check_file(text.encode())


# what is sound, and has such characters in its texts

POISON = "\x1b[31m\x07\x7f\x9b\u200e\u202e\u2066\ufeff\u2028"
TEXTS = frozenset(["name", "legal_name", "title", "phone", "note", "source", "text", "as_written", "timing", "method"])
OF_CLEAN = (
    ("where", "customer"),
    ("who", "email"),
    ("path", "customer", "saebyeok"),
    ("impact", "saebyeok", "--leak"),
    ("impact", "saebyeok", "--leave"),
    ("transfers",),
    ("clauses",),
    ("questions",),
)


def poisoned(value: Any, key: str = "") -> Any:
    """Return `value` with such characters in each text that may hold any."""
    if isinstance(value, dict):
        return {name: poisoned(member, key if name in {"ko", "en"} else name) for name, member in value.items()}
    if isinstance(value, list):
        return [poisoned(member, key) for member in value]
    return f"{value[:1]}{POISON}{value[1:]}" if key in TEXTS and value not in RESERVED else value


@pytest.fixture(scope="module")
def poisonous(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the clean registry with such texts, written as JSON: what YAML does not allow is spelt out."""
    root = tmp_path_factory.mktemp("poisonous") / "r"
    root.mkdir()
    for path in CLEAN.glob("*.yaml"):
        data = yaml.load(path.read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 - it makes texts and nothing else
        if path.stem == "contracts":  # so that rules find something
            data = {"contracts": {name: {**body, "clauses": {}} for name, body in data["contracts"].items()}}
        (root / path.name).write_text(json.dumps(poisoned(data)), encoding="utf-8")
    return root


def test_the_poisonous_registry_is_sound(poisonous: Path) -> None:
    result = load(poisonous)
    assert result.findings == []
    assert result.registry
    assert all(POISON in party.name.said("ko") for party in result.registry.parties.values())


@pytest.mark.parametrize("language", ["ko", "en"])
def test_findings_on_such_texts_command_no_terminal(language: str, poisonous: Path) -> None:
    answer = run("check", poisonous, "--lang", language)
    assert answer.code == 1
    assert "\\x1b[31m" in answer.out
    check_answer(answer)


def _answers() -> Iterator[Any]:
    for asked in OF_CLEAN:
        for form in FORMATS:
            yield pytest.param(asked, form, id=" ".join((*asked, form)))


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize(("asked", "form"), list(_answers()))
def test_answers_with_such_texts_command_no_terminal(
    asked: tuple[str, ...], form: str, language: str, poisonous: Path
) -> None:
    answer = run(*asked, "-r", poisonous, "--format", form, "--lang", language)
    assert answer.code == 0
    assert answer.out
    assert not obeyed(answer.out)
    check_answer(answer)
