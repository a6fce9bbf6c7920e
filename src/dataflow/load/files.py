"""The files of a registry: every one is accounted for, none is followed out of its folder."""

from __future__ import annotations

import codecs
import hashlib
import os
import re
import stat
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any, NamedTuple

from dataflow.load.parsed import Extent, Mistake
from dataflow.places import Position

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_YAML = (".yaml", ".yml")
_LOOKS_LIKE_YAML = re.compile(r"\.ya?ml(?:$|[.~_-])", re.IGNORECASE)
_REFUSED = "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
"""Characters YAML does not allow, and a byte order mark inside the text."""

LARGEST = 64 * 1024 * 1024
_BREAK = "\r\n|[\n\r\x85\u2028\u2029]"


class Folder(NamedTuple):
    """The files below a registry folder; paths are relative to it, POSIX, sorted."""

    root: Path
    yaml: list[str]
    others: list[str]
    mistakes: list[tuple[str, Mistake]]
    doubts: list[tuple[str, Mistake]]


def survey(root: Path) -> Folder:
    """Return what lies below `root`."""
    folder = Folder(root, [], [], [], [])
    home = root.resolve()
    for on_disk, path in sorted(_walk(folder)):
        _sort_in(folder, on_disk, path, home)
    return folder


def _walk(folder: Folder) -> Iterator[tuple[str, str]]:
    """Yield what is to be looked at, by its path from the folder, and its path.

    Paths are texts: making 20,000 of them objects takes longer than reading the files.
    """

    def unread(error: OSError) -> None:
        name = _named(Path(error.filename).relative_to(folder.root).as_posix())
        folder.mistakes.append((name if name != "." else "", _unreadable(error)))

    for directory, names, files in os.walk(folder.root, onerror=unread):
        names.sort()
        here = Path(directory)
        above = f"{here.relative_to(folder.root).as_posix()}/" if here != folder.root else ""
        looked_at = [*files, *(name for name in names if name.endswith(_YAML) or (here / name).is_symlink())]
        yield from ((above + name, os.path.join(directory, name)) for name in looked_at)  # noqa: PTH118 - see above


def _sort_in(folder: Folder, on_disk: str, path: str, home: Path) -> None:
    name = _named(on_disk)
    last = on_disk.rpartition("/")[2]
    reads_as_yaml = name.endswith(_YAML) and not last.startswith(".")
    mode = _mode(path)
    target = _target(Path(path)) if stat.S_ISLNK(mode) else None  # not so the folders above: links are not walked into
    if target is not None and not target.is_relative_to(home):
        folder.mistakes.append((name, _whole("link-leaves-registry")))
    elif not (stat.S_ISREG(mode) or (stat.S_ISLNK(mode) and _is_regular(Path(path)))):
        if reads_as_yaml:
            folder.mistakes.append((name, _whole("not-a-file")))
    elif reads_as_yaml and name != on_disk:
        folder.mistakes.append((name, _whole("unreadable", reason="its name is not UTF-8")))
    elif reads_as_yaml:
        folder.yaml.append(name)
    else:
        folder.others.append(name)
        if _LOOKS_LIKE_YAML.search(last):
            folder.doubts.append((name, _whole("looks-like-yaml")))


def _named(on_disk: str) -> str:
    """Return the name of a file as text, what of it is not UTF-8 spelt out."""
    return on_disk.encode("utf-8", "backslashreplace").decode()


def _target(path: Path) -> Path | None:
    """Return where a path leads, its links followed; a ring of links, or too long a name, leads nowhere."""
    try:
        return path.resolve()
    except (OSError, RuntimeError):  # before Python 3.13 a ring is a RuntimeError
        return None


def _mode(path: str) -> int:
    """Return of what kind a file is, a link being a link; 0 where nobody can tell."""
    try:
        return os.lstat(path).st_mode
    except OSError:
        return 0


def _is_regular(path: Path) -> bool:
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except OSError:  # a link to nowhere
        return False


def _whole(kind: str, **facts: object) -> Mistake:
    start = Position(1, 1)
    return Mistake(kind, facts, (), Extent(start, start))


def read_bytes(path: str | Path) -> tuple[bytes, list[Mistake]]:
    """Return the bytes of a file, or why they cannot be had."""
    try:
        if os.stat(path).st_size > LARGEST:  # noqa: PTH116 - a path may be a text, as those of a walk are
            return b"", [_whole("too-large", largest=LARGEST // (1024 * 1024))]
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - the same
            return file.read(), []
    except OSError as error:
        return b"", [_unreadable(error)]


def _unreadable(error: OSError) -> Mistake:
    return _whole("unreadable", reason=error.strerror or type(error).__name__)


def add(sha: Any, name: str, raw: bytes) -> None:
    """Add a file to the digest of a registry."""
    sha.update(f"{name}\0{len(raw)}\0".encode())
    sha.update(raw)


class Snapshot(NamedTuple):
    """All that lies below a folder, by digests: it tells, without reading any YAML, what is other than it was."""

    folder: Folder
    files: Mapping[str, str]
    """Name → SHA-256 in hexadecimal."""

    @property
    def digest(self) -> str:
        """One digest of all."""
        every = "".join(f"{name}\0{digest}\0" for name, digest in self.files.items())
        return f"sha256:{hashlib.sha256(every.encode()).hexdigest()}"


def snapshot(root: Path) -> Snapshot | None:
    """Return what lies below `root`, other files than YAML too; None where something there cannot be read."""
    folder = survey(root)
    found = {}
    for name in (*folder.yaml, *folder.others):
        try:
            with (root / name).open("rb") as file:
                found[name] = hashlib.file_digest(file, "sha256").hexdigest()
        except OSError:
            return None
    return None if folder.mistakes or folder.doubts else Snapshot(folder, found)


def decode(raw: bytes) -> tuple[str | None, list[Mistake]]:
    """Return the UTF-8 text of a file without its byte order mark, or the mistake that prevents it."""
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return None, [_whole("utf-16")]
    raw = raw.removeprefix(codecs.BOM_UTF8)
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        at = _position(raw[: error.start].decode("utf-8"))
        return None, [Mistake("not-utf-8", {"byte": f"0x{raw[error.start]:02X}"}, (), Extent(at, at))]
    return text, []


def refused(text: str) -> list[Mistake]:
    """Return the first character of `text` that YAML does not allow, as a mistake."""
    found = re.search(_REFUSED, text)
    if found is None:
        return []
    at = _position(text[: found.start()])
    return [Mistake("control-character", {"code": f"U+{ord(found[0]):04X}"}, (), Extent(at, at))]


def _position(before: str) -> Position:
    last = 0
    line = 1
    for match in re.finditer(_BREAK, before):
        last, line = match.end(), line + 1
    return Position(line, len(before) - last + 1)


def inside(root: Path, name: str) -> Path | None:
    """Return the regular file `name` below `root`, or None if it is elsewhere or not there."""
    if PurePosixPath(name).is_absolute() or "\0" in name:
        return None
    path = root / name
    target = _target(path)
    there = target is not None and target.is_relative_to(root.resolve()) and _is_regular(path)
    return path if there else None
