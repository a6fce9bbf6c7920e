"""One server for all tests of a run, and an empty database for each."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from tests.neo4j.server import OwnServer, Server

if TYPE_CHECKING:
    from collections.abc import Iterator

    import neo4j


@pytest.fixture(scope="session")
def neo4j_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Return a server: the one that DATAFLOW_NEO4J_URI names, else one of our own."""
    uri = os.environ.get("DATAFLOW_NEO4J_URI")
    if uri:
        server = _elsewhere(uri)
        yield server
        with server.driver() as driver:
            empty(driver)
        return
    own = OwnServer(tmp_path_factory.mktemp("neo4j"))
    try:
        own.start()
        yield own
    finally:
        own.kill()  # nothing in it is wanted any more, and a stop in good order takes longer


@pytest.fixture
def database(neo4j_server: Server) -> Iterator[neo4j.Driver]:
    """Return a driver of a server that runs and whose database is empty."""
    neo4j_server.start()
    with neo4j_server.driver() as driver:
        empty(driver)
        yield driver


def _elsewhere(uri: str) -> Server:
    """Return somebody's server. What is in its database may matter to him, so it has to be empty."""
    username = os.environ.get("DATAFLOW_NEO4J_USERNAME", "neo4j")
    server = Server(uri, username, os.environ.get("DATAFLOW_NEO4J_PASSWORD", ""))
    with server.driver() as driver:
        nodes = driver.execute_query("MATCH (n) RETURN count(n) AS nodes").records[0]["nodes"]
    if nodes:
        pytest.fail(f"{uri} holds {nodes} nodes, and these tests empty the database: name one that is empty")
    return server


def empty(driver: neo4j.Driver) -> None:
    """Remove all that is in a database, in batches that fit into the memory of a small server."""
    with driver.session() as session:
        session.run("MATCH (n) CALL { WITH n DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS").consume()
        for what, kind in (("CONSTRAINT", "CONSTRAINTS"), ("INDEX", "INDEXES")):  # an index may go with its constraint
            shown = f"SHOW {kind} YIELD name, type WHERE type <> 'LOOKUP' RETURN replace(name, '`', '``') AS name"
            for name in session.run(shown).value():
                session.run(f"DROP {what} `{name}`").consume()
