"""Days that a text names, in the ways Korean and English policies write them."""

from __future__ import annotations

import re
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAME = r"(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_DAY = re.compile(
    r"(?<!\d)(20\d\d)\s*(?:년|[.\-/])\s*(\d{1,2})\s*(?:월|[.\-/])\s*(\d{1,2})(?!\d)"
    rf"|(?<!\d)(\d{{1,2}})(?:st|nd|rd|th)?\s+{_NAME},?\s+(20\d\d)"
    rf"|\b{_NAME}\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(20\d\d)",
    re.IGNORECASE,
)
_IN_FORCE = r"(?i)시행|적용|발효|effective|comes?\s+into\s+(?:force|effect)|takes?\s+effect|last\s+updated"


def days(text: str) -> set[date]:
    """Return the days that a text names."""
    return {day for match in _DAY.finditer(text) if (day := _read(match)) is not None}


def days_in_force(text: str) -> set[date]:
    """Return the days that stand in a line on when the policy applies."""
    return {day for line in text.splitlines() if re.search(_IN_FORCE, line) for day in days(line)}


def _read(match: re.Match[str]) -> date | None:
    if match[1]:
        year, month, day = match[1], int(match[2]), match[3]
    elif match[4]:
        year, month, day = match[6], _month(match[5]), match[4]
    else:
        year, month, day = match[9], _month(match[7]), match[8]
    try:
        return date(int(year), month, int(day))
    except ValueError:
        return None


def _month(name: str) -> int:
    return _MONTHS.index(name[:3].casefold()) + 1
