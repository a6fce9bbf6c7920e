"""Every rule against the cases of its file in `rules/`: when it fires, and when it just does not."""

from __future__ import annotations

import ast
import functools
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from dataflow import rules
from dataflow.law.statutes import CITATIONS
from dataflow.rules import every
from dataflow.words.pages import page
from tests.rules.cases import TODAY, fingerprints, merged, read, report, write

if TYPE_CHECKING:
    from dataflow.findings import Finding, Meta, Report

FOLDER = Path(__file__).parent / "rules"
MODULES = sorted(path.stem for path in Path(rules.__file__).parent.glob("*.py") if path.stem != "__init__")
METAS = {rule.meta.id: rule.meta for rule in every()}
DISTINGUISHED = ("of_state", "worst", "told", "listings")
"""What a rule calls to tell a fact that is unknown from one that is not there."""

NO_MESSAGES = ("title", "remedy", "what", "why")
"""The headings of a rule's page that word no finding."""


class Case(NamedTuple):
    """One case of a rule, with the registry that its file starts from."""

    rule: str
    name: str
    registry: Any
    documents: dict[str, str]
    day: date
    expected: list[Any]
    passes: int | None


def _case(rule: str, file: Any, body: Any) -> Case:
    day = date.fromisoformat(body["as_of"]) if "as_of" in body else TODAY
    passes = int(body["passes"]) if "passes" in body else None
    registry = merged(file["base"], body.get("with", {}))
    return Case(rule, body["name"], registry, file.get("documents", {}), day, body["expect"], passes)


def _of_file(module: str) -> list[Case]:
    file = read(FOLDER / f"{module}.yaml")
    return [_case(module.replace("_", "-"), file, body) for body in file["cases"]]


CASES = {path.stem: _of_file(path.stem) for path in sorted(FOLDER.glob("*.yaml"))}
ALL = [case for cases in CASES.values() for case in cases]


@pytest.fixture(scope="session", name="reported")
def _reported(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """Return what gives the report on a case; each is checked once."""

    @functools.cache
    def reported(number: int) -> Report:
        folder = tmp_path_factory.mktemp("case")
        write(folder, {"registry.yaml": ALL[number].registry}, ALL[number].documents)
        return report(folder, ALL[number].day)

    return lambda case: reported(ALL.index(case))


def _spoken(found: Report, case: Case) -> list[Finding]:
    return [finding for finding in found.findings if finding.rule == case.rule]


def _plain(fact: Any) -> Any:
    """Return a fact as the case files write it: all text."""
    return [_plain(member) for member in fact] if isinstance(fact, (list, tuple)) else str(fact)


def _shown(finding: Finding) -> dict[str, Any]:
    return {
        "outcome": finding.outcome.value,
        "entity": finding.place.entity,
        "field": finding.field,
        "severity": finding.severity.value,
        "variant": finding.message,
        "citations": list(finding.citations),
        "related": [related.entity for related, _ in finding.related],
        "facts": {name: _plain(fact) for name, fact in finding.facts.items()},
    }


def _like(shown: dict[str, Any], wanted: Any) -> dict[str, Any]:
    """Return what of a finding a case speaks of."""
    spoken = {key: shown[key] for key in wanted}
    if "facts" in wanted:
        spoken["facts"] = {name: shown["facts"].get(name) for name in wanted["facts"]}
    return spoken


def _assert_all_match(shown: list[dict[str, Any]], wanted: list[Any]) -> None:
    """Pair every finding with an expectation of its own, whatever their order."""
    left = list(wanted)
    for finding in shown:
        match = next((each for each in left if _like(finding, each) == each), None)
        assert match is not None, f"not expected: {finding}\nexpected: {left}"
        left.remove(match)
    assert left == []


@pytest.mark.parametrize("case", ALL, ids=lambda case: f"{case.rule}: {case.name}")
def test_case(case: Case, reported: Any) -> None:
    found = reported(case)
    assert not found.crashed
    _assert_all_match([_shown(finding) for finding in _spoken(found, case)], case.expected)
    if case.passes is not None:
        assert found.passes.get(case.rule, 0) == case.passes


@pytest.mark.parametrize("case", ALL, ids=lambda case: f"{case.rule}: {case.name}")
def test_findings_are_told_apart_and_grounded(case: Case, reported: Any) -> None:
    found = reported(case)
    assert len(set(fingerprints(found))) == len(found.findings)
    cited = {row for finding in found.findings for row in finding.citations}
    assert cited <= CITATIONS.keys()
    assert all(CITATIONS[row].in_force(case.day) for row in cited)
    assert all(finding.citations for finding in found.findings if finding.rule in METAS)


def test_every_rule_has_its_cases() -> None:
    assert sorted(CASES) == MODULES
    assert sorted(module.replace("_", "-") for module in MODULES) == sorted(METAS)


@pytest.mark.parametrize("module", sorted(CASES))
def test_names_of_cases_are_unique(module: str) -> None:
    names = [case.name for case in CASES[module]]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("meta", METAS.values(), ids=METAS)
def test_citations_exist(meta: Meta) -> None:
    assert meta.citations
    assert set(meta.citations) <= CITATIONS.keys()


@pytest.mark.parametrize("module", sorted(CASES))
def test_a_rule_names_all_that_its_findings_cite(module: str, reported: Any) -> None:
    meta = METAS[module.replace("_", "-")]
    cited = {row for case in CASES[module] for finding in _spoken(reported(case), case) for row in finding.citations}
    assert cited <= {*meta.citations, *meta.also}
    assert set(meta.also) <= CITATIONS.keys()


@pytest.mark.parametrize("module", sorted(CASES))
def test_the_base_passes(module: str) -> None:
    base = CASES[module][0]
    assert base.registry == read(FOLDER / f"{module}.yaml")["base"]
    assert base.expected == []
    assert base.passes


@pytest.mark.parametrize("module", sorted(CASES))
def test_at_least_two_cases_fire(module: str) -> None:
    assert sum(bool(case.expected) for case in CASES[module]) >= 2


@pytest.mark.parametrize("module", sorted(CASES))
def test_it_speaks_from_the_first_day_of_its_duty(module: str) -> None:
    since = METAS[module.replace("_", "-")].since
    before = [case for case in CASES[module] if case.day == since - timedelta(days=1)]
    first = [case for case in CASES[module] if case.day == since]
    silent = [case.registry for case in before if not case.expected and case.passes == 0]
    assert any(case.expected and case.registry in silent for case in first)


def _messages(module: str, reported: Any) -> set[tuple[str, str]]:
    """Return outcome and message of each finding that a case expects."""
    fired = (reported(case) for case in CASES[module] if case.expected)
    rule = module.replace("_", "-")
    return {(f.outcome.value, f.message) for found in fired for f in found.findings if f.rule == rule}


@pytest.mark.parametrize("module", sorted(CASES))
def test_every_outcome_and_variant_has_a_case(module: str, reported: Any) -> None:
    found = _messages(module, reported)
    outcomes, variants = _possible(Path(rules.__file__).with_name(f"{module}.py"))
    assert outcomes <= {outcome for outcome, _ in found}
    assert all(any(message.startswith(variant) for _, message in found) for variant in variants)


@pytest.mark.parametrize("module", sorted(CASES))
def test_every_message_has_a_case(module: str, reported: Any) -> None:
    headings = {heading for heading in page(module.replace("_", "-")) if not heading.startswith(NO_MESSAGES)}
    assert {message for _, message in _messages(module, reported)} == headings


def _possible(path: Path) -> tuple[set[str], set[str]]:
    """Return the outcomes and variants that a rule's source names, comparisons apart."""
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    compared = {id(inner) for node in nodes if isinstance(node, ast.Compare) for inner in ast.walk(node)}
    outcomes = {
        node.attr.lower()
        for node in nodes
        if isinstance(node, ast.Attribute) and ast.unparse(node.value) == "Outcome" and id(node) not in compared
    }
    if any(isinstance(node, ast.Name) and node.id in DISTINGUISHED for node in nodes):
        outcomes.add("unknown")
    variants = {
        text for node in nodes if isinstance(node, ast.keyword) and node.arg == "variant" for text in _texts(node)
    }
    return outcomes - {"pass"}, variants


def _texts(node: ast.AST) -> set[str]:
    constants = (inner.value for inner in ast.walk(node) if isinstance(inner, ast.Constant))
    return {value for value in constants if isinstance(value, str)}
