"""A network between a client and a server, which can fail."""

from __future__ import annotations

import socket
import struct
import threading
from contextlib import suppress
from typing import TYPE_CHECKING, Self
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

_AT_ONCE = struct.pack("ii", 1, 0)
"""A socket that is closed so resets its connection, as a cut wire does in the end."""


class Proxy:
    """Passes on what goes to a server and what comes back, until it is cut.

    `most`: after so many bytes to the server it is cut for good.
    """

    def __init__(self, uri: str, most: int | None = None) -> None:
        parts = urlsplit(uri)
        self._server = (parts.hostname, parts.port)
        self._listening = socket.create_server(("127.0.0.1", 0))
        self._open: list[socket.socket] = []
        self._most = most
        self.passed = 0
        self.uri = f"{parts.scheme}://127.0.0.1:{self._listening.getsockname()[1]}"

    def __enter__(self) -> Self:
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def cut(self) -> None:
        """Break the connections there are; new ones come about as before."""
        while self._open:
            one = self._open.pop()
            one.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _AT_ONCE)
            with suppress(OSError):  # the other side was quicker
                one.shutdown(socket.SHUT_RDWR)
            one.close()

    def close(self) -> None:
        """Break the connections, and let no new ones come about."""
        with suppress(OSError):  # it is closed already
            self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()
        self.cut()

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._listening.accept()
            except OSError:
                return
            server = socket.create_connection(self._server)
            self._open += (client, server)
            for pair in ((client, server, self._counted), (server, client, bytes)):
                threading.Thread(target=_pass_on, args=pair, daemon=True).start()

    def _counted(self, data: bytes) -> bytes:
        """Return what still goes through."""
        self.passed += len(data)
        if self._most is None or self.passed <= self._most:
            return data
        self.close()
        return b""


def _pass_on(source: socket.socket, target: socket.socket, through: Callable[[bytes], bytes]) -> None:
    try:
        while data := through(source.recv(65536)):
            target.sendall(data)
        target.shutdown(socket.SHUT_WR)
    except OSError:
        return
