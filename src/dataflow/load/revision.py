"""The files of a registry as they were at a revision of its git repository, without a checkout.

Only commands that read objects are run: they take no lock, run no hook, filter or pager, ask no server and leave work
tree and index alone, whatever the configuration of the repository says.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from typing import IO, TYPE_CHECKING, NamedTuple

from dataflow.load.files import LARGEST

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_OF_ANOTHER = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR", "GIT_NAMESPACE")
"""What git sets for a hook: it speaks of the repository of the hook, wherever the registry is."""

_OURS = {
    "GIT_ALLOW_PROTOCOL": "none",  # objects that a partial clone lacks are not fetched
    "GIT_LITERAL_PATHSPECS": "1",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "LC_ALL": "C",
}
_LINK, _MODULE = b"120000", b"160000"
_POINTER = b"version https://git-lfs.github.com/spec/"
_YAML = (b".yaml", b".yml")
_HERE = frozenset({"", ".", ".."})


class RevisionError(Exception):
    """A revision cannot be had. `kind` says why, `said` what it is about: git's own words, or the name of a file."""

    def __init__(self, kind: str, said: str = "") -> None:
        super().__init__(kind)
        self.kind = kind
        self.said = said


class Revision(NamedTuple):
    """A commit and the registry's folder in it; `tree` is None where it had none of that name.

    `is_head`: nothing was committed since, so only what nobody committed can be new.
    """

    commit: str
    tree: str | None
    is_head: bool


class _Entry(NamedTuple):
    """A file in a folder of a commit."""

    name: bytes
    mode: bytes
    blob: bytes
    size: int


def find(root: Path, asked: str) -> Revision:
    """Return where what is checked left the revision that somebody asked for: the commit that both go back to."""
    prefix = os.fsdecode(_sound(_run(root, "rev-parse", "--show-prefix"), "no-repository")).rstrip("\n").rstrip("/")
    if not asked or asked.startswith("-") or ".." in asked or not asked.isprintable():
        raise RevisionError("no-name")
    named = _parsed(root, f"{asked}^{{commit}}")
    if named is None:
        raise RevisionError("shallow" if _is_shallow(root) else "no-such")
    base = _run(root, "merge-base", named, "HEAD")
    if base.returncode:
        raise RevisionError("shallow" if _is_shallow(root) else "unrelated")
    commit = base.stdout.decode().strip()
    folder = _parsed(root, f"{commit}:{prefix}")
    tree = _parsed(root, f"{folder}^{{tree}}") if folder is not None else None
    return Revision(commit, tree, commit == _parsed(root, "HEAD"))


def latest(root: Path) -> str | None:
    """Return the last commit that changed a folder, with a `+` where its files are not what was committed.

    None where there is no git, no repository, or no such commit.
    """
    try:
        commit = _run(root, "log", "-1", "--format=%H", "--", ".")
        changed = _run(root, "status", "--porcelain", "--", ".")
    except RevisionError:  # there is no git
        return None
    said = commit.stdout.decode().strip()
    return None if commit.returncode or not said else said + ("+" if changed.stdout else "")


def copy(root: Path, tree: str, into: Path) -> None:
    """Write the files of a folder of a commit below `into`, which is empty, byte for byte.

    A commit can be made by hand to hold what git would not: nothing is written through a link, or twice.
    """
    entries = list(_entries(root, tree))
    try:
        for entry in entries:
            (into / _path(entry)).parent.mkdir(parents=True, exist_ok=True)
        links = []
        for entry, content in _contents(root, entries):
            if entry.mode == _LINK:
                links.append((into / _path(entry), os.fsdecode(content)))
            else:
                _write(into / _path(entry), content, entry.size)
        for path, target in links:
            path.symlink_to(target)
    except (OSError, ValueError) as error:  # a link with a NUL in it is a ValueError
        raise RevisionError("unwritable", str(getattr(error, "strerror", None) or error)) from error


def _write(path: Path, content: bytes, size: int) -> None:
    with path.open("xb") as file:
        file.write(content)
        file.truncate(size)


def _entries(root: Path, tree: str) -> Iterator[_Entry]:
    listed = _run(root, "ls-tree", "-r", "-z", "--long", "--full-tree", tree)
    for line in _sound(listed, "lacking").split(b"\0"):
        if line:
            stat, _, name = line.partition(b"\t")
            mode, _, blob, size = stat.split()
            if mode == _MODULE:
                raise RevisionError("submodule", os.fsdecode(name))
            if not size.isdigit():  # git says `BAD` of what it has not got
                raise RevisionError("lacking", os.fsdecode(name))
            yield _Entry(name, mode, blob, int(size))


def _path(entry: _Entry) -> str:
    if not _HERE.isdisjoint(os.fsdecode(entry.name).split("/")):
        raise RevisionError("odd-name", os.fsdecode(entry.name))
    return os.fsdecode(entry.name)


def _contents(root: Path, entries: list[_Entry]) -> Iterator[tuple[_Entry, bytes]]:
    """Yield each file with its bytes; of one too large to be read none, since only its size will be looked at."""
    yield from ((entry, b"") for entry in entries if entry.size > LARGEST)
    wanted = [entry for entry in entries if entry.size <= LARGEST]
    with tempfile.TemporaryFile() as names:
        names.write(b"".join(entry.blob + b"\n" for entry in wanted))
        names.seek(0)
        with _started(root, names.fileno(), "cat-file", "--batch") as git:
            assert git.stdout is not None  # noqa: S101 - it is a pipe
            for entry in wanted:
                yield entry, _content(git.stdout, entry)


def _content(git: IO[bytes], entry: _Entry) -> bytes:
    head = git.readline().split()
    content = git.read(entry.size + 1)[:-1]
    if head[1:] != [b"blob", str(entry.size).encode()] or len(content) != entry.size:
        raise RevisionError("lacking", os.fsdecode(entry.name))
    if not content.startswith(_POINTER):
        return content
    if entry.name.endswith(_YAML):
        raise RevisionError("pointer", os.fsdecode(entry.name))
    return b"\0"  # a document whose text is elsewhere is one that has none, such as a PDF


def _is_shallow(root: Path) -> bool:
    return _run(root, "rev-parse", "--is-shallow-repository").stdout.strip() == b"true"


def _parsed(root: Path, name: str) -> str | None:
    """Return the object that a name leads to."""
    done = _run(root, "rev-parse", "--verify", "--quiet", "--end-of-options", name)
    return None if done.returncode else done.stdout.decode().strip()


def _sound(done: subprocess.CompletedProcess[bytes], kind: str) -> bytes:
    if done.returncode:
        raise RevisionError(kind, " ".join(done.stderr.decode(errors="replace").split()))
    return done.stdout


def _run(root: Path, *command: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(  # noqa: S603 - no shell, and what a user wrote is never an option
        [_git(), "--no-pager", *command],
        cwd=root,
        env=_surroundings(),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )


def _started(root: Path, given: int, *command: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603 - as above
        [_git(), "--no-pager", *command],
        cwd=root,
        env=_surroundings(),
        stdin=given,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )


def _git() -> str:
    found = shutil.which("git")
    if found is None:
        raise RevisionError("no-git")
    return found


def _surroundings() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name not in _OF_ANOTHER} | _OURS
