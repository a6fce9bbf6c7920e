"""The three states of a fact: unknown, looked for and not there, present."""

from __future__ import annotations

import marshal
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import NoneType
from typing import TYPE_CHECKING, Annotated, Any, TypeVar, Union, get_args

from pydantic_core import CoreSchema, core_schema

if TYPE_CHECKING:
    from collections.abc import Callable

    from pydantic import GetCoreSchemaHandler

T = TypeVar("T")

UNKNOWN = "unknown"
"""The word that says what leaving a line out says: nobody has told us."""


class State(StrEnum):
    """A fact that is known but has no value here."""

    NONE = "none"
    """Someone looked; it is not there."""
    WITHHELD = "withheld"
    """Present and known, but not written in the registry (an officer's name)."""


RESERVED = frozenset({UNKNOWN, State.NONE, State.WITHHELD, "all", "null"})
"""Words that cannot be ids, since a field would read them as something else."""

WORDS = "dataflow-words"
"""Where a field's core schema says which reserved words it takes, for the JSON Schema to say the same."""

_WORDS: Mapping[str, State | None] = {UNKNOWN: None, "none": State.NONE}
_WITHHELD: Mapping[str, State | None] = {**_WORDS, "withheld": State.WITHHELD}


@dataclass(frozen=True, slots=True)
class Reading:
    """What a field's type needs to know while it reads: handed to pydantic as validation context."""

    language: str = "ko"
    ids: Mapping[str, Mapping[str, Any]] | None = None
    """section → declared ids; None leaves references unchecked (models built in Python)."""
    shared: dict[tuple[Any, bytes], Any] = field(default_factory=dict)
    """What was read before of the parts that are repeated word for word."""

    def once(self, kind: object, written: Any, read: Callable[[Any], T]) -> T:
        """Return what `read` makes of a list or a mapping: of the same kind and written alike, it is one object.

        A large registry repeats its lists and clauses ten thousand times, and to write one down as bytes is quicker
        than to read it. What is long is hardly written twice.
        """
        if len(written) > _MOST_SHARED:
            return read(written)
        try:
            key = kind, marshal.dumps(written, _WITHOUT_REFERENCES)
        except ValueError:  # it holds what no file does: a model that was built in Python
            return read(written)
        found: T | None = self.shared.get(key)
        if found is None:
            found = self.shared[key] = read(written)
        return found


_MOST_SHARED = 40
_WITHOUT_REFERENCES = 2
"""The format of marshal that writes what is equal alike, whether it is one object or two."""


class _MaybeSchema:
    """Reads a reserved word as its state, hands anything else to the field's own type."""

    def __init__(self, words: Mapping[str, State | None]) -> None:
        self._words = words

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        members = tuple(member for member in get_args(source) if member not in (State, NoneType))
        kind = members[0] if len(members) == 1 else Union[members]  # noqa: UP007 - they are known only at run time
        inner = handler.generate_schema(kind)
        metadata = {WORDS: list(self._words)}
        return core_schema.with_info_wrap_validator_function(self._reader(), inner, metadata=metadata)

    def _reader(self) -> core_schema.WithInfoWrapValidatorFunction:
        """Return the reader of one field: in another one, what is written alike may be read otherwise."""
        words, kind = self._words, object()

        def read(value: Any, inner: core_schema.ValidatorFunctionWrapHandler, info: core_schema.ValidationInfo) -> Any:
            if value.__class__ is str:
                return words[value] if value in words else inner(value)
            if value is None or value.__class__ is State:
                return value
            reading = info.context
            if isinstance(reading, Reading) and value.__class__ in (list, dict):
                return reading.once(kind, value, inner)
            return inner(value)

        return read


Maybe = Annotated[T | State | None, _MaybeSchema(_WORDS)]
"""A field that may be unknown (None), none (State.NONE) or present (T)."""

MaybeWithheld = Annotated[T | State | None, _MaybeSchema(_WITHHELD)]
"""The same for how to reach someone: it may also be known and kept out of the registry (State.WITHHELD).

No other field can be withheld: a contract that nobody may look into would pass for one that is in order.
"""


def known(value: T | State | None) -> T | None:
    """Return the value if there is one in the registry, else None (unknown, none and withheld alike)."""
    return None if value.__class__ is State else value  # type: ignore[return-value]  # a State has no subclass


def state_of(value: object) -> str:
    """Return the word for a field's state: `unknown`, `none`, `withheld` or `present`."""
    if value is None:
        return UNKNOWN
    return value.value if isinstance(value, State) else "present"
