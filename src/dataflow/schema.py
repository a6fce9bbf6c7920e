"""JSON Schemas: what a registry file may contain, from the models and the words; and what outputs contain."""

from __future__ import annotations

import inspect
import json
from enum import StrEnum
from functools import cache, partial
from types import UnionType
from typing import TYPE_CHECKING, Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints, is_typeddict

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, models_json_schema

from dataflow import config
from dataflow.law.clauses import CLAUSES
from dataflow.law.countries import COUNTRIES
from dataflow.law.deciding import QUESTIONS
from dataflow.law.policy import SECTIONS as POLICY_SECTIONS
from dataflow.law.transfers import BASES
from dataflow.model.entity import Part
from dataflow.model.registry import SECTIONS, Head
from dataflow.model.scalars import LANGUAGES, SCALAR, Count, Country, Day, Flag, Period, Text, TransferBasis, vocabulary
from dataflow.model.states import RESERVED, UNKNOWN, State
from dataflow.model.states import WORDS as STATE_WORDS
from dataflow.render.envelope import schema_id
from dataflow.render.outputs import OUTPUTS
from dataflow.words.fields import FIELDS, MODELS, SCALARS, SECTION_WORDS
from dataflow.words.labels import LABELS
from dataflow.words.provisions import written as in_full
from dataflow.words.vocabularies import VOCABULARIES, WORDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from dataflow.law.clauses import Clause
    from dataflow.law.policy import Section
    from dataflow.words.fields import FieldWords

Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def _ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


_LINE: Schema = {**SCALAR, "minLength": 1}
_IDS: Schema = {"type": "array", "items": _LINE, "minItems": 1}
STATES: Mapping[str, list[str]] = {
    "State": [UNKNOWN, State.NONE.value],
    "StateWithheld": [UNKNOWN, State.NONE.value, State.WITHHELD.value],
}
"""Definition → the words for the state of a fact that a field takes; only contacts can be withheld."""

SHORT_FORMS: Mapping[str, list[Schema]] = {
    "Clause": [_ref("ClauseState")],
    "FlowItems": [_IDS, {"const": "all"}],
    "LegalBasis": [_LINE],
    "PurposeItems": [_IDS],
    "Retention": [_LINE],
    "SectionOf": [_ref("SectionState")],
    "Task": [_ref("Text")],
    "Until": [_LINE],
    "Entrustment.tasks": [_ref("Task")],
    "Flow.retention": [_LINE],
    "Item.kinds": [_ref("ItemKind")],
    "Location.items": [{"const": "all"}],
    "Location.mode": [_ref("Mode")],
    "Purpose.retention": [_LINE],
    "Row.tasks": [_ref("Task")],
}
"""What a model or a field takes besides the long form: pydantic cannot see into the validators that read it."""

LIMITS: Mapping[str, Schema] = {
    "Decision": {
        "anyOf": [
            {"properties": {"question": {"const": question}, "answer": {"enum": list(answers)}}}
            for question, answers in QUESTIONS.items()
        ]
    },
    "FlowItems": {"required": ["all"]},
    "FlowItems.all": {"enum": [True, "true"]},
    "Overseas.by_country": {"propertyNames": _ref("Country")},
    "Policy": {"anyOf": [{"required": ["effective"]}, {"required": ["retrieved"]}]},
    "Until": {"minProperties": 1, "maxProperties": 1},
}
"""What validators refuse and JSON Schema can say."""

HIDDEN = frozenset({"FlowItems.listed"})
"""Fields that only a short form fills."""

KEYS: Mapping[str, Mapping[str, Clause | Section]] = {
    "Contract.clauses": CLAUSES,
    "Policy.sections": POLICY_SECTIONS,
}
"""Fields that are mappings with the rows of a table of the law for keys."""


def models() -> dict[str, type[Part]]:
    """Return the models by the name that the catalogue has for them (`_Flow` is `Flow`)."""
    found: dict[str, type[Part]] = {}
    waiting: list[type[Part]] = [Part]
    while waiting:
        own = [model for model in waiting.pop().__subclasses__() if model.__module__.startswith("dataflow.model.")]
        found |= {model.__name__.lstrip("_"): model for model in own if model.model_fields}
        waiting += own
    return found


def vocabularies() -> dict[str, type[StrEnum]]:
    """Return the vocabularies of the models by name."""
    return {kind.__name__: kind for kind in StrEnum.__subclasses__() if kind.__module__.startswith("dataflow.model.")}


def words_of(kind: type[StrEnum]) -> list[str]:
    """Return the words that a file can say; that a fact is unknown is no member of `State`."""
    return [*([UNKNOWN] if kind is State else []), *(word.value for word in kind)]


def fields(model: type[Part]) -> Iterator[tuple[str, str]]:
    """Yield each field as a file writes it, with its key in the catalogue."""
    for name, info in model.model_fields.items():
        home = next(base for base in model.__mro__ if name in inspect.get_annotations(base))
        written = info.alias or name
        yield written, f"{home.__name__.lstrip('_')}.{written}"


class _Generator(GenerateJsonSchema):
    """pydantic's generator, with the states of facts: `Maybe` says in metadata which words it takes beside its type."""

    def generate_inner(self, schema: Any) -> Schema:
        words = (schema.get("metadata") or {}).get(STATE_WORDS)
        if words is not None:
            return {"anyOf": [self.generate_inner(schema["schema"]), {"enum": words}]}
        return dict(super().generate_inner(schema))  # a copy: pydantic 2.9 writes defaults into what annotations share

    def encode_default(self, dft: Any) -> str | None:
        return str(dft) if isinstance(dft, str) else None


@cache
def _scalars() -> list[tuple[Schema, str]]:
    """Return the schema that pydantic writes for each type of a single value, and the name we give to it."""
    kinds: dict[str, Any] = {
        "Text": Text,
        "Day": Day,
        "Flag": Flag,
        "Count": Count,
        "Period": Period,
        "Country": Country,
        "TransferBasis": TransferBasis,
    }
    named = [(TypeAdapter(kind).json_schema(), name) for name, kind in kinds.items()]
    words = [(vocabulary(kind), name) for name, kind in vocabularies().items()]
    return [*named, *words, *(({"enum": words}, name) for name, words in STATES.items())]


def _scalar_definitions() -> dict[str, Schema]:
    """Return what an editor must let pass: it reads `118` as a number and `true` as a boolean, others read texts."""
    languages = dict.fromkeys(LANGUAGES, _LINE)
    both = {"type": "object", "properties": languages, "minProperties": 1, "additionalProperties": False}
    words = [basis.word for basis in BASES.values()]
    grounds = [f"{basis.ko} · {basis.en}" for basis in BASES.values()]
    bases = {"enum": [*words, *BASES], "enumDescriptions": [*grounds, *grounds]}
    numbered = r"^((PIPA )?28-8\(1\))?([1245]|3(\((ga|na)\))?)$"
    countries = sorted(COUNTRIES)
    bodies: dict[str, Schema] = {
        "Text": {"anyOf": [_LINE, both]},
        "Day": {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
        "Flag": {"type": ["boolean", "string"], "pattern": "^(true|false)$"},
        "Count": {"type": ["integer", "string"], "minimum": 0, "pattern": "^(0|[1-9][0-9]{0,14})$"},
        "Period": {"type": "string", "pattern": "^P(?=[0-9])([0-9]+Y)?([0-9]+M)?([0-9]+W)?([0-9]+D)?$"},
        "Country": {"enum": countries, "enumDescriptions": [" · ".join(COUNTRIES[code]) for code in countries]},
        "Id": {"type": "string", "pattern": "^[a-z0-9][a-z0-9-]*$", "not": {"enum": sorted(RESERVED)}},
        "TransferBasis": {
            "anyOf": [{**_titled(SCALARS["TransferBasis"]), **bases}, {"type": "string", "pattern": numbered}]
        },
    }
    return {name: {**_worded(SCALARS[name]), **body} for name, body in bodies.items()}


def _plain(node: Any) -> Any:
    """Return a part of what pydantic wrote, with our definitions in the place of theirs."""
    if isinstance(node, list):
        return [_plain(member) for member in node]
    if not isinstance(node, dict):
        return node
    if node == SCALAR:
        return _LINE
    name = next((name for shape, name in _scalars() if node == shape), None)
    if name is not None:
        return _ref(name)
    nonempty = {"minItems": 1} if node.get("type") == "array" else {}
    # Which names a mapping takes is said by KEYS and LIMITS; whether pydantic says it depends on its version.
    return {key: _plain(value) for key, value in node.items() if key != "propertyNames"} | nonempty


def _forms(node: Schema) -> list[Schema]:
    """Return the alternatives of a schema, without the null that no file may write."""
    if "anyOf" in node:
        return [form for member in node["anyOf"] for form in _forms(member)]
    return [] if node == {"type": "null"} else [node]


def _any_of(forms: list[Schema]) -> Schema:
    return forms[0] if len(forms) == 1 else {"anyOf": forms}


def _worded(words: FieldWords) -> Schema:
    return {**_titled(words), "description": f"{words.ko}\n\n{words.en}"}


def _titled(words: FieldWords) -> Schema:
    return {"title": f"{words.ko_title} · {words.en_title}"}


def _spelt_out(form: Schema, rows: Mapping[str, Clause | Section]) -> Schema:
    """Return a mapping's schema with each key written out under its name in the law."""
    if form.get("type") != "object":
        return form
    long = _forms(form["additionalProperties"])
    short = [each for form in long for each in SHORT_FORMS.get(_target(form), [])]
    keys = {key: _worded_any(_cited(row), [*short, *long]) for key, row in rows.items()}
    return {"type": "object", "properties": keys, "additionalProperties": False}


def _cited(row: Clause | Section) -> Schema:
    name = f"{row.ko} · {row.en}"
    provision = f"{in_full(row.citation, 'ko')} · {row.citation}" if row.citation else ""
    return {"title": name, "description": "\n\n".join(filter(None, (name, provision)))}


def _target(form: Schema) -> str:
    """Return the name of the definition that a form refers to."""
    return str(form.get("$ref", "")).rpartition("/")[2]


def _worded_any(words: Schema, forms: list[Schema]) -> Schema:
    """Return a schema of alternatives, each definition among them under the words of the whole.

    An editor shows the words of the innermost part that fits: those of the definition, which says what a text is where
    somebody asks what the field is. Parts of equal words it takes for one; what is no plain value says what else it is.
    """
    return {**words, **_any_of([_explained(form, words) for form in forms])}


def _explained(form: Schema, words: Schema) -> Schema:
    name = _target(form)
    if name in STATES:
        return {**words, "title": f"{words['title']} ({', '.join(STATES[name])})", **form}
    if name in MODELS:
        return {**words, "description": f"{words['description']}\n\n{_worded(MODELS[name])['description']}", **form}
    return {**words, **form} if name else form


def _property(key: str, written: Schema) -> Schema:
    bare = {name: value for name, value in written.items() if name not in ("title", "default")}
    forms = _forms(_plain(bare))
    if key in KEYS:
        forms = [_spelt_out(form, KEYS[key]) for form in forms]
    forms += SHORT_FORMS.get(key, [])
    default = {"default": written["default"]} if isinstance(written.get("default"), str) else {}
    return {**_worded_any(_worded(FIELDS[key]), forms), **default, **LIMITS.get(key, {})}


def _model(name: str, model: type[Part], written: Schema) -> Schema:
    properties = {
        field: _property(key, written["properties"][field]) for field, key in fields(model) if key not in HIDDEN
    }
    required = [info.alias or field for field, info in model.model_fields.items() if info.is_required()]
    mapping = {
        "type": "object",
        "properties": properties,
        **({"required": required} if required else {}),
        "additionalProperties": False,
        **LIMITS.get(name, {}),
    }
    return _worded_any(_worded(MODELS[name]), [mapping, *SHORT_FORMS.get(name, [])])


def _vocabulary(name: str, words: list[str]) -> Schema:
    ko, en = VOCABULARIES[name]
    meanings = [" · ".join(WORDS[f"{name}.{word}"]) for word in words]
    listed = "\n\n".join(f"{word}: {meaning}" for word, meaning in zip(words, meanings, strict=True))
    return {"title": f"{ko} · {en}", "description": listed, "enum": words, "enumDescriptions": meanings}


def _definitions() -> dict[str, Schema]:
    heads = [(model, "validation") for model in (Head, *SECTIONS.values())]
    _, written = models_json_schema(heads, by_alias=True, schema_generator=_Generator)  # type: ignore[arg-type]  # pairs
    known = models()
    found = {**{name: _vocabulary("State", words) for name, words in STATES.items()}, **_scalar_definitions()}
    text = json.dumps(written)
    asked = {name: kind for name, kind in vocabularies().items() if f'"$comment": "{name}"' in text}
    found |= {name: _vocabulary(name, words_of(kind)) for name, kind in asked.items()}
    found |= {name: _model(name, known[name], body) for name, body in written["$defs"].items()}
    return dict(sorted(found.items()))


def _section(name: str, model: type[Part]) -> Schema:
    bodies = {"type": "object", "propertyNames": _ref("Id"), "additionalProperties": _ref(model.__name__)}
    return {**_worded(SECTION_WORDS[name]), **bodies}


def registry_schema() -> dict[str, object]:
    """Return the JSON Schema (2020-12) of one file of a registry."""
    sections = {name: _section(name, model) for name, model in SECTIONS.items()}
    return {
        "$schema": DIALECT,
        **_worded(MODELS["Registry"]),
        "type": "object",
        "properties": {"registry": {**_worded(SECTION_WORDS["registry"]), **_ref("Head")}, **sections},
        "additionalProperties": False,
        "$defs": _definitions(),
    }


# The configuration

_TEXT: Schema = {"type": "string", "minLength": 1}
_TEXTS: Schema = {"type": "array", "items": _TEXT, "minItems": 1}


def config_schema() -> dict[str, object]:
    """Return the JSON Schema (2020-12) of `dataflow.toml`, and of `[tool.dataflow]`."""
    properties = {name: _configured(key) for name, key in config.KEYS.items()}
    return {
        "$schema": DIALECT,
        "title": config.OWN,
        "type": "object",
        "properties": properties,
        "additionalProperties": False,
    }


def _configured(key: config.Key) -> Schema:
    words = LABELS[f"config-key.{key.name}"]
    default = {"default": key.default} if key.default else {}
    form = {"enum": list(key.choices)} if key.choices else _any_of([_TEXT, _TEXTS] if key.several else [_TEXT])
    return {"title": f"{words.ko} · {words.en}", **form, **default}


# Outputs. pydantic could read their types too, but what it writes differs from one of its versions to the next.

_PLAIN: Mapping[Any, Schema] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    type(None): {"type": "null"},
    Any: {},
}


def _typed(kind: Any, found: dict[str, Schema]) -> Schema:  # noqa: PLR0911 - one for each kind of type
    """Return the schema of a type, adding those of the mappings in it to `found`."""
    origin, parts = get_origin(kind), get_args(kind)
    if is_typeddict(kind):
        if kind.__name__ not in found:
            found[kind.__name__] = {}  # its place in the order; a type may hold itself
            found[kind.__name__] |= _keys(kind, found)
        return _ref(kind.__name__)
    if origin is Annotated:
        keywords: Schema = dict(note if isinstance(note, tuple) else ("description", note) for note in parts[1:])
        written = {key: list(value) if isinstance(value, tuple) else value for key, value in keywords.items()}
        return _typed(parts[0], found) | written
    if origin is Literal:
        return {"enum": list(parts)}
    if origin is list:
        return {"type": "array", "items": _typed(parts[0], found)}
    if origin is dict:
        return {"type": "object", "additionalProperties": _typed(parts[1], found)}
    if origin in (Union, UnionType):
        forms = [_typed(part, found) for part in parts]
        plain = all(form.keys() == {"type"} for form in forms)
        return {"type": [form["type"] for form in forms]} if plain else {"anyOf": forms}
    return {"enum": [word.value for word in kind]} if kind not in _PLAIN else dict(_PLAIN[kind])


def _keys(kind: type, found: dict[str, Schema]) -> Schema:
    """Return the schema of a mapping: each key is always there, and a later version may add others."""
    hints = get_type_hints(kind, include_extras=True)
    properties = {key: _typed(hint, found) for key, hint in hints.items()}
    return {"description": kind.__doc__, "type": "object", "properties": properties, "required": list(hints)}


def output_schema(kind: str) -> dict[str, object]:
    """Return the JSON Schema (2020-12) of an output of `kind`."""
    found: dict[str, Schema] = {}
    body = _keys(OUTPUTS[kind], found)
    body["properties"]["schema"] = {"const": schema_id(kind)}
    return {"$schema": DIALECT, "title": f"dataflow {kind}", **body, "$defs": dict(sorted(found.items()))}


SCHEMAS: Mapping[str, Callable[[], dict[str, object]]] = {
    "registry.schema.json": registry_schema,
    "config.schema.json": config_schema,
    **{f"output/{kind}.schema.json": partial(output_schema, kind) for kind in OUTPUTS},
}
"""Path under `schemas/` → what makes the schema."""


def texts() -> dict[str, str]:
    """Return the text of each schema file by its path under `schemas/`."""
    return {path: json.dumps(make(), indent=2, ensure_ascii=False) + "\n" for path, make in sorted(SCHEMAS.items())}


def write(folder: Path) -> list[Path]:
    """Write the schema files under `folder`; return their paths."""
    written = {folder / path: text for path, text in texts().items()}
    for path, text in written.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    return list(written)
