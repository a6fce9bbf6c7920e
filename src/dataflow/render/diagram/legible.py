"""What the font of the pictures has; the rest is spelt out, so that no empty box ever stands for a character."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from functools import cache
from pathlib import Path

from dataflow.places import visible, width

FONTS = Path(__file__).parent / "fonts"
FONT = FONTS / "DataflowSans-Regular.otf"


@cache
def _covered() -> tuple[list[int], list[int]]:
    lines = (FONTS / "coverage.txt").read_text(encoding="ascii").split()
    pairs = [line.split("-") for line in lines]
    return [int(first, 16) for first, _ in pairs], [int(last, 16) for _, last in pairs]


def legible(text: str) -> str:
    """Return `text` composed, its invisible characters and those that the font lacks spelt out."""
    shown = visible(composed(text))
    return shown if shown.isascii() else "".join(map(_drawn, shown))


def composed(text: str) -> str:
    """Return `text` with each character in as few parts as can be: only then can they be counted one by one."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def drawn_width(text: str) -> int:
    """Return how many cells `text` takes as it is drawn: what is spelt out takes more than it would by itself."""
    return width(legible(text))


def cut(text: str, cells: int) -> str:
    """Return `text` cut to at most so many cells as it is drawn, the cut shown by an ellipsis."""
    text = composed(text)
    if len(text) <= cells and drawn_width(text) <= cells:
        return text
    kept, room = 0, cells - 1
    for character in text[:cells]:
        room -= drawn_width(character)
        if room < 0:
            break
        kept += 1
    return text[:kept] + "…"


@cache
def _drawn(character: str) -> str:
    starts, ends = _covered()
    at = bisect_right(starts, ord(character)) - 1
    return character if at >= 0 and ord(character) <= ends[at] else f"[U+{ord(character):04X}]"
