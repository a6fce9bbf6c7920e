"""What `docs/neo4j/compose.yaml` says."""

from __future__ import annotations

from typing import Any

import yaml

from tests.cli.program import ROOT

FILE = ROOT / "docs" / "neo4j" / "compose.yaml"
SERVICE: dict[str, Any] = yaml.safe_load(FILE.read_text("utf-8"))["services"]["neo4j"]


def settings() -> dict[str, str]:
    """Return the settings among its variables, by the image's rule: `__` is an underscore there, and `_` a dot."""
    named = {name.removeprefix("NEO4J_"): value for name, value in SERVICE["environment"].items()}
    return {
        name.replace("__", "\0").replace("_", ".").replace("\0", "_"): value
        for name, value in named.items()
        if name != "AUTH"
    }
