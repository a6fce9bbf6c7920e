"""Articles of a policy: which its text has, and which it sends its reader to."""

from __future__ import annotations

import re

_NUMERALS = {"I": 1, "V": 5, "X": 10, "L": 50}
_KOREAN = re.compile(r"^[^\w\n]{0,20}제\s*(\d{1,3})\s*조(?!\s*제?\s*\d+\s*항)", re.MULTILINE)
_ENGLISH = re.compile(r"^[^\w\n]{0,20}(?:Article|ARTICLE|Section|SECTION)\s+(\d{1,3}|[IVXL]+)\b", re.MULTILINE)
_FEWEST = 3

_CITED = re.compile(
    r"제\s*(\d{1,3})\s*조(?!\s*(?:의\s*\d|제?\s*\d+\s*[항호]))"
    r"|\b(?:Article|ARTICLE|Section|SECTION)\s+(\d{1,3}|[IVXL]+)\b(?!\s*\()"
)
_HINT = re.compile("조|rticle|RTICLE|ection|ECTION")
"""A literal of every citation: quicker to look for."""

_OF_A_LAW = (
    r"(?i)(?<!방)법|시행령|규칙|세칙|고시|지침|기준|규정|정관|부칙|약관|조례|협정|조약|계약|「|\bAct\b|\bLaws?\b|\bDecree\b|\bRegulations?\b"
    r"|\bGDPR\b|\bCode\b|\bTerms\b|\bAgreement\b|\bContract\b|\bDirective\b|\bStatutes?\b"
)
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n\s*\n")


def articles(text: str) -> frozenset[int]:
    """Return the numbers of the articles whose headings a text has; none where it is not divided into articles."""
    found = {int(match[1]) for match in _KOREAN.finditer(text)} | {_number(m[1]) for m in _ENGLISH.finditer(text)}
    return frozenset(found) if len(found) >= _FEWEST and 1 in found else frozenset()


def cited(text: str) -> dict[int, str]:
    """Return the articles of itself that a text sends its reader to, each with the words that do.

    A sentence that names a statute, terms or a contract may mean an article of that; nothing is read out of it. Nor is
    a paragraph or an item: policies cite those of the Act without its name.
    """
    found: dict[int, str] = {}
    if not _HINT.search(text):
        return found
    for sentence in filter(_HINT.search, _SENTENCE.split(text)):
        if not re.search(_OF_A_LAW, sentence):
            for match in _CITED.finditer(sentence):
                found.setdefault(_number(match[1] or match[2]), " ".join(match[0].split()))
    return found


def cited_in_document(text: str) -> dict[int, str]:
    """Return the articles that a whole policy sends its reader to, its headings apart."""
    return cited(_ENGLISH.sub(" ", _KOREAN.sub(" ", text)))


def _number(text: str) -> int:
    """Read a number, Roman or not."""
    if text.isdecimal():
        return int(text)
    values = [_NUMERALS[letter] for letter in text]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))
