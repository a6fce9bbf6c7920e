"""Make the font of the pictures from the one it is a part of: `python tools/subset_font.py PretendardJP-Regular.otf`.

Source: the npm package `pretendard-jp` 1.3.9, file `dist/public/static/PretendardJP-Regular.otf`; subset with
fonttools 4.68.0, which nothing else needs and nothing else installs. What is kept: Latin, Greek, Cyrillic, punctuation
and symbols, kana, all modern Hangul syllables, and the kanji of the first level of JIS X 0208. The licence reserves the
name of the original, so the part goes by another. `coverage.txt` lists what is in it, as ranges of code points in
hexadecimal.
"""

from __future__ import annotations

import sys
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from fontTools import subset
from fontTools.ttLib import TTFont

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

FONTS = Path(__file__).parents[1] / "src" / "dataflow" / "render" / "diagram" / "fonts"
NAME = "Dataflow Sans"
BLOCKS = (
    (0x20, 0x7E),
    (0xA0, 0x24F),
    (0x370, 0x45F),
    (0x2000, 0x206F),
    (0x20A0, 0x20BF),
    (0x2100, 0x27BF),
    (0x3000, 0x30FF),
    (0x3130, 0x318F),
    (0x3200, 0x32FF),
    (0xAC00, 0xD7A3),
    (0xFF00, 0xFFEF),
)
_KANJI_ROWS = range(16, 48)


def kept() -> set[int]:
    """Return the code points that are kept where the font has them."""
    found = {code for first, last in BLOCKS for code in range(first, last + 1)}
    for row in _KANJI_ROWS:
        for cell in range(1, 95):
            text = bytes([row + 0xA0, cell + 0xA0]).decode("euc_jp", errors="ignore")
            found.update(map(ord, text))
    return found


def renamed(font: TTFont) -> None:
    """Call the font by the name of the part."""
    names = {1: NAME, 3: f"{NAME} 1.3.9", 4: f"{NAME} Regular", 6: NAME.replace(" ", "") + "-Regular", 16: NAME}
    for record in list(font["name"].names):
        if record.nameID in names:
            font["name"].setName(
                names[record.nameID], record.nameID, record.platformID, record.platEncID, record.langID
            )
    inner = font["CFF "].cff
    inner.fontNames[0] = names[6]
    top = inner.topDictIndex[0]
    top.FullName, top.FamilyName = names[4], names[1]


def ranges(codes: Iterable[int]) -> Iterator[str]:
    """Yield code points as ranges."""
    ordered = sorted(codes)
    starts = [ordered[0], *(b for a, b in pairwise(ordered) if b != a + 1)]
    ends = [*(a for a, b in pairwise(ordered) if b != a + 1), ordered[-1]]
    yield from (f"{start:x}-{end:x}" for start, end in zip(starts, ends, strict=True))


def main(source: str) -> None:
    """Write the font and what it covers."""
    options = subset.Options(
        hinting=False,
        layout_features=["kern", "ccmp", "locl", "mark"],
        name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14, 16],
        recalc_timestamp=False,
    )
    font = TTFont(source, recalcTimestamp=False)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=kept())
    cutter.subset(font)
    renamed(font)
    font.save(FONTS / "DataflowSans-Regular.otf")
    (FONTS / "coverage.txt").write_text("\n".join(ranges(font.getBestCmap())) + "\n", encoding="ascii")


if __name__ == "__main__":
    main(sys.argv[1])
