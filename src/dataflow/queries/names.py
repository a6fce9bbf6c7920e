"""Names of companies without what does not tell them apart: case, width, punctuation, the form of the company."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

_ANY = "any"
"""Forms that companies of any country put behind their English name."""

_EASTERN = frozenset({"kr", "jp", "cn"})
"""Countries whose companies have an English name with such a form besides their own."""

_CJK: Mapping[str, str] = {
    **dict.fromkeys(("(주)", "주식회사", "(유)", "유한회사", "유한책임회사", "(합)", "합자회사", "합명회사"), "kr"),
    "농업회사법인": "kr",
    **dict.fromkeys(("(재)", "재단법인"), "kr-foundation"),
    **dict.fromkeys(("(사)", "사단법인"), "kr-association"),
    **dict.fromkeys(("의료법인", "(의)"), "kr-hospital"),
    **dict.fromkeys(("학교법인", "(학)"), "kr-school"),
    "사회복지법인": "kr-welfare",
    **dict.fromkeys(("株式会社", "(株)", "有限会社", "(有)", "合同会社", "(同)", "合資会社", "合名会社"), "jp"),
    **dict.fromkeys(("股份有限公司", "有限责任公司", "有限責任公司", "有限公司"), "cn"),
}
"""Forms written before or behind a name, with whose they are; what is no company is another person than one."""

_LATIN: Mapping[str, str] = {
    **dict.fromkeys(("inc", "incorporated", "corp", "corporation", "co", "company", "ltd", "limited", "llc"), _ANY),
    **dict.fromkeys(("llp", "lp", "pbc"), _ANY),
    "plc": "gb",
    **dict.fromkeys(("gmbh", "mbh", "ag", "kg", "ug", "ohg", "ev"), "de"),
    **dict.fromkeys(("bv", "nv"), "nl"),
    **dict.fromkeys(("sa", "sas", "sarl"), "fr"),
    **dict.fromkeys(("spa", "srl"), "it"),
    **dict.fromkeys(("sl", "slu"), "es"),
    "ab": "se",
    **dict.fromkeys(("as", "a/s", "aps"), "dk"),
    **dict.fromkeys(("oy", "oyj"), "fi"),
    "pte": "sg",
    "pty": "au",
    **dict.fromkeys(("pvt", "private"), "in"),
    **dict.fromkeys(("sdn", "bhd"), "my"),
    "ulc": "ca",
    **dict.fromkeys(("kk", "gk"), "jp"),
}
"""Forms written behind a name, dots or not."""

_OF_CJK = re.compile("|".join(map(re.escape, sorted(_CJK, key=len, reverse=True))))
_WORD = "|".join(r"\.?".join(map(re.escape, word)) for word in sorted(_LATIN, key=len, reverse=True))
_BEHIND = re.compile(rf"(?:(?:^|[\s,&(]+)(?:{_WORD})\.?\)?)+[\s.,]*$")
_APART = re.compile(r"[\s,&()]+")
_REST = re.compile(r"(?<![\W_\d])[\W_]+|[\W_]+(?!\d)")
"""What is between letters; between digits it is part of the name: `1-11` is not `11-1`."""

_LETTERS = (
    "a에이 b비 c씨 d디 e이 f에프 g지 h에이치 i아이 j제이 k케이 l엘 m엠 n엔 o오 p피 q큐 r알 s에스 t티 u유 v브이 w더블유 "
    "x엑스 y와이 z제트 &앤 +플러스"
)
_SPELLED = str.maketrans({letter[0]: letter[1:] for letter in _LETTERS.split()})
"""How Koreans spell Latin letters: `SK텔레콤` is `에스케이텔레콤`."""


_TO_SPELL = re.compile(r"[a-z&+]")


_LONGEST = 300
"""How much of a name is looked at: no company has a longer one."""


class Name(NamedTuple):
    """A name taken apart: what is left, the same with its Latin letters spelled in Hangul, whose forms it bears."""

    bare: str
    spelled: str
    forms: frozenset[str]


@lru_cache(maxsize=32768)
def taken_apart(name: str) -> Name:
    """Return a company's name without its form: `㈜스페로` and `(주) 스페로` are one, `Spero Inc.` and `SPERO` too.

    A name of which nothing is left but its form stays as it is.
    """
    folded = unicodedata.normalize("NFKC", name[:_LONGEST]).casefold()
    forms = {_CJK[form] for form in _OF_CJK.findall(folded)}
    rest = _OF_CJK.sub(" ", folded) if forms else folded
    latin = _TO_SPELL.search(rest) is not None
    behind = _BEHIND.search(rest) if latin else None
    if behind is not None:
        forms |= {_LATIN[form] for word in _APART.split(behind[0]) if (form := word.replace(".", "")) in _LATIN}
        rest = rest[: behind.start()]
    left = _REST.sub("", rest)
    if not left:
        rest, left, forms = folded, _REST.sub("", folded), set()
    spelled = _REST.sub("", rest.translate(_SPELLED)) if latin else left
    return Name(left, spelled, frozenset(forms - {_ANY} or forms))


def bare(name: str) -> str:
    """Return what is left of a company's name without its form."""
    return taken_apart(name).bare


def may_be_one(one: Name, other: Name) -> bool:
    """Return whether two names may be of one person: a GmbH and an Inc. are two, a 주식회사 and a Ltd. may be one."""
    if one.spelled != other.spelled:
        return False
    if not one.forms or not other.forms or one.forms & other.forms:
        return True
    return _ANY in one.forms | other.forms and (one.forms | other.forms) - {_ANY} <= _EASTERN


_BRACKETS = r"\([^()]{4,}\)|\[[^\[\]]*\]"
_BETWEEN = re.compile(r"[,、;/]|\s및\s|\sand\s|\s&\s|[ㆍ·]")
_COMMAS = r"[,、;]"
_SEVERAL = 3


def names_several(name: str) -> bool:
    """Return whether a text is a list of companies: two of them with their forms, or three names with commas."""
    if not _BETWEEN.search(name):
        return False
    plain = re.sub(_BRACKETS, "", unicodedata.normalize("NFKC", name).casefold())
    if _companies([part.strip() for part in _BETWEEN.split(plain)]) > 1:
        return True
    names = [part.strip() for part in re.split(_COMMAS, plain)]
    return len(names) >= _SEVERAL and not any(map(str.isascii, names))  # in English a firm may have several founders


def _companies(parts: list[str]) -> int:
    """Return how many parts are companies by their form; `Inc.` alone is the form of the part before it."""
    count, open_name = 0, False
    for part in parts:
        alone = part.replace(".", "") in _LATIN
        count += open_name if alone else bool(taken_apart(part).forms)
        open_name = not alone and not taken_apart(part).forms
    return count
