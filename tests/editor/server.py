"""A language server driven as an editor drives it: JSON-RPC over its standard input and output."""

from __future__ import annotations

import json
import os
import queue
import shutil
import subprocess
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self, cast

import pytest

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import TracebackType

MODULES = Path(__file__).parent / "node_modules"
SERVER = MODULES / "yaml-language-server" / "bin" / "yaml-language-server"
MESSAGES = MODULES / "yaml-language-server" / "l10n"
ACTIONLINT = MODULES / "@tktco" / "node-actionlint" / "bin" / "node-actionlint.js"
PATIENCE = 120
"""Seconds until a silent server is taken for a broken one; it answers within one."""


def node_for(program: Path) -> str:
    """Return the Node.js that runs a program. CI must have both; elsewhere a test says that it was not run."""
    found = shutil.which("node")
    if found and program.exists():
        return found
    why = f"no {program.name if found else 'Node.js'} here: make node-tools"
    if os.environ.get("CI"):
        pytest.fail(why)
    pytest.skip(why)


class Server:
    """yaml-language-server on a folder, in a language."""

    def __init__(
        self, folder: Path, node: str, language: str = "en", settings: Mapping[str, Any] | None = None
    ) -> None:
        command = [node, str(SERVER), "--stdio"]
        self._process = subprocess.Popen(  # noqa: S603 - a pinned package
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self._messages: queue.Queue[dict[str, Any]] = queue.Queue()
        self._diagnostics: dict[str, list[dict[str, Any]]] = {}
        self._settings = settings or {}
        self._number = 0
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        capabilities = {
            "workspace": {"configuration": True, "workspaceFolders": True},
            "textDocument": {
                "hover": {"contentFormat": ["markdown"]},
                "completion": {"completionItem": {"documentationFormat": ["markdown"], "snippetSupport": True}},
            },
        }
        start = {
            "processId": None,
            "rootUri": folder.as_uri(),
            "workspaceFolders": [{"uri": folder.as_uri(), "name": folder.name}],
            "capabilities": capabilities,
            "locale": language,
            "initializationOptions": {"l10nPath": str(MESSAGES)},
        }
        self.ask("initialize", start)
        self._tell("initialized", {})

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._process.kill()
        self._process.wait()
        self._reader.join()
        for stream in (self._process.stdin, self._process.stdout):
            if stream:
                stream.close()

    def open(self, file: Path, text: str | None = None) -> None:
        """Open a document: as it is in its file, or as an editor has it."""
        content = file.read_text(encoding="utf-8") if text is None else text
        document = {"uri": file.as_uri(), "languageId": "yaml", "version": 1, "text": content}
        self._tell("textDocument/didOpen", {"textDocument": document})

    def diagnostics(self, file: Path) -> list[dict[str, Any]]:
        """Return what the server has to say of an open document."""
        while file.as_uri() not in self._diagnostics:
            self._take(self._messages.get(timeout=PATIENCE))
        return self._diagnostics.pop(file.as_uri())

    def at(self, what: str, file: Path, line: int, column: int) -> Any:
        """Ask something of a place, counted from 0."""
        place = {"textDocument": {"uri": file.as_uri()}, "position": {"line": line, "character": column}}
        return self.ask(f"textDocument/{what}", place)

    def ask(self, method: str, params: object) -> Any:
        self._number += 1
        self._send({"id": self._number, "method": method, "params": params})
        while True:
            message = self._messages.get(timeout=PATIENCE)
            if message.get("id") == self._number and "method" not in message:
                assert "error" not in message, message
                return message["result"]
            self._take(message)

    def _take(self, message: dict[str, Any]) -> None:
        if message.get("method") == "textDocument/publishDiagnostics":
            self._diagnostics[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif "id" in message:  # it asks something of the editor
            asked = message["params"]["items"] if message["method"] == "workspace/configuration" else ()
            self._send({"id": message["id"], "result": [self._section(each["section"]) for each in asked] or None})

    def _section(self, name: str) -> Any:
        """Return the settings below a name: an editor has them as `yaml.hover`, a server asks for `yaml`."""
        found: Any = dict(self._settings.get(name, {}))
        for key, value in self._settings.items():
            if key.startswith(f"{name}."):
                *path, last = key.removeprefix(f"{name}.").split(".")
                place = found
                for part in path:
                    place = place.setdefault(part, {})
                place[last] = value
        return found

    def _tell(self, method: str, params: object) -> None:
        self._send({"method": method, "params": params})

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._process.stdin.flush()

    def _read(self) -> None:
        assert self._process.stdout
        while header := self._process.stdout.readline():
            length = int(header.partition(b":")[2])
            while self._process.stdout.readline().strip():
                pass
            self._messages.put(cast("dict[str, Any]", json.loads(self._process.stdout.read(length))))
