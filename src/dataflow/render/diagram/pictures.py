"""DOT drawn as SVG, PNG and PDF, by Graphviz in a process of its own, with the font that is brought along."""

from __future__ import annotations

import base64
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from dataflow.render.diagram.legible import FONT

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

NEEDED = ("graphviz", "pygraphviz", "uharfbuzz")
"""The packages of the extra `diagram`."""
SECONDS = 120
"""So long may one call draw."""
_SETTINGS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{folder}</dir><cachedir>{folder}</cachedir></fontconfig>
"""


class UndrawnError(Exception):
    """Graphviz could not draw it; the text is its own last words."""


def missing(needed: Iterable[str] = NEEDED) -> list[str]:
    """Return the packages that are not installed."""
    return [name for name in needed if find_spec(name) is None]


def drawn(dots: Sequence[str], form: str, day: date) -> list[bytes]:
    """Return pictures of `dots`: svg, png or pdf, the same bytes each time. `day` is the day that a PDF gives."""
    with tempfile.TemporaryDirectory(prefix="dataflow-") as folder:
        shutil.copy(FONT, folder)  # fontconfig writes beside the fonts that it finds
        settings = Path(folder) / "fonts.conf"
        settings.write_text(_SETTINGS.format(folder=escape(folder)), encoding="utf-8")
        asked = "".join(json.dumps([dot, form]) + "\n" for dot in dots)
        answers = _painted(asked, {**os.environ, "FONTCONFIG_FILE": str(settings), "LC_ALL": "C.UTF-8"})
    if len(answers) != len(dots):
        raise UndrawnError
    return [_dated(base64.b64decode(answer), day) for answer in answers]


def _dated(picture: bytes, day: date) -> bytes:
    """Return a PDF as made on `day`: the library writes the moment, and nothing may depend on that."""
    return _MADE.sub(f"/CreationDate (D:{day:%Y%m%d}000000Z".encode(), picture, count=1)


_MADE = re.compile(rb"/CreationDate \(D:\d{14}Z")


def _painted(asked: str, surroundings: dict[str, str]) -> list[str]:
    command = [sys.executable, str(Path(__file__).with_name("paint.py"))]
    try:
        done = subprocess.run(  # noqa: S603 - our own program
            command, input=asked.encode(), capture_output=True, env=surroundings, timeout=SECONDS, check=True
        )
    except subprocess.TimeoutExpired as error:
        raise UndrawnError(f"{SECONDS} s") from error
    except subprocess.CalledProcessError as error:
        said = error.stderr.decode(errors="replace").strip().splitlines() or [f"exit {error.returncode}"]
        raise UndrawnError(said[-1]) from error
    return done.stdout.decode().split()
