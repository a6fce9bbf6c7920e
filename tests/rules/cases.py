"""Test data in YAML: read, laid over a base, written as a registry folder, checked."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

import yaml

from dataflow.check import check
from dataflow.graph.world import World
from dataflow.load.registry import load

if TYPE_CHECKING:
    from pathlib import Path

    from dataflow.findings import Report

TODAY = date(2026, 11, 25)


class _Reader(yaml.BaseLoader):
    """Every scalar is text, but for a plain `~`: what it stands over is deleted."""

    def construct_scalar(self, node: Any) -> Any:
        return None if node.value == "~" and node.style is None else super().construct_scalar(node)


class _Writer(yaml.SafeDumper):
    """Writes a list that stands in two places twice, since registries have no anchors."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002 - the base class's signature
        return True


@functools.cache
def read(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), _Reader)  # noqa: S506 - a loader that makes texts only


def merged(base: Any, over: Any) -> Any:
    """Return `over` laid deep over `base`; a mapping over a list speaks of its members by index."""
    if not isinstance(over, Mapping):
        return over
    if isinstance(base, list):
        return list(merged({str(index): member for index, member in enumerate(base)}, over).values())
    found = dict(base) if isinstance(base, Mapping) else {}
    found |= {key: merged(found.get(key), value) for key, value in over.items()}
    return {key: value for key, value in found.items() if value is not None}


def write(folder: Path, files: Mapping[str, Any], documents: Mapping[str, str] | None = None) -> None:
    for name, data in files.items():
        text = yaml.dump(data, Dumper=_Writer, allow_unicode=True, sort_keys=False)
        (folder / name).write_text(text, encoding="utf-8")
    for name, text in (documents or {}).items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


def report(folder: Path, day: date = TODAY) -> Report:
    """Return the report on a folder in which the loader finds nothing to say."""
    loaded = load(folder)
    assert [(finding.rule, finding.place, finding.facts) for finding in loaded.findings] == []
    assert loaded.registry is not None
    return check(World(loaded.registry, day), loaded.sources.span, day)


def fingerprints(found: Report) -> list[str]:
    return sorted(finding.fingerprint for finding in found.findings)
