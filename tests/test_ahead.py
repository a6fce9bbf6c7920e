"""`check --horizon`: what is not there today and will be, from which day, and that it is no finding of today's."""

from __future__ import annotations

import json
import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest

from dataflow import ahead, rules
from dataflow.acceptances import records
from dataflow.check import check
from dataflow.comparing import worse
from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.graph.world import World
from dataflow.load.registry import load
from dataflow.selection import ALL
from dataflow.words.speak import Speaker
from tests.cli.program import ROOT, run, write

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

EN = Speaker("en")
TODAY = date(2026, 11, 25)
DAY = timedelta(days=1)
TEXT = """
registry: {name: Us, controller: us, language: en}
parties: {us: {name: Us Inc.}, mail: {name: Mail Inc.}, shop: {name: Shop Inc.}}
subjects: {user: {name: Users}}
items: {email: {name: E-mail, kinds: [general]}}
purposes: {news: {name: News, subjects: [user], items: [email]}}
contracts:
  mail: {parties: [us, mail], ends: 2026-12-10, auto_renew: "false"}
entrustments:
  sending: {trustee: mail, items: [email], locations: [{country: KR}], contract: mail}
  over: {trustee: mail, items: [email], contract: mail, until: 2026-12-20, ended: {on: 2026-12-20}}
  below: {trustee: shop, under: over, items: [email], until: 2026-12-24}
  starting: {trustee: shop, items: [email], since: 2027-01-05}
provisions:
  given: {recipient: shop, items: [email], until: 2026-11-20, retention: [{until: contract-end, then: P20D}]}
"""


@pytest.fixture(name="folder")
def _folder(tmp_path: Path) -> Path:
    return write(tmp_path / "small", all=TEXT)


def checked(*args: str | Path, **env: str) -> Any:
    answer = run("check", *args, "--format", "json", env=env)
    assert answer.out, answer.err
    return json.loads(answer.out)


def to_come(*args: str | Path, **env: str) -> list[tuple[str, str, str, str]]:
    """Return rule, entity, day and later severity of what is to come."""
    found = checked(*args, **env)["ahead"]
    return [(each["finding"]["rule"], each["finding"]["entity"], each["day"], each["severity"]) for each in found]


def only(monkeypatch: pytest.MonkeyPatch, judge: Callable[[World], Iterator[Judgement]], **meta: Any) -> None:
    """Leave one rule in the place of all; it borrows the name, and so the page, of one there is."""
    kept = next(each for each in rules.every() if each.meta.id == "contract-missing")
    some = (kept._replace(meta=Meta("contract-missing", Severity.ERROR, ("PIPA 26(1)",), **meta), judge=judge),)
    for module in ("check", "coming", "ahead"):
        monkeypatch.setattr(f"dataflow.{module}.every", lambda: some)


# What is to come, and when


def test_a_contract_that_ends(folder: Path) -> None:
    ended = ("contract-ended", "contracts/mail", "2026-12-11", "warning")
    assert ended in to_come(folder, "--horizon", "30d")
    assert ended in to_come(folder, "--horizon", "16d")  # the last day is within it
    assert ended not in to_come(folder, "--horizon", "15d")
    assert ended not in to_come(folder, "--horizon", "30d", DATAFLOW_TODAY="2026-12-11")  # it is there by then
    assert ended in to_come(folder, "--horizon", "1d", "--as-of", "2026-12-10")


def test_each_is_told_once_on_its_first_day(folder: Path) -> None:
    found = to_come(folder, "--horizon", "P3M")
    assert len(set(found)) == len(found)
    assert [each[2] for each in found] == sorted(each[2] for each in found)
    assert ("flow-under-ended", "entrustments/below", "2026-12-21", "warning") in found  # gone again four days later
    assert ("retention-elapsed", "provisions/given", "2026-12-11", "warning") in found  # a day that nobody names
    assert ("contract-missing", "entrustments/starting", "2027-01-05", "error") in found


def test_it_is_what_a_check_of_every_day_finds(folder: Path) -> None:
    loaded = load(folder)
    assert loaded.registry is not None
    world = World(loaded.registry, TODAY)
    locate = loaded.sources.span
    now = check(world, locate, TODAY).findings
    known = {finding.fingerprint: finding for finding in now}
    expected: dict[str, date] = {}
    days = [TODAY + DAY * number for number in range(1, 61)]
    for day in days:
        for finding in check(world.on(day), locate, day).findings:
            before = known.get(finding.fingerprint)
            if before is None or worse(finding, before):
                expected.setdefault(f"{finding.rule} {finding.place} {finding.facts}", day)
    judge = ahead.Judge(world, locate, TODAY, ALL, records(world.registry, locate))
    found, horizon = ahead.ahead(judge, now, days[-1], loaded.sources.days())
    begun = {f"{each.rule} {each.place} {each.facts}": each.begins.day for each in found if each.begins is not None}
    assert begun == expected
    assert len(begun) > 5
    assert horizon.looked == horizon.days <= ahead.MOST


def by_period(world: World) -> Iterator[Judgement]:
    """Find something from a day that no file names."""
    outcome = Outcome.VIOLATED if world.day >= date(2027, 2, 3) else Outcome.PASS
    yield Judgement(outcome, "entrustments/sending")


def test_a_period_that_runs_out_is_found_to_the_day(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    only(monkeypatch, by_period)
    assert to_come(folder, "--horizon", "1y") == [("contract-missing", "entrustments/sending", "2027-02-03", "error")]
    assert to_come(folder, "--horizon", "69d") == []


def test_what_is_there_for_a_day_is_found_where_that_day_follows_one_that_is_named(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def once(world: World) -> Iterator[Judgement]:
        outcome = Outcome.VIOLATED if world.day == date(2026, 12, 11) else Outcome.PASS
        yield Judgement(outcome, "entrustments/sending")

    only(monkeypatch, once)
    assert [each[2] for each in to_come(folder, "--horizon", "30d")] == ["2026-12-11"]


def test_a_law_that_comes_into_force(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def always(world: World) -> Iterator[Judgement]:
        yield Judgement(Outcome.UNKNOWN, "entrustments/sending", facts={"day": world.day.isoformat()})

    only(monkeypatch, always, since=date(2027, 3, 9))
    assert to_come(folder, "--horizon", "6m") == [("contract-missing", "entrustments/sending", "2027-03-09", "error")]


def test_an_acceptance_that_expires(folder: Path) -> None:
    first = checked(folder)["findings"][0]
    facts = {"finding": first["fingerprint"], "facts": first["facts_hash"], "reason": "r", "owner": "o"}
    write(folder, accepted=json.dumps({"acceptances": {"a": {**facts, "expires": "2026-12-01"}}}))
    found = checked(folder, "--horizon", "30d")
    back = [each for each in found["ahead"] if each["finding"]["rule"] == first["rule"]]
    assert [(each["day"], each["severity"], each["finding"]["acceptance"]) for each in back] == [
        ("2026-12-02", first["severity"], "expired")
    ]
    assert back[0]["finding"]["fingerprint"] != first["fingerprint"]
    assert not [each for each in to_come(folder, "--horizon", "6d") if each[0] == first["rule"]]
    assert not [
        each for each in to_come(folder, "--horizon", "30d", DATAFLOW_TODAY="2026-12-02") if each[0] == first["rule"]
    ]


def test_what_a_baseline_accepts_is_not_to_come_before_it_is_over(folder: Path) -> None:
    baseline = folder.parent / "baseline.yaml"
    answer = run("check", str(folder), "--write-baseline", str(baseline), "--expires", "2026-12-10")
    assert answer.code == 0
    there = ("--baseline", str(baseline), "--horizon")
    assert to_come(folder, *there, "15d") == []
    assert {day for _, _, day, _ in to_come(folder, *there, "16d")} == {"2026-12-11"}


def test_what_gets_worse_is_to_come_and_what_only_changes_is_not(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def worsens(world: World) -> Iterator[Judgement]:
        late = world.day >= date(2026, 12, 24)
        yield Judgement(Outcome.VIOLATED if late else Outcome.UNKNOWN, "entrustments/sending")
        yield Judgement(Outcome.UNKNOWN, "entrustments/over", facts={"day": world.day.isoformat()})
        yield Judgement(Outcome.UNKNOWN, "entrustments/below", facts={"lacks": ["a", "b"] if late else ["a"]})

    only(monkeypatch, worsens)
    assert [each[1:3] for each in to_come(folder, "--horizon", "60d")] == [
        ("entrustments/sending", "2026-12-24"),
        ("entrustments/below", "2026-12-24"),
    ]


def test_a_rule_that_breaks_off_on_a_later_day_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(world: World) -> Iterator[Judgement]:
        if world.day > date(2026, 12, 3):
            raise ZeroDivisionError
        yield Judgement(Outcome.PASS, "entrustments/sending")

    only(monkeypatch, breaks)
    assert to_come(folder, "--horizon", "30d") == [("rule-crashed", "registry", "2026-12-04", "error")]


def test_a_selection_holds_for_what_is_to_come(folder: Path) -> None:
    assert {each[0] for each in to_come(folder, "--horizon", "60d", "--rule", "contract-ended")} == {"contract-ended"}
    assert {each[3] for each in to_come(folder, "--horizon", "60d", "--min-severity", "error")} == {"error"}


def test_many_days_are_looked_at_in_part_and_it_is_said(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dataflow.ahead.MOST", 2)
    answer = run("check", folder, "--horizon", "60d", "--lang", "en")
    assert re.search(r"2 of \d+ days on which something may change were looked at", answer.err)
    found = to_come(folder, "--horizon", "60d")
    assert ("contract-ended", "contracts/mail", "2026-12-11", "warning") in found
    assert "flow-under-ended" not in {each[0] for each in found}  # it comes and goes


# What it is not


def test_it_is_no_finding_of_today(folder: Path) -> None:
    now, later = checked(folder), checked(folder, "--horizon", "60d")
    for key in ("findings", "counts", "coming", "since", "selection"):
        assert now[key] == later[key]
    assert (now["horizon"], now["ahead"]) == (None, [])
    assert {each["finding"]["severity"] for each in later["ahead"]} == {"note"}


def later(world: World) -> Iterator[Judgement]:
    """Find something on every day but today."""
    yield Judgement(Outcome.PASS if world.day == TODAY else Outcome.UNKNOWN, "entrustments/sending")


def test_only_who_fails_on_notes_fails_on_what_is_to_come(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    only(monkeypatch, later)
    args = (folder, "--horizon", "9d", "--lang", "en")
    codes = {level: run("check", *args, "--fail-on", level).code for level in ("error", "warning", "note", "never")}
    assert codes == {"error": 0, "warning": 0, "note": 1, "never": 0}
    assert run("check", *args).err.splitlines()[-2:] == [
        EN.label("summary.clean", rules=1),  # of today it is true
        EN.label("horizon.found", until="2026-12-04", count=1),
    ]


def test_unknowns_that_are_only_reported_do_not_fail_later_either(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    only(monkeypatch, later)
    write(folder, all=TEXT.replace("language: en", "language: en, unknowns: report"))
    assert run("check", folder, "--horizon", "9d", "--fail-on", "note").code == 0
    assert len(to_come(folder, "--horizon", "9d")) == 1


def test_nothing_to_come_is_said(folder: Path) -> None:
    assert (
        EN.label("horizon.nothing", until="2026-11-26") in run("check", folder, "--horizon", "1d", "--lang", "en").err
    )


def test_a_registry_with_errors_says_nothing_of_later_days(folder: Path) -> None:
    write(folder, broken="parties: {x: {nam: X}}\n")
    for more in ([], ["--partial"]):
        found = checked(folder, "--horizon", "60d", *more)
        assert (found["horizon"], found["ahead"]) == (None, [])
        told = run("check", folder, "--horizon", "60d", "--lang", "en", *more).err
        assert told.endswith(EN.label("horizon.not-looked") + "\n")


@pytest.mark.parametrize(
    ("period", "until"),
    [
        ("1d", "2026-11-26"),
        ("30D", "2026-12-25"),
        ("2w", "2026-12-09"),
        ("3m", "2027-02-25"),
        ("P3M", "2027-02-25"),
        ("1y", "2027-11-25"),
        ("365d", "2027-11-25"),
    ],
)
def test_periods(period: str, until: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    only(monkeypatch, by_period)
    assert checked(folder, "--horizon", period)["horizon"]["until"] == until


@pytest.mark.parametrize(
    ("period", "kind"),
    [
        ("", "form"),
        ("30", "form"),
        ("0d", "form"),
        ("-1d", "form"),
        ("1.5d", "form"),
        ("P1M3D", "form"),
        ("٣d", "form"),
        ("366d", "too-far"),
        ("2y", "too-far"),
        ("9999y", "too-far"),
    ],
)
def test_2_for_a_period_that_is_none(period: str, kind: str, folder: Path) -> None:
    answer = run("check", folder, f"--horizon={period}", "--lang", "en")
    assert (answer.code, answer.out) == (2, "")
    assert "--horizon: " + EN.label(f"horizon.{kind}", text=period) in answer.err


def test_2_where_the_calendar_ends(folder: Path) -> None:
    answer = run("check", folder, "--horizon", "1y", "--as-of", "9999-12-01", "--lang", "en")
    assert (answer.code, answer.out) == (2, "")


def test_days_that_are_none_do_no_harm(folder: Path) -> None:
    write(folder, notes='purposes: {more: {name: More, note: "2026-13-45 to 9999-12-31, 12026-12-01"}}\n')
    assert ("contract-ended", "contracts/mail", "2026-12-11", "warning") in to_come(folder, "--horizon", "30d")


# How it is told


def test_every_format_tells_it_as_a_note_with_its_day(folder: Path, tmp_path: Path) -> None:
    forms = ("text", "concise", "json", "sarif", "junit", "github", "gitlab", "markdown")
    reports = [word for form in forms for word in ("--report", f"{form}={tmp_path / form}")]
    args = ("--rule", "contract-ended", "--horizon", "30d")
    answer = run("check", folder, *args, "--lang", "en", *reports)
    told = {form: (tmp_path / form).read_text(encoding="utf-8") for form in forms}
    assert answer.code == 0
    assert answer.out == told["text"]
    assert told["text"].startswith("note[contract-ended] Contract past its term (review, a warning from 2026-12-11)\n")
    assert "note[contract-ended] (a warning from 2026-12-11) contract mail ended" in told["concise"]
    assert told["github"].startswith("::notice ")
    for form in ("sarif", "junit", "github", "gitlab", "markdown"):
        assert told[form].count("a warning from 2026-12-11") == 1, form
    assert "<failure" not in told["junit"]
    assert 'name="passed: 1"' in told["junit"]
    assert json.loads(told["gitlab"])[0]["severity"] == "info"
    [result] = json.loads(told["sarif"])["runs"][0]["results"]
    assert result["level"] == "note"
    assert (result["properties"]["begins"], result["properties"]["then"]) == ("2026-12-11", "warning")
    schema = json.loads((ROOT / "tests/schemas/sarif-2.1.0.json").read_text(encoding="utf-8"))
    jsonschema.validators.validator_for(schema)(schema).validate(json.loads(told["sarif"]))
    published = json.loads((ROOT / "schemas/output/check.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(published).validate(json.loads(told["json"]))
    assert "(검토 필요, 2026-12-11부터 경고)" in run("check", folder, *args, "--lang", "ko").out
