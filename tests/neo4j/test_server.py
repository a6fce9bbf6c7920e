"""The server that all other tests here rest on: what it is, and that it lets nobody in without a password."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import neo4j
import pytest
from neo4j.exceptions import AuthError

from tests.neo4j.conftest import empty
from tests.neo4j.server import HERE

if TYPE_CHECKING:
    from tests.neo4j.server import Server

TEXT = "주식회사 '한빛' \\ `MATCH (n) DETACH DELETE n` \"𠮷🔒\"" + "가" * 10_000


def test_it_is_the_pinned_community_edition(neo4j_server: Server, database: neo4j.Driver) -> None:
    if not neo4j_server.own:
        pytest.skip("about our own server: unset DATAFLOW_NEO4J_URI")
    found = database.execute_query("CALL dbms.components() YIELD versions, edition").records[0]
    pom = (HERE / "pom.xml").read_text("utf-8")
    assert pom.count(f"<version>{found['versions'][0]}</version>") == 2
    assert found["edition"] == "community"


def test_nobody_gets_in_without_the_password(neo4j_server: Server) -> None:
    for auth in (None, (neo4j_server.username, f"{neo4j_server.password}!")):
        with neo4j.GraphDatabase.driver(neo4j_server.uri, auth=auth) as driver, pytest.raises(AuthError):
            driver.verify_connectivity()


def test_text_comes_back_as_it_went_in(database: neo4j.Driver) -> None:
    database.execute_query("CREATE (:Party {name: $name})", name=TEXT)
    assert database.execute_query("MATCH (n:Party) RETURN n.name AS name").records[0]["name"] == TEXT


def test_a_database_is_emptied(database: neo4j.Driver) -> None:
    database.execute_query("CREATE CONSTRAINT `a``b` FOR (n:Party) REQUIRE n.key IS UNIQUE")
    database.execute_query("CREATE INDEX FOR (n:Party) ON (n.name)")
    database.execute_query("UNWIND range(1, 10001) AS key CREATE (:Party {key: key})-[:HAS]->(:Item)")
    empty(database)
    shown = [f"SHOW {what} YIELD name, type WHERE type <> 'LOOKUP' RETURN name" for what in ("CONSTRAINTS", "INDEXES")]
    for query in ("MATCH (n) RETURN n", *shown):
        assert database.execute_query(query).records == []


@pytest.mark.parametrize("said", [b"", b"kill"])
def test_the_server_ends_with_whoever_started_it(said: bytes) -> None:
    sleeping = (sys.executable, "-c", "import time; print('up', flush=True); time.sleep(600)")
    with subprocess.Popen(  # noqa: S603 - our own command
        (sys.executable, HERE / "keeper.py", *sleeping), stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as keeper:
        assert keeper.stdout
        assert keeper.stdout.readline() == b"up\n"
        left, _ = keeper.communicate(said, timeout=60)  # closes our end, as the system does for whoever is killed
        assert left == b""  # and the other end of this is closed: what was kept is gone
