"""What keeps us from using a database: told by an id of `words` and its facts, safe to print."""

from __future__ import annotations

from typing import Any


class Refused(Exception):  # noqa: N818 - the database refused, or we did
    """Something is not done; `message` is the id of what is said of it, `facts` what it is said with."""

    def __init__(self, message: str, **facts: Any) -> None:
        super().__init__(message)
        self.message = message
        self.facts = facts
