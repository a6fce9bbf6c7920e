"""What the font of the pictures has; the rest is spelt out, so that no empty box ever stands for a character."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from functools import cache
from pathlib import Path

from dataflow.places import visible

FONTS = Path(__file__).parent / "fonts"
FONT = FONTS / "DataflowSans-Regular.otf"


@cache
def _covered() -> tuple[list[int], list[int]]:
    lines = (FONTS / "coverage.txt").read_text(encoding="ascii").split()
    pairs = [line.split("-") for line in lines]
    return [int(first, 16) for first, _ in pairs], [int(last, 16) for _, last in pairs]


def legible(text: str) -> str:
    """Return `text` composed, its invisible characters and those that the font lacks spelt out."""
    composed = visible(unicodedata.normalize("NFC", text))
    return composed if composed.isascii() else "".join(map(_drawn, composed))


@cache
def _drawn(character: str) -> str:
    starts, ends = _covered()
    at = bisect_right(starts, ord(character)) - 1
    return character if at >= 0 and ord(character) <= ends[at] else f"[U+{ord(character):04X}]"
