"""A registry in which nothing is amiss, one fact of it changed at a time, and what a report must not depend on."""

from __future__ import annotations

import random
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from dataflow.rules import every
from tests.rules.cases import TODAY, fingerprints, merged, read, report, write

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dataflow.findings import Finding, Report

CLEAN = Path(__file__).parent / "clean" / "registry"
MUTATIONS: list[Any] = read(CLEAN.parent / "mutations.yaml")
CASES = sorted((CLEAN.parent.parent / "rules").glob("*.yaml"))
RULES = [rule.meta.id for rule in every()]


def _whole() -> Any:
    whole: Any = {}
    for path in CLEAN.glob("*.yaml"):
        whole = merged(whole, read(path))
    return whole


def _public() -> Any:
    """Return the registry of a public institution, whose duties companies do not have."""
    return merged(_whole(), read(CLEAN.parent / "public.yaml"))


def _documents() -> dict[str, str]:
    return {f"documents/{path.name}": path.read_text(encoding="utf-8") for path in CLEAN.glob("documents/*.txt")}


def _mutated(folder: Path, mutation: Any) -> Report:
    base = _public() if "public" in mutation else _whole()
    write(folder, {"all.yaml": merged(base, mutation["with"])}, _documents())
    return report(folder)


def test_nothing_is_amiss() -> None:
    assert [(finding.rule, finding.place) for finding in report(CLEAN).findings] == []


@pytest.fixture(scope="module", name="public")
def _public_report(tmp_path_factory: pytest.TempPathFactory) -> Report:
    folder = tmp_path_factory.mktemp("public")
    write(folder, {"all.yaml": _public()}, _documents())
    return report(folder)


def test_nothing_is_amiss_at_a_public_institution(public: Report) -> None:
    assert [(finding.rule, finding.place) for finding in public.findings] == []


def test_what_passes_on_a_claim_is_counted() -> None:
    """The re-trustee behind a link, the one by general consent, the operator without access."""
    assert report(CLEAN).claimed == 3


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_passes(rule: str, public: Report) -> None:
    assert {**report(CLEAN).passes, **public.passes}.get(rule, 0) >= 1


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_has_a_mutation(rule: str) -> None:
    assert rule in {mutation["rule"] for mutation in MUTATIONS}


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: f"{mutation['rule']}: {mutation['name']}")
def test_one_fact_gives_one_finding(mutation: Any, tmp_path: Path) -> None:
    findings = _mutated(tmp_path, mutation).findings
    assert sorted(finding.rule for finding in findings) == sorted([mutation["rule"], *mutation.get("also", [])])
    found = next(finding for finding in findings if finding.rule == mutation["rule"])
    assert {"outcome": found.outcome.value, "entity": found.place.entity} == mutation["expect"]


def _sick() -> Any:
    """Return the clean registry with all mutations at once that do not take policy rows away."""
    whole = _whole()
    for mutation in MUTATIONS:
        if "policies" not in mutation["with"]:
            whole = merged(whole, mutation["with"])
    return whole


def _shuffled(data: Any, chance: random.Random) -> Any:
    """Return `data` with the keys of its mappings in any order; the order of a list means something."""
    if isinstance(data, list):
        return [_shuffled(member, chance) for member in data]
    if not isinstance(data, dict):
        return data
    keys = sorted(data)
    chance.shuffle(keys)
    return {key: _shuffled(data[key], chance) for key in keys}


def _split(whole: Mapping[str, Any], chance: random.Random) -> dict[str, Any]:
    """Return file name → sections, with the entities of each section spread over the files."""
    files: dict[str, Any] = {"head.yaml": {"registry": whole["registry"]}}
    for section, bodies in whole.items():
        for identity, body in bodies.items() if section != "registry" else ():
            name = f"{chance.randrange(9)}.yaml"
            files[name] = merged(files.get(name, {}), {section: {identity: body}})
    return files


def _kin(finding: Finding) -> tuple[str, ...]:
    return tuple(related.entity for related, _ in finding.related)


def _told(finding: Finding) -> tuple[str, ...]:
    """Return all that a finding says but for the place in the files."""
    facts = str(sorted(finding.facts.items()))
    related = str([each for each, _ in finding.related])
    judged = (finding.rule, finding.message, finding.severity.value, str(finding.place), facts, related)
    return (finding.fingerprint, finding.facts_hash, *judged)


def _essence(found: Report) -> Any:
    return sorted(_told(finding) for finding in found.findings), found.outcomes, found.passes, found.claimed


@pytest.mark.parametrize("seed", range(5))
def test_order_and_files_change_nothing(seed: int, tmp_path: Path) -> None:
    chance = random.Random(seed)  # noqa: S311 - a repeatable shuffle
    (tmp_path / "one").mkdir()
    (tmp_path / "many").mkdir()
    write(tmp_path / "one", {"all.yaml": _sick()}, _documents())
    write(tmp_path / "many", _split(_shuffled(_sick(), chance), chance), _documents())
    one, many = report(tmp_path / "one"), report(tmp_path / "many")
    assert one.findings
    assert _essence(one) == _essence(many)


def test_lines_change_no_fingerprint(tmp_path: Path) -> None:
    write(tmp_path, {"all.yaml": _sick()}, _documents())
    before = report(tmp_path)
    file = tmp_path / "all.yaml"
    file.write_text("# moved\n" * 7 + file.read_text(encoding="utf-8"), encoding="utf-8")
    after = report(tmp_path)
    assert [finding.span for finding in before.findings] != [finding.span for finding in after.findings]
    assert fingerprints(before) == fingerprints(after)


def test_fingerprints_are_unique(tmp_path: Path) -> None:
    write(tmp_path, {"all.yaml": _sick()}, _documents())
    found = fingerprints(report(tmp_path))
    assert len(set(found)) == len(found)


def _firing(path: Path) -> list[Any]:
    return [case for case in read(path)["cases"] if case["expect"]]


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_order_and_files_change_no_case(path: Path, tmp_path: Path) -> None:
    chance = random.Random(path.stem)  # noqa: S311 - a repeatable shuffle
    file = read(path)
    for number, case in enumerate(_firing(path)):
        registry = merged(file["base"], case.get("with", {}))
        day = date.fromisoformat(case.get("as_of", TODAY.isoformat()))
        one, many = tmp_path / f"{number}-one", tmp_path / f"{number}-many"
        one.mkdir()
        many.mkdir()
        write(one, {"registry.yaml": registry}, file.get("documents"))
        write(many, _split(_shuffled(registry, chance), chance), file.get("documents"))
        assert _essence(report(one, day)) == _essence(report(many, day))
