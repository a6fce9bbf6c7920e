"""Citations as people ask for them: `PIPA 26` is the whole article, 「개인정보 보호법」 제26조제1항 is `PIPA 26(1)`."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import quote

from dataflow.law.statutes import CITATIONS, STATUTES, Kind

if TYPE_CHECKING:
    from collections.abc import Mapping

Parts = tuple[str, ...]
"""The key of a statute and what follows it, part by part: `PIPA 26(1)1` is `PIPA`, `26`, `(1)`, `1`."""

_PART = r"\(\w+\)|no\.\d+(?:-\d+)?|p\.\d+|q\d+|\d+(?:-\d+)?"
_KOREAN = (
    r"(?P<name>.*?)제?(?P<article>\d+)조(?:의(?P<branch>\d+))?(?:제?(?P<paragraph>\d+)항)?"
    r"(?:제?(?P<item>\d+)호(?:의(?P<item_branch>\d+))?)?(?:(?P<sub>[가나다라마])목)?"
)
_SUBS = dict(zip("가나다라마", ("ga", "na", "da", "ra", "ma"), strict=True))
_SHORT = {"": "PIPA", "법": "PIPA", "보호법": "PIPA", "영": "PIPA-ED", "시행령": "PIPA-ED", "법시행령": "PIPA-ED"}
"""What the Act and its Decree are called for short."""


def covered(asked: str) -> tuple[str, ...]:
    """Return the ids of the citations that `asked` names or holds, in the table's order; none where it names nothing.

    An article holds its paragraphs, a paragraph its items. `PIPA 26` does not hold `PIPA 26-2`, an article of its own.
    """
    wanted = _parts(asked) or _of_korean(asked)
    return tuple(row for row, parts in _table().items() if parts[: len(wanted)] == wanted) if wanted else ()


@cache
def _table() -> Mapping[str, Parts]:
    return {row: _parts(row) for row in CITATIONS}


def _parts(text: str) -> Parts:
    """Return the parts of a citation in the grammar of the table; none where it is not in it."""
    folded = re.sub(r"\s+", " ", text.strip()).casefold()
    keys = {key.casefold(): key for key in STATUTES}
    key = next(
        (key for key in sorted(keys, key=len, reverse=True) if re.match(rf"{re.escape(key)}(?![\w-])", folded)), ""
    )
    rest = folded[len(key) :].replace(" ", "")
    found = re.findall(_PART, rest)
    return (keys[key], *found) if key and "".join(found) == rest else ()


def _of_korean(text: str) -> Parts:
    """Return the parts of a citation as Korean law writes it; none where it is none, or of a statute not known."""
    found = re.fullmatch(_KOREAN, re.sub(r"[\s「」｢｣]+", "", text))
    titles = _SHORT | {row.ko.replace(" ", ""): row.key for row in STATUTES.values()}
    if found is None or found["name"] not in titles:
        return ()
    paragraph = [f"({found['paragraph']})"] if found["paragraph"] else []
    number = _branched(found["item"], found["item_branch"])
    item = [number if paragraph else f"no.{number}"] if found["item"] else []
    sub = [f"({_SUBS[found['sub']]})"] if found["sub"] else []
    return (titles[found["name"]], _branched(found["article"], found["branch"]), *paragraph, *item, *sub)


def address(citation: str) -> str | None:
    """Return where an article of an Act or a Decree can be read; None for what has no page of its own.

    The addresses of the national law centre: the title of the text, then the article.
    """
    statute = CITATIONS[citation].statute
    _, *within = _parts(citation)
    if statute.kind not in (Kind.ACT, Kind.DECREE) or not within or not within[0][0].isdigit():
        return None
    article, _, branch = within[0].partition("-")
    name = f"제{article}조" + (f"의{branch}" if branch else "")
    return "https://www.law.go.kr/" + quote(f"법령/{statute.ko.replace(' ', '')}/{name}")


def _branched(number: str | None, branch: str | None) -> str:
    return f"{number}-{branch}" if branch else str(number)
