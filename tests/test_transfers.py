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


NOWHERE = REGISTRY.replace(", locations: [{{country: US}}]", "")


@pytest.mark.parametrize(
    ("systems", "unknown"),
    [((KEPT, "", ""), ["systems/store"]), (("", "", KEPT), ["systems/store"]), (("", "", ""), [])],
)
def test_a_system_whose_country_nobody_states_may_be_abroad(
    systems: tuple[str, ...], unknown: list[str], tmp_path: Path
) -> None:
    (tmp_path / "registry.yaml").write_text(NOWHERE.format(systems=systems), encoding="utf-8")
    answer = json.loads(run("transfers", "-r", tmp_path, "--format", "json").out)
    assert (answer["rows"], [row["entity"] for row in answer["unknown"]]) == ([], unknown)
    picture = run("diagram", "transfers", "-r", tmp_path, "--format", "mermaid", "--lang", "en").out
    assert ("? unknown: place" in picture) == bool(unknown)


def test_so_may_one_that_says_of_some_items_only_where_they_are(tmp_path: Path) -> None:
    text = NOWHERE.replace("items: {{", "items: {{fax: {{name: Fax}}, ").replace("[mail]", "[mail, fax]")
    text = text.replace("operator: cloud", "operator: cloud, locations: [{{country: KR, items: [mail]}}]")
    (tmp_path / "registry.yaml").write_text(text.format(systems=(KEPT, "", "")), encoding="utf-8")
    for command in (["transfers"], ["where", "user"]):
        answer = json.loads(run(*command, "-r", tmp_path, "--format", "json").out)
        assert {"entity": "systems/store", "what": "places"} in answer["unknown"], command


def test_a_place_abroad_says_nothing_of_one_beside_it(tmp_path: Path) -> None:
    text = REGISTRY.replace("{{country: US}}", "{{country: US}}, {{mode: backup}}").format(systems=(KEPT, "", ""))
    text += "entrustments: {e: {trustee: cloud, purposes: [p], locations: [{country: US}, {mode: backup}]}}\n"
    (tmp_path / "registry.yaml").write_text(text, encoding="utf-8")
    answer = json.loads(run("transfers", "-r", tmp_path, "--format", "json").out)
    assert [row["id"] for row in answer["rows"]] == ["e@US", "systems/store@US"]
    assert [row["entity"] for row in answer["unknown"]] == ["entrustments/e", "systems/store"]


def test_a_system_that_is_declared_to_be_abroad_is_told_once(tmp_path: Path) -> None:
    text = NOWHERE.replace("operator: cloud", "operator: cloud, overseas: {{timing: at once}}")
    (tmp_path / "registry.yaml").write_text(text.format(systems=(KEPT, "", "")), encoding="utf-8")
    answer = json.loads(run("transfers", "-r", tmp_path, "--format", "json").out)
    assert ([row["id"] for row in answer["rows"]], answer["unknown"]) == (["systems/store@unknown"], [])
