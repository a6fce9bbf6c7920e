"""The schemas of outputs: every output is as its schema says, and asks for every key."""

from __future__ import annotations

import copy
import json
import re
from functools import cache
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

from dataflow import schema
from dataflow.render import status
from dataflow.render.outputs import OUTPUTS
from dataflow.store.database import Pointer, State
from dataflow.store.push import Difference
from dataflow.words.labels import LABELS
from tests.cli.program import CLEAN, run
from tests.rules.cases import merged, read
from tests.rules.cases import write as write_registry

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]


@cache
def output(kind: str) -> dict[str, Any]:
    return schema.output_schema(kind)


def closed(node: Any) -> Any:
    """Return a schema that takes no key but those it names."""
    if isinstance(node, list):
        return [closed(member) for member in node]
    if not isinstance(node, dict):
        return node
    shut = {"additionalProperties": False} if "properties" in node and "type" in node else {}
    return {key: closed(value) for key, value in node.items()} | shut


@cache
def strict(kind: str) -> Draft202012Validator:
    return Draft202012Validator(closed(output(kind)), format_checker=Draft202012Validator.FORMAT_CHECKER)


def named(files: list[Any], section: str) -> list[str]:
    """Return the ids that files declare in a section."""
    return [identity for file in files if isinstance(file, dict) for identity in file.get(section, ())]


def outputs_of(folder: Path) -> Iterator[tuple[str, Any]]:
    """Yield every output about a registry, by its kind."""
    files = [read(file) for file in sorted(folder.glob("*.yaml"))]
    asked: list[tuple[str, ...]] = [("where", subject) for subject in named(files, "subjects")]
    asked += [("who", *named(files, "items"))] if named(files, "items") else []
    asked += [
        ("path", f"{kind}:{start}", f"party:{end}")
        for kind, section in (("subject", "subjects"), ("item", "items"))
        for start in named(files, section)[:1]
        for end in named(files, "parties")
    ]
    asked += [("impact", f"party:{name}", event) for name in named(files, "parties") for event in ("--leak", "--leave")]
    for args in [("transfers",), ("clauses",), ("questions",), *asked]:
        yield args[0], json.loads(run(*args, "-r", folder, "--partial", "--format", "json").out)
    yield "check", json.loads(run("check", folder, "--partial", "--format", "json").out)


def outputs_of_the_law() -> Iterator[tuple[str, Any]]:
    """Yield outputs that read no registry, by their kind."""
    for args in (
        ("rules",),
        ("statutes",),
        ("statutes", "--as-of", "2011-09-29"),
        *(("explain", asked) for asked in ("contract-clause", "quotation", "PIPA 31-2", "PIPA-ED", "unknown-key")),
    ):
        yield args[0], json.loads(run(*args, "--format", "json").out)


def outputs_of_the_program() -> Iterator[tuple[str, Any]]:
    """Yield outputs about something else than one registry, by their kind."""
    yield "config", json.loads(run("config", "show", "--fail-on", "note", "--format", "json").out)
    registries = (ROOT / "registry", CLEAN)
    yield "checks", json.loads(run("check", *registries, "--rule", "quotation", "--format", "json").out)
    yield "neo4j-queries", json.loads(run("neo4j", "queries", "--format", "json").out)
    yield "neo4j-status", status.payload(stored(), None)  # tests/neo4j asks a server


def stored() -> status.Status:
    """Return what a database says that has one registry, and in what the files differ."""
    texts = ("id", "digest", "content", "root", "version", "controller", "name_ko")
    numbers = ("generation", "pushed", "layout", "files", "entities", "nodes", "relationships")
    here = Pointer.of({**dict.fromkeys(texts, "acme"), **dict.fromkeys(numbers, 1)})
    drift = status.Drift("registry", "acme", Difference(("items/email",), (), ("items/name",)))
    return status.Status("bolt://localhost", (State(here, 1, 1, left_over=False),), drift)


def hold(folder: Path) -> None:
    for kind, found in outputs_of(folder):
        assert [f"{kind} {error.json_path}: {error.message}" for error in strict(kind).iter_errors(found)] == []


@pytest.mark.parametrize("kind", OUTPUTS)
def test_an_output_schema_is_valid_and_asks_for_every_key(kind: str) -> None:
    Draft202012Validator.check_schema(output(kind))
    for part in [output(kind), *output(kind)["$defs"].values()]:
        assert part["required"] == list(part["properties"])
        assert part.get("additionalProperties", True) is not False


@pytest.mark.parametrize("kind", OUTPUTS)
def test_whatever_can_be_null_says_what_that_means(kind: str) -> None:
    for name, part in [(kind, output(kind)), *output(kind)["$defs"].items()]:
        for key, body in part["properties"].items():
            bare = {word: value for word, value in body.items() if word != "description"}
            if '"null"' in json.dumps(bare):
                assert "null: " in body["description"], f"{name}.{key}"


def test_outputs_of_the_example() -> None:
    hold(ROOT / "registry")


def test_outputs_of_the_law() -> None:
    for kind, found in chain(outputs_of_the_law(), outputs_of_the_program()):
        assert [f"{kind} {error.json_path}: {error.message}" for error in strict(kind).iter_errors(found)] == []


def test_outputs_of_a_selected_check() -> None:
    options = ["--not-rule", "quotation", "--min-severity", "warning", "--outcome", "review", "--as-of", "2023-08-01"]
    found = json.loads(run("check", *options, "--citation", "PIPA 28-8", "--format", "json").out)
    assert [error.message for error in strict("check").iter_errors(found)] == []
    assert found["selection"]
    assert found["coming"]


def test_outputs_of_the_registry_in_which_nothing_is_amiss() -> None:
    hold(CLEAN)


CASES = sorted((ROOT / "tests" / "rules").glob("*.yaml"))


@pytest.mark.parametrize("file", CASES, ids=lambda file: file.stem)
def test_outputs_of_the_first_cases_of_a_rule(file: Path, tmp_path: Path) -> None:
    cases = read(file)
    for number, case in enumerate(cases["cases"][:2]):
        folder = tmp_path / str(number)
        folder.mkdir()
        write_registry(folder, {"all.yaml": merged(cases["base"], case.get("with", {}))}, cases.get("documents"))
        hold(folder)


WIDE = """
registry: {name: {ko: 넓은 예, en: Wide}, controller: us}
parties: {us: {name: Us}, them: {name: Them}, deep: {name: Deep}}
subjects: {user: {name: User}}
items: {email: {name: Email}, phone: {name: Phone}}
systems:
  db: {name: DB, operator: them, locations: [{region: Asia, mode: [storage, backup]}], overseas: {timing: daily}}
purposes:
  service:
    name: Service
    subjects: [user]
    items: {required: [email], optional: [phone]}
    systems: [db]
    retention: [{items: [email], until: {first: [contract-end, supply-completed]}, then: P1M, law: none, kept: apart},
      {items: none, until: none, then: none, text: none}, as agreed]
entrustments:
  cloud: {trustee: them, items: all, locations: [{country: JP, items: all}], until: 2026-01-01, contract: none}
  deeper: {under: cloud, trustee: deep, collects: [phone], overseas: none, contract: none}
provisions:
  sale:
    {recipient: them, items: [phone], locations: [{country: US}], recipient_purpose: Sale, contact: {phone: withheld}}
"""


def test_outputs_of_all_that_the_model_has(tmp_path: Path) -> None:
    (tmp_path / "all.yaml").write_text(WIDE, encoding="utf-8")
    hold(tmp_path)
    found = dict(outputs_of(tmp_path))
    assert {row["role"] for row in found["where"]["rows"]} >= {"controller", "operator", "trustee", "recipient"}
    assert {row["state"] for row in found["where"]["rows"]} == {"in-force", "residual"}
    assert "Asia" in {row["region"] for row in found["transfers"]["rows"]}


def test_outputs_of_a_registry_with_errors(tmp_path: Path) -> None:
    (tmp_path / "all.yaml").write_text(WIDE + "\n  bad: {recipent: them}\nsomething: {x: 1}\n", encoding="utf-8")
    (tmp_path / "not.yaml").write_text("- a list\n", encoding="utf-8")
    hold(tmp_path)
    assert {found["complete"] for _, found in outputs_of(tmp_path)} == {False}


def test_outputs_of_a_registry_that_has_no_head(tmp_path: Path) -> None:
    (tmp_path / "all.yaml").write_text("parties: {us: {name: Us}}\n", encoding="utf-8")
    found = json.loads(run("check", tmp_path, "--format", "json").out)
    assert [error.message for error in strict("check").iter_errors(found)] == []
    assert found["registry"]["name"] is None


@pytest.mark.parametrize("kind", OUTPUTS)
def test_a_key_more_is_for_later_versions_and_a_key_less_is_wrong(kind: str) -> None:
    every = chain(outputs_of_the_law(), outputs_of_the_program(), outputs_of(ROOT / "registry"))
    example = next(found for name, found in every if name == kind)
    published = Draft202012Validator(output(kind))
    assert published.is_valid(example)
    assert published.is_valid(example | {"later": 1})
    assert not strict(kind).is_valid(example | {"later": 1})
    for key in example:
        assert not published.is_valid({name: value for name, value in example.items() if name != key}), key
    several = {"check": "findings", "explain": "rules", "path": "paths", "checks": "checks", "config": "settings"}
    rows = several.get(kind, "rows")
    for key in example[rows][0]:
        broken = copy.deepcopy(example)
        del broken[rows][0][key]
        assert not published.is_valid(broken), f"{rows}.{key}"


def words_at(kind: str, *path: str) -> list[str]:
    """Return the words that an output may have at a key of a definition."""
    name, key = path
    return re.findall(r"[a-z-]+", str(enum_of(output(kind)["$defs"][name]["properties"][key])))


def enum_of(node: Any) -> list[str]:
    found: list[str] = node.get("enum") or next((enum_of(form) for form in node.get("anyOf", ()) if enum_of(form)), [])
    return found


@pytest.mark.parametrize(
    ("labels", "kind", "name", "key"),
    [
        ("outcome", "check", "Finding", "outcome"),
        ("severity", "check", "Finding", "severity"),
        ("acceptance", "check", "Finding", "acceptance"),
        ("role", "where", "WhereRow", "role"),
        ("role", "transfers", "Transfer", "role"),
        ("kind", "transfers", "Transfer", "kind"),
        ("what", "where", "Unknown", "what"),
    ],
)
def test_the_words_of_outputs_are_those_that_people_see(labels: str, kind: str, name: str, key: str) -> None:
    shown = {label.partition(".")[2] for label in LABELS if label.startswith(f"{labels}.")}
    assert set(words_at(kind, name, key)) >= shown - {"pass"}
    assert shown >= set(words_at(kind, name, key))


def test_the_states_of_outputs_are_those_that_people_see() -> None:
    shown = {label.partition(".")[2] for label in LABELS if label.startswith("state.")}
    states = [words_at("transfers", "Field", "state"), words_at("where", "WhereRow", "state")]
    assert shown == {word for words in states for word in words}
