"""The cases of `cases.yaml`, and how each becomes a folder."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from tests.hostile.made import MADE

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Case:
    """A registry to be refused, and how; `cases.yaml` says what the fields mean."""

    name: str
    expect: list[Any]
    text: str | dict[str, Any] | None = None
    files: dict[str, str | dict[str, Any]] = field(default_factory=dict)
    made: str | None = None
    alone: bool = False
    code: int = 2
    count: int | None = None
    suggest: list[list[str]] | None = None

    def build(self, root: Path) -> Path:
        """Write the registry into the folder `root` and return it."""
        root.mkdir()
        if not self.alone:
            shutil.copy(HERE / "base.yaml", root)
        for name, text in (self.files if self.text is None else {"a.yaml": self.text}).items():
            (root / name).write_bytes(_bytes(text))
        if self.made:
            MADE[self.made](root)
        return root


def _bytes(text: str | dict[str, Any]) -> bytes:
    parts: dict[str, Any] = {"before": text} if isinstance(text, str) else text
    repeated = "".join(
        parts["repeat"].replace("{n}", str(n)).replace("{next}", str(n + 1)).replace("{pad}", " " * n)
        for n in range(parts.get("times", 0))
    )
    whole: str = parts.get("before", "") + repeated + parts.get("after", "")
    return whole.encode(parts.get("encoding", "utf-8"), "surrogatepass")


CASES = [Case(**one) for one in yaml.safe_load((HERE / "cases.yaml").read_text("utf-8"))]
