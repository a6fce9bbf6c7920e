"""Loading: every mistake at its place, nothing lost besides it, and never an exception."""

from __future__ import annotations

import errno
import os
import re
from itertools import permutations
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from dataflow.acceptances import OWN
from dataflow.findings import Report, Severity
from dataflow.load import files
from dataflow.load.files import decode
from dataflow.load.parsed import MOST_MISTAKES, MOST_VALUES
from dataflow.load.registry import Loaded, load
from dataflow.load.suggest import nearest
from dataflow.model.contracts import Scope
from dataflow.render.text import text as render
from dataflow.words.messages import MISTAKES
from dataflow.words.speak import Speaker

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

HEAD = "registry: {name: 시험, controller: me}\nparties:\n  me: {name: 우리}\n"
CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "load" / "cases.yaml").read_text("utf-8"))
NOT_OF_LOADING = {"rule-crashed", "jurisdiction-without-rules", "decision-unused", "not-an-acceptance", *OWN}
HANGUL = re.compile("[가-힣]")
BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")


def folder(root: Path, texts: Mapping[str, str | bytes], *, head: bool = True) -> Path:
    root.mkdir(exist_ok=True)
    for name, text in {**({"head.yaml": HEAD} if head else {}), **texts}.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return root


def loaded(tmp_path: Path, texts: Mapping[str, str | bytes], *, head: bool = True) -> Loaded:
    return load(folder(tmp_path / "r", texts, head=head))


def found(result: Loaded) -> list[list[Any]]:
    return [[one.span.file.removeprefix("r").removeprefix("/"), *one.span.start, one.rule] for one in result.findings]


def kinds(result: Loaded) -> list[str]:
    return [one.rule for one in result.findings]


def check_spans(result: Loaded) -> None:
    for finding in result.findings:
        start, end = finding.span.start, finding.span.end
        assert (1, 1) <= start <= end
        raw = result.sources.raw.get(finding.span.file.removeprefix(f"{result.sources.root}/"))
        text = decode(raw)[0] if raw is not None else None
        if text is None:
            assert start == end
            continue
        lines = BREAK.split(text)
        for line, column in (start, end):
            assert line <= len(lines), finding
            assert column <= len(lines[line - 1]) + 1, finding


def check_said(result: Loaded) -> None:
    for language in ("ko", "en"):
        speaker = Speaker(language)
        for finding in result.findings:
            for said in (speaker.message(finding), speaker.remedy(finding)):
                assert said
                assert said.isprintable()
                assert language == "en" or HANGUL.search(said)
                assert "{{" not in said
        for line in rendered(result, speaker):
            assert line.isprintable()


def rendered(result: Loaded, speaker: Speaker) -> list[str]:
    return render(Report(tuple(result.findings)), speaker, result.sources.line, colour=False).split("\n")


def case(one: dict[str, Any]) -> Any:
    why = one.get("xfail")
    return pytest.param(one, id=one["name"], marks=[pytest.mark.xfail(reason=why, strict=True)] if why else [])


@pytest.mark.parametrize("one", [case(one) for one in CASES])
def test_case(one: dict[str, Any], tmp_path: Path) -> None:
    result = loaded(tmp_path, one["files"], head=one.get("head", True))
    assert found(result) == one["expect"]
    offered = {f.rule: f.facts["suggestions"] for f in result.findings if f.facts.get("suggestions")}
    if "facts" in one:  # one of each finding, what it holds at least
        facts = [finding.facts for finding in result.findings]
        assert [{key: each[key] for key in some} for some, each in zip(one["facts"], facts, strict=False)] == one[
            "facts"
        ]
    else:
        assert offered == one.get("suggest", {})
    check_spans(result)
    check_said(result)


# mistakes that text in a YAML file cannot show


def _not_utf_8(root: Path, _: pytest.MonkeyPatch) -> list[list[Any]]:
    folder(root, {"a.yaml": "# 가\n# 나".encode() + b"\xb0\xa1\n"})
    return [["a.yaml", 2, 4, "not-utf-8"]]


def _utf_16(root: Path, _: pytest.MonkeyPatch) -> list[list[Any]]:
    folder(root, {"a.yaml": "items: {}\n".encode("utf-16"), "b.yaml": b"\xfe\xff\x00a"})
    return [["a.yaml", 1, 1, "utf-16"], ["b.yaml", 1, 1, "utf-16"]]


def _control_character(root: Path, _: pytest.MonkeyPatch) -> list[list[Any]]:
    folder(root, {"a.yaml": "# 가\r\n# 나\x07\n", "b.yaml": "# 가\ufeff\n"})
    return [["a.yaml", 2, 4, "control-character"], ["b.yaml", 1, 4, "control-character"]]


def _too_large(root: Path, patch: pytest.MonkeyPatch) -> list[list[Any]]:
    patch.setattr(files, "LARGEST", len(HEAD.encode()))
    folder(root, {"a.yaml": "#" * (len(HEAD.encode()) + 1)})
    return [["a.yaml", 1, 1, "too-large"]]


def _unreadable(root: Path, patch: pytest.MonkeyPatch) -> list[list[Any]]:
    def refuse(path: str, *args: Any, **options: Any) -> Any:
        if path.endswith("a.yaml"):
            raise PermissionError(13, "Permission denied")
        return open(path, *args, **options)  # noqa: PTH123 - whoever asked closes it

    patch.setattr(files, "open", refuse, raising=False)
    folder(root, {"a.yaml": "items: {}\n"})
    return [["a.yaml", 1, 1, "unreadable"]]


def _too_many_values(root: Path, _: pytest.MonkeyPatch) -> list[list[Any]]:
    fields = "".join(f"    f{number}: x\n" for number in range(20_001))
    texts = "    - general\n" * 20_001
    folder(root, {"a.yaml": f"items:\n  a:\n{fields}", "b.yaml": f"items:\n  b:\n    kinds:\n{texts}"})
    return [["a.yaml", 20_003, 5, "too-many-values"], ["b.yaml", 20_004, 7, "too-many-values"]]


def _link_leaves(root: Path, _: pytest.MonkeyPatch) -> list[list[Any]]:
    folder(root, {})
    outside = root.parent / "outside"
    folder(outside, {"a.yaml": "items: []\n"}, head=False)
    (root / "a.yaml").symlink_to(outside / "a.yaml")
    (root / "b").symlink_to(outside)
    return [["a.yaml", 1, 1, "link-leaves-registry"], ["b", 1, 1, "link-leaves-registry"]]


def _not_a_file(root: Path, _: pytest.MonkeyPatch) -> list[list[Any]]:
    folder(root, {})
    os.mkfifo(root / "a.yaml")
    (root / "b.yml").mkdir()
    (root / "c.yaml").symlink_to(root / "nowhere.yaml")
    return [[name, 1, 1, "not-a-file"] for name in ("a.yaml", "b.yml", "c.yaml")]


def _looks_like_yaml(root: Path, _: pytest.MonkeyPatch) -> list[list[Any]]:
    names = [".hidden.yaml", "a.YAML", "a.yaml.bak", "a.yaml~", "a.yml-old"]
    folder(root, {**dict.fromkeys(names, "items: [\n"), "notes.txt": "", "yaml": ""})
    return [[name, 1, 1, "looks-like-yaml"] for name in names]


BUILT: Mapping[str, Callable[[Path, pytest.MonkeyPatch], list[list[Any]]]] = {
    "not-utf-8": _not_utf_8,
    "utf-16": _utf_16,
    "control-character": _control_character,
    "too-large": _too_large,
    "unreadable": _unreadable,
    "too-many-values": _too_many_values,
    "link-leaves-registry": _link_leaves,
    "not-a-file": _not_a_file,
    "looks-like-yaml": _looks_like_yaml,
}


@pytest.mark.parametrize("kind", BUILT)
def test_built(kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = BUILT[kind](tmp_path / "r", monkeypatch)
    result = load(tmp_path / "r")
    assert found(result) == expected
    assert {row[3] for row in expected} == {kind}
    assert result.complete == (kind == "looks-like-yaml")
    check_spans(result)
    check_said(result)


def test_every_mistake_has_a_case() -> None:
    shown = {row[3] for one in CASES for row in one["expect"]} | set(BUILT) | {"too-many-mistakes"}  # see below
    assert shown == set(MISTAKES) - NOT_OF_LOADING


def test_cases_have_names_of_their_own() -> None:
    names = [one["name"] for one in CASES]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    "code", ["EACCES", "EPERM", "ENOENT", "ENOTDIR", "EISDIR", "EIO", "ENAMETOOLONG", "ELOOP", "EMFILE"]
)
def test_why_a_file_cannot_be_read_is_said_in_both_languages(code: str) -> None:
    reason = os.strerror(getattr(errno, code))
    assert HANGUL.search(Speaker("ko").value("reason", reason))
    assert not HANGUL.search(Speaker("en").value("reason", reason))
    assert Speaker("ko").value("reason", "Odd \x1b error") == "Odd \\x1b error"


# values are the text they are


def test_no_is_norway_and_118_a_phone_number(tmp_path: Path) -> None:
    text = "parties:\n  a: {name: 118, country: NO, contact: {phone: 0118}}\n  on: {name: 1.10}\n"
    result = loaded(tmp_path, {"a.yaml": text})
    assert result.registry
    party = result.registry.parties["a"]
    assert (party.name.ko, party.country) == ("118", "NO")
    assert getattr(party.contact, "phone", None) == "0118"
    assert result.registry.parties["on"].name.ko == "1.10"


def test_a_plain_text_is_in_the_language_of_the_head(tmp_path: Path) -> None:
    head = "registry: {name: Test, controller: me, language: en}\nparties:\n  me: {name: We}\n"
    result = loaded(tmp_path, {"a.yaml": head}, head=False)
    assert result.registry
    assert (result.registry.parties["me"].name.en, result.registry.parties["me"].name.ko) == ("We", None)


# did you mean


def test_hangul_is_compared_by_letters() -> None:
    assert nearest("이용지", ["이용자", "회원"]) == ["이용자"]
    assert nearest("전화번오", ["전자우편", "전화번호"]) == ["전화번호"]


def test_near_words_fold_case_width_and_dashes() -> None:
    assert nearest("Legal Basis", ["legal_basis"]) == ["legal_basis"]
    assert nearest("ｎａｍｅ", ["name"]) == ["name"]
    assert nearest("zzz", ["name"]) == []
    assert nearest("n" * 81, ["n" * 80]) == []
    assert len(nearest("name", ["nama", "namb", "namc", "namd"])) == 3


def test_a_suggestion_is_said(tmp_path: Path) -> None:
    result = loaded(tmp_path, {"a.yaml": "subject: {}\nsubjects:\n  users: {nmae: 이용자}\n"})
    said = [Speaker("en").message(one) for one in result.findings if one.rule == "unknown-key"]
    assert said == ["There is no field `nmae` here. Did you mean `name`?"]


# ids and rings


def test_a_duplicate_shows_both_places_and_the_first_one_holds(tmp_path: Path) -> None:
    texts = {"a.yaml": "# one\nitems:\n  email: {name: 첫째}\n", "sub/b.yaml": "items:\n  email: {name: 둘째}\n"}
    result = loaded(tmp_path, texts)
    (finding,) = result.findings
    assert (finding.span.file, finding.span.start.line) == ("r/sub/b.yaml", 2)
    assert finding.facts["first"] == "r/a.yaml:3"
    assert all("r/a.yaml:3" in Speaker(language).message(finding) for language in ("ko", "en"))
    assert result.registry
    assert result.registry.items["email"].name.ko == "첫째"


@pytest.mark.parametrize("size", [1, 2, 3])
def test_a_ring_is_one_finding_at_its_first_member(size: int, tmp_path: Path) -> None:
    ids = "abc"[:size]
    body = "".join(f"  {one}: {{name: 가, part_of: {ids[(n + 1) % size]}}}\n" for n, one in enumerate(ids))
    result = loaded(tmp_path, {"a.yaml": "subjects:\n" + body})
    (finding,) = result.findings
    assert (finding.rule, finding.place) == ("ring", ("subjects/a", ("part_of",)))
    assert finding.facts["ring"] == [*ids, "a"]
    assert result.registry
    assert result.registry.subjects["a"].part_of is None
    assert len(result.registry.subjects) == size


def test_two_rings_are_two_findings(tmp_path: Path) -> None:
    body = "  a: {name: 가, contains: [a]}\n  b: {name: 나, derived_from: [c]}\n  c: {name: 다, derived_from: [b]}\n"
    assert kinds(loaded(tmp_path, {"a.yaml": "items:\n" + body})) == ["ring", "ring"]


def test_a_long_chain_loads_and_a_long_ring_is_found(tmp_path: Path) -> None:
    chain = "".join(f"  e{n:04}: {{under: e{n + 1:04}}}\n" for n in range(2999))
    result = loaded(tmp_path, {"a.yaml": f"entrustments:\n{chain}  e2999: {{since: 2026-01-01}}\n"})
    assert result.findings == []
    assert result.registry
    assert len(result.registry.entrustments) == 3000
    result = loaded(tmp_path, {"a.yaml": f"entrustments:\n{chain}  e2999: {{under: e0000}}\n"})
    assert found(result) == [["a.yaml", 2, 11, "ring"]]


# partial reading


def test_a_bad_field_reads_as_unknown_and_its_neighbours_stay(tmp_path: Path) -> None:
    text = "parties:\n  a: {name: 가, country: 한국, kind: company}\n  b: {kind: company}\n  c: {name: 다, parent: a}\n"
    result = loaded(tmp_path, {"a.yaml": text})
    assert kinds(result) == ["unknown-country", "missing-field"]
    assert not result.complete
    assert result.registry
    assert result.registry.parties["a"].country is None
    assert result.registry.parties["a"].kind == "company"
    assert "b" not in result.registry.parties
    assert result.registry.parties["c"].parent == "a"


def test_a_warning_leaves_the_registry_complete(tmp_path: Path) -> None:
    result = loaded(tmp_path, {"a.yaml": ""})
    assert [one.severity for one in result.findings] == [Severity.WARNING]
    assert result.complete


def test_a_bad_head_still_names_its_mistakes(tmp_path: Path) -> None:
    result = loaded(tmp_path, {"a.yaml": "registry: {controller: me}\nitems:\n  email: {nmae: x}\n"}, head=False)
    assert result.registry is None
    assert set(kinds(result)) == {"missing-field", "unknown-reference", "unknown-key"}


def test_what_was_read_before_broken_text_is_kept(tmp_path: Path) -> None:
    text = "items:\n  email: {name: 이메일}\nsubjects:\n  users: {name: 이용자}\nsystems: [\n"
    result = loaded(tmp_path, {"a.yaml": text})
    assert not result.complete
    assert result.registry
    assert list(result.registry.items) == ["email"]
    assert list(result.registry.subjects) == ["users"]


def test_entities_before_broken_text_in_one_section_are_kept(tmp_path: Path) -> None:
    text = 'registry: {name: 시험, controller: me}\nparties:\n  me: {name: 우리}\n  b: {name: "나\n'
    result = loaded(tmp_path, {"a.yaml": text}, head=False)
    assert kinds(result) == ["open-quote"]


# hostile and odd text


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_byte_order_mark_and_line_ends_do_not_move_places(mark: bytes, newline: str, tmp_path: Path) -> None:
    text = newline.join(["subjects:", "  users:", "    name: 이용자", "    under_14: 예", ""])
    result = loaded(tmp_path, {"a.yaml": mark + text.encode()})
    assert found(result) == [["a.yaml", 4, 15, "expected-flag"]]
    assert result.findings[0].span.end == (4, 16)


@pytest.mark.parametrize("end", ["\n", ""])
@pytest.mark.parametrize("text", ["items: {a: {name: 가}", "items: [a", "items:\n  a: {name: 가"])
def test_text_that_breaks_off_is_reported_inside_the_file(text: str, end: str, tmp_path: Path) -> None:
    result = loaded(tmp_path, {"a.yaml": text + end})
    assert kinds(result) == ["open-bracket"]
    check_spans(result)


def test_an_alias_bomb_is_refused_at_its_first_anchor(tmp_path: Path) -> None:
    lines = ["a0: &a0 [x, x]", *(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30))]
    result = loaded(tmp_path, {"a.yaml": "\n".join(lines)})
    assert found(result) == [["a.yaml", 1, 5, "anchor"]]


@pytest.mark.parametrize("text", ["[" * 20_000, "items: " + "{a: " * 20_000, "- " * 20_000, "? " * 20_000])
def test_great_depth_is_refused(text: str, tmp_path: Path) -> None:
    result = loaded(tmp_path, {"a.yaml": text})
    assert set(kinds(result)) <= {"complex-key", "too-deep", "syntax"}
    assert not result.complete
    check_spans(result)
    check_said(result)


def test_many_lines_of_one_mistake_each_are_all_reported(tmp_path: Path) -> None:
    body = "".join(f"  i{n}: {{name: 가, open: yes}}\n" for n in range(1000))
    assert kinds(loaded(tmp_path, {"a.yaml": "items:\n" + body})) == ["expected-flag"] * 1000


def test_a_flood_of_mistakes_is_told_up_to_a_number_and_that_there_are_more(tmp_path: Path) -> None:
    rows = "".join(f"  i{n}: {{name: 가, open: yes}}\n" for n in range(MOST_MISTAKES))
    result = loaded(tmp_path, {"a.yaml": f"items:\n{rows}"})
    assert kinds(result) == ["expected-flag"] * MOST_MISTAKES
    result = loaded(tmp_path, {"a.yaml": f"items:\n{rows}  x: {{name: 나, open: yes}}\n  y: {{name: 다, open: yes}}\n"})
    assert kinds(result) == ["too-many-mistakes", *["expected-flag"] * MOST_MISTAKES]
    assert result.findings[0].span == ("r", (1, 1), (1, 1))
    assert result.registry
    assert "y" in result.registry.items
    check_said(result)


def test_a_text_with_a_flood_of_mistakes_is_read_up_to_a_number_of_them(tmp_path: Path) -> None:
    rows = "".join(f"  i{n}: {{name: 가, note: ~}}\n" for n in range(MOST_MISTAKES + 2))
    result = loaded(tmp_path, {"a.yaml": f"items:\n{rows}"})
    assert kinds(result) == [*["null"] * MOST_MISTAKES, "too-many-mistakes"]
    assert result.findings[-1].span.start.line == MOST_MISTAKES + 2
    assert not result.complete


def test_a_flood_of_warnings_does_not_hide_an_error(tmp_path: Path) -> None:
    empty: dict[str, str | bytes] = {f"f{n:04}.yaml": "" for n in range(MOST_MISTAKES + 1)}
    result = loaded(tmp_path, {**empty, "z.yaml": "items: []\n"})
    told = ["too-many-mistakes", *["empty-file"] * MOST_MISTAKES, "empty-list"]
    assert kinds(result) == told
    assert [one.severity for one in result.findings if one.rule != "empty-file"] == [Severity.WARNING, Severity.ERROR]
    assert not result.complete


def test_an_id_cannot_command_a_terminal(tmp_path: Path) -> None:
    result = loaded(tmp_path, {"a.yaml": 'items:\n  "\\e[31m": {name: 가}\n'})
    assert kinds(result) == ["invalid-id"]
    assert all(line.isprintable() for line in rendered(result, Speaker("en")))


# folders, documents, digest


def test_an_empty_folder_is_nothing_and_no_mistake(tmp_path: Path) -> None:
    result = loaded(tmp_path, {}, head=False)
    assert (result.registry, result.findings, result.files) == (None, [], 0)


def test_a_folder_of_one_empty_file_has_no_head(tmp_path: Path) -> None:
    assert sorted(kinds(loaded(tmp_path, {"a.yaml": ""}, head=False))) == ["empty-file", "no-head"]


def test_documents_are_read_where_they_are_named_and_other_files_ignored(tmp_path: Path) -> None:
    text = (
        "policies:\n  v1: {effective: 2026-01-01, document: docs/policy.txt}\n"
        "contracts:\n  c1: {document: docs/scan.pdf}\n  c2: {document: ../secret.txt}\n"
        "  c3: {document: gone.txt}\n  c4: {document: /etc/hostname}\n  c5: {document: none}\n"
    )
    (tmp_path / "secret.txt").write_text("no", encoding="utf-8")
    texts: dict[str, str | bytes] = {
        "a.yaml": text,
        "docs/policy.txt": "처리방침",
        "docs/scan.pdf": b"%PDF\xff",
        "notes.md": "x",
    }
    result = loaded(tmp_path, texts)
    assert result.findings == []
    assert result.registry
    assert dict(result.registry.documents) == {"docs/policy.txt": "처리방침"}
    assert result.ignored == ("notes.md",)
    assert result.files == 2


@pytest.mark.parametrize("name", ["x" * 5000, "a\\0b", "docs", "."])
def test_a_document_of_an_odd_name_is_just_not_there(name: str, tmp_path: Path) -> None:
    result = loaded(tmp_path, {"a.yaml": f'contracts:\n  c: {{document: "{name}"}}\n', "docs/a.txt": "x"})
    assert result.findings == []
    assert result.registry
    assert not result.registry.documents


def test_a_link_to_itself_is_not_a_file(tmp_path: Path) -> None:
    root = folder(tmp_path / "r", {})
    (root / "a.yaml").symlink_to(root / "a.yaml")
    assert found(load(root)) == [["a.yaml", 1, 1, "not-a-file"]]


def test_a_document_that_is_a_link_to_itself_is_just_not_there(tmp_path: Path) -> None:
    root = folder(tmp_path / "r", {"a.yaml": "contracts:\n  c: {document: c.txt}\n"})
    (root / "c.txt").symlink_to(root / "c.txt")
    assert load(root).findings == []


def test_a_link_inside_the_folder_is_followed(tmp_path: Path) -> None:
    root = folder(tmp_path / "r", {"data.txt": "items:\n  email: {name: 이메일}\n"})
    (root / "a.yaml").symlink_to(root / "data.txt")
    result = load(root)
    assert result.findings == []
    assert result.registry
    assert "email" in result.registry.items


def test_the_digest_is_of_names_and_bytes_and_not_of_order(tmp_path: Path) -> None:
    texts = {"a.yaml": "items:\n  a: {name: 가}\n", "b.yaml": "items:\n  b: {name: 나}\n", "head.yaml": HEAD}
    digests = {
        load(folder(tmp_path / str(n), dict(order), head=False)).digest
        for n, order in enumerate(permutations(texts.items()))
    }
    assert len(digests) == 1
    changed = folder(tmp_path / "changed", {**texts, "a.yaml": texts["a.yaml"] + "\n"})
    renamed = folder(tmp_path / "renamed", {"c.yaml": texts["a.yaml"], "b.yaml": texts["b.yaml"]})
    assert len(digests | {load(changed).digest, load(renamed).digest}) == 3


def test_the_digest_covers_documents(tmp_path: Path) -> None:
    text = "contracts:\n  c1: {document: c.txt}\n"
    first = load(folder(tmp_path / "1", {"a.yaml": text, "c.txt": "x"})).digest
    assert first != load(folder(tmp_path / "2", {"a.yaml": text, "c.txt": "y"})).digest


def test_reports_call_the_folder_what_they_are_told(tmp_path: Path) -> None:
    root = folder(tmp_path / "r", {"a.yaml": "items: []\n"})
    assert [one.span.file for one in load(root, "data/registry").findings] == ["data/registry/a.yaml"]


# whatever is typed

VALID = """\
# 등록부
registry: {name: 시험, controller: me, jurisdiction: KR, timezone: Asia/Seoul}
parties:
  me: {name: {ko: 우리, en: "We, Inc."}, contact: {phone: 118, email: withheld}}
  sg: {name: 에스지, country: SG, parent: me}
subjects:
  users: {name: 이용자, count: 1200, under_14: false}
items:
  email: {name: 이메일, kinds: [general], derived_from: [id]}
  id: {name: 아이디}
purposes:
  serve: {name: 서비스 제공, subjects: [users], items: {required: [email]}, legal_basis: PIPA 15(1)4}
systems:
  db: {name: 저장소, operator: sg, locations: [{country: SG, mode: storage}]}
entrustments:
  mail:
    trustee: sg
    tasks: [{name: 발송, kind: messaging}]
    items: {all: true, except: [id]}
    locations:
      - country: JP
    contract: c1
    overseas: {basis: contract, by_country: {JP: {timing: 수시}}}
    retention: [{until: {first: [contract-end, task-completed]}, then: P1Y}]
    since: 2026-01-01
    until: 2026-12-31
provisions:
  give: {recipient: sg, under: mail, items: all}
contracts:
  c1: {parties: [me, sg], document: c1.txt, clauses: {purpose-limitation: present}}
policies:
  v1:
    effective: 2026-01-01
    sections: {}
    rows:
      - {table: overseas, as_written: 에스지, of: [mail], countries: [SG], basis: consent}
orders:
  o1: {kind: suspension, about: [mail], on: 2026-02-01}
acceptances:
  a1: {finding: v1:0123456789abcdef, reason: y, owner: z, expires: 2026-12-31}
"""
PIECES = st.sampled_from(
    [*"\t\n\r :-[]{},&*!|>%@`\"'#?<~.\\가ㄱa0", "\ufeff", "\x00", "\x85", "\u2028", "🙂", "\u202e"]
) | st.text(st.characters(exclude_categories=["Cs"]), max_size=4)


@st.composite
def mutated(draw: st.DrawFn) -> str:
    text = VALID
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(text)))
        kept = at + draw(st.sampled_from([0, 0, 1, 2, 9]))  # insert, delete or replace
        text = text[:at] + draw(st.just("") | PIECES) + text[kept:]
    return text


@settings(max_examples=300, derandomize=True, deadline=None, database=None)
@given(mutated() | st.text(max_size=60) | st.lists(PIECES, max_size=30).map("".join))
def test_whatever_is_typed_is_reported_inside_the_file(text: str) -> None:
    with TemporaryDirectory() as there:
        result = load(folder(Path(there) / "r", {"a.yaml": text}, head=False))
    check_spans(result)
    check_said(result)
    assert result.complete == all(one.severity is not Severity.ERROR for one in result.findings)


@settings(max_examples=300, derandomize=True, deadline=None, database=None)
@given(
    st.binary(max_size=40) | mutated().map(lambda text: text.encode("utf-16")) | st.text(max_size=20).map(str.encode)
)
def test_whatever_bytes_there_are_are_reported(raw: bytes) -> None:
    with TemporaryDirectory() as there:
        result = load(folder(Path(there) / "r", {"a.yaml": raw}))
    check_spans(result)
    check_said(result)
    assert result.registry


def test_the_text_that_is_mutated_is_valid(tmp_path: Path) -> None:
    assert found(loaded(tmp_path, {"a.yaml": VALID}, head=False)) == []


def test_what_is_written_alike_is_one_object(tmp_path: Path) -> None:
    """A large registry would need a third more of memory; and of another field it is another."""
    result = loaded(tmp_path, {"r.yaml": _ALIKE}, head=False)
    registry = result.registry
    assert registry is not None
    assert result.complete
    one, other, third = registry.contracts.values()
    assert one.clauses is other.clauses
    assert third.clauses != one.clauses
    assert isinstance(third.scope, Scope)
    assert third.scope.items == third.scope.purposes == ["a"]


_ALIKE = """
registry: {name: 가, controller: us, language: ko}
parties: {us: {name: 가}, one: {name: 나}}
items: {a: {name: 라}}
subjects: {s: {name: 마}}
purposes: {a: {name: 바, subjects: [s], items: [a]}}
contracts:
  c-1: {parties: [us, one], clauses: {supervision: {state: present, at: 제3조}}}
  c-2: {parties: [one, us], clauses: {supervision: {state: present, at: 제3조}}}
  c-3: {scope: {purposes: [a], items: [a]}, clauses: {supervision: {state: present, at: 제4조}}}
"""


def test_a_policy_can_have_more_rows_than_a_list_can_have_texts(tmp_path: Path) -> None:
    rows = "".join(f"      - {{table: mention, as_written: 회사 {number}}}\n" for number in range(MOST_VALUES + 1))
    head = "registry: {name: 가, controller: us}\nparties: {us: {name: 우리}}\n"
    policy = f'policies:\n  "2026":\n    effective: 2026-01-01\n    rows:\n{rows}'
    (tmp_path / "a.yaml").write_text(head + policy, encoding="utf-8")
    result = load(tmp_path)
    assert result.complete
    assert result.registry
    assert len(result.registry.policies["2026"].rows) == MOST_VALUES + 1  # type: ignore[arg-type]
