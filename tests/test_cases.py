"""Published policies as registries (`cases/*/registry`), against what a careful reviewer expects (`expected.yaml`).

Of each day an expectation file speaks of:

* `found`: findings that must be there. Each names `rule`, `entity`, `outcome`; `field`, `facts`, `severity` narrow it.
* `absent`: findings that a reviewer would call untrue, by any of the same keys.
* `answers`: facts of a question. `question` is a command; `row` names a row of the answer by its id, flow or entity,
  `no_row` one that must not be there, `unknown` an entity of its list of what is unknown; the other keys are the row's
  facts, a particular or clause by its state.
* `counts`: rule → outcome → number, in the whole report. A finding that is not in `found` must be counted here, so that
  nothing new creeps in unseen.

`later` lists what no rule can say yet; nothing is asked of it. An expectation that the program does not meet yet has an
`xfail` with the reason, and fails the day it is met.
"""

from __future__ import annotations

import functools
import json
import shlex
from collections import Counter
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from jsonschema import Draft202012Validator

from dataflow.findings import Outcome
from dataflow.load.registry import load
from dataflow.rules import every
from tests.cli.program import ROOT, run
from tests.rules.cases import read, report

if TYPE_CHECKING:
    from collections.abc import Callable

    from dataflow.findings import Finding, Report
    from dataflow.model.registry import Registry

FOLDERS = sorted(path.parent for path in (Path(__file__).parent / "cases").glob("*/expected.yaml"))
MODELINE = "# yaml-language-server: $schema=../../../../schemas/registry.schema.json\n"
RULES = {rule.meta.id for rule in every()}
CASE = {"about", "later"}
DAY = {"as_of", "found", "absent", "answers", "counts"}
FINDING = {"rule", "entity", "outcome", "field", "facts", "severity"}
ASIDE = {"why", "xfail"}


class Asked(NamedTuple):
    """What is asked of one case on one day."""

    folder: Path
    day: date
    what: Any

    def __str__(self) -> str:
        return f"{self.folder.name} on {self.day}"


def _days(folder: Path) -> list[Asked]:
    """Return the days of a case: those under `days`, or the one that the file itself is."""
    expected = read(folder / "expected.yaml")
    return [Asked(folder, date.fromisoformat(day["as_of"]), day) for day in expected.get("days", [expected])]


DAYS = [asked for folder in FOLDERS for asked in _days(folder)]


def _each(key: str) -> list[Any]:
    """Return a test parameter for every expectation under `key`."""
    return [
        pytest.param(asked, one, marks=_marks(one), id=f"{asked}: {_label(one)}")
        for asked in DAYS
        for one in asked.what.get(key, [])
    ]


def _marks(expectation: Any) -> list[Any]:
    reason = expectation.get("xfail")
    return [pytest.mark.xfail(reason=reason, strict=True)] if reason else []


def _label(expectation: Any) -> str:
    return ", ".join(str(value) for key, value in expectation.items() if key not in ASIDE)


@functools.cache
def _report(folder: Path, day: date) -> Report:
    return report(folder / "registry", day)


@functools.cache
def _answer(folder: Path, day: date, question: str) -> Any:
    asked = run(*shlex.split(question), "--registry", folder / "registry", "--as-of", str(day), "--format", "json")
    assert asked.code == 0, asked.err
    return json.loads(asked.out)


def _plain(fact: Any) -> Any:
    """Return a fact as the files write it: all text."""
    if isinstance(fact, dict):
        return {key: _plain(value) for key, value in fact.items()}
    if isinstance(fact, (list, tuple)):
        return [_plain(member) for member in fact]
    if isinstance(fact, bool):
        return str(fact).lower()
    return fact if fact is None else str(fact)


def _shown(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "entity": finding.place.entity,
        "outcome": finding.outcome.value,
        "field": finding.field,
        "facts": _plain(finding.facts),
        "severity": finding.severity.value,
    }


def _holds(wanted: Any, shown: Any) -> bool:
    """Return whether a fact is as wanted: of a mapping only what is asked, of one with a state the state alone."""
    if isinstance(shown, dict) and isinstance(wanted, dict):
        return all(key in shown and _holds(value, shown[key]) for key, value in wanted.items())
    if isinstance(shown, dict):
        return bool(shown.get("state") == wanted)
    return bool(wanted == shown)


def _matching(asked: Asked, expectation: Any) -> list[dict[str, Any]]:
    wanted = {key: value for key, value in expectation.items() if key not in ASIDE}
    found = [_shown(finding) for finding in _report(asked.folder, asked.day).findings]
    return [finding for finding in found if _holds(wanted, finding)]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_every_file_opens_with_its_schema(folder: Path) -> None:
    files = sorted((folder / "registry").iterdir())
    assert files
    assert (files[0].parent / MODELINE.strip().partition("=")[2]).resolve().is_file()
    assert [file.name for file in files if file.suffix != ".yaml"] == []
    assert [file.name for file in files if not file.read_text(encoding="utf-8").startswith(MODELINE)] == []


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_an_editor_finds_no_fault(folder: Path) -> None:
    schema = Draft202012Validator(json.loads((ROOT / "schemas" / "registry.schema.json").read_text(encoding="utf-8")))
    for file in sorted((folder / "registry").iterdir()):
        assert [(file.name, error.json_path) for error in schema.iter_errors(read(file))] == []


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_the_registry_is_read_whole(folder: Path) -> None:
    loaded = load(folder / "registry")
    assert [(finding.rule, finding.place, finding.facts) for finding in loaded.findings] == []
    assert loaded.registry is not None
    assert loaded.registry.head.unknowns.value == "report"


def _keys_are_known(body: Any, known: set[str]) -> None:
    assert set(body) <= known, f"{set(body) - known} in {body}"


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_expectations_speak_of_what_there_is(folder: Path) -> None:
    """A misspelt key, rule, outcome or entity would hold for ever."""
    expected = read(folder / "expected.yaml")
    registry = load(folder / "registry").registry
    assert registry is not None
    _keys_are_known(expected, CASE | ({"days"} if "days" in expected else DAY))
    for later in expected["later"]:
        _keys_are_known(later, {"code", "what"})
    for asked in _days(folder):
        _keys_are_known(asked.what, DAY if "days" in expected else CASE | DAY)
        for one in (*asked.what.get("found", []), *asked.what.get("absent", [])):
            _keys_are_known(one, FINDING | ASIDE)
            assert one.get("rule") in {*RULES, None}
            assert "entity" not in one or registry.entity(one["entity"]) is not None, one
            assert one.get("outcome", "review") in {outcome.value for outcome in Outcome}
        for one in asked.what.get("answers", []):
            assert _named(registry, next(one[name] for name in _NAMES if name in one)), one
        assert set(asked.what.get("counts", {})) <= RULES


def _named(registry: Registry, name: str) -> bool:
    """Return whether a row's name is that of an entity, or of a flow with its country behind `@`."""
    key = name.partition("@")[0]
    return any(registry.entity(f"{section}{key}") for section in ("", "entrustments/", "provisions/"))


@pytest.mark.parametrize(("asked", "expectation"), _each("found"))
def test_what_a_reviewer_expects_is_found(asked: Asked, expectation: Any) -> None:
    assert {"rule", "entity", "outcome"} <= set(expectation)
    assert _matching(asked, expectation)


@pytest.mark.parametrize(("asked", "expectation"), _each("absent"))
def test_what_a_reviewer_would_call_untrue_is_not(asked: Asked, expectation: Any) -> None:
    assert set(expectation) & {"rule", "outcome"}
    assert _matching(asked, expectation) == []


def _unexpected(asked: Asked) -> Counter[tuple[str, str]]:
    """Return rule and outcome of the findings that no expectation speaks of; each speaks of one."""
    left = [_shown(finding) for finding in _report(asked.folder, asked.day).findings]
    for one in sorted(asked.what.get("found", []), key=lambda one: -len(set(one) - ASIDE)):
        match = next((finding for finding in _matching(asked, one) if finding in left), None)
        if match is not None:
            left.remove(match)
    return Counter((finding["rule"], finding["outcome"]) for finding in left)


@pytest.mark.parametrize("asked", DAYS, ids=str)
def test_nothing_else_is_found(asked: Asked) -> None:
    counted: Counter[tuple[str, str]] = Counter()
    for finding in _report(asked.folder, asked.day).findings:
        counted[finding.rule, finding.outcome.value] += 1
    pinned = {
        (rule, outcome): int(number)
        for rule, numbers in asked.what.get("counts", {}).items()
        for outcome, number in numbers.items()
    }
    assert {key: counted[key] for key in pinned} == pinned
    assert {key: number for key, number in _unexpected(asked).items() if key not in pinned} == {}


def _rows(asked: Asked, expectation: Any) -> tuple[list[dict[str, Any]], Any]:
    """Return the rows that the expectation names, and what it says of them."""
    answer = _plain(_answer(asked.folder, asked.day, expectation["question"]))
    facts = {key: value for key, value in expectation.items() if key not in {"question", *_NAMES, *ASIDE}}
    name = next(name for name in _NAMES if name in expectation)
    return _NAMES[name](answer, expectation[name]), facts


def _of_row(answer: Any, name: str) -> list[dict[str, Any]]:
    return [row for row in answer["rows"] if name in {row.get("id"), row.get("flow"), row.get("entity")}]


def _of_unknown(answer: Any, name: str) -> list[dict[str, Any]]:
    return [row for row in answer["unknown"] if row["entity"] == name]


_NAMES: dict[str, Callable[[Any, str], list[dict[str, Any]]]] = {
    "row": _of_row,
    "no_row": _of_row,
    "unknown": _of_unknown,
}


def _says(row: dict[str, Any], key: str, wanted: Any) -> bool:
    """Return whether a row has a fact as a column, a particular, a protective measure or a clause."""
    parts = (row, *(row.get(part) or {} for part in ("fields", "safeguards", "clauses")))
    return any(key in part and _holds(wanted, part[key]) for part in parts)


@pytest.mark.parametrize(("asked", "expectation"), _each("answers"))
def test_answers(asked: Asked, expectation: Any) -> None:
    rows, facts = _rows(asked, expectation)
    there = [row for row in rows if all(_says(row, key, wanted) for key, wanted in facts.items())]
    if "no_row" in expectation:
        assert there == []
    else:
        assert there, rows


def test_there_are_cases() -> None:
    assert FOLDERS
    assert [folder.name for folder in FOLDERS] == sorted(path.name for path in (ROOT / "tests" / "cases").iterdir())
