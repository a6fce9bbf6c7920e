"""Files that are replaced whole: whoever reads one finds the old text or the new one, never half of it."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

from dataflow.cli.streams import stop

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dataflow.words.speak import Speaker


def refuse_link(file: Path, speaker: Speaker) -> None:
    """Stop where a file is none that can be replaced: a link would be put in the place of, not followed."""
    if file.is_symlink():
        stop(speaker.label("accept.link", file=str(file)))
    if file.exists() and not file.is_file():
        stop(speaker.label("accept.not-a-file", file=str(file)))


def replace(file: Path, text: bytes) -> None:
    """Write a file beside its place and move it there, with the mode that the file had. OSError: it stays as it was."""
    replace_all({file: text})


def replace_all(texts: Mapping[Path, bytes]) -> None:
    """Do so with several files, none of which is moved before all are written."""
    halves = {file: file.with_name(f".dataflow-{os.urandom(8).hex()}.partial") for file in texts}
    try:
        for file, half in halves.items():
            _write(half, texts[file], file)
        for file, half in halves.items():
            half.replace(file)
    finally:
        for half in halves.values():
            half.unlink(missing_ok=True)
    for folder in {file.parent for file in texts}:
        with contextlib.suppress(OSError):  # not every system lets a folder be opened; the file itself is safe
            opened = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(opened)
            finally:
                os.close(opened)


def _write(half: Path, text: bytes, file: Path) -> None:
    """Write what is to take the place of `file`. OSError: it cannot be written, or it could not be moved there."""
    with half.open("xb") as to:
        to.write(text)
        to.flush()
        os.fsync(to.fileno())
    if file.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(file))
    if file.exists():
        half.chmod(stat.S_IMODE(file.stat().st_mode))


def save(file: Path, text: bytes) -> None:
    """Write a file that somebody names: a link stays one, a device or a pipe is written into. OSError: it cannot be."""
    save_all({file: text})


def save_all(texts: Mapping[Path, bytes]) -> None:
    """Do so with several files, all of them or none."""
    replace_all({behind_links(file): text for file, text in texts.items() if not special(file)})
    for file in filter(special, texts):
        file.write_bytes(texts[file])


def special(file: Path) -> bool:
    """Return whether there is something that is written into and never replaced: a device or a pipe."""
    return file.exists() and not file.is_file() and not file.is_dir()


def behind_links(file: Path) -> Path:
    """Return the file that a link leads to, so that it stays a link; a ring of links leads to itself."""
    return Path(os.path.realpath(file))


def replace_whole(file: Path, text: bytes, speaker: Speaker) -> None:
    """Do the same, or say why it cannot be done and exit."""
    try:
        replace(file, text)
    except OSError as error:
        stop(unwritable(file, error, speaker))


def unwritable(file: Path, error: OSError, speaker: Speaker) -> str:
    """Say why a file cannot be written."""
    return speaker.label("report.unwritable", file=str(file), reason=error.strerror or type(error).__name__)
