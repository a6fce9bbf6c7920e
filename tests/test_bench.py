"""The benchmark's registries are what they are said to be: sound, but for the planted defects."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from dataflow.load.registry import load
from tests.bench import generate
from tests.cli.program import run

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("services", [1, 3])
def test_exactly_the_planted_defects_are_reported(services: int, tmp_path: Path) -> None:
    generate.generate(tmp_path / "registry", services * generate.SERVICE)
    answer = run("check", tmp_path / "registry", "--format", "json")
    report = json.loads(answer.out)
    assert answer.code == 1
    assert report["complete"]
    wanted = Counter(
        (defect.rule, key) for index in range(services) for defect, key in generate.planted(index, services)
    )
    assert wanted.total() == len(generate.DEFECTS)
    found = Counter((finding["rule"], _where(finding["entity"], wanted)) for finding in report["findings"])
    assert found == wanted


def _where(entity: str, wanted: Counter[tuple[str, str]]) -> str:
    """Return the hop that a finding is about; a policy has one row found wanting."""
    section, _, identity = entity.partition("/")
    if section == "policies":
        return next(key for rule, key in wanted if rule == "entrustment-row-without-task")
    return identity[2:]


def test_the_registry_has_that_many_entrustments_and_chains_of_six(tmp_path: Path) -> None:
    generate.generate(tmp_path / "registry", 500)
    registry = load(tmp_path / "registry").registry
    assert registry
    assert len(registry.entrustments) == 500
    assert max(map(len, generate.CHAINS)) == 6
