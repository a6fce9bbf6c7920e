"""Equivalency decisions: the countries that the PIPC recognises under PIPA 28-8(1)5."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple


class Decision(NamedTuple):
    """A recognition: its countries (ISO alpha-2), and the kinds of item that it does not cover."""

    id: str
    ko: str
    en: str
    since: date
    until: date | None
    countries: frozenset[str]
    excludes: frozenset[str]


_EU = (
    "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK "
    "IS LI NO"  # the three EEA states outside the Union
)

DECISIONS: tuple[Decision, ...] = (
    Decision(
        id="eu-2025",
        ko="유럽연합 동등성 인정",
        en="recognition of the European Union",
        since=date(2025, 9, 16),
        until=None,
        countries=frozenset(_EU.split()),
        excludes=frozenset({"rrn", "credit"}),
    ),
)
"""Every recognition so far. Source: PIPC announcement of 2025-09-16, from news reports (the gazette notice was not
read): 27 EU states with Norway, Liechtenstein and Iceland, without resident registration numbers and personal credit
information."""


def recognised(country: str, day: date) -> Decision | None:
    """Return the decision that covers the country (ISO alpha-2) on that day."""
    for row in DECISIONS:
        if country in row.countries and row.since <= day and (row.until is None or day <= row.until):
            return row
    return None
