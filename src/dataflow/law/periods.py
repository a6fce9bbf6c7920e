"""Periods of the calendar (ISO 8601): which of two is longer, and the day on which one is over."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

_PART = re.compile(r"(\d+)([YMWD])")
_MONTHS = {"Y": 12, "M": 1}
_DAYS = {"W": 7, "D": 1}


def _measure(period: str) -> tuple[int, int]:
    """Return months and days: neither can be told in the other."""
    parts = [(int(count), unit) for count, unit in _PART.findall(period)]
    months = sum(count * _MONTHS[unit] for count, unit in parts if unit in _MONTHS)
    return months, sum(count * _DAYS[unit] for count, unit in parts if unit in _DAYS)


def is_longer(period: str, than: str) -> bool:
    """Return whether a period is longer than another, whatever day both begin on."""
    (months, days), (other_months, other_days) = _measure(period), _measure(than)
    if months >= other_months and days >= other_days:
        return (months, days) != (other_months, other_days)
    if months <= other_months and days <= other_days:
        return False
    shortest = months // 12 * 365 + months % 12 * 28 + days
    longest = other_months // 12 * 366 + other_months % 12 * 31 + other_days
    return shortest > longest


def day_after(start: date, period: str) -> date:
    """Return the day that lies a period after `start`; the last of the month stands for a day it does not have."""
    months, days = _measure(period)
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    last = monthrange(year, month + 1)[1]
    return date(year, month + 1, min(start.day, last)) + timedelta(days=days)
