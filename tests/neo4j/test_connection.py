"""The way to a database: what gets through, and what is said of all that does not."""

from __future__ import annotations

import builtins
import logging
import signal
import socket
import subprocess
import sys
import threading
import time
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, Any

import pytest
from neo4j.exceptions import Neo4jError

from dataflow.store import connection
from dataflow.store.connection import Server as Place
from dataflow.store.connection import connected, server_of, version
from dataflow.store.refused import Refused
from dataflow.words.connecting import CONNECTION
from dataflow.words.speak import Speaker
from tests.cli.program import program_surroundings
from tests.cli.program import run as dataflow
from tests.neo4j import compose
from tests.neo4j.proxy import Proxy
from tests.neo4j.server import OwnServer, certified

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import neo4j

    from tests.neo4j.server import Server

SECRET = "hunter2-비밀"  # noqa: S105 - what no message may have


def place(server: Server, uri: str | None = None, **more: Any) -> Place:
    return Place(
        **{"uri": uri or server.uri, "username": server.username, "database": None}
        | {"password": server.password}
        | more
    )


def refused(there: Place, work: Callable[[neo4j.Driver], object] = lambda _driver: None) -> Refused:
    """Return why a database is refused; it is said in both languages, and never with the password."""
    with pytest.raises(Refused) as caught, connected(there) as driver:
        work(driver)
    for language in ("ko", "en"):
        said = Speaker(language).say(CONNECTION[caught.value.message], **caught.value.facts)
        assert there.password not in said + str(caught.value) + repr(caught.value.facts)
        assert there.address in said
    return caught.value


def run(statement: str, mode: str = "WRITE") -> Callable[[neo4j.Driver], object]:
    def work(driver: neo4j.Driver) -> object:
        with driver.session(default_access_mode=mode) as session:
            return session.run(statement).consume()

    return work


# What a call says


def test_options_go_before_variables() -> None:
    variables = {f"NEO4J_{name}": name.lower() for name in ("USERNAME", "PASSWORD", "DATABASE")}
    variables["NEO4J_URI"] = "neo4j+s://graph.example.com"
    assert server_of(None, None, None, variables) == Place(
        "neo4j+s://graph.example.com", "username", "database", "password"
    )
    named = server_of("bolt://localhost:7687", "me", "mine", variables)
    assert named == Place("bolt://localhost:7687", "me", "mine", "password")
    plain = server_of(
        "bolt://localhost", None, None, {"NEO4J_PASSWORD": "x", "NEO4J_DATABASE": "", "NEO4J_USERNAME": ""}
    )
    assert plain == Place("bolt://localhost", "neo4j", None, "x")


@pytest.mark.parametrize(
    ("uri", "why"),
    [
        ("", "no-uri"),
        (f"bolt://neo4j:{SECRET}@localhost:7687", "credentials"),
        (f"bolt://neo4j:{SECRET}#@localhost:7687", "credentials"),
        (f"neo4j:{SECRET}", "invalid-uri"),
        (f"bolt://neo4j:{SECRET}", "invalid-uri"),
        (f"bolt://localhost#{SECRET}", "invalid-uri"),
        (f"bolt://localhost?password={SECRET}", "invalid-uri"),
        (f"bolt://localhost/{SECRET}", "path"),
        (f"http://localhost:7474?{SECRET}", "scheme"),
        ("localhost:7687", "invalid-uri"),
        ("bolt://", "invalid-uri"),
        ("bolt://:7687", "invalid-uri"),
        ("bolt://localhost:70000", "invalid-uri"),
        ("bolt://localhost:0", "invalid-uri"),
        ("bolt://[::1", "invalid-uri"),
        ("bolt://a b", "invalid-uri"),
        ("bolt://a\x1b[31m", "invalid-uri"),
        ("bolt://" + "a" * 80, "invalid-uri"),
    ],
)
def test_what_is_no_address_is_not_repeated(uri: str, why: str) -> None:
    for given, variables, source in ((uri, {}, "--uri"), (None, {"NEO4J_URI": uri}, "NEO4J_URI")):
        with pytest.raises(Refused) as caught:
            server_of(given, None, None, {"NEO4J_PASSWORD": "x", **variables})
        assert caught.value.message == f"connection.{why}"
        for language in ("ko", "en"):
            said = Speaker(language).say(CONNECTION[caught.value.message], **caught.value.facts)
            assert SECRET not in said
            assert (source in said) or why == "no-uri"


@pytest.mark.parametrize("variables", [{}, {"NEO4J_PASSWORD": ""}])
def test_a_password_comes_from_the_environment(variables: dict[str, str]) -> None:
    with pytest.raises(Refused, match=r"connection\.no-password"):
        server_of("bolt://localhost", None, None, variables)


def test_a_password_is_not_shown() -> None:
    there = server_of("neo4j://h:1?policy=eu", None, None, {"NEO4J_PASSWORD": SECRET})
    assert SECRET not in f"{there!r} {there}"
    assert there.address == "neo4j://h:1"


@pytest.mark.parametrize(
    ("uri", "exposed"),
    [
        ("bolt://localhost:7687", False),
        ("neo4j://db.localhost", False),
        ("bolt://127.8.0.1", False),
        ("bolt://[::1]:7687", False),
        ("bolt+s://graph.example.com", False),
        ("neo4j+ssc://10.0.0.1", False),
        ("bolt://10.0.0.1", True),
        ("neo4j://graph.example.com", True),
        ("bolt://localhost.example.com", True),
    ],
)
def test_what_goes_unencrypted_over_a_network(uri: str, exposed: bool) -> None:  # noqa: FBT001 - a table
    assert Place(uri, "neo4j", None, "x").exposed is exposed


@pytest.mark.parametrize(
    ("agent", "found"),
    [
        ("Neo4j/5.26.30", (5, 26)),
        ("Neo4j/5.27-aura", (5, 27)),
        ("Neo4j/2025.10.1", (2025, 10)),
        ("Neo4j/v4.4.0", (4, 4)),
        ("Other/5.26", None),
    ],
)
def test_the_version_of_a_server(agent: str, found: tuple[int, int] | None) -> None:
    assert version(agent) == found


# The server of the tests


@pytest.mark.parametrize("scheme", ["bolt", "neo4j"])
def test_a_database_is_reached(database: neo4j.Driver, neo4j_server: Server, scheme: str) -> None:
    database.execute_query("CREATE (:Party {name: '한빛'})")
    uri = f"{scheme}://{neo4j_server.uri.partition('://')[2]}" if neo4j_server.own else neo4j_server.uri
    with connected(place(neo4j_server, uri)) as driver:
        assert driver.execute_query("MATCH (n) RETURN n.name").records[0][0] == "한빛"


def test_a_wrong_password(neo4j_server: Server) -> None:
    found = refused(place(neo4j_server, password=SECRET))
    assert found.message == "connection.unauthorized"


def test_a_wrong_database(neo4j_server: Server) -> None:
    for name in ("nowhere", "no\x1b[31m where"):
        assert refused(place(neo4j_server, database=name)).message == "connection.no-database"


def test_what_the_server_does_not_take(neo4j_server: Server) -> None:
    there = place(neo4j_server)
    assert refused(there, run("CREATE (:Party)", "READ")).message == "connection.read-only"
    assert refused(there, run("FOO")).facts["code"] == "Neo.ClientError.Statement.SyntaxError"

    def slow(driver: neo4j.Driver) -> None:
        with driver.session() as session, session.begin_transaction(timeout=0.2) as transaction:
            transaction.run("UNWIND range(1, 100000000) AS i WITH i WHERE i < 0 RETURN count(i)").consume()

    assert refused(there, slow).message == "connection.too-slow"

    def over(driver: neo4j.Driver) -> None:
        with driver.session() as session, session.begin_transaction() as transaction:
            transaction.commit()
            transaction.run("RETURN 1")

    assert refused(there, over).message == "connection.driver"


def test_a_connection_that_drops(neo4j_server: Server, database: neo4j.Driver) -> None:
    with Proxy(neo4j_server.uri) as proxy:

        def midway(driver: neo4j.Driver) -> None:
            with driver.session() as session, session.begin_transaction() as transaction:
                transaction.run("CREATE (:Party)").consume()
                proxy.cut()
                transaction.run("CREATE (:Party)").consume()

        assert refused(place(neo4j_server, proxy.uri), midway).message == "connection.dropped"
    assert database.execute_query("MATCH (n) RETURN n").records == []


def test_a_managed_transaction_outlives_a_dropped_connection(neo4j_server: Server, database: neo4j.Driver) -> None:
    attempts = []
    with Proxy(neo4j_server.uri) as proxy, connected(place(neo4j_server, proxy.uri)) as driver:

        def work(transaction: neo4j.ManagedTransaction) -> None:
            transaction.run("CREATE (:Party)").consume()
            attempts.append(1)
            if len(attempts) == 1:
                proxy.cut()
            transaction.run("CREATE (:Party)").consume()

        with driver.session() as session:
            session.execute_write(work)
    assert len(attempts) == 2
    assert len(database.execute_query("MATCH (n) RETURN n").records) == 2


def test_a_network_that_stays_away_is_given_up(
    neo4j_server: Server, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(connection, "PATIENCE", 0.5)
    logging.getLogger("neo4j").handlers.clear()
    with Proxy(neo4j_server.uri) as proxy:

        def midway(driver: neo4j.Driver) -> None:
            with driver.session() as session:
                proxy.close()
                session.execute_write(lambda transaction: transaction.run("CREATE (:Party)").consume())

        assert refused(place(neo4j_server, proxy.uri), midway).message == "connection.dropped"
    assert capfd.readouterr() == ("", "")  # the driver would log each attempt


def test_an_error_that_is_not_the_databases_stays_what_it_is(neo4j_server: Server) -> None:
    with pytest.raises(KeyError), connected(place(neo4j_server)):
        raise KeyError


def test_ctrl_c_ends_it_and_what_it_ran(neo4j_server: Server, database: neo4j.Driver) -> None:
    marked = "UNWIND range(1, 1000000000000) AS marked_by_the_test WITH marked_by_the_test AS i WHERE i < 0 RETURN i"
    script = (
        "import os\nfrom dataflow.cli.signals import stoppable\n"
        "from dataflow.store.connection import connected, server_of\n"
        "with stoppable(), connected(server_of(None, None, None, os.environ)) as driver:\n"
        f"    driver.session().run({marked!r}).consume()\n"
    )
    given = {
        "NEO4J_URI": neo4j_server.uri,
        "NEO4J_PASSWORD": neo4j_server.password,
        "NEO4J_USERNAME": neo4j_server.username,
    }

    def running() -> int:
        shown = "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND' RETURN currentQuery"
        return len(database.execute_query(shown).records)

    with subprocess.Popen(  # noqa: S603 - our own command
        (sys.executable, "-c", script), env=program_surroundings(given), stderr=subprocess.PIPE
    ) as process:
        _until(lambda: running() == 1)
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=30)
    assert b"StoppedError" in said
    _until(lambda: running() == 0)


def _until(true: Callable[[], bool]) -> None:
    late = time.monotonic() + 60
    while not true():
        assert time.monotonic() < late
        time.sleep(0.05)


# Whom we take for a server


@contextmanager
def answering(reply: bytes | None) -> Iterator[Place]:
    """Give the place of something that says the same to everybody; None: it says nothing and stays."""
    with ExitStack() as held:
        listening = held.enter_context(socket.create_server(("127.0.0.1", 0)))

        def answer() -> None:
            while True:
                try:
                    client, _ = listening.accept()
                except OSError:
                    return
                held.enter_context(client).recv(1024)
                if reply is not None:
                    client.sendall(reply)
                    client.shutdown(socket.SHUT_RDWR)

        threading.Thread(target=answer, daemon=True).start()
        yield Place(f"bolt://127.0.0.1:{listening.getsockname()[1]}", "neo4j", None, SECRET)
        listening.shutdown(socket.SHUT_RDWR)


@pytest.mark.parametrize(
    ("reply", "why"),
    [
        (b"\0\0\0\0", "not-neo4j"),  # knows none of the protocols that we offer
        (b"HTTP/1.1 400 Bad Request\r\n\r\n", "http"),
        (b"", "closed"),
        (None, "silent"),
    ],
)
def test_what_is_no_server_for_us(reply: bytes | None, why: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "PATIENCE", 0.5)
    with answering(reply) as there:
        assert refused(there).message == f"connection.{why}"


@pytest.mark.parametrize("scheme", ["bolt", "neo4j", "bolt+s", "neo4j+ssc"])
def test_nobody_there(scheme: str) -> None:
    with socket.socket() as kept:
        kept.bind(("127.0.0.1", 0))  # nobody else listens there, nor do we
        there = Place(f"{scheme}://127.0.0.1:{kept.getsockname()[1]}", "neo4j", None, SECRET)
        assert refused(there).message == "connection.nobody"
    assert refused(Place(f"{scheme}://nowhere.invalid", "neo4j", None, SECRET)).message == "connection.unknown-host"


def test_an_old_server(neo4j_server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "OLDEST", (10_000, 0))
    assert refused(place(neo4j_server)).message == "connection.old"
    monkeypatch.setattr(connection, "version", lambda _agent: None)
    assert refused(place(neo4j_server)).message == "connection.not-neo4j"


def test_without_the_driver(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "find_spec", lambda _name: None)
    monkeypatch.setattr(builtins, "__import__", _without_the_driver)
    with pytest.raises(Refused, match=r"connection\.no-package"), connected(Place("bolt://h", "neo4j", None, SECRET)):
        pass


_import = builtins.__import__


def _without_the_driver(name: str, *args: Any, **more: Any) -> Any:
    assert not name.startswith("neo4j")
    return _import(name, *args, **more)


@pytest.mark.parametrize("code", connection._CODES)
def test_every_code_has_its_words(code: str) -> None:
    """Community has no roles and no second database, so not all of these can be had from it."""
    for family in ("ClientError", "TransientError", "DatabaseError"):
        error = Neo4jError._hydrate_neo4j(code=f"Neo.{family}.{code}", message="…")
        found = connection._by_server(error, Place("bolt://h", "neo4j", None, SECRET))
        for language in ("ko", "en"):
            assert "bolt://h" in Speaker(language).say(CONNECTION[found.message], **found.facts)


# What the command line makes of it

ASK = ("where", "--backend", "neo4j", "customer")


def test_a_refusal_is_one_line_and_exit_2(neo4j_server: Server) -> None:
    there = {"NEO4J_URI": neo4j_server.uri, "NEO4J_USERNAME": neo4j_server.username, "NEO4J_PASSWORD": SECRET}
    for more, ko, en in (
        ({}, "사용자 ‘", "wrong password for the user"),
        ({"NEO4J_URI": ""}, "데이터베이스의 주소가 없습니다", "there is no address of a database"),
        ({"NEO4J_PASSWORD": ""}, "NEO4J_PASSWORD가 없거나", "NEO4J_PASSWORD is not set"),
        ({"NEO4J_URI": f"bolt://neo4j:{SECRET}@localhost"}, "NEO4J_URI: 주소에는", "NEO4J_URI: no user"),
    ):
        for language, said in (("ko", ko), ("en", en)):
            answer = dataflow(*ASK, "--lang", language, env={**there, **more})
            assert (answer.code, answer.out) == (2, "")
            assert said in answer.err
            assert answer.err.count("\n") == 1
            assert SECRET not in answer.err


def test_who_sends_a_registry_unencrypted_is_told_once() -> None:
    variables = {"NEO4J_PASSWORD": SECRET}
    for language, said in (("ko", "암호화되지 않은 채"), ("en", "unencrypted")):
        answer = dataflow(*ASK, "--uri", "bolt://nowhere.invalid", "--lang", language, env=variables)
        warning, refusal, rest = answer.err.split("\n")
        assert said in warning
        assert "bolt://nowhere.invalid" in refusal
        assert (answer.code, rest) == (2, "")


# A server with everything against us: TLS only, little memory, and in the end nothing can be written


@pytest.fixture(scope="module")
def strict(neo4j_server: Server, tmp_path_factory: pytest.TempPathFactory) -> Iterator[OwnServer]:
    if not neo4j_server.own:
        pytest.skip("needs a server with settings of its own: unset DATAFLOW_NEO4J_URI")
    home = tmp_path_factory.mktemp("strict")
    settings = {
        "server.bolt.tls_level": "REQUIRED",
        "db.memory.transaction.max": "16m",
        **compose.settings(),  # Neo4j does not start with a setting that it does not know
        **certified(home / "certificates"),
    }
    server = OwnServer(home, settings)
    server.uri = server.uri.replace("bolt:", "bolt+ssc:")
    try:
        server.start()
        with server.driver() as driver:
            for name, change in (("new", "REQUIRED"), ("guessed", "NOT REQUIRED")):
                statement = f"CREATE USER {name} SET PASSWORD $password CHANGE {change}"
                driver.execute_query(statement, password=server.password, database_="system")
        yield server
    finally:
        server.kill()


@pytest.mark.parametrize("scheme", ["bolt+ssc", "neo4j+ssc"])
def test_tls(strict: OwnServer, scheme: str) -> None:
    with connected(place(strict, strict.uri.replace("bolt+ssc:", f"{scheme}:"))) as driver:
        assert driver.execute_query("RETURN 1").records[0][0] == 1


@pytest.mark.parametrize(
    ("scheme", "why"), [("bolt+s", "untrusted"), ("neo4j+s", "untrusted"), ("bolt", "closed"), ("neo4j", "closed")]
)
def test_without_tls_or_trust(strict: OwnServer, scheme: str, why: str) -> None:
    assert refused(place(strict, strict.uri.replace("bolt+ssc:", f"{scheme}:"))).message == f"connection.{why}"


def test_tls_where_there_is_none(neo4j_server: Server) -> None:
    if neo4j_server.own:
        uri = neo4j_server.uri.replace("bolt:", "bolt+s:")
        assert refused(place(neo4j_server, uri)).message == "connection.no-tls"


def test_a_certificate_that_is_trusted(strict: OwnServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(strict.home / "certificates" / "public.crt"))
    for scheme in ("bolt+s", "neo4j+s"):
        with connected(place(strict, strict.uri.replace("bolt+ssc:", f"{scheme}:"))) as driver:
            assert driver.execute_query("RETURN 1").records[0][0] == 1


def test_out_of_memory(strict: OwnServer) -> None:
    found = refused(
        place(strict), run("UNWIND range(1, 1000000) AS i WITH collect(toString(i)) AS texts RETURN size(texts)")
    )
    assert found.message == "connection.memory", found.facts
    assert "16.0 MiB" in found.facts["said"]


def test_a_first_password(strict: OwnServer) -> None:
    assert refused(place(strict, username="new")).message == "connection.first-password"


def test_too_many_attempts(strict: OwnServer) -> None:
    there = place(strict, username="guessed", password=SECRET)
    found = [refused(there).message for _ in range(5)]
    assert found[0] == "connection.unauthorized"
    assert found[-1] == "connection.too-often"


def test_a_database_that_cannot_be_written(strict: OwnServer) -> None:
    with connected(place(strict)) as driver:
        driver.execute_query("CREATE (:Party {name: '한빛'})")
    strict.stop()
    strict.configure({"server.databases.read_only": "neo4j"})
    strict.start()
    assert refused(place(strict), run("CREATE (:Party)")).message == "connection.read-only"
    with connected(place(strict)) as driver:
        assert driver.execute_query("MATCH (n) RETURN n.name").records[0][0] == "한빛"


def test_a_server_that_dies(strict: OwnServer) -> None:
    def midway(driver: neo4j.Driver) -> None:
        with driver.session() as session, session.begin_transaction() as transaction:
            transaction.run("RETURN 1").consume()
            strict.kill()
            transaction.run("RETURN 1").consume()

    assert refused(place(strict), midway).message == "connection.dropped"
    assert refused(place(strict)).message == "connection.nobody"
