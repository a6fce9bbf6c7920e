"""Words of a policy that name what is no longer there, each with the first day on which it was out of date."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


class Stale(NamedTuple):
    """A thing that policies still name; `pattern` finds its names."""

    id: str
    pattern: re.Pattern[str]
    since: date
    ko: str
    en: str


_STALE = (
    Stale(
        "internet-explorer",
        re.compile(r"Internet\s+Explorer|인터넷\s*익스플로러|Tools?\s*>\s*Internet\s+Options|도구\s*>\s*인터넷\s*옵션"),
        date(2022, 6, 15),
        "지원이 끝난 인터넷 익스플로러의 메뉴",
        "the menu of Internet Explorer, which is no longer supported",
    ),
    Stale(
        "dormant-accounts",
        re.compile(r"제?\s*39조의\s*6(?!\d)|Article\s+39-6(?!\d)"),
        date(2023, 9, 15),
        "2023년 9월 15일 삭제된 제39조의6(이용하지 않는 이용자의 분리 보관)",
        "Article 39-6 (separate storage of dormant accounts), repealed on 15 September 2023",
    ),
    Stale(
        "notice-2020-7",
        re.compile(r"(?<![\d-])2020-7(?!\d|[-./]\d)"),
        date(2025, 4, 11),
        "고시 제2020-7호(지금은 「개인정보 처리 방법에 관한 고시」 제2025-5호)",
        "Notice No. 2020-7 (now the Notice on the Methods of Processing Personal Information, No. 2025-5)",
    ),
)

STALE: Mapping[str, Stale] = {row.id: row for row in _STALE}
"""What is out of date, by id. Source: PIPC Notice 2025-5, in force 2025-04-11; Act No. 19234 of 2023-03-14;
the end of support of the browser."""

TRUSTEES = re.compile(r"\b(?:trustee|consignee|outsourcee)s?\b", re.IGNORECASE)
"""Names that policies give in English to whoever processes data for the controller. In Korean 수탁자, 수탁업체 and the
like stand side by side in nearly every policy and mean the same."""

PUBLIC_ONLY = re.compile(r"행정심판|Administrative\s+Appeals?", re.IGNORECASE)
"""A remedy against dispositions of public bodies (Administrative Appeals Act)."""

DEEMED = re.compile(
    r"동의(?:한|하신|하는)\s*것으로\s*(?:간주|봅니다|봄|보며|본다|추정|인정|처리)"
    r"|\bdeemed\s+to\s+(?:have\s+)?(?:consent|agree)(?:ed)?\b"
    r"|\bby\s+(?:continuing\s+to\s+)?(?:us|access)(?:e|ing)\b[^.\n]{0,80}\byou\s+(?:agree|consent)\b"
    r"|\bcontinued\s+use\b[^.\n]{0,80}\bconstitutes\b[^.\n]{0,40}\b(?:consent|acceptance|agreement)\b",
    re.IGNORECASE,
)
"""Words that take something else than a choice for a consent (PIPA 22(1): each consent is asked, and clearly)."""
