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


def open_words(text: str) -> list[str]:
    """Return the words of a text that leave a list open, each once, in their order."""
    return list(dict.fromkeys(match[0] for match in _OPEN.finditer(text)))


def undefined(name: str) -> bool:
    """Return whether an item's name is that of a group that may be anything, unless somebody says what is in it."""
    return " ".join(name.casefold().split()) in _UNDEFINED
