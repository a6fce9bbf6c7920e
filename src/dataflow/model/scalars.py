"""Field types of a single value. Each reads text, since every YAML scalar is text until its field reads it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

from pydantic import BeforeValidator
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from dataflow.law.countries import COUNTRIES
from dataflow.law.transfers import read_basis
from dataflow.model.states import Reading

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue

LANGUAGES = ("ko", "en")
SCALAR = {"type": ["string", "number", "boolean"]}
"""JSON Schema of a text: an editor reads `118` as a number where this registry reads text."""


def problem(kind: str, **facts: Any) -> PydanticCustomError:
    """Return the error `kind` (a message id of `words`) with the facts its message prints."""
    return PydanticCustomError(kind, "{kind}", {"kind": kind, **facts})


class Reads:
    """How the value of a field is read, and what the JSON Schema says of it.

    pydantic's own PlainValidator also works out how the value would be written again: a twentieth of a small check, and
    nobody writes one.
    """

    def __init__(self, read: Callable[[Any], Any], schema: JsonSchemaValue) -> None:
        self._read = read
        self._schema = schema

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(self._read)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return dict(self._schema)


def read_line(value: Any) -> str:
    """Read one scalar as the text it is."""
    if not isinstance(value, str):
        raise problem("expected-text")
    return value


Line = Annotated[str, Reads(read_line, SCALAR)]
"""Text in no particular language: a phone number, a path, a quotation."""


_FINGERPRINT = re.compile(r"v1:[0-9a-f]{16}", re.ASCII)


def _read_fingerprint(value: Any) -> str:
    if not isinstance(value, str) or not _FINGERPRINT.fullmatch(value):
        raise problem("invalid-fingerprint", value=value)
    return value


Fingerprint = Annotated[str, Reads(_read_fingerprint, {"type": "string", "pattern": f"^{_FINGERPRINT.pattern}$"})]
"""What a report calls a finding."""


@dataclass(frozen=True, slots=True)
class Text:
    """Text for people; a plain string is in `registry.language`, the other language is then None."""

    ko: str | None = None
    en: str | None = None

    def said(self, language: str) -> str:
        """Return the text in `language`, else in the other one (a name is not dropped for want of a translation)."""
        first, second = (self.ko, self.en) if language == "ko" else (self.en, self.ko)
        return first if first is not None else second or ""

    def every(self) -> tuple[str, ...]:
        """Return each spelling there is."""
        if self.en is None:  # nearly every text, and a hundred thousand are asked for
            return (self.ko or "",)
        return (self.en,) if self.ko is None else (self.ko, self.en)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.with_info_plain_validator_function(_read_text)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        languages = dict.fromkeys(LANGUAGES, SCALAR)
        both = {"type": "object", "properties": languages, "minProperties": 1, "additionalProperties": False}
        return {"anyOf": [SCALAR, both]}


def _read_text(value: Any, info: core_schema.ValidationInfo) -> Text:
    if isinstance(value, Text):
        return value
    if isinstance(value, str):
        language = info.context.language if isinstance(info.context, Reading) else "ko"
        return Text(ko=value) if language == "ko" else Text(en=value)
    if not isinstance(value, dict) or not value or any(not isinstance(text, str) for text in value.values()):
        raise problem("expected-text")
    for key in value:
        if key not in LANGUAGES:
            raise problem("unknown-key", key=key, known=list(LANGUAGES))
    return Text(**value)


_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def read_day(value: Any) -> date:
    """Read an ISO 8601 calendar date, written in full."""
    if type(value) is date:
        return value
    if not isinstance(value, str) or not _DAY.fullmatch(value):
        raise problem("invalid-date", value=value)
    try:
        return _day(value)
    except ValueError:
        raise problem("impossible-date", value=value) from None


@lru_cache(maxsize=4096)
def _day(text: str) -> date:
    return date.fromisoformat(text)


Day = Annotated[date, Reads(read_day, {"type": "string", "format": "date"})]
"""A calendar day (ISO 8601)."""


def read_country(value: Any) -> str:
    """Read an ISO 3166-1 alpha-2 code."""
    if not isinstance(value, str) or value not in COUNTRIES:
        raise problem("unknown-country", value=value)
    return value


Country = Annotated[str, Reads(read_country, {"enum": sorted(COUNTRIES)})]
"""A country, ISO 3166-1 alpha-2 (`NO` is Norway)."""


def read_flag(value: Any) -> bool:
    """Read `true` or `false`; YAML 1.1's other spellings are refused."""
    if isinstance(value, bool):
        return value
    if value not in ("true", "false"):
        raise problem("expected-flag", value=value)
    return bool(value == "true")


Flag = Annotated[bool, Reads(read_flag, {"type": "boolean"})]

_COUNT = re.compile(r"0|[1-9]\d{0,14}", re.ASCII)
_GROUPED = re.compile(r"[1-9]\d{0,2}([_,. ])\d{3}(?:\1\d{3}){0,3}", re.ASCII)
"""The same with its thousands parted: `12,500`, which `12.5` is not."""


def read_count(value: Any) -> int:
    """Read a whole number of at most fifteen plain digits."""
    if isinstance(value, int):
        return value
    if not isinstance(value, str) or not _COUNT.fullmatch(value):
        grouped = isinstance(value, str) and _GROUPED.fullmatch(value)
        raise problem("expected-count", value=value, plain=re.sub(r"\D", "", value) if grouped else "1000")
    return int(value)


Count = Annotated[int, Reads(read_count, {"type": "integer", "minimum": 0})]

_PERIOD = re.compile(r"P(?=\d)(\d{1,4}Y)?(\d{1,4}M)?(\d{1,4}W)?(\d{1,5}D)?", re.ASCII)


def read_period(value: Any) -> str:
    """Read an ISO 8601 duration in whole years, months, weeks and days, such as `P5Y`."""
    if not isinstance(value, str) or not _PERIOD.fullmatch(value):
        raise problem("invalid-period", value=value)
    return value


Period = Annotated[str, Reads(read_period, {"type": "string", "pattern": _PERIOD.pattern})]


def _read_transfer_basis(value: Any) -> int:
    if isinstance(value, int):
        return value
    basis = read_basis(value) if isinstance(value, str) else None
    if basis is None:
        raise problem("unknown-basis", value=value)
    return basis.number


TransferBasis = Annotated[
    int,
    Reads(
        _read_transfer_basis,
        {"anyOf": [{"enum": ["consent", "law", "contract", "certification", "equivalency"]}, SCALAR]},
    ),
]
"""The number of the basis under Article 28-8(1): 1 to 5."""


class Refers(Reads):
    """How a reference is read: the id of an entity in one of `sections`."""

    def __init__(self, *sections: str) -> None:
        super().__init__(read_line, SCALAR)
        self._sections = sections

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.with_info_plain_validator_function(self._find)

    def _find(self, value: Any, info: core_schema.ValidationInfo) -> str:
        if not isinstance(value, str):
            raise problem("expected-id")
        reading = info.context
        if isinstance(reading, Reading) and reading.ids is not None:
            for section in self._sections:
                if value in reading.ids[section]:
                    return value
            raise problem("unknown-reference", value=value, sections=list(self._sections))
        return value


PartyId = Annotated[str, Refers("parties")]
SubjectId = Annotated[str, Refers("subjects")]
ItemId = Annotated[str, Refers("items")]
PurposeId = Annotated[str, Refers("purposes")]
SystemId = Annotated[str, Refers("systems")]
FlowId = Annotated[str, Refers("entrustments", "provisions")]
ContractId = Annotated[str, Refers("contracts")]
PolicyId = Annotated[str, Refers("policies")]

W = TypeVar("W", bound=StrEnum)


def read_word(kind: type[W]) -> Callable[[Any], W]:
    """Return a reader of one of the words of `kind`."""
    words = {word.value: word for word in kind}

    def read(value: Any) -> W:
        if isinstance(value, str) and value in words:
            return words[value]
        raise problem("unknown-word", value=value, known=list(words))

    return read


def vocabulary(kind: type[StrEnum]) -> JsonSchemaValue:
    """Return what the JSON Schema says of a field that takes one of the words of `kind`; the comment names them."""
    return {"$comment": kind.__name__, "enum": [word.value for word in kind]}


def word(kind: type[W]) -> Any:
    """Return the metadata of a field that takes one of the words of `kind`."""
    return Reads(read_word(kind), vocabulary(kind))


def _as_list(value: Any) -> Any:
    return value if isinstance(value, list) else [value]


one_or_many = BeforeValidator(_as_list)
"""Metadata of a list that may be written as its single member."""
