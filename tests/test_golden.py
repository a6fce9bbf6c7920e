"""The answers about the example registry: whole, as files in `golden/`, and what matters in them, spelt out here."""

from __future__ import annotations

import json
from functools import cache
from typing import Any, NamedTuple

import pytest

from tests.cli.program import ROOT, held, run

GOLDEN = ROOT / "tests" / "golden"
QUESTIONS: dict[str, tuple[str, ...]] = {
    "where": ("where", "solution-user"),
    "who": ("who", "email"),
    "path": ("path", "solution-user", "country:JP"),
    "impact": ("impact", "overseas-hosting", "--leak"),
    "impact-leave": ("impact", "party:spero-trustee", "--leave"),
    "transfers": ("transfers",),
    "clauses": ("clauses",),
    "questions": ("questions",),
}
FILES: dict[str, tuple[str, ...]] = {
    "check.json": ("check", "--format", "json"),
    **{f"check.{lang}.txt": ("check", "--lang", lang) for lang in ("ko", "en")},
    **{f"{name}.{lang}.txt": (*args, "--lang", lang) for name, args in QUESTIONS.items() for lang in ("ko", "en")},
    **{
        f"{name}.{ending}": (*args, "--format", form)
        for name, args in QUESTIONS.items()
        for ending, form in (("json", "json"), ("csv", "csv"), ("md", "markdown"))
    },
    "questions.ko.md": ("questions", "--format", "markdown", "--lang", "ko"),
}


@pytest.mark.parametrize("name", FILES)
def test_whole(name: str) -> None:
    answer = run(*FILES[name])
    assert answer.code == (1 if name.startswith("check") else 0)
    held(GOLDEN / name, answer.out.replace("\r\n", "\n"))  # git keeps the files with LF


def test_nothing_else_is_kept() -> None:
    assert {path.name for path in GOLDEN.iterdir()} == FILES.keys()


@cache
def said(*args: str) -> Any:
    return json.loads(run(*args, "--format", "json").out)


# where

USED = ["access-log", "company-name", "contact", "cookie", "device-id", "email", "ip-address", "name"]
USED += ["operating-system", "service-use-record"]
PAID = ["account-holder", "business-registration-number", "contact", "email", "financial-account", "name"]
PAID += ["organization-name", "representative-name"]
SENT = ["contact", "email", "name"]
PURPOSES = ["customer-support", "fee-settlement", "membership", "quality-improvement"]

WHERE = [
    # flow, holder, role, purpose, items, backing, country, certainty of the country, certainty
    (None, "spero", "controller", "customer-support", USED, "held", None, None, "certain"),
    (None, "spero", "controller", "fee-settlement", PAID, "held", None, None, "certain"),
    (None, "spero", "controller", "membership", USED, "held", None, None, "certain"),
    (None, "spero", "controller", "quality-improvement", USED, "held", None, None, "certain"),
    ("cloud-and-support", "spero-trustee", "trustee", None, None, None, None, None, "possible"),
    ("overseas-hosting", None, "trustee", None, SENT, "held", "JP", "one-of", "certain"),
    ("overseas-hosting", None, "trustee", None, SENT, "held", "SG", "one-of", "certain"),
    ("technical-measures", "crscube", "trustee", None, None, None, None, None, "possible"),
]

UNKNOWN = {
    "entrustments/cloud-and-support": {"items", "purposes", "places"},
    "entrustments/technical-measures": {"items", "purposes", "places"},
    "entrustments/overseas-hosting": {"purposes"},
    **{f"purposes/{purpose}": {"places"} for purpose in PURPOSES},
}


def by_entity(unknown: list[dict[str, str]]) -> dict[str, set[str]]:
    return {
        line["entity"]: {other["what"] for other in unknown if other["entity"] == line["entity"]} for line in unknown
    }


def test_where_the_data_of_solution_users_lives() -> None:
    keys = ("holder", "role", "purpose", "items", "backing", "country", "country_certainty", "certainty")
    rows = said("where", "solution-user")["rows"]
    shown = [((row["flow"] or "/").partition("/")[2] or None, *(row[key] for key in keys)) for row in rows]
    assert shown == WHERE


def test_where_says_what_it_does_not_know() -> None:
    answer = said("where", "solution-user")
    assert by_entity(answer["unknown"]) == UNKNOWN
    assert {tuple(row["possible_purposes"]) for row in answer["rows"] if row["flow"]} == {tuple(PURPOSES)}


def test_nobody_says_that_crscube_holds_emails() -> None:
    rows = said("where", "solution-user", "--each", "item")["rows"]
    assert {row["holder"] for row in rows if row["items"] == ["email"]} == {"spero", None}
    assert [row["items"] for row in rows if row["holder"] == "crscube"] == [None]


# who, path, impact


def test_who_holds_emails() -> None:
    rows = said("who", "email")["rows"]
    assert {(row["holder"], tuple(row["items"] or ()), row["certainty"]) for row in rows} == {
        ("spero", ("email",), "certain"),
        (None, ("email",), "certain"),
        ("spero-trustee", (), "possible"),
        ("crscube", (), "possible"),
    }
    assert by_entity(said("who", "email")["unknown"]) == UNKNOWN


def test_why_data_is_in_japan() -> None:
    answer = said("path", "solution-user", "japan")
    [path] = answer["paths"]
    assert (answer["reaches"], path["certainty"], path["country_certainty"]) == ("possible", "possible", "one-of")
    assert [(hop["from"], hop["to"], hop["kind"], hop["field"], hop["stated"]) for hop in path["hops"]] == [
        ("subjects/solution-user", "entrustments/overseas-hosting", "purposes", None, False),
        ("entrustments/overseas-hosting", "entrustments/overseas-hosting#trustee", "trustee", None, False),
        ("entrustments/overseas-hosting#trustee", "countries/JP", "at", "locations", True),
    ]
    assert {"entrustments/cloud-and-support", "entrustments/technical-measures"} <= by_entity(answer["unknown"]).keys()


def test_nobody_knows_whether_data_is_in_the_united_states() -> None:
    answer = said("path", "party:spero", "country:US")
    assert (answer["reaches"], answer["paths"]) == ("unknown", [])


def test_a_leak_at_the_unnamed_host() -> None:
    leak = said("impact", "overseas-hosting", "--leak")["leak"]
    assert leak["subjects"]["at_least"] is None
    assert [told["node"] for told in leak["missing"]] == ["entrustments/overseas-hosting#trustee", "parties/spero"]
    assert {duty["duty"]: duty["outcome"] for duty in leak["duties"]} == {
        "notify": "required",
        "report": "depends",
        "notify-possible": "depends",
    }


# transfers

PARTICULARS = {
    # what the registry says, and whether the policy prints it
    "basis": ("none", False),
    "items": ("present", True),
    "country": ("present", True),
    "timing": ("present", True),
    "method": ("present", True),
    "recipient": ("none", False),
    "contact": ("none", False),
    "purpose": ("present", True),
    "retention": ("present", True),
    "refusal-method": ("none", False),
    "refusal-procedure": ("none", False),
    "refusal-effect": ("none", False),
}
SAFEGUARDS = dict.fromkeys(("security", "complaints", "other"), ("unknown", None))


@pytest.mark.parametrize("country", ["JP", "SG"])
def test_what_each_transfer_lacks(country: str) -> None:
    [row] = [row for row in said("transfers")["rows"] if row["country"] == country]
    assert (row["id"], row["kind"]) == (f"overseas-hosting@{country}", "transfer")
    assert (row["country_certainty"], row["items"], row["recipient"]) == ("one-of", SENT, None)
    assert {name: (field["state"], field["disclosed"]) for name, field in row["fields"].items()} == PARTICULARS
    assert {name: (field["state"], field["disclosed"]) for name, field in row["safeguards"].items()} == SAFEGUARDS


def test_the_stated_retention_says_nothing_that_can_be_computed() -> None:
    [rule] = said("transfers")["rows"][0]["fields"]["retention"]["value"]
    assert rule.pop("text")["en"] == "consistent with the storage period stipulated in this privacy policy"
    assert set(rule.values()) == {None}


def test_flows_whose_country_is_unknown() -> None:
    assert by_entity(said("transfers")["unknown"]) == {
        "entrustments/cloud-and-support": {"places"},
        "entrustments/technical-measures": {"places"},
    }


# clauses


def test_the_contract_has_five_of_the_seven_on_the_policys_word() -> None:
    cloud, *others = said("clauses")["rows"]
    assert {name: (cell["state"], cell["claimed"]) for name, cell in cloud["clauses"].items()} == {
        "purpose-limitation": ("present", True),
        "safeguards": ("present", True),
        "purpose-and-scope": ("unknown", False),
        "re-entrustment-restriction": ("present", True),
        "access-restriction": ("unknown", False),
        "supervision": ("present", True),
        "liability": ("present", True),
    }
    assert [(row["contract"], row["contract_state"]) for row in others] == [(None, "unknown"), (None, "unknown")]
    assert {cell for row in others for cell in row["clauses"].values()} == {None}


# check


class Must(NamedTuple):
    """A finding that the example must give: on whom, under which provision (or what is below it), with what outcome."""

    entity: str
    citation: str
    outcome: str
    fact: str = ""


MUST = [
    # one name but for case
    Must("entrustments/cloud-and-support", "PIPA 26(2)", "review"),
    # named in the text, in no row of the table; and its task has two trustees
    Must("entrustments/technical-measures", "PIPA 26(2)", "violated"),
    Must("entrustments/technical-measures", "PIPA 26(2)", "review"),
    # the transfer: no recipient, no contact, which country holds what, no basis, no way to refuse, safeguards
    Must("entrustments/overseas-hosting", "PIPA 28-8(2)3", "violated", "recipient"),
    Must("entrustments/overseas-hosting", "PIPA 28-8(2)3", "violated", "contact"),
    Must("entrustments/overseas-hosting", "PIPA 28-8(2)2", "review"),
    Must("entrustments/overseas-hosting", "PIPA 28-8(1)", "violated"),
    Must("entrustments/overseas-hosting", "PIPA-ED 31(1)2", "violated"),
    Must("entrustments/overseas-hosting", "PIPA 28-8(2)5", "violated", "refusal-method"),
    Must("entrustments/overseas-hosting", "PIPA 28-8(2)5", "violated", "refusal-procedure"),
    Must("entrustments/overseas-hosting", "PIPA 28-8(2)5", "violated", "refusal-effect"),
    Must("entrustments/overseas-hosting", "PIPA 28-8(4)", "unknown"),
    Must("entrustments/overseas-hosting", "PIPA-ED 29-10", "unknown"),
    # two clauses that the policy does not mention; nobody read the contract
    Must("contracts/consignment", "PIPA-ED 28(1)1", "unknown", "purpose-and-scope"),
    Must("contracts/consignment", "PIPA-ED 28(1)3", "unknown", "access-restriction"),
    Must("entrustments/technical-measures", "PIPA 26(1)", "unknown"),
    # the policy itself
    Must("policies/2023-09-15", "PIPA 30(1)6", "violated"),
    Must("policies/2023-09-15", "PIPA 30(1)5", "violated"),
]


def findings(*args: str) -> list[Any]:
    found: list[Any] = said("check", *args)["findings"]
    return found


def cites(finding: Any, citation: str) -> bool:
    return any(row.startswith(citation) for row in finding["citations"])


def facts_of(finding: Any) -> list[Any]:
    return [*finding["facts"].values(), *(finding["field"] or "").split(".")]


@pytest.mark.parametrize("must", MUST, ids=lambda must: " ".join(filter(None, must)))
def test_must_be_there(must: Must) -> None:
    found = [finding for finding in findings() if finding["entity"] == must.entity and cites(finding, must.citation)]
    found = [finding for finding in found if not must.fact or must.fact in facts_of(finding)]
    assert must.outcome in {finding["outcome"] for finding in found}


def test_the_task_with_two_trustees_names_both() -> None:
    [finding] = [finding for finding in findings() if finding["rule"] == "task-two-trustees"]
    assert finding["entity"] == "entrustments/technical-measures"
    assert [related["entity"] for related in finding["related"]] == ["entrustments/cloud-and-support"]


def test_the_clauses_that_the_policy_names_pass() -> None:
    clauses = {finding["facts"]["clause"] for finding in findings() if finding["rule"] == "contract-clause"}
    assert clauses == {"purpose-and-scope", "access-restriction"}
    assert said("check")["counts"]["claimed"] == 5


@pytest.mark.parametrize("flow", ["cloud-and-support", "technical-measures"])
def test_no_transfer_is_alleged_where_the_place_is_unknown(flow: str) -> None:
    abroad = [f for f in findings() if f["entity"] == f"entrustments/{flow}" and cites(f, "PIPA 28-8")]
    assert [(finding["rule"], finding["outcome"]) for finding in abroad] == [("place-unknown", "unknown")]


def test_nothing_under_28_8_before_it_was_law() -> None:
    assert [finding["rule"] for finding in findings("--as-of", "2023-09-14") if cites(finding, "PIPA 28-8")] == []
    assert [finding for finding in findings("--as-of", "2023-09-15") if cites(finding, "PIPA 28-8")]


def test_the_basis_is_asked_of_the_policy_from_the_day_of_that_decree() -> None:
    before, after = (
        [f["entity"] for f in findings("--as-of", day) if cites(f, "PIPA-ED 31(1)2")]
        for day in ("2024-03-14", "2024-03-15")
    )
    assert before == []
    assert "entrustments/overseas-hosting" in after


def test_every_finding_cites_the_law() -> None:
    assert [finding["rule"] for finding in findings() if not finding["citations"]] == []


def test_the_counts_are_those_of_the_findings() -> None:
    counts = said("check")["counts"]
    for outcome in ("violated", "unknown", "review"):
        assert counts["outcomes"][outcome] == sum(finding["outcome"] == outcome for finding in findings())
    for severity in ("error", "warning", "note"):
        assert counts[f"{severity}s"] == sum(finding["severity"] == severity for finding in findings())
