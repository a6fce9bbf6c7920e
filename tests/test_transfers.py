"""Transfers: who sends what is kept in a system abroad."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.cli.program import run

if TYPE_CHECKING:
    from pathlib import Path

REGISTRY = """
registry: {{name: Group, controller: own}}
parties: {{own: {{name: Own}}, sister: {{name: Sister}}, cousin: {{name: Cousin}}, cloud: {{name: Cloud}}}}
subjects: {{user: {{name: User}}}}
items: {{mail: {{name: Mail}}}}
systems: {{store: {{name: Store, operator: cloud, locations: [{{country: US}}]}}}}
purposes:
  p: {{name: P, subjects: [user], items: [mail]{systems[0]}}}
  q: {{name: Q, controller: sister, subjects: [user], items: [mail]{systems[1]}}}
  r: {{name: R, controller: cousin, subjects: [user], items: [mail]{systems[2]}}}
"""
KEPT = ", systems: [store]"


@pytest.mark.parametrize(
    ("systems", "sender"),
    [
        ((KEPT, "", ""), "own"),
        (("", KEPT, ""), "sister"),  # whose registry it is does not matter
        ((KEPT, KEPT, ""), "own"),
        (("", KEPT, KEPT), None),  # neither alone
    ],
)
def test_whoever_keeps_data_in_a_system_sends_it(systems: tuple[str, ...], sender: str | None, tmp_path: Path) -> None:
    (tmp_path / "registry.yaml").write_text(REGISTRY.format(systems=systems), encoding="utf-8")
    (row,) = json.loads(run("transfers", "-r", tmp_path, "--format", "json").out)["rows"]
    assert row["sender"] == sender
    assert run("diagram", "transfers", "-r", tmp_path, "--format", "mermaid").code == 0
