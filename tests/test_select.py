"""A check that was asked for a part: it shows that part, tells what it left out, and says nothing of the whole."""

from __future__ import annotations

import json
import re
from collections import Counter
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from dataflow import rules
from dataflow.check import check, nowhere
from dataflow.coming import HORIZON
from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.graph.world import World
from dataflow.law.lookup import covered
from dataflow.law.statutes import CITATIONS
from dataflow.load.registry import load
from dataflow.words.speak import Speaker
from tests.cli.program import CLEAN, ROOT, run, write

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

EN = Speaker("en")
RULES = [rule.meta.id for rule in rules.every()]
TODAY = date(2026, 11, 25)
LATER = date(2027, 3, 9)


def checked(*args: str | Path) -> Any:
    """Return a check of the example as JSON."""
    answer = run("check", *args, "--format", "json")
    assert answer.out, answer.err
    return json.loads(answer.out)


def found(*args: str | Path) -> list[Any]:
    findings: list[Any] = checked(*args)["findings"]
    return findings


WHOLE = found()
FIRED = sorted({finding["rule"] for finding in WHOLE})


# What is shown


@pytest.mark.parametrize("rule", FIRED)
def test_one_rule_and_all_but_it(rule: str) -> None:
    assert found("--rule", rule) == [finding for finding in WHOLE if finding["rule"] == rule]
    assert found("--not-rule", rule) == [finding for finding in WHOLE if finding["rule"] != rule]


def test_rules_add_up() -> None:
    one, other = FIRED[0], FIRED[-1]
    both = found("--rule", one, "--rule", other)
    assert both == [finding for finding in WHOLE if finding["rule"] in (one, other)]
    assert found("--rule", one, "--rule", other, "--not-rule", other) == found("--rule", one)
    assert found("--not-rule", one, "--not-rule", other) == [f for f in WHOLE if f not in both]


def article(row: str) -> str:
    """Return the article of a citation, or the page."""
    return re.split(r"\(| no\.", row)[0]


@pytest.mark.parametrize("asked", sorted({article(row) for finding in WHOLE for row in finding["citations"]}))
def test_a_citation_is_the_findings_that_print_it_or_what_is_below_it(asked: str) -> None:
    under = set(covered(asked))
    shown = [finding for finding in WHOLE if not under.isdisjoint(finding["citations"])]
    assert found("--citation", asked) == shown != []


def test_citations_add_up_and_narrow_rules() -> None:
    both = found("--citation", "PIPA 26", "--citation", "PIPA 30")
    assert both == [f for f in WHOLE if f in found("--citation", "PIPA 26") or f in found("--citation", "PIPA 30")]
    narrowed = found("--citation", "PIPA-ED 28(1)1", "--rule", "contract-clause")
    assert [finding["facts"]["clause"] for finding in narrowed] == ["purpose-and-scope"]
    assert found("--citation", "법 제26조") == found("--citation", "PIPA 26")


@pytest.mark.parametrize("least", ["error", "warning", "note"])
def test_severities(least: str) -> None:
    order = ["error", "warning", "note"]
    heavy = order[: order.index(least) + 1]
    assert found("--min-severity", least) == [finding for finding in WHOLE if finding["severity"] in heavy]


@pytest.mark.parametrize("wanted", [["violated"], ["unknown"], ["review"], ["violated", "review"]])
def test_outcomes(wanted: list[str]) -> None:
    options = [word for outcome in wanted for word in ("--outcome", outcome)]
    assert found(*options) == [finding for finding in WHOLE if finding["outcome"] in wanted]


SELECTIONS = [
    ["--outcome", "violated"],
    ["--min-severity", "error"],
    ["--citation", "PIPA 26"],
    ["--citation", "PIPA 30", "--outcome", "review"],
    ["--min-severity", "error", "--outcome", "unknown"],
]


@pytest.mark.parametrize("selection", SELECTIONS, ids=" ".join)
def test_what_is_left_out_is_counted(selection: list[str]) -> None:
    report = checked(*selection)
    shown = Counter(finding["outcome"] for finding in report["findings"])
    left = Counter(report["selection"]["left_out"])
    assert shown + left == Counter(finding["outcome"] for finding in WHOLE)
    answer = run("check", *selection, "--lang", "en")
    assert EN.label("summary.left-out", left=left.total(), **report["selection"]["left_out"]) in answer.err


def test_how_many_rules_there_are() -> None:
    whole = checked()
    report = checked("--rule", "contract-missing", "--rule", "policy-missing")
    assert (report["counts"]["rules"], report["selection"]["of"]) == (2, whole["counts"]["rules"])
    assert whole["selection"] is None
    err = run("check", "--rule", "contract-missing", "--lang", "en").err
    assert EN.label("summary.selected", rules=1, of=whole["counts"]["rules"]) in err


def test_what_was_asked_for_stands_in_the_answer() -> None:
    options = ["--rule", "policy-rights", "--not-rule", "quotation", "--citation", "PIPA 30"]
    report = checked(*options, "--min-severity", "warning", "--outcome", "violated")
    asked = {key: value for key, value in report["selection"].items() if key not in ("of", "left_out")}
    assert asked == {
        "rules": ["policy-rights"],
        "not_rules": ["quotation"],
        "citations": ["PIPA 30"],
        "min_severity": "warning",
        "outcomes": ["violated"],
    }


# What is not said


EVERYTHING = [word for outcome in ("violated", "unknown", "review") for word in ("--outcome", outcome)]


@pytest.mark.parametrize("lang", ["ko", "en"])
@pytest.mark.parametrize(
    "selection",
    [["--rule", "contract-missing"], ["--not-rule", "quotation"], ["--min-severity", "note"], EVERYTHING, *SELECTIONS],
    ids=" ".join,
)
def test_a_part_is_never_clean(selection: list[str], lang: str) -> None:
    whole = run("check", CLEAN, "--lang", lang).err
    part = run("check", CLEAN, *selection, "--lang", lang)
    clean = Speaker(lang).label("summary.clean", rules="").partition(":")[0] + ":"
    assert clean in whole
    assert part.code == 0
    assert clean not in part.err
    assert Speaker(lang).label("summary.selected-nothing") in part.err


def test_nobody_says_that_there_is_no_violation_where_violations_are_left_out() -> None:
    for selection in (["--outcome", "unknown"], ["--outcome", "review"], ["--rule", "contract-ended"]):
        assert "no violation" not in run("check", *selection, "--lang", "en").err


def test_3_where_no_selected_rule_looks_at_anything(tmp_path: Path) -> None:
    folder = write(
        tmp_path / "small",
        all="registry: {name: Us, controller: us, language: en}\nparties: {us: {name: Us}, mail: {name: Mail}}\n"
        "entrustments: {sending: {trustee: mail, contract: none}}\n",
    )
    assert run("check", folder, "--rule", "contract-missing").code == 1
    nothing = ["--rule", "equivalency"], ["--citation", "PIPA 75"], ["--rule", "quotation", "--not-rule", "quotation"]
    for selection in nothing:
        answer = run("check", folder, *selection)
        assert (answer.code, answer.out) == (3, "")
        assert EN.label("summary.selected-unjudged") in answer.err


def test_3_where_the_rule_was_not_law_yet() -> None:
    assert run("check", "--rule", "overseas-basis", "--as-of", "2023-09-14").code == 3
    assert run("check", "--rule", "overseas-basis", "--as-of", "2023-09-15").code == 1


def test_findings_that_are_left_out_do_not_fail_but_were_judged() -> None:
    assert {finding["severity"] for finding in WHOLE if finding["rule"] == "task-two-trustees"} == {"warning"}
    answer = run("check", "--rule", "task-two-trustees", "--min-severity", "error")
    assert (answer.code, answer.out) == (0, "")
    assert run("check", "--rule", "task-two-trustees", "--fail-on", "warning").code == 1


# Wrong use, errors, crashes


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["--rule", "contract-mising"], "--rule: there is no rule `contract-mising`. Did you mean contract-missing"),
        (
            ["--not-rule", "contract_missing"],
            "--not-rule: there is no rule `contract_missing`. Did you mean contract-missing?",
        ),
        (["--rule", "unknown-key"], "--rule: there is no rule `unknown-key`."),
        (["--rule", "policy-rights", "--rule", "zzz"], "--rule: there is no rule `zzz`."),
        (
            ["--citation", "PIPA 26(9)"],
            "--citation: `PIPA 26(9)` is not in the table of provisions. Did you mean PIPA 26(",
        ),
        (["--citation", "26"], "--citation: `26` is not in the table"),
        (["--outcome", "pass"], "`pass` is not one of violated, unknown, review"),
        (["--min-severity", "never"], "`never` is not one of error, warning, note"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_2_for_names_that_mean_nothing(args: list[str], message: str) -> None:
    answer = run("check", *args)
    assert (answer.code, answer.out) == (2, "")
    assert message in answer.err


def test_a_mistyped_rule_in_korean() -> None:
    answer = run("check", "--rule", "contract-mising", "--lang", "ko")
    assert "그런 규칙은 없습니다. 혹시 contract-missing" in answer.err


def test_errors_of_the_registry_are_told_whatever_is_selected(tmp_path: Path) -> None:
    folder = write(tmp_path / "bad", all="registry: {name: Us, controller: us}\nparties: {us: {nam: Us}}\n")
    answer = run("check", folder, "--rule", "quotation", "--outcome", "unknown", "--lang", "en")
    assert answer.code == 2
    assert "error[unknown-key]" in answer.out
    partly = checked(folder, "--rule", "quotation", "--outcome", "unknown", "--partial")
    assert {"unknown-key", "missing-field"} == {finding["rule"] for finding in partly["findings"]}


def broken(world: World) -> Iterator[Judgement]:
    raise ZeroDivisionError(world.day.isoformat())


def test_a_selected_rule_that_crashes_is_told_and_2(monkeypatch: pytest.MonkeyPatch) -> None:
    one, *others = rules.every()
    monkeypatch.setattr("dataflow.check.every", lambda: (one._replace(judge=broken), *others))
    for selection in (["--rule", one.meta.id], ["--not-rule", others[0].meta.id, "--outcome", "unknown"]):
        answer = run("check", *selection)
        assert answer.code == 2
        assert f"Rule {one.meta.id} broke off and judged nothing" in answer.out
    assert "broke off" not in run("check", "--not-rule", one.meta.id).out


# Laws about to change


def violated(world: World) -> Iterator[Judgement]:
    for key in world.in_force:
        yield Judgement(Outcome.VIOLATED, key)


def passed(world: World) -> Iterator[Judgement]:
    for key in world.in_force:
        yield Judgement(Outcome.PASS, key)


def rule(judge: Callable[[World], Iterator[Judgement]], since: date = LATER, *cited: str) -> rules.Rule:
    """Return a rule that borrows the name, and so the page, of one there is."""
    kept = next(each for each in rules.every() if each.meta.id == "contract-missing")
    return kept._replace(meta=Meta("contract-missing", Severity.ERROR, cited or ("PIPA 26(1)",), since), judge=judge)


def only(monkeypatch: pytest.MonkeyPatch, *some: rules.Rule) -> None:
    """Leave these rules in the place of all."""
    for module in ("check", "coming", "cli.selecting"):
        monkeypatch.setattr(f"dataflow.{module}.every", lambda: some)


PASSING = Meta("policy-missing", Severity.ERROR, ("PIPA 30(1)1",))
FLOWS = (
    "registry: {name: Us, controller: us, language: en}\nparties: {us: {name: Us}, mail: {name: Mail}}\n"
    "entrustments: {sending: {trustee: mail}, old: {trustee: mail, until: 2027-03-08}}\n"
)


def test_what_a_later_law_will_find_is_told_and_changes_nothing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    folder = write(tmp_path / "flows", all=FLOWS)
    only(monkeypatch, rules.Rule(PASSING, passed), rule(violated))
    answer = run("check", folder, "--fail-on", "note")
    assert (answer.code, answer.out) == (0, "")
    lines = answer.err.splitlines()
    assert lines[-2] == EN.label("summary.clean", rules=1)
    assert lines[-1] == (
        "findings to come, or to grow, with the law of 2027-03-09: 1, by contract-missing (1); citation: PIPA 26(1). "
        "--as-of 2027-03-09 shows them now."
    )
    assert "2027-03-09부터 시행되는 법에 따르면 지적 1건이 새로" in run("check", folder, "--lang", "ko").err
    [coming] = checked(folder)["coming"]
    assert coming == {
        "day": "2027-03-09",
        "rule": "contract-missing",
        "citations": ["PIPA 26(1)"],
        "outcomes": {"violated": 1, "unknown": 0, "review": 0},  # the other flow has ended by then
    }
    now = checked(folder, "--as-of", "2027-03-09")
    assert (len(now["findings"]), now["coming"]) == (1, [])


@pytest.mark.parametrize(
    ("since", "told"),
    [
        (TODAY, False),
        (TODAY + timedelta(days=1), True),
        (TODAY + HORIZON, True),
        (TODAY + HORIZON + timedelta(days=1), False),
    ],
)
def test_how_far_a_check_looks_ahead(since: date, told: bool, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:  # noqa: FBT001
    folder = write(tmp_path / "flows", all=FLOWS)
    only(monkeypatch, rule(violated, since))
    assert bool(checked(folder)["coming"]) is told


def test_a_later_law_that_finds_nothing_is_not_told(monkeypatch: pytest.MonkeyPatch) -> None:
    only(monkeypatch, rules.Rule(PASSING, passed), rule(passed))
    answer = run("check")
    assert answer.code == 0
    assert "2027" not in answer.err


def test_a_provision_of_a_later_day_in_an_old_rule(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    folder = write(tmp_path / "flows", all=FLOWS)
    later = next(row.id for row in CITATIONS.values() if row.since == LATER)

    def judge(world: World) -> Iterator[Judgement]:
        for key in world.in_force:
            yield Judgement(Outcome.UNKNOWN, key, ("items",))
            if CITATIONS[later].in_force(world.day):
                yield Judgement(Outcome.REVIEW, key, citations=(later,))

    old = rule(judge)
    meta = Meta("contract-missing", Severity.ERROR, ("PIPA 26(1)",), also=(later,))
    only(monkeypatch, old._replace(meta=meta))
    [coming] = checked(folder)["coming"]
    assert (coming["citations"], coming["outcomes"]) == ([later], {"violated": 0, "unknown": 0, "review": 1})


def asking_more(world: World) -> Iterator[Judgement]:
    """Ask for one thing more from the day, and for it under no provision of its own."""
    lacks = ["a", "b"] if world.day >= LATER else ["a"]
    for key in world.in_force:
        yield Judgement(Outcome.UNKNOWN, key, ("items",), {"lacks": lacks, "day": world.day.isoformat()})
        yield Judgement(Outcome.UNKNOWN if world.day >= LATER else Outcome.PASS, key, ("contract",))


def test_an_entity_that_is_asked_for_more(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    folder = write(tmp_path / "flows", all=FLOWS.replace("old:", f"new: {{trustee: mail, since: {LATER}}}, old:"))
    later = next(row.id for row in CITATIONS.values() if row.since == LATER)
    meta = Meta("contract-missing", Severity.ERROR, ("PIPA 26(1)",), also=(later,))
    only(monkeypatch, rules.Rule(meta, asking_more))
    [coming] = checked(folder)["coming"]
    assert coming["citations"] == [later, "PIPA 26(1)"]
    assert coming["outcomes"] == {"violated": 0, "unknown": 2, "review": 0}  # those of the flow that begins are its own
    assert checked(folder, "--as-of", "2027-03-09")["coming"] == []


def test_what_is_to_come_is_of_the_selection(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    folder = write(tmp_path / "flows", all=FLOWS)
    only(monkeypatch, rules.Rule(PASSING, passed), rule(violated))
    assert checked(folder, "--rule", "contract-missing")["coming"]
    for selection in (["--not-rule", "contract-missing"], ["--citation", "PIPA 30"], ["--outcome", "review"]):
        assert checked(folder, *selection)["coming"] == []


def test_a_rule_that_breaks_off_on_a_later_day_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    folder = write(tmp_path / "flows", all=FLOWS)
    only(monkeypatch, rules.Rule(PASSING, passed), rule(broken))
    answer = run("check", folder)
    assert answer.code == 0
    assert answer.err.splitlines()[-1] == EN.label("summary.coming-broken", day=LATER, rules=["contract-missing"])
    [coming] = checked(folder)["coming"]
    assert sum(coming["outcomes"].values()) == 0


def test_what_merely_ends_is_no_law_about_to_change() -> None:
    assert checked("--as-of", "2025-01-02")["coming"] == []


@pytest.mark.parametrize("day", [date(2011, 9, 30), date(2023, 9, 15), LATER])
def test_a_registry_on_another_day_is_what_it_would_be_by_itself(day: date) -> None:
    registry = load(ROOT / "registry").registry
    assert registry is not None
    today = World(registry, TODAY)
    check(today, nowhere, TODAY)  # works out all there is
    assert check(today.on(day), nowhere, TODAY) == check(World(registry, day), nowhere, TODAY)
