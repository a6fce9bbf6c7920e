"""docs/catalogue.md: every row of the catalogue of the law, with its rules and their cases, or why there is none."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from dataflow.findings import Outcome
from dataflow.rules import every
from tests.rules.cases import read
from tests.test_docs import DOCS, UPDATE
from tests.test_rules import CASES, Case

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ROWS: dict[str, Any] = read(DOCS / "catalogue.yaml")
METAS = {rule.meta.id: rule.meta for rule in every()}
LAW = re.compile(r"[A-D]-\d+")
"""Rows of the catalogue of the law; any other key is a check of a whole registry."""

_LAST = {"A": 37, "B": 36, "C": 37, "D": 24}
_CHECKS = 28

_COLUMNS = "rule | severity | outcomes | citations | since | cases that fire | that must not"


def _cases(rule: str) -> list[Case]:
    return CASES[rule.replace("-", "_")]


def _outcomes(rule: str) -> list[str]:
    """Return the outcomes that the cases of a rule show, the worst first."""
    shown = {finding.get("outcome") for case in _cases(rule) for finding in case.expected}
    return [each.value for each in (Outcome.VIOLATED, Outcome.REVIEW, Outcome.UNKNOWN) if each.value in shown]


def _rule(rule: str) -> list[str]:
    meta, cases = METAS[rule], _cases(rule)
    return [
        f"[{rule}](rules/{rule}.md)",
        meta.severity.value,
        ", ".join([*_outcomes(rule), "pass"]),
        ", ".join(dict.fromkeys((*meta.citations, *meta.also))),
        meta.since.isoformat(),
        str(sum(bool(case.expected) for case in cases)),
        str(sum(not case.expected for case in cases)),
    ]


def _table(keys: Iterable[str]) -> Iterator[str]:
    yield f"| row | {_COLUMNS} |"
    yield "|---|---|---|---|---|---|---|---|"
    for key in keys:
        for rule in ROWS[key].get("rules", ()):
            yield "| " + " | ".join([key, *_rule(rule)]) + " |"


def _not_built(keys: Iterable[str]) -> Iterator[str]:
    reasons = [f"| {key} | {ROWS[key]['not_built']} |" for key in keys if "not_built" in ROWS[key]]
    if reasons:
        yield from ("", "No rule:", "", "| row | why |", "|---|---|", *reasons)


def _section(title: str, keys: list[str]) -> Iterator[str]:
    if keys:
        yield from (f"## {title}", "", *_table(keys), *_not_built(keys), "")


def _others() -> Iterator[str]:
    """Yield the rules that stand in no row."""
    there = {rule for row in ROWS.values() for rule in row.get("rules", ())}
    rows = ["| " + " | ".join(_rule(rule)) + " |" for rule in METAS if rule not in there]
    if rows:
        yield from ("## Rules in no row", "", f"| {_COLUMNS} |", "|---|---|---|---|---|---|---|", *rows)


def _text() -> str:
    law = [key for key in ROWS if LAW.fullmatch(key)]
    lines = [
        "# Catalogue",
        "",
        "Generated from `catalogue.yaml`, the rules and their cases (`make snapshots`): which rules judge what the law",
        "asks, row by row, and what no rule judges. A rule judges nothing before the day in *since*.",
        "",
        *_section("The law (A entrustment, B transfers, C grounds and retention, D policy and governance)", law),
        *_section("Whole registries", [key for key in ROWS if key not in law]),
        *_others(),
    ]
    return "\n".join(lines).rstrip("\n") + "\n"


def test_the_catalogue_is_not_stale() -> None:
    path = DOCS / "catalogue.md"
    if UPDATE:
        path.write_text(_text(), encoding="utf-8")
    assert path.read_text(encoding="utf-8") == _text(), "stale: make snapshots"


def test_no_row_is_left_out() -> None:
    law = [f"{part}-{number}" for part, last in _LAST.items() for number in range(1, last + 1)]
    assert list(ROWS) == [*law, *(f"C{number:02}" for number in range(1, _CHECKS + 1))]


@pytest.mark.parametrize("key", ROWS)
def test_a_row_has_rules_or_a_reason(key: str) -> None:
    row = ROWS[key]
    assert len(row) == 1
    assert row.get("rules") or row.get("not_built")
    rules = row.get("rules", [])
    assert set(rules) <= METAS.keys()
    assert len(set(rules)) == len(rules)


def _left_out(part: Any) -> bool:
    """Return whether a change takes a fact away, or writes it as unknown."""
    if isinstance(part, dict):
        return any(map(_left_out, part.values()))
    return any(map(_left_out, part)) if isinstance(part, list) else part in (None, "unknown")


def _is_unknown(body: Any) -> bool:
    """Return whether a case says what comes of a fact that nobody knows: no verdict, or that it is unknown."""
    outcomes = {each.get("outcome") for each in body["expect"]}
    return outcomes == {"unknown"} or (not outcomes and _left_out(body.get("with", {})))


@pytest.mark.parametrize("rule", METAS)
def test_a_rule_has_cases_that_fire_and_near_misses(rule: str) -> None:
    """Two that fire and two that must not beside the base; the near miss by date is held in `test_rules`."""
    cases: list[Any] = read(Path(__file__).parent / "rules" / f"{rule.replace('-', '_')}.yaml")["cases"]
    assert sum(bool(case["expect"]) for case in cases) >= 2
    assert sum(not case["expect"] for case in cases[1:]) >= 2
    assert any(map(_is_unknown, cases))
