"""`docs/catalogue.yaml`: every row of the law and every check of the cases has its rules, or a reason for none."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from dataflow.rules import every
from tests.rules.cases import read

CATALOGUE: dict[str, Any] = read(Path(__file__).resolve().parents[1] / "docs" / "catalogue.yaml")
RULES = {rule.meta.id for rule in every()}
ROWS = {"A": 37, "B": 36, "C": 37, "D": 24}
CHECKS = 28


def test_no_row_is_left_out() -> None:
    rows = [f"{part}-{number}" for part, last in ROWS.items() for number in range(1, last + 1)]
    assert list(CATALOGUE) == [*rows, *(f"C{number:02}" for number in range(1, CHECKS + 1))]


@pytest.mark.parametrize("row", CATALOGUE)
def test_a_row_names_rules_or_says_why_not(row: str) -> None:
    body = CATALOGUE[row]
    assert len(body) == 1
    assert body.get("not_built") or (body["rules"] and set(body["rules"]) <= RULES)
    assert len(set(body.get("rules", []))) == len(body.get("rules", []))


def test_every_rule_is_of_a_row() -> None:
    named = {rule for body in CATALOGUE.values() for rule in body.get("rules", [])}
    assert RULES - named == set()
