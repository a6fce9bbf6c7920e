"""Lengths of periods such as `P1M` in days: months and years have no fixed number of them."""

from __future__ import annotations

import re

_PART = re.compile(r"(\d+)([YMWD])")
_LEAST = {"Y": 365, "M": 28, "W": 7, "D": 1}
_MOST = {"Y": 366, "M": 31, "W": 7, "D": 1}


def least_days(period: str) -> int:
    """Return the fewest days that a period can be."""
    return _days(period, _LEAST)


def most_days(period: str) -> int:
    """Return the most days that a period can be."""
    return _days(period, _MOST)


def _days(period: str, lengths: dict[str, int]) -> int:
    return sum(int(count) * lengths[unit] for count, unit in _PART.findall(period))
