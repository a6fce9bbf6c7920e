"""A provision as a letter cites it: `PIPA 26(1)1` → 「개인정보 보호법」 제26조제1항제1호."""

from __future__ import annotations

import re

from dataflow.law.statutes import CITATIONS, Kind

_ARTICLE = re.compile(
    r"(?P<article>\d+)(?:-(?P<branch>\d+))?(?:\((?P<paragraph>\d+)\))?"
    r"(?: no\.)?(?:(?P<item>\d+)(?:-(?P<item_branch>\d+))?)?(?:\((?P<sub>ga|na|da|ra|ma)\))?"
)
_SUBS = {"ga": "가", "na": "나", "da": "다", "ra": "라", "ma": "마"}


def provision(row: str, language: str) -> str:
    """Return a citation with the full name of its statute and its title."""
    cited = CITATIONS[row]
    return f"{written(row, 'ko')}({cited.ko})" if language == "ko" else f"{written(row, 'en')} ({cited.en})"


def written(row: str, language: str) -> str:
    """Return a citation with the full name of its statute."""
    cited = CITATIONS[row]
    rest = row.partition(" ")[2]
    if language == "ko":
        return f"「{cited.statute.ko}」 {_korean(rest)}"
    return f"{cited.statute.en}{_english(rest, cited.statute.kind)}"


def _english(rest: str, kind: Kind) -> str:
    return f", {rest}" if kind is Kind.GUIDE else f", Article {rest}"


def _korean(rest: str) -> str:
    """Return article, paragraph, item and sub-item; a page, or the number of a question and answer."""
    if rest.startswith("p."):
        return f"{rest[2:]}쪽"
    found = _ARTICLE.fullmatch(rest)
    if found is None:
        return rest
    article = f"제{found['article']}조" + (f"의{found['branch']}" if found["branch"] else "")
    paragraph = f"제{found['paragraph']}항" if found["paragraph"] else ""
    item = f"제{found['item']}호" + (f"의{found['item_branch']}" if found["item_branch"] else "")
    sub = f"{_SUBS[found['sub']]}목" if found["sub"] else ""
    return article + paragraph + (item if found["item"] else "") + sub
