"""Plain data → entities, with every mistake that pydantic and the references reveal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args

from pydantic import BaseModel, ValidationError

from dataflow.law.countries import COUNTRIES, codes_named
from dataflow.load.suggest import letters, nearest
from dataflow.load.yaml import Mistake
from dataflow.model.states import Reading, State

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dataflow.model.entity import Entity
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

_LONGEST_ECHO = 80


def validate(model: type[Entity], body: Any, reading: Reading) -> tuple[Entity | None, list[Mistake]]:
    """Return the entity that `body` describes, or what is wrong with it (paths are relative to the entity)."""
    try:
        return model.model_validate(body, context=reading), []
    except ValidationError as error:
        return None, [_mistake(model, found, reading) for found in error.errors(include_url=False)]


def _mistake(model: type[BaseModel], error: Any, reading: Reading) -> Mistake:
    kind = _BUILTIN.get(error["type"], error["type"])
    facts = {} if error["type"] in _BUILTIN else {name: fact for name, fact in error["ctx"].items() if name != "kind"}
    path: Path = tuple(step for step in error["loc"] if step != "[key]")
    if kind in ("missing-field", "unknown-key"):
        facts.setdefault("key", path[-1] if path else "")
    if kind == "unknown-key":
        facts.setdefault("known", sorted(_fields(_model_at(model, path[:-1]))))
    if kind == "since-after-until":
        path = (*path, facts["key"])
    facts["suggestions"] = list(_suggestions(kind, facts, reading))
    facts.pop("known", None) if kind == "unknown-key" else None
    if "value" in facts:
        facts["value"] = _echo(facts["value"])
    return Mistake(kind, facts, path)


def _echo(value: Any) -> str:
    text = value if isinstance(value, str) else "[…]" if isinstance(value, list) else "{…}"
    return text if len(text) <= _LONGEST_ECHO else text[: _LONGEST_ECHO - 1] + "…"


def _suggestions(kind: str, facts: Mapping[str, Any], reading: Reading) -> Iterator[str]:
    value = facts.get("value", facts.get("key"))
    if not isinstance(value, str):
        return
    if kind == "unknown-country":
        yield from codes_named(value) or ([code for code in [value.upper()] if code in COUNTRIES])
    elif kind == "unknown-reference" and reading.ids is not None:
        yield from _ids_like(value, facts["sections"], reading.ids)
    elif "known" in facts:
        yield from nearest(value, facts["known"])


def _ids_like(value: str, sections: list[str], ids: Mapping[str, Mapping[str, Any]]) -> list[str]:
    """Return ids whose entity has `value` for a name, else ids or names spelt like it, as ids."""
    spelt: dict[str, str] = {}
    for section in sections:
        for identity, body in ids[section].items():
            for word in (identity, *_names(body.get("name") if isinstance(body, dict) else None)):
                spelt.setdefault(letters(word), identity)
    exact = spelt.get(letters(value))
    return [exact] if exact else list(dict.fromkeys(spelt[word] for word in nearest(value, spelt)))


def _names(name: Any) -> list[str]:
    texts = name.values() if isinstance(name, dict) else [name]
    return [text for text in texts if isinstance(text, str)]


def _fields(model: type[BaseModel] | None) -> Iterator[str]:
    for name, info in (model.model_fields if model else {}).items():
        yield info.alias or name


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
    """Take what stands at `path` out of `body`, so that it reads as unknown; say whether there was anything."""
    holder: Any = None
    last: Any = None
    here = body
    for step in path:
        if (isinstance(here, dict) and step in here) or (isinstance(here, list) and _has(here, step)):
            holder, last = here, step
            here = holder[last]
    if holder is None:
        return False
    del holder[last]
    return True


def _has(here: list[Any], step: Any) -> bool:
    return isinstance(step, int) and step < len(here)
