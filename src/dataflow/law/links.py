"""Links that lead nowhere by their form alone; nothing is ever fetched."""

from __future__ import annotations

import re

_DEAD = re.compile(
    r"#.*|(?:javascript|about|file|data):.*|(?:https?:)?/{0,3}|[-.]+"
    r"|(?:https?://)?(?:localhost|127\.0\.0\.1|0\.0\.0\.0|10(?:\.\d+){3}|192\.168(?:\.\d+){2})(?:[:/].*)?"
    r"|https?://[^./\s]*(?:/.*)?"  # no domain
    r"|https?:/?[^/\s].*"
    r"|https?://https?:.*",
    re.IGNORECASE,
)


def leads_nowhere(link: str) -> bool:
    """Return whether a link is one that nobody can follow: empty, a script, an address of one's own network."""
    return _DEAD.fullmatch(link.strip()) is not None
