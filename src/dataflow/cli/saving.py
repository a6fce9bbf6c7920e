"""Files that are replaced whole: whoever reads one finds the old text or the new one, never half of it."""

from __future__ import annotations

import contextlib
import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

from dataflow.cli.streams import stop

if TYPE_CHECKING:
    from dataflow.words.speak import Speaker


def refuse_link(file: Path, speaker: Speaker) -> None:
    """Stop where a file is none that can be replaced: a link would be put in the place of, not followed."""
    if file.is_symlink():
        stop(speaker.label("accept.link", file=str(file)))
    if file.exists() and not file.is_file():
        stop(speaker.label("accept.not-a-file", file=str(file)))


def replace(file: Path, text: bytes) -> None:
    """Write a file beside its place and move it there, with the mode that the file had. OSError: it stays as it was."""
    half = file.with_name(f".dataflow-{os.urandom(8).hex()}.partial")
    try:
        with half.open("xb") as to:
            to.write(text)
            to.flush()
            os.fsync(to.fileno())
        if file.exists():
            half.chmod(stat.S_IMODE(file.stat().st_mode))
        half.replace(file)
    finally:
        half.unlink(missing_ok=True)
    with contextlib.suppress(OSError):  # not every system lets a folder be opened; the file itself is safe
        folder = os.open(file.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def save(file: Path, text: bytes) -> None:
    """Write a file that somebody names: a link stays one, a device or a pipe is written into. OSError: it cannot be."""
    if special(file):
        file.write_bytes(text)
    else:
        replace(behind_links(file), text)


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
