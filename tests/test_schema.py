"""The schemas: every field of a registry has its words, they take what models take, files are fresh."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import pytest
import yaml
from jsonschema import Draft202012Validator
from pydantic import BeforeValidator, ValidationError, WrapValidator

from dataflow import schema
from dataflow.law.transfers import BASES, read_basis
from dataflow.model.registry import SECTIONS
from dataflow.model.states import RESERVED
from dataflow.words.fields import FIELDS, MODELS, SCALARS, SECTION_WORDS
from dataflow.words.vocabularies import VOCABULARIES, WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic.fields import FieldInfo

ROOT = Path(__file__).parents[1]
SEED = sorted((ROOT / "registry").glob("*.yaml"))
HANGUL = re.compile("[가-힣]")
TABLES = [SECTION_WORDS, MODELS, FIELDS, SCALARS]
HEAD = {"name": "Example", "controller": "us"}


@cache
def whole() -> dict[str, Any]:
    return schema.registry_schema()


def takes(name: str, value: object) -> bool:
    """Say whether the schema takes `value` for a definition."""
    part = {"$ref": f"#/$defs/{name}", "$defs": whole()["$defs"]}
    return Draft202012Validator(part).is_valid(value)


def faults(document: object) -> list[str]:
    return [error.json_path for error in Draft202012Validator(whole()).iter_errors(document)]


# The catalogue of words


def test_every_section_model_and_vocabulary_has_its_words() -> None:
    assert SECTION_WORDS.keys() == {"registry", *SECTIONS}
    assert MODELS.keys() == {"Registry", *schema.models()}
    assert VOCABULARIES.keys() == schema.vocabularies().keys()


def test_every_field_has_its_words() -> None:
    keys = {key for model in schema.models().values() for _, key in schema.fields(model)}
    assert FIELDS.keys() == keys - schema.HIDDEN


def test_every_word_has_its_meaning() -> None:
    words = {f"{name}.{word}" for name, kind in schema.vocabularies().items() for word in schema.words_of(kind)}
    assert WORDS.keys() == words


def test_korean_is_korean_and_english_is_not() -> None:
    entries = {key: row for table in TABLES for key, row in table.items()}
    assert [key for key, row in entries.items() if not HANGUL.search(row.ko_title) or not HANGUL.search(row.ko)] == []
    assert [key for key, row in entries.items() if HANGUL.search(row.en_title + row.en)] == []
    pairs = {**VOCABULARIES, **WORDS}
    assert [key for key, (ko, en) in pairs.items() if not HANGUL.search(ko) or HANGUL.search(en)] == []


KO_CITATION = re.compile(r"(?:(법|시행령) )?제(\d+)조(?:의(\d+))?(?:제(\d+)항)?(?:제(\d+)호(?:의(\d+))?)?(나목)?")
EN_CITATION = re.compile(r"(?:(PIPA-ED|PIPA) |, )(\d+(?:-\d+)?(?:\(\d+\)(?:\d+(?:-\d+)?(?:\([a-z]+\))?)?)?)")


def cited_in_korean(text: str) -> Iterator[str]:
    law = ""
    for found in KO_CITATION.finditer(text):
        law = {"법": "PIPA", "시행령": "PIPA-ED"}.get(found[1], law)
        article, of_article, paragraph, item, of_item, letter = (part or "" for part in found.groups()[1:])
        numbers = [article, of_article and f"-{of_article}", paragraph and f"({paragraph})", item]
        yield f"{law} {''.join(numbers)}{of_item and f'-{of_item}'}{letter and '(na)'}"


def cited_in_english(text: str) -> Iterator[str]:
    law = ""
    for found in EN_CITATION.finditer(text):
        law = found[1] or law
        yield f"{law} {found[2]}"


def test_both_languages_cite_the_same_provisions() -> None:
    for table in TABLES:
        for key, row in table.items():
            ko, en = (re.sub("`[^`]*`", "", text) for text in (row.ko, row.en))  # examples are in backticks
            assert set(cited_in_korean(ko)) == set(cited_in_english(en)), key


# The schema


def test_it_is_valid() -> None:
    Draft202012Validator.check_schema(whole())
    assert whole()["$schema"] == Draft202012Validator.META_SCHEMA["$id"]


def test_every_part_has_words_in_both_languages() -> None:
    parts = [*whole()["$defs"].items(), *whole()["properties"].items()]
    parts += [(f"{name}.{key}", body) for name, part in parts for key, body in part.get("properties", {}).items()]
    for name, part in parts:
        assert HANGUL.search(part["title"]), name
        assert " · " in part["title"], name
        assert HANGUL.search(part["description"]), name


def test_a_vocabulary_lists_its_meanings() -> None:
    hosting = whole()["$defs"]["TaskKind"]
    assert "hosting" in hosting["enum"]
    assert "hosting: 호스팅 · hosting" in hosting["description"]


@pytest.mark.parametrize("path", schema.texts())
def test_the_committed_file_is_fresh(path: str) -> None:
    committed = (ROOT / "schemas" / path).read_text(encoding="utf-8")
    assert committed == schema.texts()[path], f"schemas/{path} is stale: make schemas"


def test_write(tmp_path: Path) -> None:
    written = schema.write(tmp_path / "schemas")
    assert [path.relative_to(tmp_path / "schemas").as_posix() for path in written] == list(schema.texts())
    assert [path.read_bytes().decode() for path in written] == list(schema.texts().values())


# Whole files


@pytest.mark.parametrize("file", SEED, ids=lambda file: file.name)
def test_the_example_registry_validates(file: Path) -> None:
    assert faults(yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader)) == []  # noqa: S506 - makes texts only


def test_a_mistyped_key_is_refused() -> None:
    assert faults({"entrustments": {"x": {"trustees": "vendor"}}}) == ["$.entrustments.x"]
    assert faults({"entrustment": {}}) == ["$"]


def test_a_word_that_is_none_is_refused() -> None:
    assert faults({"registry": {**HEAD, "unknowns": "ignore"}}) == ["$.registry.unknowns"]
    assert faults({"parties": {"x": {"name": "X", "kind": "firm"}}}) == ["$.parties.x.kind"]
    assert faults({"parties": {"x": {"name": "X", "country": "Japan"}}}) == ["$.parties.x.country"]


@pytest.mark.parametrize("identity", [*sorted(RESERVED), "Vendor", "-x", "a_b", "수탁자", ""])
def test_an_id_that_cannot_be_one_is_refused(identity: str) -> None:
    assert faults({"items": {identity: {"name": "X"}}}) == ["$.items"]


def test_no_file_writes_null() -> None:
    assert faults({"items": {"x": {"name": "X", "aliases": None}}}) == ["$.items.x.aliases"]
    assert faults({"items": {"x": {"name": "X", "kinds": None}}}) == ["$.items.x.kinds"]


def test_what_an_editor_reads_is_taken() -> None:
    party = {"name": 1588, "contact": {"phone": 118}, "legal_name": {"ko": True}}
    subject = {"name": "X", "under_14": False, "count": 52000}
    assert faults({"parties": {"x": party}, "subjects": {"x": subject}}) == []
    assert takes("OverseasTerms", {"basis": 3})
    assert takes("FlowItems", {"all": True})
    assert not takes("FlowItems", {"all": False})
    assert not takes("Subject", {"name": "X", "count": 1.5})


# The models take the same (in texts, as a registry is read)

SAME: list[tuple[str, Any]] = [
    ("Clause", "present"),
    ("Clause", "absent"),
    ("Clause", {"at": "Article 5"}),
    ("Contract", {"clauses": {"liability": "none", "term": "unknown", "training": {"state": "present"}}}),
    ("Contract", {"clauses": {"liabilities": "none"}}),
    ("Contract", {"clauses": "unknown"}),
    ("Contract", {"auto_renew": "true"}),
    ("Contract", {"auto_renew": "yes"}),
    ("Contract", {"signed": "2026-09-30"}),
    ("Contract", {"signed": "2026-9-30"}),
    ("Entrustment", {"tasks": "Hosting"}),
    ("Entrustment", {"tasks": ["Hosting", {"ko": "호스팅", "en": "Hosting"}, {"kind": "hosting"}]}),
    ("Entrustment", {"tasks": {"name": "Hosting", "kind": "hosting"}}),
    ("Entrustment", {"tasks": {"name": "Hosting", "sort": "hosting"}}),
    ("Entrustment", {"trustee": "none", "contract": "unknown", "entruster_consent": "withheld"}),
    ("Entrustment", {"trustee": ["a", "b"]}),
    ("Entrustment", {"contract": "withheld"}),
    ("Entrustment", {"contact": "withheld"}),
    ("Entrustment", {"contact": {"phone": "withheld", "address": "none", "url": "unknown"}}),
    ("Party", {"name": "X", "privacy_officer": {"name": "withheld", "title": "withheld"}}),
    ("Party", {"name": "X", "country": "withheld"}),
    ("FlowItems", "all"),
    ("FlowItems", "some"),
    ("FlowItems", ["name", "email"]),
    ("FlowItems", {"all": "true", "except": ["email"]}),
    ("FlowItems", {"all": "false"}),
    ("FlowItems", {"except": ["email"]}),
    ("FlowItems", {"listed": ["email"]}),
    ("Item", {"name": "Name", "kinds": "general"}),
    ("Item", {"name": "Name", "kinds": ["general", "rrn"]}),
    ("Item", {"name": "Name", "kinds": "secret"}),
    ("Item", {"name": "Name", "kinds": "none"}),
    ("Item", {"kinds": "general"}),
    ("LegalBasis", "PIPA 15(1)4"),
    ("LegalBasis", ["PIPA 15(1)4"]),
    ("Location", {"country": "NO", "mode": "access", "items": "all"}),
    ("Location", {"region": "Global", "mode": ["access", "backup"], "items": ["name"]}),
    ("Location", {"country": "no"}),
    ("Location", {"items": "name"}),
    ("Overseas", {"by_country": {"JP": {"basis": "28-8(1)3", "timing": "daily"}}}),
    ("Overseas", {"by_country": {"Japan": {"basis": "28-8(1)3"}}}),
    ("Overseas", {"by_country": "none"}),
    ("Policy", {"effective": "2023-09-15", "sections": {"security": "present", "rights": {"state": "none"}}}),
    ("Policy", {"retrieved": "2023-09-15", "rows": [{"table": "entrustment", "tasks": "Hosting"}]}),
    ("Policy", {"effective": "2023-09-15", "sections": {"security": "unknown"}}),
    ("Policy", {"effective": "2023-09-15", "rows": [{"tasks": "Hosting"}]}),
    ("Policy", {"url": "https://example.com"}),
    ("Purpose", {"name": "Service", "items": ["name"], "retention": "until withdrawal"}),
    ("Purpose", {"name": "Service", "items": {"required": ["name"], "optional": "none"}}),
    ("Purpose", {"name": "Service", "items": {"needed": ["name"]}}),
    ("Purpose", {"name": {"ko": "서비스"}, "retention": [{"until": "contract-end", "then": "P5Y"}, "as agreed"]}),
    ("Purpose", {"name": {}, "retention": "none"}),
    ("Purpose", {"name": "Service", "retention": {"until": "contract-end"}}),
    ("PurposeItems", ["name"]),
    ("PurposeItems", "name"),
    ("Retention", {"then": "5 years"}),
    ("Retention", {"then": "P"}),
    ("Retention", {"ko": "5년"}),
    ("SectionOf", "not-applicable"),
    ("SectionOf", "missing"),
    ("Subject", {"name": "Members", "count": "52000"}),
    ("Subject", {"name": "Members", "count": "52,000"}),
    ("Subject", {"name": "Members", "count": "0"}),
    ("Task", "Hosting"),
    ("Task", {"ko": "호스팅"}),
    ("Task", ["Hosting"]),
    ("Until", "contract-end"),
    ("Until", {"first": ["contract-end", "purpose-achieved"]}),
    ("Until", {"first": ["contract-end"], "last": ["purpose-achieved"]}),
    ("Until", ["contract-end", "purpose-achieved"]),
    ("Until", {}),
]


@pytest.mark.parametrize(("name", "body"), SAME)
def test_schema_and_model_take_the_same(name: str, body: object) -> None:
    try:
        schema.models()[name].model_validate(body)
    except ValidationError:
        assert not takes(name, body)
    else:
        assert takes(name, body)


SPELLINGS = [
    f"{start}{number}{end}"
    for start in ("", "28-8(1)", "PIPA 28-8(1)", "PIPA ")
    for number in range(7)
    for end in ("", "(ga)", "(na)", "(da)")
]


@pytest.mark.parametrize("text", [*SPELLINGS, *(basis.word for basis in BASES.values()), "agreement"])
def test_schema_and_law_spell_a_basis_alike(text: str) -> None:
    assert takes("TransferBasis", text) == (read_basis(text) is not None)


def before_validators(annotation: object) -> Iterator[BeforeValidator | WrapValidator]:
    for part in get_args(annotation):
        yield from [part] if isinstance(part, BeforeValidator | WrapValidator) else before_validators(part)


def has_short_form(info: FieldInfo) -> bool:
    return any(True for _ in before_validators(info.annotation)) or any(
        isinstance(part, BeforeValidator | WrapValidator) for part in info.metadata
    )


def test_every_short_form_is_told() -> None:
    expected = set()
    for name, model in schema.models().items():
        decorators = model.__pydantic_decorators__.model_validators.values()
        expected |= {name} if any(one.info.mode == "before" for one in decorators) else set()
        infos = model.model_fields.values()
        keys = (key for _, key in schema.fields(model))
        expected |= {key for key, info in zip(keys, infos, strict=True) if has_short_form(info)}
    assert schema.SHORT_FORMS.keys() == expected


# Withheld


def test_only_how_to_reach_someone_can_be_withheld() -> None:
    definitions = whole()["$defs"].items()
    holders = {name for name, body in definitions if "#/$defs/StateWithheld" in json.dumps(body)}
    assert holders == {"Contact", "Officer"}
    assert not takes("State", "withheld")
