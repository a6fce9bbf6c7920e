"""A push writes what differs and nothing else, and comes to the same as one into an empty database."""

from __future__ import annotations

import shutil
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from dataflow.load.registry import load
from dataflow.model.registry import Head
from dataflow.store import push as pushing
from dataflow.store.content import Content
from dataflow.store.database import pointer, state
from tests.cli.program import CLEAN
from tests.neo4j.both import drop, everything, pushed
from tests.neo4j.registries import chance, edited, registry, write

if TYPE_CHECKING:
    from pathlib import Path

    import neo4j


EDITS: dict[str, tuple[str, str, str]] = {
    "a word": ("entrustments.yaml", "items: [", "items: [email, "),
    "a comment, so that lines move": ("entrustments.yaml", "entrustments:\n", "# eins\n# zwei\nentrustments:\n"),
    "a party's name": ("parties.yaml", "(주)새벽클라우드", "Dawn Cloud"),
    "the language": ("registry.yaml", "language: ko", "language: en"),
}
"""What is edited → file of the clean registry, what stands there, and what is put there."""


def _all(driver: neo4j.Driver) -> tuple[list[Any], list[Any]]:
    nodes = driver.execute_query("MATCH (n) RETURN elementId(n) AS id, labels(n), properties(n) ORDER BY id")
    edges = driver.execute_query("MATCH ()-[e]->() RETURN elementId(e) AS id, type(e), properties(e) ORDER BY id")
    return [one.values() for one in nodes.records], [one.values() for one in edges.records]


def _same_as_clean(driver: neo4j.Driver, root: Path) -> None:
    pushed(driver, root, "r")
    pushed(driver, root, "clean")
    assert everything(driver, "r") == everything(driver, "clean")
    with driver.session() as session:
        here = pointer(session, "r")
        assert here is not None
        assert state(session, here).whole
    drop(driver, "clean")


@pytest.fixture(params=[-1, pushing.IN_PLACE], ids=["rebuilt", "in place"])
def _either_way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Push what differs in place, or all of it anew."""
    monkeypatch.setattr(pushing, "IN_PLACE", request.param)
    monkeypatch.setattr(pushing, "BATCH", 100)


@pytest.mark.usefixtures("_either_way")
def test_a_second_push_writes_nothing(database: neo4j.Driver) -> None:
    assert pushed(database, CLEAN, "r").written["nodes_created"] > 0
    before = _all(database)
    again = pushed(database, CLEAN, "r")
    assert (again.difference.size, again.written) == (0, {})
    assert _all(database) == before


def test_what_is_pushed_is_the_same_on_any_day(monkeypatch: pytest.MonkeyPatch) -> None:
    loaded = load(CLEAN, keep=True)
    now = Content.whole(loaded)
    monkeypatch.setattr(Head, "today", lambda _: date(2019, 1, 1))
    then = Content.whole(loaded)
    assert then.world.day == date(2019, 1, 1)
    assert then.hashes == now.hashes
    assert list(then.nodes(then.keys)) == list(now.nodes(now.keys))
    assert list(then.edges(then.keys)) == list(now.edges(now.keys))


@pytest.mark.usefixtures("_either_way")
def test_an_edit_comes_to_the_same_as_a_clean_push(database: neo4j.Driver, tmp_path: Path) -> None:
    root = tmp_path / "registry"
    shutil.copytree(CLEAN, root)
    pushed(database, root, "r")
    for file, old, new in EDITS.values():
        text = (root / file).read_text("utf-8")
        assert old in text
        (root / file).write_text(text.replace(old, new, 1), encoding="utf-8")
        _same_as_clean(database, root)
    (root / "parties.yaml").rename(root / "people.yaml")
    _same_as_clean(database, root)


@pytest.mark.usefixtures("_either_way")
@pytest.mark.parametrize("seed", range(2))
def test_random_edits_come_to_the_same_as_a_clean_push(database: neo4j.Driver, tmp_path: Path, seed: int) -> None:
    random, root, raw = chance(seed), tmp_path / "registry", registry(seed, 15)
    pushed(database, write(root, raw), "r")
    for _ in range(4):
        raw = edited(root, raw, random)
        _same_as_clean(database, root)


@pytest.mark.usefixtures("_either_way")
def test_registries_side_by_side(database: neo4j.Driver, tmp_path: Path) -> None:
    one, other = (write(tmp_path / str(seed) / "registry", registry(seed, 8)) for seed in (1, 2))
    pushed(database, one, "a")
    pushed(database, other, "a-2")
    pushed(database, one, "b")
    before = everything(database, "a-2")
    pushed(database, other, "a")
    assert everything(database, "a")[:2] == before[:2]
    drop(database, "a")
    assert everything(database, "a-2") == before
    pushed(database, one, "b")
    drop(database, "a-2")
    drop(database, "b")
    assert _all(database) == ([], [])


FOREIGN = """\
CREATE (:Note {registry: 'r', generation: 1, text: 'theirs'})-[:SAYS {registry: 'r'}]->(:Party {registry: 'r', id: 'x'})
WITH 1 AS one
MATCH (n:Dataflow {registry: 'r'}) WHERE n.id IN ['parties/saebyeok', 'registry']
MATCH (note:Note)
CREATE (note)-[:ABOUT {registry: 'theirs', mine: true}]->(n), (n)-[:SEE]->(note)
WITH DISTINCT note
MATCH (r:DataflowRegistry {id: 'r'}), (l:DataflowLock {id: 'r'})
CREATE (note)-[:AT]->(r), (note)-[:AT]->(l)"""
_THEIRS = """\
MATCH (n:!Dataflow&!DataflowRegistry&!DataflowLock) OPTIONAL MATCH (n)-[e]-(m)
RETURN elementId(n), properties(n), elementId(e), type(e), properties(e), m.id ORDER BY elementId(n), elementId(e)"""


def test_what_others_have_in_the_database(database: neo4j.Driver, tmp_path: Path) -> None:
    root = tmp_path / "registry"
    shutil.copytree(CLEAN, root)
    pushed(database, root, "r")
    database.execute_query(FOREIGN)
    theirs = [one.values() for one in database.execute_query(_THEIRS).records]
    assert len(theirs) > 6
    for file, old, new in EDITS.values():
        (root / file).write_text((root / file).read_text("utf-8").replace(old, new, 1), encoding="utf-8")
    done = pushed(database, root, "r")
    assert {"parties/saebyeok", "registry"} <= set(done.difference.changed)
    assert [one.values() for one in database.execute_query(_THEIRS).records] == theirs
    drop(database, "r")
    left = [one["properties"] for one in database.execute_query("MATCH (n) RETURN properties(n) AS properties").records]
    assert sorted(left, key=repr) == [
        {"registry": "r", "generation": 1, "text": "theirs"},
        {"registry": "r", "id": "x"},
    ]
