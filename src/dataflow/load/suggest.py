"""Did you mean: the nearest known words, Hangul compared by its letters and not its syllables."""

from __future__ import annotations

import unicodedata
from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_MOST = 3
_CUTOFF = 0.7
_LONGEST = 80
_MOST_CANDIDATES = 2000


def letters(text: str) -> str:
    """Return `text` folded for comparison: case, width, Hangul as its letters, `_` and spaces as `-`."""
    return unicodedata.normalize("NFKD", text.casefold()).replace("_", "-").replace(" ", "-")


def nearest(text: str, known: Iterable[str]) -> list[str]:
    """Return up to three of `known` that `text` may have been meant for, best first."""
    if len(text) > _LONGEST:
        return []
    folded: dict[str, str] = {}
    for word in known:
        if len(folded) >= _MOST_CANDIDATES:
            break
        folded.setdefault(letters(word), word)
    return [folded[match] for match in get_close_matches(letters(text), folded, n=_MOST, cutoff=_CUTOFF)]
