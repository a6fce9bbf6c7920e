"""Which language a person reads: the flag, the environment, the registry, the locale."""

from __future__ import annotations

import os

LANGUAGES = ("ko", "en")


def preferred(flag: str | None, registry: str | None) -> str:
    """Return `ko` or `en`: `--lang`, else `DATAFLOW_LANG`, else the registry's language, else the locale's."""
    for choice in (flag, os.environ.get("DATAFLOW_LANG"), registry):
        if choice in LANGUAGES:
            return choice
    locale = next(filter(None, (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))), "")
    return "ko" if locale.startswith("ko") else "en"
