"""Plain data → entities, with every mistake that pydantic and the references reveal."""

from __future__ import annotations

import zoneinfo
from functools import cache
from typing import TYPE_CHECKING, Any, get_args

from pydantic import BaseModel, ValidationError

from dataflow.law.countries import COUNTRIES, codes_named
from dataflow.load.parsed import MOST_MISTAKES, MOST_VALUES, TOO_MANY, Mistake, echo
from dataflow.model.states import State

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dataflow.load.suggest import Declared
    from dataflow.model.entity import Entity
    from dataflow.model.states import Reading
    from dataflow.places import Path

_BUILTIN = {
    "missing": "missing-field",
    "extra_forbidden": "unknown-key",
    "list_type": "expected-list",
    "dict_type": "expected-mapping",
    "model_type": "expected-mapping",
    "model_attributes_type": "expected-mapping",
}
"""pydantic's own error types → ours; field types of `model.scalars` raise ours themselves."""

_NO_RECORD: frozenset[str] = frozenset()


def valid(model: type[Entity], body: Any, reading: Reading) -> Entity | None:
    """Return the entity that `body` describes, None if anything is wrong with it."""
    try:
        entity = model.model_validate(body, context=reading)
    except ValidationError:
        return None
    _lighten(entity)
    return entity


def _lighten(part: BaseModel) -> None:
    """Let go of pydantic's record of which fields were written: a sixth of a registry's memory, and values tell it."""
    written, values = part.__pydantic_fields_set__, part.__dict__
    if written is _NO_RECORD:  # a part that others share
        return
    object.__setattr__(part, "__pydantic_fields_set__", _NO_RECORD)
    for name in written:
        value = values[name]
        if value.__class__ is list:
            if value and _is_heavy(value[0]):
                for member in value:
                    _lighten(member)
        elif _is_heavy(value):
            _lighten(value)


def _is_heavy(value: Any) -> bool:
    return getattr(value, "__pydantic_fields_set__", _NO_RECORD) is not _NO_RECORD


def validate(
    model: type[Entity], body: Any, reading: Reading, declared: Declared
) -> tuple[Entity | None, list[Mistake]]:
    """Return the entity that `body` describes, or what is wrong with it (paths are relative to the entity)."""
    try:
        return model.model_validate(body, context=reading), []
    except ValidationError as error:
        if error.error_count() > MOST_VALUES:  # a list of half a million wrong rows: nobody reads what each lacks
            return None, [Mistake(TOO_MANY, {"most": MOST_MISTAKES}, ())]
        return None, [
            _mistake(model, found, declared) for found in error.errors(include_url=False, include_input=False)
        ]


def _mistake(model: type[BaseModel], error: Any, declared: Declared) -> Mistake:
    kind = _BUILTIN.get(error["type"], error["type"])
    facts = {} if error["type"] in _BUILTIN else {name: fact for name, fact in error["ctx"].items() if name != "kind"}
    path: Path = error["loc"]
    if path[-1:] == ("[key]",) and kind != "unknown-key":  # pydantic's word for a key that is itself wrong
        path = path[:-1]
    if kind in ("missing-field", "unknown-key"):
        facts.setdefault("key", path[-1] if path else "")
    if kind == "unknown-key":
        facts.setdefault("known", _fields(_model_at(model, path[:-1])))
    if kind in ("since-after-until", "unknown-key") and path[-1:] != (facts["key"],):
        path = (*path, facts["key"])
    facts["suggestions"] = list(_suggestions(kind, facts, declared))
    if kind == "unknown-key":
        facts.pop("known")
    facts |= {name: _echo(facts[name]) for name in ("value", "key") if name in facts}
    return Mistake(kind, facts, path)


def _echo(value: Any) -> str:
    return echo(value) if isinstance(value, str) else "[…]" if isinstance(value, list) else "{…}"


def _suggestions(kind: str, facts: Mapping[str, Any], declared: Declared) -> Iterator[str]:
    value = facts.get("value", facts.get("key"))
    if not isinstance(value, str):
        return
    if kind == "unknown-country":
        yield from codes_named(value) or ([code for code in [value.upper()] if code in COUNTRIES])
    elif kind == "unknown-reference":
        yield from declared.like(value, facts["sections"])
    elif kind == "unknown-timezone":
        yield from declared.among(value, sorted(zoneinfo.available_timezones()))
    elif "known" in facts:
        yield from declared.among(value, facts["known"])


@cache
def _fields(model: type[BaseModel] | None) -> list[str]:
    """Return what the fields of a model are called, sorted: an entity can have 20,000 keys that are none of them."""
    return sorted(info.alias or name for name, info in (model.model_fields if model else {}).items())


def _model_at(model: type[BaseModel], path: Path) -> type[BaseModel] | None:
    """Return the model of the mapping at `path` inside `model`."""
    here: type[BaseModel] | None = model
    for step in path:
        if here is not None and isinstance(step, str) and step in here.model_fields:
            here = _model_in(here.model_fields[step].annotation)
    return here


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    found = (_model_in(member) for member in get_args(annotation) if member is not State)
    return next((model for model in found if model is not None), None)


def without(body: Any, path: Path) -> bool:
    """Take what stands at `path` out of `body`, so that it reads as unknown; say whether there was anything.

    It leaves None there, so that other paths into `body` still lead where they led; `swept` clears up.
    """
    holder: Any = None
    last: Any = None
    here = body
    for step in path:
        if (isinstance(here, dict) and step in here) or (isinstance(here, list) and _has(here, step)):
            holder, last = here, step
            here = holder[last]
    if holder is None:
        return False
    holder[last] = None
    return True


def _has(here: list[Any], step: Any) -> bool:
    return isinstance(step, int) and step < len(here)


def swept(body: Any) -> Any:
    """Return `body` without what `without` took out; a list of which nothing is left is unknown, not empty."""
    if isinstance(body, list):
        return [swept(member) for member in body if member is not None]
    if isinstance(body, dict):
        left = {key: swept(value) for key, value in body.items() if value is not None}
        return {key: value for key, value in left.items() if value != []}
    return body
