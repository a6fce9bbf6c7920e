"""English names of countries in a sentence: `in the United States`, `in Japan`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

THE = "the"
"""What a slot says that wants it."""
_TAKE_IT = frozenset(
    [
        "AE",
        "AX",
        "BQ",
        "BS",
        "CC",
        "CF",
        "CK",
        "DO",
        "FK",
        "FO",
        "GB",
        "GM",
        "GS",
        "HM",
        "IM",
        "IO",
        "KM",
        "KY",
        "MH",
        "MP",
        "MV",
        "NL",
        "PH",
        "PN",
        "PS",
        "SB",
        "SC",
        "TC",
        "TF",
        "UM",
        "US",
        "VG",
        "VI",
    ]
)
"""Countries whose names take the article."""


def with_article(places: str | Sequence[str], named: Callable[[str], str]) -> str:
    """Return the names of places in a row, with the article where it belongs."""
    codes = [places] if isinstance(places, str) else places
    return ", ".join(f"{THE} {named(code)}" if code in _TAKE_IT else named(code) for code in codes)
