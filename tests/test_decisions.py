"""Decisions: each question can be answered, an answer settles that question alone, and only while its facts hold."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from dataflow.check import check
from dataflow.findings import Finding, Judgement, Meta, Outcome, Severity
from dataflow.graph.world import World
from dataflow.law.deciding import QUESTIONS, admits
from dataflow.load.registry import load
from dataflow.rules import Rule, every
from dataflow.selection import ALL, Selection
from dataflow.words.deciding import DECIDING
from tests.cli.program import run
from tests.rules.cases import TODAY, merged, read, write
from tests.test_rules import ALL as CASES
from tests.test_rules import FOLDER

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from dataflow.findings import Report

ASKING = {rule.meta.id: rule.meta.asks for rule in every() if rule.meta.asks}
BASE = {
    "registry": {"name": "한빛", "controller": "hanbit"},
    "parties": {"hanbit": {"name": "한빛(주)"}, "bora": {"name": "(주)보라콜"}},
    "entrustments": {"ads": {"trustee": "bora", "own_purpose": "true"}},
}
"""A trustee that uses the data for itself: one review, with a question."""


def decision(**other: str) -> dict[str, str]:
    given = {"question": "entrustment-or-provision", "answer": "entrustment", "by": "법무팀", "on": "2026-11-01"}
    return given | other


def ads(*decisions: dict[str, str], **fields: Any) -> Any:
    return {"entrustments": {"ads": {"decisions": list(decisions), **fields}}}


def checked(
    folder: Path, over: Any, wanted: Selection = ALL, rules: Iterable[Rule] | None = None, day: Any = TODAY
) -> Report:
    write(folder, {"registry.yaml": merged(BASE, over)})
    loaded = load(folder)
    assert loaded.registry is not None
    assert loaded.findings == []
    return check(World(loaded.registry, day), loaded.sources.span, day, rules, wanted)


def of(report: Report, rule: str) -> list[Finding]:
    return [finding for finding in report.findings if finding.rule == rule]


# What can be decided


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_question_has_words_and_two_answers_and_is_asked(question: str) -> None:
    assert list(DECIDING[question].answers) == list(QUESTIONS[question])
    assert len(QUESTIONS[question]) >= 2
    assert any(question in asks for asks in ASKING.values())


def test_no_words_without_a_question() -> None:
    assert list(DECIDING) == list(QUESTIONS)


def _decided(registry: Any) -> Iterator[tuple[str, str, str]]:
    for section, bodies in registry.items():
        for identity, body in bodies.items() if section != "registry" else ():
            for each in body.get("decisions", ()):
                yield f"{section}/{identity}", each["question"], each["answer"]


@pytest.mark.parametrize(
    ("rule", "question", "answer"),
    [(rule, q, answer) for rule, asks in ASKING.items() for q in asks for answer in QUESTIONS[q]],
)
def test_every_answer_to_every_rule_has_a_case(rule: str, question: str, answer: str) -> None:
    """A rule's cases show what each answer leads to: that it passes, or what is then amiss."""
    cases = [case for case in CASES if case.rule == rule]
    found = [(case, key) for case in cases for key, q, a in _decided(case.registry) if (q, a) == (question, answer)]
    assert found
    for wrong in {admits(question, answer, key) for _, key in found}:
        variant = f"decided-{answer}" if wrong else None
        assert any(
            any(each.get("variant") == variant for each in case.expected) if wrong else not case.expected
            for case, key in found
            if admits(question, answer, key) == wrong
        )


def test_reviews_name_only_questions_that_their_rule_declares(tmp_path: Path) -> None:
    for rule, asks in ASKING.items():
        file = read(FOLDER / f"{rule.replace('-', '_')}.yaml")
        for number, case in enumerate(CASES):
            if case.rule == rule and case.expected:
                folder = tmp_path / f"{rule}-{number}"
                folder.mkdir()
                write(folder, {"registry.yaml": case.registry}, file.get("documents"))
                registry = load(folder).registry
                assert registry is not None
                world = World(registry, case.day)
                made = [each for each in _rule(rule).judge(world) if each.outcome is Outcome.REVIEW and each.question]
                assert {each.question for each in made} <= set(asks)
                assert len({(each.entity, each.question) for each in made}) == len(made)


def _rule(name: str) -> Rule:
    return next(rule for rule in every() if rule.meta.id == name)


# What a decision does


def test_a_review_asks_and_a_decision_settles_it_on_someones_word(tmp_path: Path) -> None:
    before, after = checked(tmp_path, {}), checked(tmp_path, ads(decision()))
    (finding,) = of(before, "trustee-own-purpose")
    assert finding.asked is not None
    assert finding.asked.question == "entrustment-or-provision"
    assert finding.asked.outdated is None
    assert of(after, "trustee-own-purpose") == []
    assert after.claimed == before.claimed + 1
    assert after.passes["trustee-own-purpose"] == 1
    assert after.outcomes["review"] == before.outcomes["review"] - 1


def test_an_answer_that_admits_it_is_a_violation(tmp_path: Path) -> None:
    (finding,) = of(checked(tmp_path, ads(decision(answer="provision"))), "trustee-own-purpose")
    assert (finding.outcome, finding.message) == (Outcome.VIOLATED, "decided-provision")
    assert finding.asked is None


def test_the_later_decision_counts_and_one_of_tomorrow_not_yet(tmp_path: Path) -> None:
    both = ads(decision(answer="provision", on="2026-11-26"), decision(on="2026-11-24"))
    assert of(checked(tmp_path, both), "trustee-own-purpose") == []
    (finding,) = of(checked(tmp_path, both, day=TODAY.replace(day=26)), "trustee-own-purpose")
    assert finding.outcome is Outcome.VIOLATED
    (finding,) = of(checked(tmp_path, both, day=TODAY.replace(day=23)), "trustee-own-purpose")
    assert finding.outcome is Outcome.REVIEW


def test_a_decision_older_than_the_flow_is_asked_for_again(tmp_path: Path) -> None:
    (finding,) = of(checked(tmp_path, ads(decision(), since="2026-11-02")), "trustee-own-purpose")
    assert finding.outcome is Outcome.REVIEW
    assert finding.asked is not None
    assert finding.asked.outdated is not None
    assert finding.asked.outdated.by == "법무팀"
    assert of(checked(tmp_path, ads(decision(), since="2026-11-01")), "trustee-own-purpose") == []


def test_the_hash_of_the_facts_holds_as_long_as_they_do(tmp_path: Path) -> None:
    (finding,) = of(checked(tmp_path, ads(decision(on="2027-01-01"), since="2026-11-02")), "trustee-own-purpose")
    assert finding.asked is not None
    hashed = decision(facts=finding.asked.facts)
    assert of(checked(tmp_path, ads(hashed, since="2026-11-02")), "trustee-own-purpose") == []
    printed = {"policies": {"p": {"effective": "2020-01-01", "rows": [{"table": "provision", "of": ["ads"]}]}}}
    (finding,) = of(checked(tmp_path, merged(ads(hashed), printed)), "trustee-own-purpose")
    assert finding.asked is not None
    assert finding.asked.outdated is not None


def _made(outcome: Outcome) -> Rule:
    meta = Meta("made", Severity.ERROR, ("PIPA 26(1)",), asks=("entrustment-or-provision",))
    judgement = Judgement(outcome, "entrustments/ads", question="entrustment-or-provision")
    return Rule(meta, lambda _world: iter([judgement]))


@pytest.mark.parametrize("outcome", [Outcome.VIOLATED, Outcome.UNKNOWN])
@pytest.mark.parametrize("wanted", [ALL, Selection(rules=("made",))])
def test_a_decision_silences_no_violation_and_no_unknown(outcome: Outcome, wanted: Selection, tmp_path: Path) -> None:
    report = checked(tmp_path, ads(decision()), wanted, [_made(outcome)])
    assert [finding.outcome for finding in report.findings] == [outcome]


def test_what_is_selected_is_what_was_decided(tmp_path: Path) -> None:
    reviews = Selection(rules=("trustee-own-purpose",), outcomes=(Outcome.REVIEW,))
    assert of(checked(tmp_path, ads(decision()), reviews), "trustee-own-purpose") == []
    report = checked(tmp_path, ads(decision(answer="provision")), reviews)
    assert report.findings == ()
    assert report.left["violated"] == 1


# Decisions that nobody asks for


def test_a_decision_that_nobody_asks_for_is_told(tmp_path: Path) -> None:
    (finding,) = of(checked(tmp_path, ads(decision(), own_purpose="false")), "decision-unused")
    assert (finding.severity, finding.outcome) == (Severity.WARNING, Outcome.REVIEW)
    assert finding.place.entity == "entrustments/ads"
    assert finding.facts == {"question": "entrustment-or-provision"}


@pytest.mark.parametrize(
    "over",
    [
        ads(decision()),
        ads(decision(on="2026-11-26"), own_purpose="false"),
        ads(decision(), own_purpose="false", until="2026-11-24"),
        ads(decision(), own_purpose="false", since="2026-11-26"),
    ],
    ids=["asked", "not made yet", "of what is over", "of what has not begun"],
)
def test_what_is_asked_to_come_or_over_is_not_told(over: Any, tmp_path: Path) -> None:
    assert of(checked(tmp_path, over), "decision-unused") == []


def test_only_the_latest_of_several_is_told(tmp_path: Path) -> None:
    over = ads(decision(), decision(on="2026-10-01"), own_purpose="false")
    (finding,) = of(checked(tmp_path, over), "decision-unused")
    assert finding.place.path == ("decisions", 0)


@pytest.mark.parametrize(
    ("wanted", "count"),
    [
        (Selection(rules=("trustee-own-purpose",)), 0),
        (Selection(rules=("trustee-own-purpose", "role-contradicted")), 1),
        (Selection(not_rules=("role-contradicted",)), 0),
        (Selection(not_rules=("contract-missing",)), 1),
        (Selection(citations=("PIPA 26",), under=frozenset({"PIPA 26(1)", "PIPA 26(5)"})), 0),
        (Selection(least=Severity.ERROR), 0),
        (Selection(outcomes=(Outcome.VIOLATED,)), 0),
        (Selection(outcomes=(Outcome.REVIEW,)), 1),
    ],
)
def test_a_part_of_a_check_tells_it_only_where_all_ran_that_could_ask(
    wanted: Selection, count: int, tmp_path: Path
) -> None:
    assert len(of(checked(tmp_path, ads(decision(), own_purpose="false"), wanted), "decision-unused")) == count


def _broken(_world: World) -> Iterator[Judgement]:
    raise ValueError
    yield


def test_a_rule_that_breaks_off_leaves_it_open(tmp_path: Path) -> None:
    rules = [rule._replace(judge=_broken) if rule.meta.id == "role-contradicted" else rule for rule in every()]
    assert of(checked(tmp_path, ads(decision(), own_purpose="false"), rules=rules), "decision-unused") == []


# What the registry refuses


@pytest.mark.parametrize(
    ("wrong", "kind", "facts"),
    [
        (
            [decision(question="entrustment-or-provisions")],
            "unknown-word",
            {"value": "entrustment-or-provisions", "suggestions": ["entrustment-or-provision"]},
        ),
        ([decision(answer="entrustmnt")], "unknown-word", {"value": "entrustmnt", "suggestions": ["entrustment"]}),
        ([decision(answer="space-only")], "unknown-word", {"value": "space-only"}),
        ([decision(), decision(answer="provision")], "decided-twice", {"on": "2026-11-01"}),
        ([{"question": "same-party", "answer": "one-party", "on": "2026-11-01"}], "missing-field", {"key": "by"}),
    ],
)
def test_a_decision_that_nobody_could_read_is_refused(wrong: Any, kind: str, facts: Any, tmp_path: Path) -> None:
    write(tmp_path, {"registry.yaml": merged(BASE, ads(*wrong))})
    (finding,) = load(tmp_path).findings
    assert finding.rule == kind
    assert finding.place.entity == "entrustments/ads"
    assert facts.items() <= finding.facts.items()


# What people see


def _folder(tmp_path: Path, over: Any) -> Path:
    folder = tmp_path / "registry"
    folder.mkdir()
    write(folder, {"registry.yaml": merged(BASE, over)})
    return folder


@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_report_says_what_to_decide_and_how_to_record_it(language: str, tmp_path: Path) -> None:
    folder = _folder(tmp_path, ads(decision(), since="2026-11-02"))
    told = run("check", str(folder), "--rule", "trustee-own-purpose", "--lang", language).out
    assert "(entrustment-or-provision)" in told
    assert "`entrustments/ads`" in told
    assert "decisions: [{question: entrustment-or-provision, answer: …, by: …, on: …, facts: " in told
    assert "2026-11-01" in told


def test_json_says_the_same(tmp_path: Path) -> None:
    folder = _folder(tmp_path, ads(decision(), since="2026-11-02"))
    found = json.loads(run("check", str(folder), "--rule", "trustee-own-purpose", "--format", "json").out)
    (finding,) = found["findings"]
    decide = finding["decide"]
    assert decide["question"] == "entrustment-or-provision"
    assert [each["answer"] for each in decide["answers"]] == ["entrustment", "provision"]
    assert decide["outdated"] == {"answer": "entrustment", "by": "법무팀", "on": "2026-11-01"}


def test_what_is_to_be_decided_is_asked_of_the_controller(tmp_path: Path) -> None:
    folder = _folder(tmp_path, {})
    asked = ("questions", "--registry", str(folder), "--to", "controller")
    found = json.loads(run(*asked, "--format", "json").out)
    (row,) = [row for row in found["rows"] if row["decide"]]
    assert (row["entity"], row["field"], row["state"]) == ("entrustments/ads", "decisions", "review")
    assert row["rules"] == ["trustee-own-purpose"]
    assert found["counts"]["review"] == 1
    letter = run(*asked, "--format", "markdown", "--lang", "en").out
    assert (
        f"decisions: [{{question: entrustment-or-provision, answer: …, by: …, on: …, facts: {row['decide']['facts']}"
        in letter
    )
    others = json.loads(run("questions", "--registry", str(folder), "--to", "party", "--format", "json").out)
    assert [row for row in others["rows"] if row["decide"]] == []
