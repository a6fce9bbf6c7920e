"""Stub until the real one is merged."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Server:
    uri: str
    username: str
    database: str | None
    password: str = field(repr=False)


def server_of(uri, username, database, environ):
    return Server(
        uri or environ.get("NEO4J_URI", "bolt://127.0.0.1:17687"),
        username or environ.get("NEO4J_USERNAME", "neo4j"),
        database or environ.get("NEO4J_DATABASE"),
        environ.get("NEO4J_PASSWORD", "dataflow-test"),
    )


@contextmanager
def connected(server):
    import neo4j

    with neo4j.GraphDatabase.driver(
        server.uri, auth=(server.username, server.password), notifications_min_severity="OFF"
    ) as d:
        yield d
