"""`dataflow path`: every chain by which data reaches a party, a country or a system, and what may be one more."""

from __future__ import annotations

import csv
import io
import json
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.program import CLEAN, ROOT, run, write

if TYPE_CHECKING:
    from pathlib import Path

TEXT = """
registry: {name: Path, controller: us, language: en}
parties:
  {us: {name: Us}, acme: {name: Acme}, beta: {name: Beta}, host: {name: Host}, shop: {name: Shop}, no: {name: No}}
subjects:
  user: {name: User}
  minor: {name: Minor, part_of: user}
  guest: {name: Guest}
items:
  email: {name: Email}
  phone: {name: Phone}
  contact: {name: Contact, contains: [email, phone]}
  voice: {name: Voice}
purposes:
  service:
    name: Service
    subjects:
      - user
    items: {required: [contact]}
    systems: [cloud]
  news: {name: News, subjects: [guest], items: [email], systems: none}
systems:
  cloud: {name: Cloud, operator: host, stores: [email], locations: [{country: KR}]}
  desk: {name: Desk, operator: beta, locations: [{country: JP}]}
entrustments:
  calls:
    trustee: acme
    purposes: [service]
    items: [email, phone]
    collects: [voice]
    systems: [desk]
  night:
    under: calls
    items: [phone]
    systems: none
    locations:
      - country: KR
      - {country: SG, items: [phone]}
  archive: {under: night, trustee: beta, items: all, systems: none, locations: [{country: US}], until: 2026-01-01}
provisions:
  sale: {recipient: shop, items: [email], systems: none, locations: [{country: KR}]}
"""


@pytest.fixture(name="folder")
def _folder(tmp_path: Path) -> Path:
    return write(tmp_path / "path", all=TEXT)


def asked(folder: Path, *args: str) -> Any:
    answer = run("path", *args, "-r", folder, "--format", "json")
    assert answer.code == 0, answer.err
    return json.loads(answer.out)


def routes(folder: Path, *args: str) -> list[str]:
    """Return each path as `node > node …`, nodes without their sections."""
    return [route(path) for path in asked(folder, *args)["paths"]]


def route(path: Any) -> str:
    nodes = [path["hops"][0]["from"], *(hop["to"] for hop in path["hops"])]
    return " > ".join(node.partition("/")[2] for node in nodes)


def hops(path: Any) -> list[tuple[str, str, bool]]:
    """Return (kind, field with its entity, stated) of the hops of a path."""
    return [(hop["kind"], f"{hop['entity']}.{hop['field']}", hop["stated"]) for hop in path["hops"]]


# Down a chain


def test_from_a_subject_down_a_chain(folder: Path) -> None:
    [path] = [path for path in asked(folder, "user", "beta")["paths"] if path["depth"] == 3]
    assert hops(path) == [
        ("subjects", "purposes/service.subjects", True),
        ("purposes", "entrustments/calls.purposes", True),
        ("under", "entrustments/night.under", True),
        ("under", "entrustments/archive.under", True),
        ("trustee", "entrustments/archive.trustee", True),
    ]


def test_each_hop_has_its_line(folder: Path) -> None:
    lines = TEXT.splitlines()
    for path in asked(folder, "user", "country:US")["paths"]:
        for hop in path["hops"]:
            line = lines[hop["line"] - 1]
            assert hop["file"] == "path/all.yaml"
            assert hop["field"].partition(".")[0] in line or "country" in line


def test_to_an_operator(folder: Path) -> None:
    paths = asked(folder, "user", "host")["paths"]
    assert [(route(path), path["role"], path["items"]) for path in paths] == [
        ("user > service > cloud > host", "operator", ["email"])
    ]
    assert "user > service > calls > acme > desk > beta" in routes(folder, "user", "beta")


def test_to_a_system(folder: Path) -> None:
    paths = asked(folder, "user", "desk")["paths"]
    assert {route(path) for path in paths} == {"user > service > calls > acme > desk"}
    assert [(path["backing"], path["items"]) for path in paths] == [
        ("collected", ["voice"]),
        ("held", ["email", "phone"]),
    ]
    assert routes(folder, "user", "system:cloud") == ["user > service > cloud"]


def test_to_the_controller_itself(folder: Path) -> None:
    assert routes(folder, "guest", "us") == ["guest > news > us"]


def test_through_a_receiver_without_a_name(folder: Path) -> None:
    [path] = asked(folder, "user", "country:SG")["paths"]
    assert [hop["to"] for hop in path["hops"][-2:]] == ["entrustments/night#trustee", "countries/SG"]
    assert [(hop["field"], hop["stated"]) for hop in path["hops"][-2:]] == [(None, False), ("locations", True)]
    assert (path["holder"], path["role"], path["depth"], path["items"]) == (None, "re-trustee", 2, ["phone"])
    assert "unnamed (night)" in run("path", "user", "SG", "-r", folder, "--lang", "en").out


def test_what_is_still_held_after_the_end(folder: Path) -> None:
    [path] = asked(folder, "user", "country:US")["paths"]
    assert (path["state"], path["until"], path["certainty"]) == ("residual", "2026-01-01", "certain")
    assert "held after the end" in run("path", "user", "US", "-r", folder, "--lang", "en").out


# Where it starts


def test_from_an_item_by_the_group_that_contains_it(folder: Path) -> None:
    paths = asked(folder, "phone", "country:SG")["paths"]
    assert [route(path) for path in paths] == ["phone > contact > service > calls > night > night#trustee > SG"]
    assert [(hop["kind"], hop["entity"], hop["field"]) for hop in paths[0]["hops"][:2]] == [
        ("contains", "items/contact", "contains"),
        ("items", "purposes/service", "items"),
    ]


def test_from_an_item_that_the_trustee_collects(folder: Path) -> None:
    [path] = asked(folder, "voice", "acme")["paths"]
    assert (route(path), path["backing"], path["hops"][0]["kind"]) == ("voice > calls > acme", "collected", "collects")


def test_from_a_group_to_what_it_contains(folder: Path) -> None:
    assert routes(folder, "contact", "acme") == ["contact > service > calls > acme"]


def test_from_a_purpose(folder: Path) -> None:
    assert routes(folder, "purpose:service", "acme") == ["service > calls > acme"] * 2  # held, and collected
    assert routes(folder, "purpose:news", "acme") == []


def test_from_a_part_of_a_category_and_from_the_whole(folder: Path) -> None:
    assert routes(folder, "minor", "host") == ["minor > user > service > cloud > host"]
    write(folder, all=TEXT.replace("subjects: [guest]", "subjects: [minor]"))
    assert "user > minor > news > us" in routes(folder, "user", "us")


def test_from_a_system(folder: Path) -> None:
    assert "cloud > service > calls > acme" in routes(folder, "cloud", "acme")
    assert routes(folder, "desk", "country:JP") == ["desk > JP", "desk > JP"]  # held, and collected
    assert routes(folder, "desk", "country:SG") == ["desk > calls > night > night#trustee > SG"]
    assert (
        routes(folder, "desk", "party:beta", "--as-of", "2025-06-01").count("desk > calls > night > archive > beta")
        == 1
    )


def test_only_what_a_system_stores_comes_from_it(folder: Path) -> None:
    assert {item for path in asked(folder, "cloud", "acme")["paths"] for item in path["items"]} == {"email"}


def test_from_a_party(folder: Path) -> None:
    assert routes(folder, "acme", "country:SG") == ["acme > night > night#trustee > SG"]
    assert routes(folder, "acme", "country:JP") == ["acme > calls > desk > JP", "acme > calls > desk > JP"]
    assert routes(folder, "us", "shop") == ["us > sale > shop"] * 2  # for one purpose, and perhaps for the other
    assert routes(folder, "host", "country:KR") == []
    assert routes(folder, "us", "us") == []


# What is not known


def test_a_purpose_left_out_is_not_stated(folder: Path) -> None:
    paths = asked(folder, "user", "shop")["paths"]
    assert [(path["certainty"], path["purpose"], path["possible_purposes"]) for path in paths] == [
        ("possible", "service", [])
    ]
    assert [hop["stated"] for hop in paths[0]["hops"]] == [True, False, True]
    assert "not stated (path/all.yaml:" in run("path", "user", "shop", "-r", folder, "--lang", "en").out


def test_items_left_out_are_possible(folder: Path) -> None:
    write(folder, all=TEXT.replace("    items: [email, phone]\n", ""))
    paths = [path for path in asked(folder, "email", "acme")["paths"] if path["items"] is None]
    assert [(route(path), path["certainty"]) for path in paths] == [
        ("email > contact > service > calls > acme", "possible")
    ]


def test_one_of_several_places_is_possible(folder: Path) -> None:
    places = "locations: [{country: KR}, {country: DE}]"
    write(folder, all=TEXT.replace("locations: [{country: KR}]}\n", places + "}\n"))
    [path] = [path for path in asked(folder, "guest", "DE")["paths"] if path["flow"] == "provisions/sale"]
    assert (path["certainty"], path["country_certainty"]) == ("possible", "one-of")


def test_whoever_has_no_name_may_be_the_one(folder: Path) -> None:
    answer = asked(folder, "user", "party:no")
    assert (answer["paths"], answer["reaches"]) == ([], "unknown")
    assert answer["unknown"] == [{"entity": "entrustments/night", "what": "receiver"}]
    shown = run("path", "user", "party:no", "-r", folder, "--lang", "en").out
    assert "No path is known. What is listed below is not in the registry" in shown
    korean = run("path", "user", "party:no", "-r", folder, "--lang", "ko").out
    assert "알려진 경로는 없습니다. 다만 아래의 것이 등록부에 적혀 있지 않으므로" in korean


def test_an_operator_nobody_names_may_be_the_one(folder: Path) -> None:
    write(folder, all=TEXT.replace("name: Desk, operator: beta", "name: Desk"))
    assert {"entity": "systems/desk", "what": "operator"} in asked(folder, "user", "party:no")["unknown"]


NOWHERE = [
    ("    systems: [desk]\n", "", {"entrustments/calls": "places", "purposes/news": "places"}),
    ("locations: [{country: JP}]", "overseas: none", {"systems/desk": "places", "entrustments/calls": "places"}),
    ("locations: [{country: JP}]", "locations: [{mode: storage}]", {"systems/desk": "places"}),
    ("locations: [{country: JP}]", "locations: [{region: EEA}]", {"systems/desk": "places"}),
    ("      - country: KR\n", "      - mode: access\n", {"entrustments/night": "places"}),
]


@pytest.mark.parametrize(("old", "new", "unknown"), NOWHERE)
def test_a_place_nobody_states_may_be_the_country(old: str, new: str, unknown: dict[str, str], folder: Path) -> None:
    write(folder, all=TEXT.replace(old, new))
    answer = asked(folder, "us", "country:FR")
    assert answer["reaches"] == "unknown"
    found = {one["entity"]: one["what"] for one in answer["unknown"]}
    assert found.items() >= unknown.items()


def test_a_region_abroad_is_not_the_jurisdiction(folder: Path) -> None:
    text = TEXT.replace("locations: [{country: JP}]", "locations: [{region: EEA}]")
    write(folder, all=text)
    assert "systems/desk" not in {one["entity"] for one in asked(folder, "user", "country:KR")["unknown"]}


def test_whoever_does_not_say_its_systems_may_use_this_one(folder: Path) -> None:
    write(folder, all=TEXT.replace("    items: [phone]\n    systems: none\n", "    items: [phone]\n"))
    assert asked(folder, "phone", "cloud")["unknown"] == [{"entity": "entrustments/night", "what": "systems"}]


def test_none_is_said_only_where_nothing_is_unknown(folder: Path) -> None:
    write(folder, all=TEXT.replace("  night:\n    under", "  night:\n    trustee: beta\n    under"))
    answer = asked(folder, "user", "party:no")
    assert (answer["paths"], answer["unknown"], answer["reaches"]) == ([], [], "none")
    assert "There is none: no holding or flow" in run("path", "user", "party:no", "-r", folder, "--lang", "en").out
    (folder / "bad.yaml").write_text("something: {x: 1}\n", encoding="utf-8")
    partial = run("path", "user", "party:no", "-r", folder, "--partial", "--lang", "en")
    assert "cannot be said that there is none" in partial.out
    assert asked(folder, "user", "party:no", "--partial")["reaches"] == "unknown"


# All paths


def test_every_path_hangs_together() -> None:
    for folder, starts, ends in (
        (
            CLEAN,
            ["customer", "item:name", "purpose:order", "system:commerce-db", "party:hanbit"],
            ["JP", "KR", "saebyeok"],
        ),
        (ROOT / "registry", ["solution-user", "email", "membership", "party:spero"], ["JP", "crscube", "party:spero"]),
    ):
        for start in starts:
            for end in ends:
                answer = asked(folder, start, end)
                for path in answer["paths"]:
                    nodes = [(hop["from"], hop["to"]) for hop in path["hops"]]
                    assert nodes[0][0] == answer["start"]
                    assert nodes[-1][1] == answer["end"]
                    assert all(one[1] == other[0] for one, other in pairwise(nodes))
                    assert all(hop["line"] > 1 for hop in path["hops"])


def test_a_sheet_has_a_line_for_each_step(folder: Path) -> None:
    lines = list(
        csv.DictReader(io.StringIO(run("path", "user", "SG", "-r", folder, "--format", "csv", "--lang", "en").out))
    )
    assert [line["by its"] for line in lines] == ["data subjects", "purposes", "flow above", "trustee", "place"]
    assert {line["no."] for line in lines} == {"1"}
