"""The way to a database: where it is, as whom, and why it cannot be used. No message holds a password."""

from __future__ import annotations

import logging
import re
import socket
import ssl
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.util import find_spec
from ipaddress import ip_address
from typing import TYPE_CHECKING, Any
from urllib.parse import SplitResult, urlsplit

from dataflow.store.refused import Refused

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from neo4j import Driver
    from neo4j.exceptions import DriverError, Neo4jError

SCHEMES = ("neo4j+s", "bolt+s", "neo4j+ssc", "bolt+ssc", "neo4j", "bolt")
PLAIN = ("neo4j", "bolt")
OLDEST = (5, 26)
"""The oldest version of Neo4j whose Cypher we write."""
PATIENCE = 10.0
"""Seconds until a server that says nothing is given up; and until nobody tries a dropped connection again."""

_OLDEST = ".".join(map(str, OLDEST))
_DEFAULT_USER = "neo4j"
_AGENT = re.compile(r"Neo4j/v?(\d+)\.(\d+)")


@dataclass(frozen=True, slots=True)
class Server:
    """A database, and as whom it is used."""

    uri: str
    username: str
    database: str | None
    password: str = field(repr=False)

    @property
    def address(self) -> str:
        """What to call it: scheme, host and port."""
        parts = urlsplit(self.uri)
        return f"{parts.scheme}://{parts.netloc}"

    @property
    def exposed(self) -> bool:
        """Whether what is said to it goes unencrypted over a network."""
        parts = urlsplit(self.uri)
        return parts.scheme in PLAIN and not _is_here(parts.hostname or "")


def server_of(uri: str | None, username: str | None, database: str | None, environ: Mapping[str, str]) -> Server:
    """Return the database that options name, and variables where there is no option; refuse what cannot be one."""
    source, address = ("--uri", uri) if uri else ("NEO4J_URI", environ.get("NEO4J_URI"))
    if not address:
        raise Refused("connection.no-uri")
    _refuse_unusable(source, address)
    password = environ.get("NEO4J_PASSWORD")
    if not password:
        raise Refused("connection.no-password")
    return Server(
        address,
        username or environ.get("NEO4J_USERNAME") or _DEFAULT_USER,
        database or environ.get("NEO4J_DATABASE") or None,
        password,
    )


def _refuse_unusable(source: str, uri: str) -> None:
    """Refuse what is no address. It is not repeated: anything in it may be a password."""
    if "@" in uri:
        raise Refused("connection.credentials", source=source)
    parts = _parts(uri)
    if parts is None:
        raise Refused("connection.invalid-uri", source=source)
    if parts.scheme not in SCHEMES:
        raise Refused("connection.scheme", source=source, schemes=list(SCHEMES))
    if parts.path.strip("/"):
        raise Refused("connection.path", source=source)
    if parts.fragment or (parts.query and parts.scheme.startswith("bolt")):
        raise Refused("connection.invalid-uri", source=source)


def _parts(uri: str) -> SplitResult | None:
    """Return the parts of an address with a host that can be one, and a port that can."""
    if not uri.isprintable() or " " in uri:
        return None
    try:
        parts = urlsplit(uri)
        sound = (parts.hostname or "").encode("idna") and parts.port != 0
    except ValueError:
        return None
    return parts if sound else None


def _is_here(host: str) -> bool:
    """Return whether a host is this machine, by its name alone."""
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


@contextmanager
def connected(server: Server) -> Iterator[Driver]:
    """Connect to a database that is there, lets us in and is new enough. What fails then on, too, is `Refused`."""
    if find_spec("neo4j") is None:
        raise Refused("connection.no-package")
    from neo4j import GraphDatabase  # noqa: PLC0415 - of the extra `neo4j`

    logging.getLogger("neo4j").addHandler(logging.NullHandler())  # else Python prints what nobody has asked for
    settings: dict[str, Any] = {
        "connection_timeout": PATIENCE,
        "connection_acquisition_timeout": PATIENCE * 1.5,  # holds for the handshake too, which begins once connected
        "max_transaction_retry_time": PATIENCE,
        "notifications_min_severity": "OFF",
        "telemetry_disabled": True,
    }
    with _refusing(server, _unreached):
        driver = GraphDatabase.driver(server.uri, auth=(server.username, server.password), **settings)
    with driver:
        with _refusing(server, _unreached):
            _verify(driver, server)
        with _refusing(server, _dropped):
            yield driver


def _verify(driver: Driver, server: Server) -> None:
    """Refuse a server too old for us. This is the first that it hears of us, so all else may come to light too."""
    with driver.session(database=server.database, default_access_mode="READ") as session:
        agent = session.run("RETURN 1").consume().server.agent
    found = version(agent)
    if found is None:
        raise Refused("connection.not-neo4j", address=server.address, oldest=_OLDEST)
    if found < OLDEST:
        raise Refused("connection.old", address=server.address, version=agent, oldest=_OLDEST)


def version(agent: str) -> tuple[int, int] | None:
    """Return the version that a server gives of itself (`Neo4j/5.26.30`), None where it gives none."""
    found = _AGENT.match(agent)
    return (int(found[1]), int(found[2])) if found else None


@contextmanager
def _refusing(server: Server, unavailable: Any) -> Iterator[None]:
    """Refuse in place of what the driver raises; `unavailable` says why nobody answers."""
    from neo4j.exceptions import DriverError, Neo4jError, ServiceUnavailable, SessionExpired  # noqa: PLC0415 - an extra

    try:
        yield
    except (ServiceUnavailable, SessionExpired) as error:
        raise Refused(unavailable(error, server), address=server.address) from error
    except Neo4jError as error:
        raise _by_server(error, server) from error
    except DriverError as error:
        raise _by_driver(error, server) from error


_CODES: Mapping[str, str] = {
    "Security.Unauthorized": "unauthorized",
    "Security.AuthenticationRateLimit": "too-often",
    "Security.CredentialsExpired": "first-password",
    "Security.Forbidden": "forbidden",
    "Statement.AccessMode": "read-only",
    "General.WriteOnReadOnlyAccessDatabase": "read-only",
    "General.ForbiddenOnReadOnlyDatabase": "read-only",
    "Database.DatabaseNotFound": "no-database",
    "Database.DatabaseUnavailable": "not-ready",
    "General.DatabaseUnavailable": "not-ready",
    "General.MemoryPoolOutOfMemoryError": "memory",
    "General.OutOfMemoryError": "memory",
    "General.StackOverFlowError": "memory",
    "Transaction.TransactionTimedOut": "too-slow",
    "Transaction.TransactionTimedOutClientConfiguration": "too-slow",
}
"""Error code of Neo4j, without its class → why we are refused."""


def _by_server(error: Neo4jError, server: Server) -> Refused:
    code = error.code or ""
    kind = _CODES.get(code.removeprefix("Neo.").partition(".")[2], "server")
    said = (error.message or "").partition("\n")[0]  # what follows is the query, with a mark where it is wrong
    facts = {"address": server.address, "username": server.username, "code": code, "said": said[:300]}
    if kind == "no-database" and server.database is None:
        kind = "no-default-database"
    return Refused(f"connection.{kind}", **facts, database=server.database or "")


def _by_driver(error: DriverError, server: Server) -> Refused:
    from neo4j.exceptions import UnsupportedServerProduct  # noqa: PLC0415 - an extra

    if isinstance(error, UnsupportedServerProduct):
        return Refused("connection.not-neo4j", address=server.address, oldest=_OLDEST)
    return Refused("connection.driver", address=server.address, kind=type(error).__name__)


def _dropped(_error: DriverError, _server: Server) -> str:
    return "connection.dropped"


def _unreached(error: DriverError, server: Server) -> str:
    """Return why a server cannot be reached: the first of these that is among the causes."""
    causes = tuple(_causes(error))
    for kind, why in _CAUSES:
        if any(isinstance(cause, kind) for cause in causes):
            return f"connection.{why}"
    if any("looks like HTTP" in str(cause) for cause in causes):  # the driver tells it in no other way
        return "connection.http"
    return "connection.closed" if urlsplit(server.uri).scheme in PLAIN else "connection.no-tls"


_CAUSES: tuple[tuple[type[BaseException], str], ...] = (
    (socket.gaierror, "unknown-host"),
    (ssl.SSLCertVerificationError, "untrusted"),
    (TimeoutError, "silent"),
    (ConnectionRefusedError, "nobody"),
)


def _causes(error: BaseException) -> Iterator[BaseException]:
    """Yield an error and all that it comes of."""
    yield error
    for cause in (error.__cause__ or error.__context__, *getattr(error, "exceptions", ())):
        if cause is not None:
            yield from _causes(cause)
