"""A real Neo4j for tests: Community edition, on a free port of this machine, with authentication on."""

from __future__ import annotations

import os
import secrets
import shutil
import socket
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import neo4j
import pytest
from neo4j.exceptions import ServiceUnavailable, TransientError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

HERE = Path(__file__).parent
JARS = HERE / "lib"
COMPLETE = JARS / ".complete"
"""There when `make neo4j-server` got all of the jars."""
PATIENCE = 240
"""Seconds until a silent server is taken for a broken one; it answers within ten where nobody else is at work."""
SILENT = neo4j.NotificationMinimumSeverity.OFF

QUICK = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
"""For tests: half of the work until it answers, and a third less memory."""
THOROUGH = ("-XX:+UseG1GC",)
"""As in production, for whoever measures."""

_JAVA = (
    "-Xms256m",
    "-Xmx1g",
    *(f"--add-opens=java.base/{name}=ALL-UNNAMED" for name in ("java.nio", "java.io", "sun.nio.ch")),
    "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
)
_SETTINGS = {
    "server.default_listen_address": "127.0.0.1",
    "server.http.enabled": "false",
    "server.https.enabled": "false",
    "server.memory.pagecache.size": "256m",
    "db.tx_log.preallocate": "false",  # else half a gigabyte of disk for nothing, kept for three runs
    "dbms.security.auth_enabled": "true",
    "dbms.usage_report.enabled": "false",
    "dbms.cypher.min_replan_interval": "1h",  # each test has another database, and to plan a query takes a second
    "dbms.cypher.statistics_divergence_threshold": "1",
}


class Server:
    """A server that somebody else runs, and how to get into it; its database is ours to empty."""

    own = False
    """Whether a test may stop it."""

    def __init__(self, uri: str, username: str, password: str) -> None:
        self.uri = uri
        self.username = username
        self.password = password

    def driver(self) -> neo4j.Driver:
        """Return a new driver, which whoever asks closes."""
        return neo4j.GraphDatabase.driver(
            self.uri, auth=(self.username, self.password), notifications_min_severity=SILENT
        )

    def start(self) -> None:
        """See that it answers."""
        with self.driver() as driver:
            driver.verify_connectivity()

    def stop(self) -> None:
        """Refuse: it is not ours."""
        self.kill()

    def kill(self) -> None:
        """Refuse: it is not ours."""
        pytest.skip("stops the server, so it needs its own: unset DATAFLOW_NEO4J_URI")


class OwnServer(Server):
    """A server of ours in a folder: it may be killed, and started again on what it wrote."""

    own = True

    def __init__(self, home: Path, settings: Mapping[str, str] | None = None, machine: Sequence[str] = QUICK) -> None:
        port = _free_port()
        super().__init__(f"bolt://127.0.0.1:{port}", "neo4j", secrets.token_urlsafe(12))
        self.home = home
        self._machine = machine
        self._settings: Mapping[str, str] = _SETTINGS
        self._process: subprocess.Popen[bytes] | None = None
        self._fresh = True
        for name in ("conf", "data", "logs", "plugins", "import", "run"):
            (home / name).mkdir(parents=True, exist_ok=True)
        self.configure({"server.bolt.listen_address": f"127.0.0.1:{port}", **(settings or {})})

    def configure(self, settings: Mapping[str, str]) -> None:
        """Add settings, which count from the next start."""
        self._settings = {**self._settings, **settings}
        lines = (f"{name}={value}\n" for name, value in self._settings.items())
        (self.home / "conf" / "neo4j.conf").write_text("".join(lines), encoding="utf-8")

    def start(self) -> None:
        """Start it where it does not run, and wait until it answers."""
        if self._runs():
            return
        server = (_java(), *_JAVA, *self._machine, "-cp", f"{JARS}/*", "org.neo4j.server.CommunityEntryPoint")
        command = (sys.executable, "-I", str(HERE / "keeper.py"), *server)
        folders = (f"--home-dir={self.home}", f"--config-dir={self.home / 'conf'}")
        with (self.home / "logs" / "console.log").open("ab") as console:
            self._process = subprocess.Popen(  # noqa: S603 - what `make neo4j-server` got
                (*command, *folders), stdin=subprocess.PIPE, stdout=console, stderr=console, start_new_session=True
            )
        late = time.monotonic() + PATIENCE
        while not self._answers():
            if time.monotonic() > late or not self._runs():
                self.kill()
                pytest.fail(f"The server did not start.\n{self._last_words()}")
            time.sleep(0.1)

    def stop(self) -> None:
        """Stop it in good order."""
        self._end(b"")

    def kill(self) -> None:
        """Kill it, as a power cut would."""
        self._end(b"kill")

    def _end(self, how: bytes) -> None:
        """Tell its keeper, and wait until it is gone."""
        if self._process is None:
            return
        with suppress(BrokenPipeError):  # it ended by itself
            self._process.communicate(how, PATIENCE)
        self._process = None

    def _runs(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def _answers(self) -> bool:
        try:
            if self._fresh:
                self._set_password()
            with self.driver() as driver, driver.session() as session:
                session.run("RETURN 1").consume()
        except (ServiceUnavailable, TransientError):
            return False
        return True

    def _set_password(self) -> None:
        change = "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $password"
        with (
            neo4j.GraphDatabase.driver(self.uri, auth=("neo4j", "neo4j")) as driver,
            driver.session(database="system") as session,
        ):
            session.run(change, password=self.password).consume()
        self._fresh = False

    def _last_words(self) -> str:
        logs = (self.home / "logs" / name for name in ("console.log", "neo4j.log"))
        return "\n".join(log.read_text("utf-8", "replace")[-2000:] for log in logs if log.exists())


def certified(folder: Path) -> dict[str, str]:
    """Return the settings of TLS with a certificate for this machine, which nobody but itself has signed."""
    folder.mkdir()
    where = ("-keyout", folder / "private.key", "-out", folder / "public.crt", "-days", "2")
    names = ("-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1")
    key = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes")
    made = (_program("openssl"), "req", "-x509", *key, *where, *names)
    subprocess.run(made, check=True, capture_output=True)  # noqa: S603 - our own command
    policy = "dbms.ssl.policy.bolt"
    return {f"{policy}.enabled": "true", f"{policy}.base_directory": str(folder), f"{policy}.client_auth": "NONE"}


def _java() -> str:
    if not COMPLETE.exists():
        _lack("Neo4j")
    return _program("java")


def _program(name: str) -> str:
    return shutil.which(name) or _lack(name)


def _lack(name: str) -> NoReturn:
    """Say that a test is not run; CI must have it all."""
    why = f"no {name} here: make neo4j-server"
    if os.environ.get("CI"):
        pytest.fail(why)
    pytest.skip(why)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
