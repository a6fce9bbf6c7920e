"""Individual notices to data subjects (Decree 17(5)): whether one of them tells what it has to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.findings import Outcome
from dataflow.model.states import State, known

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from dataflow.model.telling import Notice, NoticeOf


def notified(notices: list[Notice] | State | None, asked: Collection[NoticeOf], day: date) -> Outcome:
    """Return whether a notice up to the day tells all that is `asked`; unknown where nobody says what one told.

    What is sent only later says nothing of the day.
    """
    if notices is None:
        return Outcome.UNKNOWN
    sent = [notice for notice in known(notices) or () if (known(notice.on) or day) <= day]
    if len(sent) < len(known(notices) or ()) and not sent:
        return Outcome.UNKNOWN
    if any(set(asked) <= set(known(notice.told) or ()) for notice in sent):
        return Outcome.PASS
    return Outcome.UNKNOWN if any(notice.told is None for notice in sent) else Outcome.VIOLATED
