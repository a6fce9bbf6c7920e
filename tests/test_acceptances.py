"""Acceptances: what changes the hash of a finding's facts, and what is said of acceptances that accept nothing."""

from __future__ import annotations

import random
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from dataflow.acceptances import OWN
from dataflow.check import check, judged, nowhere
from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.graph.world import World
from dataflow.load.registry import load
from dataflow.rules import Rule
from dataflow.selection import Selection
from tests.rules.cases import TODAY, merged, read, write
from tests.test_clean import _documents, _shuffled, _sick, _split
from tests.test_rules import ALL as CASES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.findings import Finding, Report
    from tests.test_rules import Case

TESTS = Path(__file__).parent
REGISTRIES = [TESTS.parent / "registry", *sorted((TESTS / "cases").glob("*/registry"))]


def found(folder: Path, day: date = TODAY) -> dict[str, Finding]:
    """Return the findings on a registry in which nothing is wrong with the files."""
    loaded = load(folder)
    assert loaded.registry is not None
    assert loaded.complete
    return {each.fingerprint: each for each in judged(World(loaded.registry, day), nowhere).findings}


def hashes(folder: Path, day: date = TODAY) -> dict[str, str]:
    return {fingerprint: each.facts_hash for fingerprint, each in found(folder, day).items()}


# What changes neither a fingerprint nor the hash of the facts


def _whole(folder: Path) -> tuple[Any, dict[str, str]]:
    """Return a registry as plain data, and the other files of its folder."""
    data: Any = {}
    for path in [*folder.rglob("*.yaml"), *folder.rglob("*.yml")]:
        data = merged(data, read(path))
    others = [path for path in folder.rglob("*") if path.is_file() and path.suffix not in (".yaml", ".yml", ".json")]
    return data, {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in others}


@pytest.mark.parametrize("registry", REGISTRIES, ids=lambda path: path.parent.name)
def test_neither_lines_nor_files_nor_the_order_of_keys_change_anything(registry: Path, tmp_path: Path) -> None:
    chance = random.Random(registry.parent.name)  # noqa: S311 - a repeatable shuffle
    data, documents = _whole(registry)
    files = _split(_shuffled(data, chance), chance)
    write(tmp_path, {f"renamed-{name}": sections for name, sections in files.items()}, documents)
    for path in tmp_path.glob("*.yaml"):
        path.write_text("# moved\n" * chance.randrange(9) + path.read_text(encoding="utf-8"), encoding="utf-8")
    assert hashes(tmp_path) == hashes(registry) != {}


def _first_of_each_rule() -> list[Case]:
    """Return a firing case of each rule of today; the law changes on the days of others."""
    return list({case.rule: case for case in reversed(CASES) if case.expected and case.day == TODAY}.values())


def _same_tomorrow(folder: Path) -> int:
    """Hold that what is found a while later too has the same facts there; return how many findings that are."""
    today, then, held = found(folder), found(folder, TODAY + timedelta(days=50)), 0
    for fingerprint in today.keys() & then.keys():
        one, other = today[fingerprint], then[fingerprint]
        if (one.outcome, one.message, one.severity) == (other.outcome, other.message, other.severity):
            assert one.facts_hash == other.facts_hash, (one.rule, one.facts, other.facts)
            held += 1
    return held


@pytest.mark.parametrize("case", _first_of_each_rule(), ids=lambda case: case.rule)
def test_another_day_changes_no_facts(case: Case, tmp_path: Path) -> None:
    """A fact such as `eleven days late` would bring every acceptance back each morning."""
    write(tmp_path, {"registry.yaml": case.registry}, case.documents)
    assert _same_tomorrow(tmp_path) > 0


def test_another_day_changes_no_facts_where_all_is_amiss(tmp_path: Path) -> None:
    write(tmp_path, {"all.yaml": _sick()}, _documents())
    assert _same_tomorrow(tmp_path) > 50


# What changes the hash: the finding is back

BASE: Any = {
    "registry": {"name": "한빛", "controller": "hanbit"},
    "parties": {
        "hanbit": {"name": "한빛(주)"},
        "mail": {"name": "메일온"},
        "post": {"name": "포스트원"},
        "cloud": {"name": "클라우드온"},
    },
    "subjects": {"member": {"name": "회원"}},
    "items": {"email": {"name": "이메일"}, "phone": {"name": "전화번호"}},
    "purposes": {"notices": {"name": "공지", "subjects": ["member"], "items": ["email", "phone"], "systems": ["db"]}},
    "systems": {"db": {"name": "회원 DB", "operator": "cloud", "stores": ["email"], "locations": [{"country": "KR"}]}},
    "entrustments": {
        "sending": {
            "trustee": "mail",
            "tasks": ["발송"],
            "items": ["email"],
            "locations": [{"country": "JP"}],
            "contract": "work",
            "overseas": {"basis": "none", "timing": "unknown"},
        }
    },
    "contracts": {"work": {"parties": ["hanbit", "mail"], "clauses": {"liability": "none"}}},
}


def _changed(tmp_path: Path, rule: str, over: Any) -> tuple[dict[str, str], dict[str, str]]:
    """Return fingerprint → hash of a rule's findings before and after a change."""
    answers = []
    for name, data in (("before", BASE), ("after", merged(BASE, over))):
        folder = tmp_path / name
        folder.mkdir(exist_ok=True)
        write(folder, {"all.yaml": data})
        answers.append({key: each.facts_hash for key, each in found(folder).items() if each.rule == rule})
    return answers[0], answers[1]


SENDING = "entrustments", "sending"


@pytest.mark.parametrize(
    ("rule", "over"),
    [
        ("overseas-basis", {"entrustments": {"sending": {"locations": [{"country": "US"}]}}}),
        ("overseas-basis", {"entrustments": {"sending": {"locations": [{"country": "JP"}, {"country": "US"}]}}}),
        ("overseas-basis", {"entrustments": {"sending": {"overseas": {"basis": None}}}}),
        ("overseas-basis", {"entrustments": {"sending": {"trustee": "post"}}}),
        ("overseas-basis", {"entrustments": {"sending": {"items": ["email", "phone"]}}}),
        ("overseas-field", {"entrustments": {"sending": {"overseas": {"timing": "none"}}}}),
        ("contract-clause", {"contracts": {"work": {"clauses": {"liability": "unknown"}}}}),
        ("contract-clause", {"contracts": {"work": {"parties": ["hanbit", "mail", "post"]}}}),
        (
            "contract-clause",
            {"entrustments": {"more": {"trustee": "mail", "contract": "work", "locations": [{"country": "KR"}]}}},
        ),
        ("contract-clause", {"entrustments": {"sending": {"items": ["email", "phone"]}}}),
        ("contract-clause", {"entrustments": {"sending": {"items": "all"}}}),
        ("contract-clause", {"entrustments": {"sending": {"locations": [{"country": "US"}]}}}),
        ("contract-clause", {"entrustments": {"sending": {"systems": ["db"]}}}),
        ("contract-clause", {"entrustments": {"sending": {"subjects": ["member"]}}}),
        ("operator-unclassified", {"systems": {"db": {"operator": "post"}}}),
        ("retention-missing", {"purposes": {"notices": {"items": ["email"]}}}),
        (
            "retention-missing",
            {"subjects": {"child": {"name": "어린이"}}, "purposes": {"notices": {"subjects": ["member", "child"]}}},
        ),
        ("overseas-basis", {"entrustments": {"sending": {"purposes": ["notices"]}}}),
    ],
    ids=str,
)
def test_a_fact_that_changes_brings_the_finding_back(rule: str, over: Any, tmp_path: Path) -> None:
    before, after = _changed(tmp_path, rule, over)
    assert before.keys() & after.keys()
    assert any(after[key] != before[key] for key in before.keys() & after.keys())


@pytest.mark.parametrize(
    "over",
    [
        {"entrustments": {"sending": {"note": "확인 중", "source": "계약서"}}},
        {"entrustments": {"sending": {"locations": [{"country": "JP", "source": "답변서"}]}}},
        {"parties": {"mail": {"name": "메일온(주)"}}},
        {"entrustments": {"sending": {"retention": "계약이 끝날 때까지"}}},
        {"registry": {"unknowns": "report"}},
    ],
    ids=str,
)
def test_what_has_nothing_to_do_with_it_brings_nothing_back(over: Any, tmp_path: Path) -> None:
    before, after = _changed(tmp_path, "overseas-basis", over)
    assert before == after != {}


@pytest.mark.parametrize(
    "over",
    [
        {"entrustments": {"sending": {"note": "확인 중", "locations": [{"country": "JP", "source": "답변서"}]}}},
        {"entrustments": {"sending": {"tasks": ["우편 발송"]}}},
        {"entrustments": {"other": {"trustee": "post", "items": ["phone"], "locations": [{"country": "US"}]}}},
        {"purposes": {"notices": {"items": ["phone", "email"]}}},
    ],
    ids=str,
)
def test_what_a_contract_does_not_cover_brings_nothing_of_it_back(over: Any, tmp_path: Path) -> None:
    before, after = _changed(tmp_path, "contract-clause", over)
    assert before == after != {}


def test_a_renamed_entity_keeps_its_findings(tmp_path: Path) -> None:
    renamed = {
        "parties": {"mail": None, "mail-on": {"name": "메일온", "formerly": ["mail"]}},
        "entrustments": {
            "sending": None,
            "notices-by-mail": {
                **BASE["entrustments"]["sending"],
                "trustee": "mail-on",
                "contract": "first",
                "formerly": ["sending"],
            },
        },
        "contracts": {
            "work": None,
            "first": {**BASE["contracts"]["work"], "parties": ["hanbit", "mail-on"], "formerly": ["work"]},
        },
    }
    for name, data in (("before", BASE), ("after", merged(BASE, renamed))):
        (tmp_path / name).mkdir()
        write(tmp_path / name, {"all.yaml": data})
    assert hashes(tmp_path / "before") == hashes(tmp_path / "after")


@pytest.mark.parametrize(
    ("flow", "back"),
    [
        ({"items": "all"}, True),
        ({"items": None}, True),
        ({"items": "all", "purposes": ["notices"]}, True),
        ({"items": ["email"]}, False),
        ({"items": "none"}, False),
        ({"items": "all", "under": "above"}, False),
    ],
    ids=str,
)
def test_what_a_purpose_comes_to_have_is_passed_on_by_a_flow_of_all_items(flow: Any, back: Any, tmp_path: Path) -> None:
    rest = {"above": {"trustee": "post", "items": ["email"]}}
    base = merged(BASE, {"entrustments": {**rest, "sending": {"contract": "none", "locations": None, **flow}}})
    more = {"items": {"card": {"name": "카드번호"}}, "purposes": {"notices": {"items": ["email", "phone", "card"]}}}
    answers = []
    for name, data in (("before", base), ("after", merged(base, more))):
        (tmp_path / name).mkdir()
        write(tmp_path / name, {"all.yaml": data})
        found_on = [each for each in found(tmp_path / name).values() if each.place.entity == "entrustments/sending"]
        answers.append({each.rule: each.facts_hash for each in found_on})
    missing = {"contract-missing", "re-entrustment-contract"} & answers[0].keys()
    assert missing
    assert {answers[0][rule] != answers[1][rule] for rule in missing} == {back}


def test_a_new_entity_under_an_old_id_takes_over_nothing(tmp_path: Path) -> None:
    twin = {
        "entrustments": {"second": {**BASE["entrustments"]["sending"], "formerly": ["sending"]}},
    }
    before, after = _changed(tmp_path, "overseas-basis", twin)
    assert before.items() <= after.items()
    assert len(after) == 2


def test_which_of_two_alike_is_first_does_not_depend_on_their_lines(tmp_path: Path) -> None:
    alike = next(case for case in CASES if case.name == "too short twice")
    answers = []
    for name, turned in (("one", False), ("other", True)):
        notices = alike.registry["entrustments"]["calls"]["notices"]
        over = {"notices": notices[::-1] if turned else notices}
        calls = {**alike.registry["entrustments"]["calls"], **over}
        (tmp_path / name).mkdir()
        write(tmp_path / name, {"all.yaml": {**alike.registry, "entrustments": {"calls": calls}}})
        answers.append(hashes(tmp_path / name))
    assert answers[0] == answers[1]


# What is said of acceptances


def _report(folder: Path, acceptances: Any, over: Any = None, today: date = TODAY, **asked: Any) -> Report:
    write(folder, {"all.yaml": merged(BASE, {"acceptances": acceptances, **(over or {})})})
    loaded = load(folder)
    assert loaded.registry is not None
    assert loaded.findings == []
    return check(World(loaded.registry, asked.pop("day", today)), loaded.sources.span, today, **asked)


def _basis(folder: Path) -> Finding:
    return next(each for each in _report(folder, {}).findings if each.rule == "overseas-basis")


def accepting(finding: Finding, /, **other: str) -> dict[str, str]:
    given = {"finding": finding.fingerprint, "facts": finding.facts_hash}
    return {**given, "reason": "확인 중", "owner": "김담당", "expires": "2027-03-31", **other}


def said(report: Report) -> list[tuple[str, str, str]]:
    return [(each.rule, each.severity.value, each.place.entity) for each in report.findings if each.rule in OWN]


def state(report: Report) -> str | None:
    return next(each.acceptance for each in report.findings if each.rule == "overseas-basis")


def test_one_that_holds_is_not_spoken_of_and_stands_at_its_finding(tmp_path: Path) -> None:
    report = _report(tmp_path, {"a": accepting(_basis(tmp_path))})
    assert (said(report), state(report), report.accepted) == ([], "accepted", 1)
    finding = next(each for each in report.findings if each.acceptance)
    assert finding.related[-1][0][:2] == ("acceptances/a", "acceptance")
    assert finding.related[-1][1].file.endswith("all.yaml")


@pytest.mark.parametrize(
    ("wrong", "rule", "severity", "worth"),
    [
        ({"finding": "v1:0123456789abcdef"}, "acceptance-unused", "warning", None),
        ({"facts": "0123456789abcdef"}, "acceptance-outdated", "note", "outdated"),
        ({"expires": "2026-11-24"}, "acceptance-expired", "note", "expired"),
        ({"expires": "2026-11-24", "facts": "0123456789abcdef"}, "acceptance-expired", "note", "expired"),
        ({"expires": "2026-11-24", "finding": "v1:0123456789abcdef"}, "acceptance-unused", "warning", None),
    ],
)
def test_one_that_does_not_hold_is_a_finding_and_its_finding_is_back(
    wrong: Any, rule: str, severity: str, worth: str | None, tmp_path: Path
) -> None:
    report = _report(tmp_path, {"a": accepting(_basis(tmp_path), **wrong)})
    assert said(report) == [(rule, severity, "acceptances/a")]
    assert (state(report), report.accepted) == (worth, 0)
    assert report.outcomes["review"] == _report(tmp_path, {}).outcomes["review"] + 1


def test_one_that_does_not_say_on_which_facts_accepts_nothing(tmp_path: Path) -> None:
    made = accepting(_basis(tmp_path))
    facts = made.pop("facts")
    report = _report(tmp_path, {"a": made})
    assert (said(report), state(report)) == ([("acceptance-outdated", "note", "acceptances/a")], "outdated")
    assert next(each for each in report.findings if each.rule in OWN).facts["facts"] == facts


def test_two_that_hold_are_one_too_many_and_an_old_one_is_a_record(tmp_path: Path) -> None:
    made = accepting(_basis(tmp_path))
    both = _report(tmp_path, {"a": made, "b": {**made, "owner": "이담당", "expires": "2027-01-31"}})
    assert (said(both), state(both)) == ([("acceptance-twice", "warning", "acceptances/b")], "accepted")
    for old in ({"expires": "2026-11-24"}, {"facts": "0123456789abcdef", "expires": "2027-11-01"}):
        renewed = _report(tmp_path, {"a": {**made, **old}, "b": made})
        assert (said(renewed), state(renewed)) == ([], "accepted")


@pytest.mark.parametrize(
    "asked",
    [
        {"selection": Selection(rules=("overseas-basis",))},
        {"selection": Selection(outcomes=(Outcome.VIOLATED,))},
        {"day": date(2026, 11, 24)},
        {"rules": [Rule(Meta("broken", Severity.ERROR, ("PIPA 26(1)",)), lambda _world: _broken())]},
        {"over": {"registry": {"jurisdiction": "JP"}}},
    ],
    ids=["rules", "outcomes", "another day", "a crash", "another law"],
)
def test_where_not_all_of_today_was_judged_nothing_is_said(asked: Any, tmp_path: Path) -> None:
    made = accepting(_basis(tmp_path), finding="v1:0123456789abcdef")
    assert said(_report(tmp_path, {"a": made}, **asked)) == []


def _broken() -> Iterator[Judgement]:
    raise ValueError
    yield


@pytest.mark.parametrize("over", [{"registry": {"jurisdiction": "JP"}}, {}], ids=["another law", "a crash"])
def test_what_keeps_a_registry_from_being_judged_cannot_be_accepted(over: Any, tmp_path: Path) -> None:
    crash: Any = {} if over else {"rules": [Rule(Meta("broken", Severity.ERROR, ("PIPA 26(1)",)), lambda _: _broken())]}
    (finding,) = _report(tmp_path, {}, over, **crash).findings
    (again,) = _report(tmp_path, {"a": accepting(finding)}, over, **crash).findings
    assert again.acceptance is None


def test_the_reason_baseline_is_told_together(tmp_path: Path) -> None:
    report = _report(tmp_path, {})
    first, second, *_ = [each for each in report.findings if each.rule.startswith("overseas-")]
    made = {
        "a": accepting(first, reason="baseline", facts="0123456789abcdef"),
        "b": accepting(second, reason="baseline", expires="2026-11-01"),
        "c": accepting(first, reason="baseline", finding="v1:0123456789abcdef"),
        "d": accepting(first, reason="baseline", finding="v1:0123456789abcdee"),
    }
    told = [each for each in _report(tmp_path, made).findings if each.rule in OWN]
    assert sorted((each.rule, each.severity.value, each.facts["count"]) for each in told) == [
        ("baseline-expired", "note", 1),
        ("baseline-outdated", "note", 1),
        ("baseline-unused", "warning", 2),
    ]


def test_a_reason_of_its_own_goes_before_a_baseline(tmp_path: Path) -> None:
    finding = _basis(tmp_path)
    own = accepting(finding, expires="2026-11-24")
    report = _report(tmp_path, {"a": own, "b": accepting(finding, reason="baseline")})
    assert state(report) == "expired"
    assert sorted(rule for rule, _, _ in said(report)) == ["acceptance-expired", "baseline-unused"]
