"""A question that a human decides: its answers, and the YAML that records the decision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.places import visible
from dataflow.words.deciding import DECIDING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.findings import Asked, Decided
    from dataflow.render import outputs
    from dataflow.words.speak import Speaker


def question(asked: str, speaker: Speaker) -> str:
    """Return the question in words, and its id."""
    return f"{speaker.say(DECIDING[asked].question)} ({asked})"


def answers(asked: str, speaker: Speaker) -> list[str]:
    """Return the answers, each with its id first."""
    return [f"`{answer}`: {speaker.say(said)}" for answer, said in DECIDING[asked].answers.items()]


def template(asked: str, facts: str | None = None) -> str:
    """Return the decision as it is typed into an entity, with `…` for what only a human knows."""
    hashed = "" if facts is None else f", facts: {facts}"
    return f"decisions: [{{question: {asked}, answer: …, by: …, on: …{hashed}}}]"


def lines(asked: Asked, entity: str, speaker: Speaker) -> Iterator[str]:
    """Yield the question of a finding, its answers and where the decision goes."""
    yield f"= {speaker.label('decide')}: {question(asked.question, speaker)}"
    yield from (f"    {answer}" for answer in answers(asked.question, speaker))
    if asked.outdated is not None:
        yield f"  {outdated(asked.outdated, speaker)}"
    yield f"= {speaker.label('decide.record')} `{visible(entity)}`: {template(asked.question, asked.facts)}"


def outdated(old: Decided, speaker: Speaker) -> str:
    """Return what is said of a decision that no longer counts."""
    return speaker.label("decide.outdated", by=old.by, on=old.on, answer=old.answer)


def payload(asked: str, facts: str | None = None, old: Decided | None = None) -> outputs.Deciding:
    """Return a question as JSON."""
    words = DECIDING[asked]
    return {
        "question": asked,
        "text": {"ko": words.question.ko, "en": words.question.en},
        "answers": [{"answer": answer, "text": {"ko": s.ko, "en": s.en}} for answer, s in words.answers.items()],
        "facts": facts,
        "outdated": None if old is None else {"answer": old.answer, "by": old.by, "on": old.on.isoformat()},
    }
