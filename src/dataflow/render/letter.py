"""The questions as letters in Markdown, one for each party; the controller's own are a checklist."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from dataflow.queries.questions import CONTROLLER
from dataflow.render import deciding
from dataflow.render.questions import addressee, by_addressee, entity, nothing, sentence
from dataflow.render.table import inline
from dataflow.words.asking import LETTER
from dataflow.words.provisions import provision

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from dataflow.queries.questions import Question, Questions
    from dataflow.render.envelope import Context
    from dataflow.words.speak import Speaker

_CUT = "\n---\n\n"
"""Parts one letter from the next."""


def letters(answer: Questions, context: Context, speaker: Speaker) -> str:
    """Return one letter for each party that can answer, and the controller's checklist before them."""
    writer = _Writer(answer, context, speaker)
    return _CUT.join(writer.written(rows) for rows in by_addressee(answer)) or nothing(answer, speaker) + "\n"


class _Writer:
    """What writes a letter from one controller, in one language."""

    def __init__(self, answer: Questions, context: Context, speaker: Speaker) -> None:
        self._speaker = speaker
        self._context = context
        self._sender = inline(speaker.name(f"parties/{answer.controller}"))
        self._day = _day(context.day, speaker.language)

    def written(self, rows: list[Question]) -> str:
        own = rows[0].to == CONTROLLER
        head = self._list_head(rows) if own else self._letter_head(rows)
        body = self._numbered(rows, own=own)
        tail = [] if own else ["", self._say("thanks")]
        return "\n".join([*head, *body, *tail]) + "\n"

    def _say(self, key: str, **facts: object) -> str:
        return self._speaker.say(LETTER[key], **facts)

    def _letter_head(self, rows: list[Question]) -> Iterator[str]:
        yield f"# {self._say('heading')}"
        yield ""
        yield f"- {self._say('to')}: {inline(addressee(rows[0], self._speaker))}"
        yield f"- {self._say('from')}: {self._sender}"
        yield f"- {self._say('subject')}: {self._say('about', count=len(rows))}"
        yield f"- {self._say('day')}: {self._day}"
        if rows[0].answerer is None:
            yield from ("", f"> {self._say('unaddressed')}")
        yield from ("", self._say("why", sender=self._sender, day=self._day), "")
        yield from (f"## {self._say('how')}", "")
        yield from self._points("how.value", "how.none", "how.unknown", "how.place")
        yield from ("", f"## {self._say('questions')}")

    def _list_head(self, rows: list[Question]) -> Iterator[str]:
        yield f"# {self._say('list.heading', name=self._sender, count=len(rows))}"
        yield from ("", self._say("list.why", name=self._sender, day=self._day, root=inline(self._context.root)), "")
        yield from self._points("list.value", "list.none", "list.unknown")

    def _points(self, *keys: str) -> list[str]:
        return [f"- {self._say(key)}" for key in keys]

    def _numbered(self, rows: Iterable[Question], *, own: bool) -> Iterator[str]:
        number = 0
        for _, group in groupby(rows, key=lambda row: row.place.entity):
            same = list(group)
            yield from ("", f"{'##' if own else '###'} {inline(entity(same[0], self._speaker))}", "")
            for row in same:
                number += 1
                asked = inline(sentence(row, self._speaker))
                yield f"- [ ] **{number}.** {asked}" if own else f"{number}. {asked}"
                indent = " " * (2 if own else len(f"{number}. "))
                yield from (f"{indent}- {line}" for line in self._about(row, own=own))

    def _about(self, row: Question, *, own: bool) -> Iterator[str]:
        """Yield where the answer belongs, what asks for it and room for it."""
        where = f"`{row.place.entity}`" + (f" · `{row.field}`" if row.field else "")
        if own:
            file = inline(f"{row.span.file}:{row.span.start.line}")
            yield f"{self._say('list.place')}: {where} ({file})"
        else:
            yield f"{self._say('place')}: {where}"
        if row.citations:
            cited = ", ".join(inline(provision(each, self._speaker.language)) for each in row.citations)
            yield f"{self._say('citation')}: {cited}"
        if row.asked is not None:
            yield from deciding.answers(row.asked.question, self._speaker)
            if row.asked.outdated is not None:
                yield inline(deciding.outdated(row.asked.outdated, self._speaker))
            yield f"{self._say('list.record')}: `{deciding.template(row.asked.question, row.asked.facts)}`"
        if not own:
            yield f"{self._say('answer')}:"
        elif row.accepted:
            yield self._say("list.accepted")


def _day(day: date, language: str) -> str:
    return f"{day.year}. {day.month}. {day.day}." if language == "ko" else day.isoformat()
