"""`dataflow impact`: what a leak touches, whom to tell and what the law asks; what a parting touches."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.program import run, write

if TYPE_CHECKING:
    from pathlib import Path

TEXT = """
registry: {name: Impact, controller: us, language: en}
parties:
  us: {name: Us, privacy_officer: {name: withheld, email: privacy@us.example}}
  acme: {name: Acme, incident_contact: {phone: "118"}, contact: {email: hello@acme.example}}
  beta: {name: Beta, incident_contact: none, contact: {email: withheld, phone: withheld}}
  host: {name: Host, contact: none, incident_contact: none}
  shop: {name: Shop, contact: {department: Sales}}
  ship: {name: Ship}
  idle: {name: Idle}
subjects:
  user: {name: User, count: 400}
  minor: {name: Minor, part_of: user, count: 300}
  guest: {name: Guest, count: 700}
  other: {name: Other}
items:
  email: {name: Email, kinds: general}
  phone: {name: Phone, kinds: general}
  health: {name: Health, kinds: sensitive}
  score: {name: Score, kinds: [pseudonymised]}
  odd: {name: Odd}
purposes:
  service: {name: Service, subjects: [user], items: [email, phone], systems: [db]}
  news: {name: News, subjects: [guest], items: [email]}
  care: {name: Care, subjects: [other], items: [health]}
  stats: {name: Stats, subjects: [user], items: [score]}
systems:
  db: {name: DB, operator: host, stores: [email], locations: [{country: KR}]}
  crm: {name: CRM, operator: acme}
contracts:
  written: {parties: [us, acme], ends: 2027-03-31, clauses: {return-or-destruction: present}}
  bare: {parties: [acme, beta], ends: none, clauses: {return-or-destruction: none}}
entrustments:
  desk: {trustee: acme, purposes: [service], items: [email], systems: [crm], contract: written, tasks: [Support]}
  night: {under: desk, trustee: beta, items: [email], contract: bare, tasks: [{name: Nights, kind: support}]}
  spare: {under: night, items: [email], contact: {email: spare@spare.example}}
  maybe: {trustee: acme, items: [email]}
  early:
    trustee: beta
    purposes: [care]
    items: [health]
    until: 2026-06-30
    ended: {returned: none, destroyed: 2026-08-31}
  late: {trustee: beta, purposes: [news], items: [email], since: 2027-01-01}
provisions:
  sale: {recipient: shop, purposes: [service], items: [phone], recipient_purpose: Sales}
  parcels: {under: sale, recipient: ship, items: [phone]}
"""
"""`late` has not begun, `early` is over and its data destroyed, `spare` has a trustee without a name."""


@pytest.fixture(name="folder")
def _folder(tmp_path: Path) -> Path:
    return write(tmp_path / "impact", all=TEXT)


def asked(folder: Path, *args: str) -> Any:
    answer = run("impact", *args, "-r", folder, "--format", "json")
    assert answer.code == 0, answer.err
    return json.loads(answer.out)


def leak(folder: Path, *args: str) -> Any:
    return asked(folder, *args, "--leak")


def leave(folder: Path, *args: str) -> Any:
    return asked(folder, *args, "--leave")


def held(answer: Any) -> set[tuple[str, str, str, str]]:
    """Return (entity, items, certainty, state) of each row."""
    return {
        (row["entity"].partition("/")[2], " ".join(row["items"] or ["?"]), row["certainty"], row["state"])
        for row in answer["rows"]
    }


# What leaks


def test_a_party_leaks_what_it_holds_itself_and_not_what_is_below_it(folder: Path) -> None:
    assert held(leak(folder, "acme")) == {
        ("desk", "email", "certain", "in-force"),
        ("maybe", "email", "possible", "in-force"),
    }


def test_certain_and_possible_are_told_apart(folder: Path) -> None:
    shown = run("impact", "acme", "--leak", "-r", folder, "--lang", "en").out
    certain, possible = shown.split("What may be there")
    assert "desk" in certain
    assert "maybe" not in certain
    assert "maybe" in possible.split("Data subjects")[0]


def test_an_operator_leaks_what_the_system_stores(folder: Path) -> None:
    answer = leak(folder, "host")
    assert held(answer) == {("db", "email", "certain", "in-force")}
    assert [row["role"] for row in answer["rows"]] == ["operator"]


def test_a_system_leaks_what_its_users_keep_in_it(folder: Path) -> None:
    answer = leak(folder, "db")
    assert [(row["entity"], row["role"], row["system"], row["items"]) for row in answer["rows"]] == [
        ("purposes/service", "controller", "db", ["email"])
    ]
    assert {row["entity"] for row in leak(folder, "crm")["rows"]} == {"entrustments/desk"}


def test_a_trustee_without_a_name_is_meant_by_its_flow(folder: Path) -> None:
    answer = leak(folder, "spare")
    assert held(answer) == {("spare", "email", "certain", "in-force")}
    assert [told["node"] for told in answer["leak"]["tell"]] == [
        "entrustments/spare#trustee",
        "parties/acme",
        "parties/beta",
        "parties/us",
    ]


def test_whoever_has_no_name_may_be_the_one(folder: Path) -> None:
    assert leak(folder, "acme")["nameless"] == [{"entity": "entrustments/spare", "what": "receiver"}]
    assert leak(folder, "spare")["nameless"] == []
    write(folder, all=TEXT.replace("name: DB, operator: host", "name: DB"))
    assert {"entity": "systems/db", "what": "operator"} in leak(folder, "acme")["nameless"]


def test_the_day_of_the_leak_is_that_of_facts_and_law(folder: Path) -> None:
    answer = leak(folder, "beta", "--on", "2026-07-15")
    assert ("early", "health", "certain", "residual") in held(answer)
    assert (answer["as_of"], answer["law"]) == ("2026-07-15", "2025-10-02")
    assert held(leak(folder, "beta")) == {("night", "email", "certain", "in-force")}
    assert ("late", "email", "certain", "in-force") in held(leak(folder, "beta", "--as-of", "2027-01-01"))
    assert leak(folder, "beta", "--on", "2027-01-01", "--as-of", "2027-01-01")["as_of"] == "2027-01-01"


def test_several_names_leak_together(folder: Path) -> None:
    assert held(leak(folder, "acme", "desk", "beta")) == held(leak(folder, "acme")) | held(leak(folder, "beta"))
    assert leak(folder, "desk", "acme", "desk")["names"] == ["entrustments/desk", "parties/acme"]


def test_nothing_known_is_not_nothing(folder: Path) -> None:
    answer = leak(folder, "early")
    assert answer["rows"] == []
    assert [told["node"] for told in answer["leak"]["tell"]] == ["parties/beta", "parties/us"]
    assert {duty["outcome"] for duty in answer["leak"]["duties"]} == {"depends"}
    assert "that does not mean that nothing is" in run("impact", "idle", "--leak", "-r", folder, "--lang", "en").out


# Whose data


def subjects(answer: Any) -> tuple[int | None, dict[str | None, tuple[int | None, str]]]:
    found = answer["leak"]["subjects"]
    return found["at_least"], {one["subject"]: (one["count"], one["certainty"]) for one in found["categories"]}


def test_counts_are_never_added_up(folder: Path) -> None:
    assert subjects(leak(folder, "us")) == (
        700,
        {
            "user": (400, "certain"),
            "guest": (700, "certain"),
            "other": (None, "certain"),
        },
    )


def test_a_possible_category_does_not_count(folder: Path) -> None:
    assert subjects(leak(folder, "acme")) == (400, {"user": (400, "certain"), "guest": (700, "possible")})


def test_a_part_counts_for_its_whole(folder: Path) -> None:
    write(folder, all=TEXT.replace("user: {name: User, count: 400}", "user: {name: User}"))
    assert subjects(leak(folder, "desk"))[0] == 300
    write(
        folder, all=TEXT.replace("subjects: [user], items: [email, phone]", "subjects: [minor], items: [email, phone]")
    )
    assert subjects(leak(folder, "desk"))[0] == 300  # the whole may be more, and says nothing of the part


def test_the_text_names_categories_without_a_count(folder: Path) -> None:
    english = run("impact", "party:us", "--leak", "-r", folder, "--lang", "en").out
    assert "Data subjects: at least 700 (" in english
    assert "no count is written down for: Other" in english
    korean = run("impact", "party:us", "--leak", "-r", folder, "--lang", "ko").out
    assert "정보주체: 최소 700명" in korean
    assert "수가 적혀 있지 않은 구분: Other" in korean


def test_no_count_is_known(folder: Path) -> None:
    answer = leak(folder, "early", "--on", "2026-07-15")
    assert subjects(answer) == (None, {"other": (None, "certain")})
    shown = run("impact", "early", "--leak", "--on", "2026-07-15", "-r", folder, "--lang", "ko").out
    assert "정보주체: 몇 명인지 알 수 없음" in shown


# Whom to tell


def told(answer: Any) -> dict[str, tuple[str, str, str | None]]:
    """Return node → why, state, field of the contact."""
    every = answer["leak"]["tell"] + answer["leak"]["missing"]
    return {one["node"]: (" ".join(one["whys"]), one["state"], one["field"]) for one in every}


def test_everyone_above_is_told_up_to_the_controller(folder: Path) -> None:
    assert told(leak(folder, "night")) == {
        "parties/beta": ("leaking", "withheld", "contact"),  # known, but not written here
        "parties/acme": ("entruster", "present", "incident_contact"),
        "parties/us": ("controller", "present", "privacy_officer"),
    }


def test_a_withheld_contact_is_not_missing(folder: Path) -> None:
    answer = leak(folder, "night")["leak"]
    assert answer["missing"] == []
    [beta] = [one for one in answer["tell"] if one["party"] == "beta"]
    assert beta["contact"] == {
        "department": None,
        "email": "withheld",
        "phone": "withheld",
        "address": None,
        "url": None,
    }


def test_whoever_cannot_be_reached_stands_apart(folder: Path) -> None:
    answer = leak(folder, "host", "sale")["leak"]
    assert {one["party"]: one["state"] for one in answer["missing"]} == {"host": "none", "shop": "unknown"}
    shown = run("impact", "host", "--leak", "-r", folder, "--lang", "en").out
    assert "Who must hear of it, with no way to reach them" in shown


def test_a_recipient_notifies_and_the_provider_is_told(folder: Path) -> None:
    assert {node: whys for node, (whys, *_) in told(leak(folder, "sale")).items()} == {
        "parties/shop": "leaking controller",
        "parties/us": "provider",
    }
    assert {node: whys for node, (whys, *_) in told(leak(folder, "parcels")).items()} == {
        "parties/ship": "leaking controller",
        "parties/shop": "provider",
        "parties/us": "provider",
    }
    assert "제3자에게 제공한 자" in run("impact", "sale", "--leak", "-r", folder, "--lang", "ko").out


def test_the_trustee_of_a_recipient_tells_the_recipient(folder: Path) -> None:
    write(
        folder,
        all=TEXT.replace("entrustments:\n", "entrustments:\n  sorting: {under: sale, trustee: ship, items: [phone]}\n"),
    )
    assert {node: whys for node, (whys, *_) in told(leak(folder, "sorting")).items()} == {
        "parties/ship": "leaking",
        "parties/shop": "controller",
        "parties/us": "provider",
    }


def test_the_controller_itself(folder: Path) -> None:
    assert told(leak(folder, "us")) == {"parties/us": ("leaking controller", "present", "privacy_officer")}


def test_a_system_whose_operator_nobody_names(folder: Path) -> None:
    write(folder, all=TEXT.replace("name: DB, operator: host", "name: DB"))
    assert told(leak(folder, "db")) == {
        "systems/db": ("leaking", "unknown", None),
        "parties/us": ("controller", "present", "privacy_officer"),
    }


def test_a_user_that_runs_its_system_is_told_once(folder: Path) -> None:
    assert told(leak(folder, "crm"))["parties/acme"] == ("leaking", "present", "incident_contact")
    write(folder, all=TEXT.replace("name: DB, operator: host", "name: DB, operator: none"))
    assert told(leak(folder, "db")) == {"parties/us": ("leaking controller", "present", "privacy_officer")}


# What the law asks


def duties(answer: Any) -> dict[str, tuple[str, set[str]]]:
    return {duty["duty"]: (duty["outcome"], set(duty["because"])) for duty in answer["leak"]["duties"]}


def test_a_report_is_required_for_sensitive_items(folder: Path) -> None:
    answer = leak(folder, "early", "--on", "2026-07-15")
    assert duties(answer) == {"notify": ("required", {"certain"}), "report": ("required", {"kinds"})}


@pytest.mark.parametrize("kind", ["sensitive", "unique-id", "rrn"])
def test_kinds_that_are_reported(kind: str, folder: Path) -> None:
    write(folder, all=TEXT.replace("email: {name: Email, kinds: general}", f"email: {{name: Email, kinds: {kind}}}"))
    assert duties(leak(folder, "desk"))["report"] == ("required", {"kinds"})
    assert duties(leak(folder, "maybe"))["report"] == ("depends", {"illegal-access", "kinds-possible", "count-unknown"})


@pytest.mark.parametrize(("count", "outcome"), [("999", "depends"), ("1000", "required")])
def test_a_thousand_data_subjects(count: str, outcome: str, folder: Path) -> None:
    write(folder, all=TEXT.replace("count: 400", f"count: {count}"))
    assert duties(leak(folder, "desk"))["report"][0] == outcome


def test_below_that_it_depends_and_is_never_not_required(folder: Path) -> None:
    assert duties(leak(folder, "desk"))["report"] == ("depends", {"illegal-access"})
    write(folder, all=TEXT.replace("count: 400", "under_14: false").replace(", count: 300", ""))
    assert duties(leak(folder, "desk"))["report"] == ("depends", {"illegal-access", "count-unknown"})


def test_unknown_items_and_kinds_are_said(folder: Path) -> None:
    write(
        folder,
        all=TEXT.replace("trustee: acme, purposes: [service], items: [email]", "trustee: acme, purposes: [service]"),
    )
    found = duties(leak(folder, "desk"))
    assert found["notify"] == ("depends", {"items-unknown"})
    assert found["report"] == ("depends", {"illegal-access", "items-unknown"})
    write(folder, all=TEXT.replace("email: {name: Email, kinds: general}", "email: {name: Email}"))
    assert duties(leak(folder, "desk"))["report"] == ("depends", {"illegal-access", "kinds-unknown"})


def test_pseudonymised_data_is_not_notified(folder: Path) -> None:
    text = TEXT.replace("  late:", "  rank: {trustee: host, purposes: [stats], items: [score]}\n  late:")
    write(folder, all=text)
    assert duties(leak(folder, "rank"))["notify"] == ("depends", {"pseudonymised"})


@pytest.mark.parametrize(
    ("day", "citations"),
    [
        ("2023-09-14", {}),
        ("2023-09-15", {"notify": "PIPA 34(1)", "report": "PIPA 34(3)"}),
        ("2026-09-10", {"notify": "PIPA 34(1)", "report": "PIPA 34(3)"}),
        ("2026-09-11", {"notify": "PIPA 34(1)", "report": "PIPA 34(4)", "notify-possible": "PIPA 34(2)"}),
    ],
)
def test_the_duties_are_those_of_the_day(day: str, citations: dict[str, str], folder: Path) -> None:
    found = leak(folder, "desk", "--on", day)["leak"]["duties"]
    assert {duty["duty"]: duty["citations"][0] for duty in found} == citations
    assert {duty["hours"] for duty in found} <= {72}
    assert all("PIPA 26(8)" in duty["citations"] for duty in found)


def test_the_law_of_another_jurisdiction_is_in_no_table(folder: Path) -> None:
    write(folder, all=TEXT.replace("controller: us,", "controller: us, jurisdiction: DE,"))
    assert duties(leak(folder, "desk")) == {}
    assert "does not mean that there are none" in run("impact", "desk", "--leak", "-r", folder, "--lang", "en").out


# A parting


def test_what_one_receives_ends_with_all_that_is_below(folder: Path) -> None:
    answer = leave(folder, "acme")
    assert answer["leak"] is None
    assert [(flow["flow"].partition("/")[2], flow["direct"]) for flow in answer["leave"]["flows"]] == [
        ("desk", True),
        ("night", False),
        ("spare", False),
        ("maybe", True),
    ]
    assert {entity for entity, *_ in held(answer)} == {"desk", "night", "spare", "maybe"}


def test_what_becomes_of_the_data(folder: Path) -> None:
    flows = {flow["flow"]: flow for flow in leave(folder, "beta", "--as-of", "2026-07-15")["leave"]["flows"]}
    assert set(flows) == {f"entrustments/{name}" for name in ("night", "spare", "early", "late")}
    early, late, night = (flows[f"entrustments/{name}"] for name in ("early", "late", "night"))
    assert [early[key] for key in ("ended", "returned", "destroyed")] == [
        {"state": "unknown", "on": None},
        {"state": "none", "on": None},
        {"state": "present", "on": "2026-08-31"},
    ]
    assert {night[key]["state"] for key in ("ended", "returned", "destroyed")} == {"unknown"}
    assert (early["state"], late["state"], night["state"]) == ("residual", None, "in-force")
    assert "entrustments/early" not in {flow["flow"] for flow in leave(folder, "beta")["leave"]["flows"]}


def test_what_hangs_on_it(folder: Path) -> None:
    found = leave(folder, "acme")["leave"]
    assert found["systems"] == [{"system": "crm", "operator": "acme", "used_by": ["entrustments/desk"]}]
    assert [(one["contract"], one["ends"], one["return_clause"]) for one in found["contracts"]] == [
        ("bare", {"state": "none", "on": None}, "none"),
        ("written", {"state": "present", "on": "2027-03-31"}, "present"),
    ]
    assert [(one["purpose"], one["certainty"]) for one in found["purposes"]] == [
        ("news", "possible"),
        ("service", "certain"),
    ]
    tasks = {flow["flow"]: flow["tasks"] for flow in found["flows"]}
    assert tasks["entrustments/desk"] == [{"name": {"ko": None, "en": "Support"}, "kind": None}]
    assert tasks["entrustments/night"] == [{"name": {"ko": None, "en": "Nights"}, "kind": "support"}]
    assert tasks["entrustments/maybe"] is None


def test_what_is_over_loses_no_purpose(folder: Path) -> None:
    found = leave(folder, "beta", "--as-of", "2026-07-15")["leave"]["purposes"]
    assert [one["purpose"] for one in found] == ["news", "service"]


def test_parting_with_a_system_ends_nothing_below_its_users(folder: Path) -> None:
    answer = leave(folder, "crm", "db")
    assert [flow["flow"] for flow in answer["leave"]["flows"]] == ["entrustments/desk"]
    assert [system["system"] for system in answer["leave"]["systems"]] == ["crm", "db"]
    assert {"purpose": "service", "by": ["entrustments/desk", "purposes/service"], "certainty": "certain"} in answer[
        "leave"
    ]["purposes"]
    assert ("service", "email", "certain", "in-force") in held(answer)


def test_parting_with_one_flow(folder: Path) -> None:
    assert [flow["flow"] for flow in leave(folder, "night")["leave"]["flows"]] == [
        "entrustments/night",
        "entrustments/spare",
    ]
    [sale, parcels] = leave(folder, "sale")["leave"]["flows"]
    assert (sale["role"], sale["recipient_purpose"], sale["tasks"]) == ("recipient", {"ko": None, "en": "Sales"}, None)
    assert parcels["direct"] is False


def test_parting_with_someone_who_has_nothing(folder: Path) -> None:
    answer = leave(folder, "idle")
    assert (answer["rows"], answer["leave"]["flows"]) == ([], [])
    assert "끝나는 흐름이 등록부에 없습니다." in run("impact", "idle", "--leave", "-r", folder, "--lang", "ko").out


def test_the_sheet_is_the_rows(folder: Path) -> None:
    for event in ("--leak", "--leave"):
        lines = run("impact", "acme", event, "-r", folder, "--format", "csv").out.splitlines()
        assert len(lines) == 1 + len(asked(folder, "acme", event)["rows"])
