"""Registries that text in a YAML file cannot show: odd files, links, names, and rings built by a rule."""

from __future__ import annotations

import os
import socket
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


def _text(root: Path, name: str, text: str = "items: {}\n") -> Path:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def _fifo(root: Path) -> None:
    os.mkfifo(root / "a.yaml")


def _socket(root: Path) -> None:
    there = socket.socket(socket.AF_UNIX)
    here = Path.cwd()
    os.chdir(root)  # the name of a socket is at most 107 bytes long
    try:
        there.bind("a.yaml")
    finally:
        os.chdir(here)
        there.close()


def _folder(root: Path) -> None:
    _text(root, "a.yaml/b.yaml")


def _links_out(root: Path) -> None:
    _text(root.parent, "outside/secret.yaml", "parties: {secret: {name: 비밀}}\n")
    (root / "a.yaml").symlink_to(root.parent / "outside" / "secret.yaml")
    (root / "b").symlink_to(root.parent / "outside")
    (root / "c.yaml").symlink_to("/etc/passwd")
    (root / "d.yaml").symlink_to("/proc/self/environ")


def _links_in_a_ring(root: Path) -> None:
    (root / "a.yaml").symlink_to("b.yaml")
    (root / "b.yaml").symlink_to("a.yaml")
    (root / "up").symlink_to("..")
    (root / "here").symlink_to(".")


def _document_out(root: Path) -> None:
    secret = _text(root.parent, "secret.txt", "비밀 secret\n")
    (root / "policy.txt").symlink_to(secret)
    _text(
        root,
        "a.yaml",
        "policies:\n  p: {effective: 2026-01-01, document: policy.txt}\n  q: {document: ../secret.txt}\n",
    )


def _unreadable(root: Path) -> None:
    _text(root, "a.yaml").chmod(0)
    _text(root, "b/c.yaml").parent.chmod(0)


def _odd_names(root: Path) -> None:
    for name in ("a\x1b[31m.yaml", "b\n.yaml", "c\u202e.yaml", "d\x9b.yaml", "e\u2028f/g.yaml", "h\rerror.yaml"):
        _text(root, name, "items: []\n")
    _text(root, "i\x1b]0;x\x07.txt")


def _long_name(root: Path) -> None:
    _text(root, "/".join(["가" * 80] * 10) + "/" + "a" * 250 + ".yaml", "items: []\n")


def _too_large(root: Path) -> None:
    with (root / "a.yaml").open("wb") as file:
        file.truncate(64 * 1024 * 1024 + 1)  # holes cost no room


def _many_files(root: Path) -> None:
    for number in range(20_000):
        (root / f"f{number:05}.yaml").write_bytes(b"")


def _many_bad_files(root: Path) -> None:
    for number in range(3_000):
        (root / f"f{number:05}.yaml").write_bytes(b"items: []\n")


def _dense(root: Path) -> None:
    """Write 200 items, each of which contains all of them."""
    everything = ", ".join(f"i{number}" for number in range(200))
    rows = (f"  i{number}: {{name: 가, contains: [{everything}]}}\n" for number in range(200))
    _text(root, "a.yaml", "items:\n" + "".join(rows))


def _ladder(root: Path) -> None:
    """Write a chain of 2,000 items whose end leads back to each of them."""
    rows = [f"  i{number:04}: {{name: 가, contains: [i{number + 1:04}]}}\n" for number in range(1_999)]
    everything = ", ".join(f"i{number:04}" for number in range(1_999))
    _text(root, "a.yaml", "items:\n" + "".join(rows) + f"  i1999: {{name: 가, contains: [{everything}]}}\n")


def _nested_folders(root: Path) -> None:
    _text(root, "/".join(["d"] * 900) + "/a.yaml", "items: []\n")


MADE: Mapping[str, Callable[[Path], None]] = {
    maker.__name__.removeprefix("_").replace("_", "-"): maker
    for maker in (
        _fifo,
        _socket,
        _folder,
        _links_out,
        _links_in_a_ring,
        _document_out,
        _unreadable,
        _odd_names,
        _long_name,
        _too_large,
        _many_files,
        _many_bad_files,
        _dense,
        _ladder,
        _nested_folders,
    )
}
