"""`docs/neo4j/compose.yaml`: what can be held of it without a container. `test_connection` starts a server with its
settings, which Neo4j checks."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from tests.neo4j.compose import FILE, SERVICE, settings
from tests.neo4j.server import HERE

if TYPE_CHECKING:
    from pathlib import Path


def test_it_is_a_compose_file() -> None:
    command = (sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.compose-spec", FILE)
    done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603 - our own command
    assert done.returncode == 0, done.stdout


def test_it_is_the_version_that_is_tested() -> None:
    image, _, version = SERVICE["image"].partition(":")
    assert image == "neo4j"
    assert f"<version>{version.removesuffix('-community')}</version>" in (HERE / "pom.xml").read_text("utf-8")


def test_only_this_machine_gets_in_and_only_with_a_password_of_its_own() -> None:
    assert [port.partition(":")[0] for port in SERVICE["ports"]] == ["127.0.0.1", "127.0.0.1"]
    assert SERVICE["environment"]["NEO4J_AUTH"].startswith("neo4j/${NEO4J_PASSWORD:?")
    assert SERVICE["volumes"] == ["data:/data"]
    assert settings()["server.memory.heap.max_size"] == "1g"


def test_its_health_is_asked_with_the_password(tmp_path: Path) -> None:
    asked = tmp_path / "asked"
    shell = tmp_path / "cypher-shell"
    shell.write_text(f'#!/bin/sh\nprintf %s "$NEO4J_USERNAME $NEO4J_PASSWORD $*" > {asked}\n', encoding="utf-8")
    shell.chmod(0o755)
    kind, command = SERVICE["healthcheck"]["test"]
    assert kind == "CMD-SHELL"
    environment = {"PATH": f"{tmp_path}:/bin:/usr/bin", "NEO4J_AUTH": 'neo4j/a "b" /$c\'d'}
    subprocess.run(  # noqa: S603 - what the file says
        ("/bin/sh", "-c", command.replace("$$", "$")), env=environment, check=True
    )
    assert asked.read_text("utf-8") == 'neo4j a "b" /$c\'d RETURN 1'
