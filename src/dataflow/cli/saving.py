"""Files that are replaced whole: whoever reads one finds the old text or the new one, never half of it."""

from __future__ import annotations

import contextlib
import os
import stat
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from dataflow.cli.session import stop

if TYPE_CHECKING:
    from dataflow.words.speak import Speaker

_NEW = 0o666


def refuse_link(file: Path, speaker: Speaker) -> None:
    """Stop where a file is none that can be replaced: a link would be put in the place of, not followed."""
    if file.is_symlink():
        stop(speaker.label("accept.link", file=str(file)))
    if file.exists() and not file.is_file():
        stop(speaker.label("accept.not-a-file", file=str(file)))


def replace_whole(file: Path, text: bytes, speaker: Speaker) -> None:
    """Write a file beside its place and move it there, with the mode that the file had; else say why and exit."""
    half = ""
    try:
        handle, half = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.", suffix=".partial")
        with os.fdopen(handle, "wb") as to:
            to.write(text)
            to.flush()
            os.fsync(to.fileno())
        Path(half).chmod(stat.S_IMODE(file.stat().st_mode) if file.exists() else _NEW & ~_umask())
        Path(half).replace(file)
    except OSError as error:
        if half:
            Path(half).unlink(missing_ok=True)
        reason = error.strerror or type(error).__name__
        stop(speaker.label("report.unwritable", file=str(file), reason=reason))
    with contextlib.suppress(OSError):  # not every system lets a folder be opened; the file itself is safe
        folder = os.open(file.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _umask() -> int:
    now = os.umask(0)
    os.umask(now)
    return now
