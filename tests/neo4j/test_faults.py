"""Whatever dies while a registry is pushed: readers see the last whole push, and the next one mends what is left."""

from __future__ import annotations

import contextlib
import subprocess
import sys
import threading
import time
from datetime import date
from typing import TYPE_CHECKING, Any

import neo4j
import pytest
from neo4j.exceptions import DriverError, Neo4jError

from dataflow.store import push as pushing
from dataflow.store.refused import Refused
from tests.cli.program import ROOT, program_surroundings
from tests.neo4j.both import Both, drop, environment, everything, pushed, reached
from tests.neo4j.proxy import Proxy
from tests.neo4j.registries import registry, write

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.neo4j.server import Server

DAY = date(2026, 11, 25)
KEY, CLEAN = "r", "clean"
BATCH = 100
REBUILT = -1
"""So many entities at most are changed in place: none, even where none changed."""


@pytest.fixture
def two(tmp_path: Path) -> tuple[Path, Path]:
    """Return two versions of a registry: flows, parties and names differ."""
    before, after = registry(7, 12), registry(7, 12)
    del after["provisions"][next(iter(after["provisions"]))]
    after["entrustments"]["more"] = {"trustee": "us", "items": "all"}
    after["parties"]["us"]["name"] = "다른 이름"
    for section in ("entrustments", "provisions"):
        for body in after[section].values():
            if body.get("under") not in (None, *after["entrustments"], *after["provisions"]):
                del body["under"]
    after["policies"] = {}
    root = tmp_path / "versions"
    return write(root / "before" / "registry", before), write(root / "after" / "registry", after)


class Kept:
    """What a database must hold, and answer, of each version."""

    def __init__(self, server: Server, driver: neo4j.Driver, versions: tuple[Path, Path]) -> None:
        self.server, self.driver, self.versions = server, driver, versions
        self.clean = []
        for root in versions:
            pushed(driver, root, CLEAN)
            self.clean.append(everything(driver, CLEAN))
            drop(driver, CLEAN)

    def seen(self) -> int:
        """Return which version readers see, whole; fail where it is neither."""
        return self.clean.index(everything(self.driver, KEY, seen=True))

    def mended(self, version: int) -> None:
        """Push a version, and hold what is there then against a clean push of it."""
        pushed(self.driver, self.versions[version], KEY)
        assert everything(self.driver, KEY) == self.clean[version]


@pytest.fixture
def kept(neo4j_server: Server, database: neo4j.Driver, two: tuple[Path, Path], monkeypatch: Any) -> Kept:
    """Return both versions as a database has them; the first one is pushed."""
    found = Kept(neo4j_server, database, two)
    monkeypatch.setattr(pushing, "BATCH", BATCH)
    pushed(database, two[0], KEY)
    return found


@pytest.fixture(params=[REBUILT, pushing.IN_PLACE], ids=["rebuilt", "in place"])
def either_way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    """Push what differs in place, or all of it anew."""
    monkeypatch.setattr(pushing, "IN_PLACE", request.param)
    way: int = request.param
    return way


def test_a_client_killed_between_any_two_transactions(kept: Kept, either_way: int) -> None:
    given = environment(kept.server)
    command = [sys.executable, "-m", "tests.neo4j.dying", given["NEO4J_URI"], given["NEO4J_USERNAME"]]
    with subprocess.Popen(  # noqa: S603 - our own command
        [*command, str(BATCH), str(either_way)],
        cwd=ROOT,
        env=program_surroundings(given),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as dying:
        seen = [kept.seen()]
        for number in range(1, 200):
            last = seen[-1]
            if _killed(dying, kept.versions[1 - last], number) == "ended":
                break
            seen.append(kept.seen())
            kept.mended(1 - last)
            seen.append(1 - last)
        assert len(seen) > (20 if either_way == REBUILT else 4)


def _killed(dying: subprocess.Popen[str], root: Path, number: int) -> str:
    assert dying.stdin
    assert dying.stdout
    dying.stdin.write(f"{root}\t{KEY}\t{number}\n")
    dying.stdin.flush()
    return dying.stdout.readline().strip()


def test_a_server_killed_while_it_is_pushed_to(kept: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pushing, "IN_PLACE", REBUILT)

    def kill(step: str, count: int) -> None:
        if step == "relationships" and count > BATCH:
            kept.server.kill()

    with _impatient(kept.server.uri, kept.server) as driver, pytest.raises((Neo4jError, DriverError)):
        pushed(driver, kept.versions[1], KEY, kill)
    kept.server.start()
    assert kept.seen() == 0
    kept.mended(1)


@contextlib.contextmanager
def _impatient(uri: str, server: Server) -> Iterator[neo4j.Driver]:
    """Return a driver that does not try again for long."""
    auth = (server.username, server.password)
    with neo4j.GraphDatabase.driver(uri, auth=auth, max_transaction_retry_time=0.1, connection_timeout=5) as driver:
        yield driver


def test_a_connection_cut_anywhere(kept: Kept, either_way: int) -> None:  # noqa: ARG001 - a fixture that sets it
    with Proxy(kept.server.uri) as whole, _impatient(whole.uri, kept.server) as driver:
        pushed(driver, kept.versions[1], KEY)
    for part in (1, 2, 3, 4):
        last = kept.seen()
        with (
            Proxy(kept.server.uri, whole.passed * part // 5) as proxy,
            _impatient(proxy.uri, kept.server) as driver,
            contextlib.suppress(Neo4jError, DriverError),  # or it got through with less than before
        ):
            pushed(driver, kept.versions[1 - last], KEY)
        assert kept.seen() in (last, 1 - last)
        kept.mended(1 - last)


def test_two_pushes_at_once(kept: Kept, either_way: int) -> None:  # noqa: ARG001 - a fixture that sets it
    outcomes: list[str] = []

    def push(root: Path) -> None:
        try:
            with kept.server.driver() as driver:
                pushed(driver, root, KEY)
            outcomes.append("pushed")
        except Refused as refused:
            outcomes.append(refused.message)

    threads = [threading.Thread(target=push, args=(root,)) for root in (*kept.versions, *kept.versions)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert set(outcomes) <= {"pushed", "busy", "overtaken"}
    assert outcomes.count("pushed") >= 2
    assert everything(kept.driver, KEY) in kept.clean


def test_a_second_push_waits_and_then_gives_up(kept: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pushing, "WAIT", 1.0)
    told: list[str] = []
    with (
        pushing._locked(kept.driver, None, KEY, lambda *_: None),
        pytest.raises(Refused, match="busy"),
    ):
        pushed(kept.driver, kept.versions[1], KEY, lambda step, _: told.append(step))
    assert told == ["waiting"]
    assert kept.seen() == 0


def test_a_push_whose_lock_the_server_gave_up(kept: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pushing, "IN_PLACE", REBUILT)
    taken: list[int] = []

    def take_over(step: str, _count: int) -> None:
        if step == "nodes" and not taken:
            taken.append(_unlocked(kept.driver))
            pushed(kept.driver, kept.versions[0], KEY)

    with pytest.raises(Refused, match="overtaken"):
        pushed(kept.driver, kept.versions[1], KEY, take_over)
    assert taken == [1]
    assert kept.seen() == 0
    kept.mended(1)


def _unlocked(driver: neo4j.Driver) -> int:
    """Take its lock from a push that is under way; return how many there were."""
    with driver.session() as session:
        found = session.run(
            "SHOW TRANSACTIONS YIELD transactionId, metaData WHERE metaData.dataflow IS NOT NULL RETURN transactionId"
        ).value()
        for one in found:
            session.run("TERMINATE TRANSACTION $id", id=one).consume()
    return len(found)


def test_a_push_that_ends_while_the_next_one_begins(kept: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its lock was given up too. The next one wants the same, but has seen what was there before."""
    outcomes: list[str] = []
    changed = pushing._Push._changed

    def next_one() -> None:
        monkeypatch.setattr(pushing._Push, "_changed", changed)
        try:
            with kept.server.driver() as driver:
                pushed(driver, kept.versions[1], KEY)
            outcomes.append("pushed")
        except Refused as refused:
            outcomes.append(refused.message)

    thread = threading.Thread(target=next_one)

    def slowly(*args: Any) -> Any:
        done = changed(*args)
        assert _unlocked(kept.driver) == 1
        thread.start()
        _until(lambda: _blocked(kept.driver))
        return done

    monkeypatch.setattr(pushing._Push, "_changed", slowly)
    pushed(kept.driver, kept.versions[1], KEY)
    thread.join()
    assert outcomes == ["overtaken"]
    assert everything(kept.driver, KEY) == kept.clean[1]


def _blocked(driver: neo4j.Driver) -> bool:
    shown = "SHOW TRANSACTIONS YIELD status WHERE status STARTS WITH 'Blocked' RETURN count(*) > 0 AS found"
    with driver.session() as session:
        return bool(session.run(shown).single(strict=True)["found"])


def _until(found: Callable[[], bool]) -> None:
    late = time.monotonic() + 60
    while not found():
        assert time.monotonic() < late
        time.sleep(0.05)


def test_who_reads_meanwhile_sees_one_or_the_other(kept: Kept, either_way: int) -> None:  # noqa: ARG001 - it is set
    over = threading.Event()
    seen: list[str] = []

    both = [Both(reached(kept.server, kept.driver), root, KEY, DAY) for root in kept.versions]
    question = both[0].questions.where(*both[0].questions.registry.subjects)
    answers = [one.by_files(question) for one in both]

    def read() -> None:
        while not over.is_set():
            try:
                seen.append(both[0].by_database(question))
            except Refused as refused:
                seen.append(refused.message)

    reader = threading.Thread(target=read)
    reader.start()
    for version in (1, 0, 1, 0, 1, 0):
        pushed(kept.driver, kept.versions[version], KEY)
        time.sleep(0.3)
    over.set()
    reader.join()
    assert answers[0] != answers[1]
    assert {*answers} <= {*seen} <= {*answers, "moved"}
