"""The files of a folder: each is read, used, refused or counted; and bytes become text or a mistake at its place."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path
from typing import Any

import pytest

from dataflow.load import files
from dataflow.load.registry import Loaded, load

HEAD = "registry: {name: 시험, controller: me}\nparties:\n  me: {name: 우리}\n"


def registry(root: Path, *names: str) -> Path:
    root.mkdir()
    (root / "head.yaml").write_text(HEAD, encoding="utf-8")
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("items: {}\n", encoding="utf-8")
    return root


def found(result: Loaded) -> list[tuple[str, str]]:
    return [(one.span.file, one.rule) for one in result.findings]


def test_each_file_is_accounted_for(tmp_path: Path) -> None:
    names = [
        "a.yaml",
        "b.yml",
        "sub/c.yaml",
        "sub/deep/d.yaml",
        "notes.md",
        "a.yaml.bak",
        ".e.yaml",
        "F.YAML",
        ".git/g",
    ]
    folder = files.survey(registry(tmp_path / "r", *names))
    assert folder.yaml == ["a.yaml", "b.yml", "head.yaml", "sub/c.yaml", "sub/deep/d.yaml"]
    assert folder.others == [".e.yaml", ".git/g", "F.YAML", "a.yaml.bak", "notes.md"]
    assert [name for name, _ in folder.doubts] == [".e.yaml", "F.YAML", "a.yaml.bak"]
    assert folder.mistakes == []


def test_links(tmp_path: Path) -> None:
    root = registry(tmp_path / "r", "a.yaml", "sub/b.yaml", "text.txt")
    outside = registry(tmp_path / "outside")
    (root / "ring-1.yaml").symlink_to(root / "ring-2.yaml")
    (root / "ring-2.yaml").symlink_to(root / "ring-1.yaml")
    (root / "ring.txt").symlink_to(root / "ring.txt")
    (root / "again").symlink_to(root / "sub")
    (root / "up").symlink_to(root)
    (root / "out").symlink_to(outside)
    (root / "mem").symlink_to("/proc/self/mem")
    (root / "copy.yaml").symlink_to("text.txt")
    folder = files.survey(root)
    assert folder.yaml == ["a.yaml", "copy.yaml", "head.yaml", "sub/b.yaml"]
    assert [(name, mistake.kind) for name, mistake in folder.mistakes] == [
        ("mem", "link-leaves-registry"),
        ("out", "link-leaves-registry"),
        ("ring-1.yaml", "not-a-file"),
        ("ring-2.yaml", "not-a-file"),
    ]


def test_what_is_no_regular_file_is_not_opened(tmp_path: Path) -> None:
    root = registry(tmp_path / "r")
    os.mkfifo(root / "pipe.yaml")
    os.mkfifo(root / "pipe.txt")
    (root / "folder.yaml").mkdir()
    (root / "folder.yaml" / "inside.yaml").write_text("items: {}\n", encoding="utf-8")
    result = load(root)
    assert found(result) == [("r/folder.yaml", "not-a-file"), ("r/pipe.yaml", "not-a-file")]
    assert (result.files, result.ignored) == (2, ())
    text = "contracts:\n  c: {document: pipe.txt}\n"
    (root / "c.yaml").write_text(text, encoding="utf-8")
    assert load(root).registry  # and does not wait for the pipe


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
def test_names_that_are_not_utf_8(tmp_path: Path) -> None:
    root = registry(tmp_path / "r")
    for name in (b"bad-\xff.yaml", b"bad-\xfe.txt", b"bad-\xfd/a.yaml"):
        path = root / os.fsdecode(name)
        path.parent.mkdir(exist_ok=True)
        path.write_text("items: {}\n", encoding="utf-8")
    result = load(root)
    assert found(result) == [("r/bad-\\udcfd/a.yaml", "unreadable"), ("r/bad-\\udcff.yaml", "unreadable")]
    assert result.ignored == ("bad-\\udcfe.txt",)
    assert result.registry


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    result = load(tmp_path / "gone")
    assert found(result) == [("gone", "unreadable")]
    assert (result.registry, result.files, result.complete) == (None, 0, False)
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert found(load(tmp_path / "file")) == [("file", "unreadable")]


def test_a_folder_below_that_cannot_be_listed_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # no mode of a folder keeps root out, so the listing itself fails
    root = registry(tmp_path / "r", "sub/a.yaml", "other/b.yaml")
    scandir = os.scandir

    def refuse(path: Any) -> Any:
        if Path(path).name == "sub":
            raise PermissionError(13, "Permission denied", os.fspath(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    result = load(root)
    assert found(result) == [("r/sub", "unreadable")]
    assert result.findings[0].facts == {"reason": "Permission denied"}
    assert result.files == 2


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="a regular file that even root cannot read")
def test_a_file_that_cannot_be_read_says_why() -> None:
    path = Path("/proc/self/mem")
    assert stat.S_ISREG(path.stat().st_mode)
    raw, (mistake,) = files.read_bytes(path)
    assert (raw, mistake.kind, mistake.facts) == (b"", "unreadable", {"reason": "Input/output error"})


def test_a_file_that_vanished_says_so(tmp_path: Path) -> None:
    raw, (mistake,) = files.read_bytes(tmp_path / "vanished" / "a.yaml")
    assert (raw, mistake.kind, mistake.facts) == (b"", "unreadable", {"reason": "No such file or directory"})


def test_a_file_too_large_is_not_read(tmp_path: Path) -> None:
    root = registry(tmp_path / "r")
    with (root / "a.yaml").open("wb") as file:
        file.truncate(64 * 1024 * 1024 + 1)  # holes cost no room
    result = load(root)
    assert found(result) == [("r/a.yaml", "too-large")]
    assert result.findings[0].facts == {"largest": 64}


@pytest.mark.parametrize(
    ("raw", "kind", "at", "facts"),
    [
        (b"\xff", "not-utf-8", (1, 1), {"byte": "0xFF"}),
        ("# 가\r\n나: ".encode() + b"\xb0\xa1", "not-utf-8", (2, 4), {"byte": "0xB0"}),
        ("가\u2028나".encode() + b"\xed\xa0\x80", "not-utf-8", (2, 2), {"byte": "0xED"}),
        ("🙂".encode()[:3], "not-utf-8", (1, 1), {"byte": "0xF0"}),
        (b"\xef\xbb\xbfab\xff", "not-utf-8", (1, 3), {"byte": "0xFF"}),
        (b"a\n\x00", "control-character", (2, 1), {"code": "U+0000"}),
        ("🙂\x1b[31m".encode(), "control-character", (1, 2), {"code": "U+001B"}),
        (b"\xef\xbb\xbf\xef\xbb\xbfa", "control-character", (1, 1), {"code": "U+FEFF"}),
        (b"a\x0c", "control-character", (1, 2), {"code": "U+000C"}),
        ("a\x9b".encode(), "control-character", (1, 2), {"code": "U+009B"}),
        ("a\uffff".encode(), "control-character", (1, 2), {"code": "U+FFFF"}),
        ("a: b".encode("utf-16"), "utf-16", (1, 1), {}),
        ("a: b".encode("utf-16-be"), "control-character", (1, 1), {"code": "U+0000"}),
        ("a: b".encode("utf-32"), "utf-16", (1, 1), {}),
    ],
)
def test_bytes_that_are_no_text(raw: bytes, kind: str, at: tuple[int, int], facts: dict[str, str]) -> None:
    text, mistakes = files.decode(raw)
    (mistake,) = mistakes or files.refused(text or "")
    assert (text is None) == bool(mistakes)
    assert mistake.extent
    assert (mistake.kind, mistake.extent.start, mistake.facts) == (kind, at, facts)


@pytest.mark.parametrize("text", ["", "가나다\t\r\n", "🙂\x85\u2028\u2029\xa0", "e\u0301\ud7ff\ue000\ufffd\U0010fffd"])
def test_bytes_that_are_text(text: str) -> None:
    assert files.decode(text.encode()) == (text, [])
    assert files.decode(b"\xef\xbb\xbf" + text.encode()) == (text, [])


@pytest.mark.parametrize("name", ["docs/a.txt", "./docs/a.txt", "docs//a.txt", "docs/../docs/a.txt"])
def test_a_document_is_used_however_its_path_is_spelt(name: str, tmp_path: Path) -> None:
    root = registry(tmp_path / "r")
    (root / "docs").mkdir()
    (root / "docs" / "a.txt").write_text("제1조", encoding="utf-8")
    (root / "c.yaml").write_text(f"contracts:\n  c: {{document: {name}}}\n", encoding="utf-8")
    result = load(root)
    assert result.registry
    assert dict(result.registry.documents) == {name: "제1조"}
    assert result.ignored == ()


@pytest.mark.parametrize(
    "name", ["../secret.txt", "docs/../../secret.txt", "link.txt", "link/secret.txt", "~/x", "docs"]
)
def test_a_document_outside_is_not_read(name: str, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("비밀", encoding="utf-8")
    root = registry(tmp_path / "r")
    (root / "docs").mkdir()
    (root / "link.txt").symlink_to(tmp_path / "secret.txt")
    (root / "link").symlink_to(tmp_path)
    assert files.inside(root, name) is None
