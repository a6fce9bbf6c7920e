"""Acceptances, and what a check says where it has no rules."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from dataflow.check import check, nowhere
from dataflow.findings import Outcome, Report, Severity
from dataflow.graph.world import World
from dataflow.load.registry import load
from dataflow.queries.counted import folded_counts
from tests.cli.program import run

if TYPE_CHECKING:
    from pathlib import Path

TODAY = date(2026, 11, 25)
TEXT = """
registry: {name: Us, controller: us, language: en}
parties: {us: {name: Us}, mail: {name: Mail}}
subjects: {user: {name: Users}}
items: {email: {name: E-mail}}
purposes: {news: {name: News, subjects: [user], items: [email]}}
entrustments:
  sending: {trustee: mail, items: [email], locations: [{country: KR}], contract: CONTRACT}
"""


def report(folder: Path, contract: str, acceptance: str = "", **head: str) -> Report:
    folder.mkdir(exist_ok=True)
    text = TEXT.replace("CONTRACT", contract)
    for field, value in head.items():
        text = text.replace("language: en", f"language: en, {field}: {value}")
    (folder / "all.yaml").write_text(text + acceptance, encoding="utf-8")
    loaded = load(folder)
    assert loaded.registry is not None
    assert loaded.complete
    return check(World(loaded.registry, TODAY), nowhere, TODAY)


def accepting(fingerprint: str, expires: str, facts: str = "") -> str:
    stated = f", facts: {facts}" if facts else ""
    return (
        f"acceptances:\n  a: {{finding: '{fingerprint}', reason: known, owner: officer, expires: {expires}{stated}}}\n"
    )


def missing_contract(found: Report) -> tuple[str, str, str | None]:
    [finding] = [finding for finding in found.findings if finding.rule == "contract-missing"]
    return finding.fingerprint, finding.facts_hash, finding.acceptance


def test_an_acceptance_takes_a_finding_out_of_the_count_but_not_out_of_the_report(tmp_path: Path) -> None:
    before = report(tmp_path / "r", "none")
    fingerprint, facts, _ = missing_contract(before)
    after = report(tmp_path / "r", "none", accepting(fingerprint, "2027-01-01", facts))
    assert missing_contract(after) == (fingerprint, facts, "accepted")
    assert after.accepted == 1
    assert after.unaccepted(Severity.ERROR) == before.unaccepted(Severity.ERROR) - 1
    assert not after.clean


@pytest.mark.parametrize(("expires", "state"), [("2026-11-25", "accepted"), ("2026-11-24", "expired")])
def test_an_acceptance_lasts_through_its_day(expires: str, state: str, tmp_path: Path) -> None:
    fingerprint, facts, _ = missing_contract(report(tmp_path / "r", "none"))
    assert missing_contract(report(tmp_path / "r", "none", accepting(fingerprint, expires, facts)))[2] == state


def test_a_finding_is_back_when_its_facts_have_changed(tmp_path: Path) -> None:
    fingerprint, facts, _ = missing_contract(report(tmp_path / "r", "none"))
    found = report(tmp_path / "r", "unknown", accepting(fingerprint, "2027-01-01", facts))
    assert missing_contract(found)[::2] == (fingerprint, "outdated")
    assert found.accepted == 0


def test_another_law_is_not_judged_and_never_clean(tmp_path: Path) -> None:
    found = report(tmp_path / "r", "none", jurisdiction="JP")
    assert [(finding.rule, finding.outcome) for finding in found.findings] == [
        ("jurisdiction-without-rules", Outcome.UNKNOWN)
    ]
    assert found.rules == 0
    assert not found.clean


@pytest.mark.parametrize("seat", ["", ", country: KR"])
def test_a_registry_without_anything_to_judge_is_not_clean(seat: str, tmp_path: Path) -> None:
    text = f"registry: {{name: Us, controller: us}}\nparties: {{us: {{name: Us{seat}}}}}\n"
    (tmp_path / "all.yaml").write_text(text, "utf-8")
    answer = run("check", tmp_path, "--lang", "en")
    assert answer.code == 3
    assert "nothing was judged" in answer.err
    assert "clean" not in answer.err


def test_another_law_is_not_green_even_where_unknowns_are_only_reported(tmp_path: Path) -> None:
    report(tmp_path, "none", jurisdiction="JP", unknowns="report")
    answer = run("check", tmp_path, "--lang", "en")
    assert answer.code == 3
    assert "clean" not in answer.err


def test_categories_of_any_depth_are_counted(tmp_path: Path) -> None:
    """Each the only part of the one before; a rule that called itself for each broke off."""
    parts = "".join(f"  s{n + 1:04}: {{name: Part {n}, part_of: s{n:04}}}\n" for n in range(2999))
    last = "  last: {name: Last, part_of: s2999, count: 1000000, usage_notice: none}\n"
    subjects = f"subjects:\n  user: {{name: Users}}\n  s0000: {{name: All}}\n{parts}{last}"
    text = TEXT.replace("CONTRACT", "none").replace("subjects: {user: {name: Users}}\n", subjects)
    (tmp_path / "all.yaml").write_text(text, encoding="utf-8")
    loaded = load(tmp_path)
    assert loaded.registry is not None
    assert folded_counts(World(loaded.registry, TODAY))["s0000"] == 1_000_000
