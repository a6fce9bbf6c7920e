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
from contextlib import contextmanager
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from dataflow.render.diagram.legible import FONT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import date

    Draw = Callable[[Sequence[str], str, date], list[bytes]]

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


@contextmanager
def painter() -> Iterator[Draw]:
    """Start Graphviz in a process of its own, and yield what draws by it, once all that there is to draw.

    It gets ready while others work, which takes longer than most pictures.
    """
    with tempfile.TemporaryDirectory(prefix="dataflow-") as folder:
        shutil.copy(FONT, folder)  # fontconfig writes beside the fonts that it finds
        settings = Path(folder) / "fonts.conf"
        settings.write_text(_SETTINGS.format(folder=escape(folder)), encoding="utf-8")
        process = subprocess.Popen(  # noqa: S603 - our own program
            [sys.executable, str(Path(__file__).with_name("paint.py"))],
            env={**_surroundings(), "FONTCONFIG_FILE": str(settings), "LC_ALL": "C.UTF-8", "TZ": "UTC0"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        try:
            yield partial(_drawn_by, process)
        finally:
            process.kill()
            process.communicate()


_HEEDED_BY_LIBRARIES = ("FC_", "FONTCONFIG_", "FREETYPE_", "PANGO", "CAIRO_", "DOTFONTPATH", "GV", "G_", "HB_")
"""What begins so is read by what draws: fonts elsewhere, other outlines, words on standard output."""


def _surroundings() -> dict[str, str]:
    """Return the environment without what would make another picture on another machine."""
    return {name: value for name, value in os.environ.items() if not name.startswith(_HEEDED_BY_LIBRARIES)}


def drawn(dots: Sequence[str], form: str, day: date) -> list[bytes]:
    """Return pictures of `dots`: svg, png or pdf, the same bytes each time. `day` is the day that a PDF gives."""
    with painter() as draw:
        return draw(dots, form, day)


def _drawn_by(process: subprocess.Popen[bytes], dots: Sequence[str], form: str, day: date) -> list[bytes]:
    asked = "".join(json.dumps([dot, form]) + "\n" for dot in dots)
    try:
        told, said = process.communicate(asked.encode(), SECONDS)
    except subprocess.TimeoutExpired as error:
        raise UndrawnError(f"{SECONDS} s") from error
    if process.returncode:
        words = said.decode(errors="replace").strip().splitlines() or [f"exit {process.returncode}"]
        raise UndrawnError(words[-1])
    answers = told.decode().split()
    if len(answers) != len(dots):
        raise UndrawnError
    return [_dated(base64.b64decode(answer), day) for answer in answers]


def _dated(picture: bytes, day: date) -> bytes:
    """Return a PDF as made on `day`: the library writes the moment, and nothing may depend on that."""
    return _MADE.sub(f"/CreationDate (D:{day:%Y%m%d}000000Z".encode(), picture, count=1)


_MADE = re.compile(rb"/CreationDate \(D:\d{14}Z")
