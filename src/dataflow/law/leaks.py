"""What the law asks after a leak (Act 34, Decree 39 to 40): the duties, their time limit, when a report is due."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dataflow.law.statutes import CITATIONS

if TYPE_CHECKING:
    from datetime import date

HOURS = 72
"""From knowing of the leak: notice (Decree 39, 39-2) and report (Decree 40) alike."""

REPORTED_FROM = 1000
"""Data subjects from which a leak is reported, whatever the items (Decree 40)."""

REPORTED_KINDS = frozenset({"sensitive", "unique-id", "rrn"})
"""Kinds of items whose leak is reported, however few the data subjects (Decree 40); `rrn` is a unique identifier."""

NOT_NOTIFIED_KINDS = frozenset({"pseudonymised"})
"""Kinds of items to which Act 34(1) and (2) do not apply (Act 28-7)."""


class LeakDuty(NamedTuple):
    """A duty after a leak: its provisions, of which those count that are in force on the day."""

    id: str
    citations: tuple[str, ...]

    def on(self, day: date) -> tuple[str, ...]:
        """Return the provisions in force on a day; empty where the duty is not there yet."""
        return tuple(citation for citation in self.citations if CITATIONS[citation].in_force(day))


DUTIES = (
    LeakDuty("notify", ("PIPA 34(1)", "PIPA-ED 39")),
    LeakDuty("report", ("PIPA 34(3)", "PIPA 34(4)", "PIPA-ED 40")),
    LeakDuty("notify-possible", ("PIPA 34(2)", "PIPA-ED 39-2", "PIPA-ED 39-3")),
)
"""Before 2023-09-15 the law asked otherwise (no 72 hours); that is in no table here."""

TRUSTEES = "PIPA 26(8)"
"""Applies Act 34 to trustees and re-trustees mutatis mutandis."""
