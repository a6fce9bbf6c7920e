"""Words with which a list or a purpose stays open: what the PIPC guide asks to spell out (p.21, p.24)."""

from __future__ import annotations

import re

_OPEN = re.compile(
    r"(?:(?<=[\s)\]’”'\"])|^)등(?=$|[\s,.;:)\]]|[을를의에이은과와]\s)"  # a word of its own, or behind a bracket
    r"|(?:(?<=[\s,(])|^)기타(?=$|[\s,:)])"
    r"|\betc\b\.?|\band so on\b|\band the like\b|\bincluding but not limited to\b|\band (?:other|others)\b",
    re.IGNORECASE,
)

_UNDEFINED = frozenset(
    {
        "개인정보",
        "기본정보",
        "인적사항",
        "연락처",
        "연락처 정보",
        "personal information",
        "basic information",
        "contact",
        "contact data",
        "contact details",
        "contact information",
    }
)


_BY_STATUTE = re.compile(
    r"(?:법|령|규칙)」?\s*제?\s*\d+조(?:의\s*\d+)?(?:\s*제?\d+항)?(?:\s*제?\d+호)?(?:에|의\s*규정에)\s*(?:따른|따라|의한)[^,.;]*$"
)
"""What stands before a list that an article of a statute closes: `부가가치세법 제32조에 따른 세금계산서 등`."""


def open_words(text: str) -> list[str]:
    """Return the words of a text that leave a list open, each once, in their order; not where an article closes it."""
    found = [match[0] for match in _OPEN.finditer(text) if not _BY_STATUTE.search(text[: match.start()])]
    return list(dict.fromkeys(found))


def undefined(name: str) -> bool:
    """Return whether an item's name is that of a group that may be anything, unless somebody says what is in it."""
    return " ".join(name.casefold().split()) in _UNDEFINED
