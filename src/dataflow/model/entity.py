"""What every entity and every part of one has in common."""

from typing import Annotated, Any, ClassVar

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    ValidationInfo,
    field_validator,
)

from dataflow.law.deciding import QUESTIONS
from dataflow.model.scalars import Day, Line, Reads, Text, problem
from dataflow.model.states import Maybe


class Part(BaseModel):
    """A frozen mapping with known keys; anything else in it is a registry error."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, defer_build=True)


class Review(Part):
    """Who last confirmed an entity, and when."""

    on: Maybe[Day] = None
    by: Maybe[Line] = None


def _read_question(value: Any) -> str:
    if not isinstance(value, str) or value not in QUESTIONS:
        raise problem("unknown-word", value=value, known=list(QUESTIONS))
    return value


QuestionId = Annotated[str, Reads(_read_question, {"enum": list(QUESTIONS)})]


class Decision(Part):
    """What somebody decided where a rule leaves it to a human."""

    question: QuestionId
    answer: Line
    by: Line
    on: Day
    why: Maybe[Text] = None
    facts: Maybe[Line] = None

    @field_validator("answer")
    @classmethod
    def _answers(cls, value: str, info: ValidationInfo) -> str:
        answers = QUESTIONS.get(info.data.get("question", ""), {value: ()})  # an unknown question is told by itself
        if value not in answers:
            raise problem("unknown-word", value=value, known=list(answers))
        return value


def _once_a_day(decisions: list[Decision]) -> list[Decision]:
    """Refuse two decisions of one day on one question: nobody could tell which is the later."""
    seen: set[tuple[str, str]] = set()
    for decision in decisions:
        key = (decision.question, decision.on.isoformat())
        if key in seen:
            raise problem("decided-twice", question=key[0], on=key[1])
        seen.add(key)
    return decisions


Decisions = Annotated[list[Decision], AfterValidator(_once_a_day)]


class Entity(Part):
    """A member of a section. `key` is `section/id`, given when the registry is put together."""

    source: Maybe[Text] = None
    note: Maybe[Text] = None
    reviewed: Maybe[Review] = None
    formerly: list[Line] | None = None
    decisions: Decisions | None = None
    key: ClassVar[str] = ""
    """`section/id`."""

    @property
    def id(self) -> str:
        """The id within its section."""
        return self.key.partition("/")[2]

    def named(self, section: str, identity: str) -> None:
        """Give the entity its key; done once, by the registry that holds it."""
        self.__dict__["key"] = f"{section}/{identity}"  # not a private attribute: those are slow, and this is read most


def shaped(value: Any, **shapes: str) -> Any:
    """Return `value` as a mapping: a text or a list becomes the field that `shapes` names for it.

    `shapes` maps `text` or `list` to a field name, so that a short form and a long one read the same.
    """
    kind = "text" if isinstance(value, str) else "list" if isinstance(value, list) else ""
    return {shapes[kind]: value} if kind in shapes else value
