"""What a registry says is only ever a value: whatever is in it arrives as it is, and answers the same."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from tests.cli.program import run
from tests.neo4j.both import Both, environment, pushed, reached
from tests.neo4j.registries import chance, registry, write

if TYPE_CHECKING:
    from pathlib import Path

    import neo4j

    from tests.neo4j.server import Server

TEXTS = {
    "quotes": "주식회사 '한빛' \"Hanbit\" `backtick` \\",
    "cypher": "'}) MATCH (n) DETACH DELETE n //",
    "parameter": "$registry ${day} :param {a: 1}",
    "four bytes": "𠮷野家 🔒 𝒟ata",
    "long": "가" * 10_000,
    "lines": "one\ntwo\n\n  three",
    "markup": "<script>alert(1)</script> | [a](b) ::error::x",
    "json": '{"all": true}',
    "label": "Dataflow`:Party) SET n",
}


@pytest.fixture
def odd(tmp_path: Path) -> Path:
    """Return a registry in which every text is an odd one."""
    raw = registry(5, 12)
    texts = list(TEXTS.values())
    for number, entities in enumerate(raw.values()):
        for body in entities.values():
            if "name" in body:
                body["name"] = {"ko": texts[number % len(texts)], "en": texts[(number + 1) % len(texts)]}
            if "tasks" in body:
                body["tasks"] = [{"name": text} for text in texts]
            if number > 0:
                body["note"] = texts[number % len(texts)]
    raw["parties"] |= {name.replace(" ", "-"): {"name": text} for name, text in TEXTS.items()}
    return write(tmp_path / "registry", raw)


def test_they_arrive_unchanged_and_answer_the_same(neo4j_server: Server, database: neo4j.Driver, odd: Path) -> None:
    pushed(database, odd, "odd")
    found = database.execute_query("MATCH (p:Party {registry: 'odd'}) RETURN p.id AS id, p.name AS name").records
    names = {one["id"]: one["name"] for one in found}
    assert {f"parties/{name.replace(' ', '-')}": text for name, text in TEXTS.items()}.items() <= names.items()
    both = Both(reached(neo4j_server, database), odd, "odd", date(2026, 11, 25))
    for question in both.questions.every(chance(1), 1):
        assert (differs := both.differ(question)) is None, differs
    assert pushed(database, odd, "odd").written == {}


@pytest.mark.parametrize("name", [TEXTS["quotes"], TEXTS["cypher"], TEXTS["four bytes"], TEXTS["parameter"]])
def test_they_are_names_that_can_be_asked_for(
    neo4j_server: Server, database: neo4j.Driver, odd: Path, name: str
) -> None:
    pushed(database, odd, "odd")
    there = run("impact", name, "--leak", "--backend", "neo4j", "--format", "json", env=environment(neo4j_server))
    here = run("impact", name, "--leak", "--registry", odd, "--format", "json")
    assert (there.code, there.out) == (here.code, here.out)
    assert here.code == 0 or "여럿" in here.err or "several" in here.err


@pytest.mark.parametrize("key", ["", "A", "a b", "a'b", "a`b", "-a", "a/b", "가", "a\n", "a" * 121, "$key"])
def test_odd_keys_are_refused(neo4j_server: Server, database: neo4j.Driver, odd: Path, key: str) -> None:
    done = run("neo4j", "push", "--registry", odd, "--key", key, "--lang", "en", env=environment(neo4j_server))
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("--key: ")
    assert database.execute_query("MATCH (n) RETURN n").records == []
