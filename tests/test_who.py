"""`dataflow who`: who holds an item, with what it contains, and who may hold it for all the registry says."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.program import run, write

if TYPE_CHECKING:
    from pathlib import Path

TEXT = """
registry: {name: Who, controller: us, language: en}
parties: {us: {name: Us}, acme: {name: Acme}, beta: {name: Beta}, host: {name: Host}, gone: {name: Gone}}
subjects: {user: {name: User}, minor: {name: Minor, part_of: user}, guest: {name: Guest}}
items:
  email: {name: Email}
  phone: {name: Phone}
  contact: {name: Contact, contains: [email, phone]}
  score: {name: Score}
purposes:
  service: {name: Service, subjects: [user], items: {required: [contact]}, systems: [cloud]}
  ranking: {name: Ranking, subjects: [guest], items: [score]}
  odd: {name: Odd, items: [phone]}
systems:
  cloud: {name: Cloud, operator: host, stores: [phone], locations: [{country: JP}]}
entrustments:
  mail: {trustee: acme, purposes: [service], items: [email], locations: [{country: KR}]}
  mail-below: {under: mail, trustee: beta, items: [email, phone], locations: [{region: Asia}]}
  unsaid: {trustee: beta, purposes: [ranking]}
  past: {trustee: gone, purposes: [service], items: [phone], until: 2026-06-30}
  destroyed: {trustee: gone, purposes: [service], items: [email], until: 2026-06-30, ended: {destroyed: 2026-07-31}}
provisions:
  sale: {purposes: [service], items: [phone]}
"""


@pytest.fixture(name="folder")
def _folder(tmp_path: Path) -> Path:
    return write(tmp_path / "who", all=TEXT)


def asked(folder: Path, *args: str) -> Any:
    answer = run("who", *args, "-r", folder, "--format", "json")
    assert answer.code == 0, answer.err
    return json.loads(answer.out)


def held(folder: Path, *args: str) -> set[tuple[str, str | None, str, str]]:
    """Return (entity, holder, items, certainty) of each row."""
    rows = asked(folder, *args)["rows"]
    return {
        (row["entity"].partition("/")[2], row["holder"], " ".join(row["items"] or ["?"]), row["certainty"])
        for row in rows
    }


MAYBE = ("unsaid", "beta", "?", "possible")
PHONE = {
    ("service", "us", "phone", "certain"),
    ("odd", "us", "phone", "possible"),  # it is not known whose
    ("cloud", "host", "phone", "certain"),
    ("mail-below", "beta", "phone", "possible"),  # the sender lacks it: it is not known whose it is
    ("past", "gone", "phone", "certain"),
    ("sale", None, "phone", "certain"),
    MAYBE,
}


def test_who_holds_an_item(folder: Path) -> None:
    assert held(folder, "phone") == PHONE


def test_a_group_is_what_it_contains_too(folder: Path) -> None:
    assert held(folder, "contact", "--each", "item") >= {
        ("service", "us", "contact", "certain"),
        ("mail", "acme", "email", "certain"),
        *PHONE,
    }
    assert ("mail", "acme", "email", "certain") in held(folder, "contact")


def test_whoever_has_nobody_knows_what_may_have_it(folder: Path) -> None:
    assert held(folder, "score") == {("ranking", "us", "score", "certain"), MAYBE}
    assert {"entity": "entrustments/unsaid", "what": "items"} in asked(folder, "score")["unknown"]


def test_an_item_that_nobody_has(folder: Path) -> None:
    text = TEXT.replace("unsaid: {trustee: beta, purposes: [ranking]}", "unsaid: {trustee: beta, items: none}")
    write(folder, all=text.replace("  score: {name: Score}", "  score: {name: Score}\n  rare: {name: Rare}"))
    answer = run("who", "rare", "-r", folder, "--lang", "en")
    assert (answer.code, "Nothing matches." in answer.out) == (0, True)


def test_several_items(folder: Path) -> None:
    answer = asked(folder, "score", "Phone", "score")
    assert (answer["item"], answer["items"]) == (None, ["score", "phone"])
    assert asked(folder, "phone")["item"] == "phone"
    assert held(folder, "score", "phone") == held(folder, "score") | held(folder, "phone")


def test_a_place_beside_one_that_nobody_states_is_one_of_several(tmp_path: Path) -> None:
    places = "locations: [{country: KR}, {country: unknown}]"
    folder = write(tmp_path / "who", all=TEXT.replace("locations: [{country: KR}]", places))
    answer = asked(folder, "email")
    found = {row["country"]: row["country_certainty"] for row in answer["rows"] if row["flow"] == "entrustments/mail"}
    assert found == {"KR": "one-of", None: None}
    elsewhere = asked(folder, "email", "--country", "US")["rows"]
    assert [row["country"] for row in elsewhere if row["flow"] == "entrustments/mail"] == [None]
    assert {"entity": "entrustments/mail", "what": "places"} in answer["unknown"]


def test_what_is_still_held_after_the_end(folder: Path) -> None:
    [row] = [row for row in asked(folder, "phone")["rows"] if row["flow"] == "entrustments/past"]
    assert (row["state"], row["until"]) == ("residual", "2026-06-30")
    assert ("destroyed", "gone", "email", "certain") not in held(folder, "email")
    assert ("destroyed", "gone", "email", "certain") in held(folder, "email", "--as-of", "2026-07-31")


def test_whose_data_it_is(folder: Path) -> None:
    whose = {row["entity"]: row["subject"] for row in asked(folder, "phone")["rows"]}
    assert (whose["purposes/service"], whose["purposes/odd"], whose["provisions/sale"]) == ("user", None, "user")


@pytest.mark.parametrize(
    ("args", "entities"),
    [
        (["--subject", "guest"], {"odd", "unsaid"}),
        (["--subject", "minor"], {"service", "odd", "cloud", "mail-below", "past", "sale"}),
        (["--country", "JP"], {"service", "odd", "cloud", "mail-below", "past", "sale", "unsaid"}),
        (["--country", "KR"], {"odd", "mail-below", "past", "sale", "unsaid"}),
        (["--holder", "host"], {"cloud"}),
        (["--purpose", "ranking"], {"unsaid", "mail-below"}),
    ],
)
def test_filters_keep_what_may_match(args: list[str], entities: set[str], folder: Path) -> None:
    assert {entity for entity, *_ in held(folder, "phone", *args)} == entities


def test_the_table_says_whose_and_how_certain(folder: Path) -> None:
    lines = list(csv.DictReader(io.StringIO(run("who", "phone", "-r", folder, "--format", "csv", "--lang", "ko").out)))
    [odd] = [line for line in lines if line["목적"] == "Odd"]
    assert (odd["정보주체"], odd["확실성"]) == ("모름", "가능성")
    assert "Phone을 가진 곳" not in run("who", "phone", "-r", folder, "--lang", "en").out
    assert "Who holds Phone (as of 2026-11-25)" in run("who", "phone", "-r", folder, "--lang", "en").out
