"""Did you mean: the nearest known words, Hangul compared by its letters and not its syllables."""

from __future__ import annotations

import unicodedata
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_MOST = 3
_CUTOFF = 0.66
_LONGEST = 80
_MOST_CANDIDATES = 2000
_MOST_GUESSES = 200


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
    wanted = letters(text)
    if wanted in folded:
        return [folded[wanted]]
    return [folded[match] for match in get_close_matches(wanted, folded, n=_MOST, cutoff=_CUTOFF)]


class Declared:
    """The ids of a registry by how they and the names of their entities are spelt; and how many guesses were made.

    Nobody reads the guesses at the thousandth mistake, and each takes its time.
    """

    def __init__(self, bodies: Mapping[str, Mapping[str, Any]]) -> None:
        self._bodies = bodies
        self._spelt: dict[str, dict[str, str]] = {}
        self._guesses = 0

    def like(self, value: str, sections: Iterable[str]) -> list[str]:
        """Return the id whose entity goes by `value`, else ids of which the id or the name is spelt like it."""
        spelt: dict[str, str] = {}
        for section in sections:
            spelt = self._section(section) | spelt
        exact = spelt.get(letters(value))
        if exact:
            return [exact]
        return list(dict.fromkeys(spelt[word] for word in self.among(value, spelt)))

    def among(self, value: str, known: Iterable[str]) -> list[str]:
        """Return which of `known` `value` may have been meant for; nothing once enough has been guessed."""
        if self._guesses >= _MOST_GUESSES:
            return []
        self._guesses += 1
        return nearest(value, known)

    def _section(self, section: str) -> dict[str, str]:
        if section not in self._spelt:
            found = self._spelt[section] = {}
            for identity, body in self._bodies[section].items():
                for word in (identity, *_names(body)):
                    found.setdefault(letters(word), identity)
        return self._spelt[section]


def _names(body: Mapping[str, Any]) -> Iterator[str]:
    name = body.get("name")
    yield from (text for text in (name.values() if isinstance(name, dict) else [name]) if isinstance(text, str))
