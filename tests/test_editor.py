"""A registry in an editor: the real yaml-language-server reads the schema that the first line of each file names."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.program import CLEAN, ROOT, run
from tests.editor.server import SERVER, Server, node_for

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

REGISTRIES = [ROOT / "registry", CLEAN, *sorted((ROOT / "tests" / "cases").glob("*/registry"))]
DOCS = ROOT / "docs" / "editors.md"
HANGUL = re.compile("[가-힣]")

DRAFT = """\
# yaml-language-server: $schema=registry.schema.json
registry: {name: 한빛, controller: us, unknowns: ignore}
parties:
  us: {name: 한빛, country: KR}
  Mail: {name: 메일온, country: US}
items:
  email: {name: 이메일, kinds: [general, rare]}
entrustments:
  sending:
    trustees: mail
    tasks: [{name: 발송, kind: messaging}]
    locations: [{country: XX}]
    since: 2026-9-1
contracts:
  c: {parties: [us], clauses: {safeguards: present, safeguard: present}}
entrustment: {}
"""
WRONG = {1: "unknowns", 4: "id", 6: "kinds", 9: "trustees", 11: "country", 12: "since", 14: "safeguard", 15: "section"}
"""Line of the draft, from 0 → what is wrong there."""

SOUND = """\
# yaml-language-server: $schema=registry.schema.json
registry: {name: 한빛, controller: us}
parties:
  us: {name: 한빛, country: KR}
entrustments:
  sending:
    trustee: us
    
    tasks:
      - name: 발송
        kind: messaging
    locations:
      - country: none
    overseas:
      basis: contract
      
contracts:
  paper:
    clauses:
      safeguards: present
      
policies:
  first:
    effective: 2026-01-01
    sections:
      purposes: {state: present, source: 제1조}
      
"""  # noqa: W293 - where somebody goes on writing


@pytest.fixture(scope="module")
def node() -> str:
    return node_for(SERVER)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a registry as `init` writes it."""
    place = tmp_path_factory.mktemp("editor")
    assert run("init", "--lang", "ko", cwd=place).code == 0
    return place / "registry"


@pytest.fixture(scope="module")
def server(node: str, folder: Path) -> Iterator[Server]:
    with Server(folder, node, "ko") as found:
        yield found


@pytest.fixture(scope="module")
def draft(server: Server, folder: Path) -> list[dict[str, Any]]:
    server.open(folder / "draft.yaml", DRAFT)
    return server.diagnostics(folder / "draft.yaml")


@pytest.fixture(scope="module")
def sound(server: Server, folder: Path) -> Path:
    server.open(folder / "sound.yaml", SOUND)
    assert server.diagnostics(folder / "sound.yaml") == []
    return folder / "sound.yaml"


def test_nothing_is_wrong_with_a_registry_that_loads(server: Server, folder: Path) -> None:
    files = [file for place in (folder, *REGISTRIES) for file in sorted(place.glob("*.yaml"))]
    for file in files:
        server.open(file)
    assert {file: found for file in files if (found := server.diagnostics(file))} == {}


def test_what_the_loader_refuses_is_marked_at_its_line(draft: list[dict[str, Any]], tmp_path: Path) -> None:
    assert sorted({each["range"]["start"]["line"] for each in draft}) == list(WRONG)
    (tmp_path / "draft.yaml").write_text(DRAFT, encoding="utf-8")
    told = run("check", tmp_path, "--format", "concise").out
    assert {int(line.split(":")[1]) - 1 for line in told.splitlines()} >= set(WRONG)


def test_a_wrong_key_is_marked_in_the_language_of_the_editor(
    draft: list[dict[str, Any]], node: str, folder: Path
) -> None:
    assert "속성 trustees은(는) 허용되지 않습니다" in message_at(draft, 9)
    with Server(folder, node) as english:
        english.open(folder / "draft.yaml", DRAFT)
        assert "Property trustees is not allowed" in message_at(english.diagnostics(folder / "draft.yaml"), 9)


def test_the_settings_in_docs_find_the_schema_for_files_that_name_none(node: str, folder: Path) -> None:
    shown = re.search(r"```json\n// \.vscode/settings\.json\n(.*?)```", DOCS.read_text(encoding="utf-8"), re.DOTALL)
    assert shown
    file = folder / "unnamed.yaml"
    with Server(folder.parent, node, settings=json.loads(shown[1])) as server:
        server.open(file, "parties:\n  us: {name: Us, land: KR}\n")
        assert "Property land is not allowed" in message_at(server.diagnostics(file), 1)
    with Server(folder.parent, node) as server:
        server.open(file, "parties:\n  us: {name: Us, land: KR}\n")
        assert server.diagnostics(file) == []


def message_at(found: list[dict[str, Any]], line: int) -> str:
    return str(next(each["message"] for each in found if each["range"]["start"]["line"] == line))


def offered(server: Server, file: Path, after: str, column: int) -> dict[str, str]:
    """Return label → explanation of what is offered at a column of the line after one."""
    answer = server.at("completion", file, line_of(after) + 1, column)
    return {each["label"]: shown(each.get("documentation", "")) for each in answer["items"]}


def line_of(text: str) -> int:
    return SOUND.splitlines().index(text)


def shown(documentation: Any) -> str:
    return documentation["value"] if isinstance(documentation, dict) else str(documentation)


@pytest.mark.parametrize(
    ("after", "column", "some"),
    [
        ("      purposes: {state: present, source: 제1조}", 0, {"subjects", "items", "provisions", "orders"}),
        ("    trustee: us", 4, {"under", "items", "contract", "retention"}),
        ("      basis: contract", 6, {"timing", "method", "refusal"}),
        ("      safeguards: present", 6, {"supervision", "liability", "re-entrustment-restriction"}),
        ("      purposes: {state: present, source: 제1조}", 6, {"entrustment", "overseas", "rights"}),
    ],
    ids=["sections", "entrustment", "overseas", "clauses", "policy"],
)
def test_fields_are_offered_with_korean_words(
    server: Server, sound: Path, after: str, column: int, some: set[str]
) -> None:
    found = offered(server, sound, after, column)
    assert found.keys() >= some
    assert [label for label, words in found.items() if not HANGUL.search(words)] == []


@pytest.mark.parametrize(
    ("after", "column", "some"),
    [
        ("      - name: 발송", 14, {"hosting": "호스팅", "messaging": "메시지 발송"}),
        ("    locations:", 17, {"JP": "일본", "US": "미국", "unknown": "모름"}),
        ("    overseas:", 13, {"consent": "별도의 동의", "equivalency": "동등성 인정"}),
        ("    clauses:", 18, {"present": "있음", "none": "확인했으나 없음"}),
    ],
    ids=["kind", "country", "basis", "clause"],
)
def test_words_are_offered_with_their_meaning(
    server: Server, sound: Path, after: str, column: int, some: dict[str, str]
) -> None:
    found = offered(server, sound, after, column)
    assert {word: meaning in found[word] for word, meaning in some.items()} == dict.fromkeys(some, True)


@pytest.mark.parametrize(
    ("line", "word", "korean", "english"),
    [
        ("entrustments:", "entrustments", "수탁자와 재수탁자에게 업무를 맡기는 흐름", "Flows to trustees"),
        ("    trustee: us", "trustee", "업무를 맡은 수탁자의 ID", "The party, by id, that does the work"),
        ("      - name: 발송", "name", "맡긴 업무를 자료에 적힌 대로", "The work as printed (PIPA 26(2))"),
        ("        kind: messaging", "messaging", "* `messaging`: 메시지 발송", "messaging"),
        ("      - country: none", "country", "개인정보가 있는 나라의 두 글자 코드", "The country where the data is"),
        ("      basis: contract", "basis", "법 제28조의8제1항의 다섯 근거", "One of the five bases"),
        ("      safeguards: present", "safeguards", "「개인정보 보호법」 제26조제1항제2호", "PIPA 26(1)2"),
        ("      purposes: {state: present, source: 제1조}", "purposes", "개인정보의 처리 목적", "PIPA 30(1)1"),
    ],
)
def test_a_word_is_explained_in_both_languages(
    server: Server, sound: Path, line: str, word: str, korean: str, english: str
) -> None:
    found = server.at("hover", sound, line_of(line), line.index(word) + 1)["contents"]["value"]
    assert korean in found
    assert english in found
