"""Pictures: what they look like, what they can be read by, what cannot be smuggled into them, and the command."""

from __future__ import annotations

import base64
import hashlib
import html
import io
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING, Any

import pytest
import uharfbuzz

from dataflow.law.statutes import STATUTES
from dataflow.model.scalars import Text
from dataflow.places import visible
from dataflow.queries.pictures import folding
from dataflow.queries.pictures.picture import UNPLACED, Brevity, Fact, Group, Kind, Line, Node, Spot, View
from dataflow.render.diagram import paint, pictures, theme
from dataflow.render.diagram.cards import card
from dataflow.render.diagram.dot import anchor, dot
from dataflow.render.diagram.legible import FONTS, drawn_width, legible
from dataflow.render.diagram.mermaid import mermaid
from dataflow.render.diagram.telling import Tone, wrapped
from dataflow.words.speak import Speaker
from tests.bench import generate
from tests.cli.program import CLEAN, ROOT, run, surroundings
from tests.diagrams.drawing import (
    CASES,
    REGISTRIES,
    SEED,
    SVG,
    boxes,
    layouts,
    parsed,
    program,
    said_by,
    sheets,
    size,
    svgs,
    texts,
)

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path
    from xml.etree import ElementTree as ET

    from dataflow.render.diagram.sheet import Sheet

A4 = (11.2, 7.8)
LEAST = 7
"""So many points at least are the facts of a box high, on a sheet of A4."""
HOSTILE = (
    "</text><script>alert(1)</script>",
    r"\N \G \L",
    '"]; x -> y; ["',
    "<b>bold</b> &amp; &#60;",
    "end click n0 href javascript:alert(1)",
    "1. `list` %%{init: {}}%% :::class | pipe",
    "\u202eright to left\u2066\u200b",
    "가" * 10_000,
    "\U0001f600 ꙮ",
    "บริษัท คุ้มครองข้อมูลส่วนบุคคล จำกัด",
    "a" + "\u0301" * 10_000,
)


def on_a4(wide: float, high: float) -> float:
    """Return by how much a picture shrinks on a sheet, across or upright."""
    return max(min(1, A4[0] / wide, A4[1] / high), min(1, A4[1] / wide, A4[0] / high))


def everything() -> list[tuple[str, Sheet]]:
    """Every view of the seed and the clean registry, overview and transfers of each case."""
    found = []
    for registry in REGISTRIES:
        for name, sheet in sheets(registry, every=registry not in CASES).by_name.items():
            found.append((f"{registry.parent.name}:{name}", sheet))
    return found


def legible_on_a4(named: Iterable[tuple[str, Sheet]]) -> list[str]:
    """Return the pictures whose facts are too small on a sheet of A4."""
    names, found = zip(*named, strict=True)
    drawn = layouts(found, sheets(SEED).day)
    return [name for name, svg in zip(names, drawn, strict=True) if theme.TEXT_SIZE * on_a4(*size(svg)) < LEAST]


@pytest.mark.parametrize("language", ["ko", "en"])
def test_no_picture_of_any_view_is_too_small_to_be_read(language: str) -> None:
    every = [(registry.parent.name, sheets(registry, language, every=True).by_name) for registry in REGISTRIES]
    found = [(f"{case}:{name}", sheet) for case, by_name in every for name, sheet in by_name.items()]
    assert len(found) > 10 * len(REGISTRIES)
    assert not legible_on_a4(found)


def test_nor_of_many_flows_and_deep_chains(tmp_path: Path) -> None:
    generate.generate(tmp_path / "registry", 500)
    found = sheets(tmp_path / "registry", "en", every=True, most=5).by_name
    assert any("chain-e-" in name for name in found)
    assert not legible_on_a4(found.items())


ABROAD = """
registry: {name: R, controller: us}
parties: {us: {name: Us}, sister: {name: Sister}, mail: {name: Mail}, desk: {name: Desk}}
subjects: {user: {name: User}}
items: {email: {name: Mail}}
systems: {store: {name: Store, locations: [{country: US}]}}
purposes:
  news: {name: News, subjects: [user], items: [email]}
  help: {name: Help, controller: sister, subjects: [user], items: [email], systems: [store]}
entrustments:
  sends: {trustee: mail, purposes: [news], items: [email], tasks: [Mailing], locations: [{country: KR}]}
  helps: {trustee: desk, purposes: [help], items: [email], tasks: [Support], locations: [{country: KR}]}
"""
"""A company that itself keeps everything in another country than its trustee."""


def group(controllers: int, name: str) -> str:
    """Return a registry of companies that each entrust a trustee of their own, and keep data in a system."""
    every = range(controllers)
    parties = [f"  {kind}{i}: {{name: {name} {kind}{i}}}" for kind in "cto" for i in every]
    systems = [f"  y{i}: {{name: {name} y{i}, operator: o{i}, locations: [{{country: US}}]}}" for i in every]
    purposes = [
        f"  p{i}: {{name: {name} p{i}, controller: c{i}, subjects: [user], items: [mail], systems: [y{i}]}}"
        for i in every
    ]
    flows = [
        f"  e{i}: {{trustee: t{i}, by: c{i}, purposes: [p{i}], tasks: [{name}], items: [mail], "
        f"locations: [{{country: {('KR', 'JP')[i % 2]}}}]}}"
        for i in every
    ]
    return "\n".join(
        [
            f"registry: {{name: {name}, controller: c0}}",
            "subjects: {user: {name: User}}",
            "items: {mail: {name: Mail}}",
            *("parties:", *parties),
            *("systems:", *systems),
            *("purposes:", *purposes),
            *("entrustments:", *flows),
        ]
    )


@pytest.mark.parametrize("controllers", [4, 7, 12, 40])
@pytest.mark.parametrize("name", ["회사", "아주 긴 이름으로 개인정보 처리를 맡기고 맡는 여러 나라의 회사"])
def test_nor_of_many_controllers(controllers: int, name: str, tmp_path: Path) -> None:
    (tmp_path / "registry.yaml").write_text(group(controllers, name), encoding="utf-8")
    found = sheets(tmp_path, every=True, most=1).by_name
    assert not legible_on_a4(found.items())
    shown = [box.node for box in found["overview"].boxes if box.node.kind is Kind.CONTROLLER]
    assert sorted(member.key for node in shown for member in node) == sorted(
        f"parties/c{i}" for i in range(controllers)
    )
    assert "parties/c0" in [node.key for node in shown if not node.members]  # the registry's own has no box with others
    assert len(shown) in (2, controllers)


@pytest.mark.parametrize("name", ["บริษัท คุ้มครองข้อมูลส่วนบุคคล จำกัด", "a" + "\u0301" * 2000, "👩‍👩‍👧‍👦" * 30])
def test_a_name_that_is_spelt_out_takes_no_more_room(name: str, tmp_path: Path) -> None:
    """It is cut off as it is drawn: by itself it would take a tenth of that, or none."""
    (tmp_path / "registry.yaml").write_text(group(2, name), encoding="utf-8")
    found = sheets(tmp_path, every=True, most=1)
    drawn = layouts(list(found.by_name.values()), found.day)
    assert not [view for view, svg in zip(found.by_name, drawn, strict=True) if size(svg)[0] > A4[0]]


def test_a_controller_to_which_nothing_leads_stands_with_the_others(tmp_path: Path) -> None:
    """Else its trustees stand below the purposes, and a column is higher than was reckoned."""
    (tmp_path / "registry.yaml").write_text(ABROAD, encoding="utf-8")
    found = sheets(tmp_path, "en", every=True)
    sheet = found.by_name["country-KR"]
    controllers = [box.node.key for box in sheet.boxes if box.node.kind is Kind.CONTROLLER]
    led = {arrow.edge.head for arrow in sheet.arrows}
    assert [key in led for key in controllers] == [False, True]
    drawn = boxes(layouts([sheet], found.day)[0])
    left, another = ((drawn[anchor(key)][0] + drawn[anchor(key)][2]) / 2 for key in controllers)
    assert left == pytest.approx(another, abs=1)


def test_lines_between_the_same_boxes_lie_apart(tmp_path: Path) -> None:
    (tmp_path / "registry.yaml").write_text(group(5, "Company"), encoding="utf-8")
    sheet = sheets(tmp_path, "en").by_name["overview"]
    ends = [(arrow.edge.tail, arrow.edge.head) for arrow in sheet.arrows]
    several = {pair for pair in ends if ends.count(pair) > 1}
    written = dot(sheet)
    names = {box.node.key: f"n{number}" for number, box in enumerate(sheet.boxes)}
    for tail, head in several:
        starts = re.findall(rf"{names[tail]}:(\w+) -> {names[head]}(?![:\d])", written)
        assert len(starts) == len(set(starts)) == ends.count((tail, head))
        written_on = re.findall(
            rf"{names[tail]}(?::\w+)? -> {names[head]}(?::\w+)? .*<td bgcolor=.white.>(.*?)</td>", written
        )
        assert {text.split()[0] for text in written_on} == {"▶", "○"}
    assert several
    assert "legend.heads" in sheet.legend
    assert "with that head" not in mermaid(sheet)  # there lines are told in words
    assert "legend.heads" not in sheets(SEED).by_name["overview"].legend


def test_every_picture_draws_all_it_says_and_overlaps_nothing() -> None:
    names, found = zip(*everything(), strict=True)
    for name, sheet, svg in zip(names, found, layouts(found, sheets(SEED).day), strict=True):
        drawn = boxes(svg)
        assert len(drawn) == len(sheet.boxes), name
        for (first, a), (second, b) in combinations(drawn.items(), 2):
            apart = a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1]
            assert apart, f"{name}: {first} lies on {second}"
        written = texts(svg)
        for box in sheet.boxes:
            assert all(legible(line.text).strip() in written for line in box.lines), name
        assert all(line in written for line in sheet.footer), name


def test_an_svg_is_described_and_only_draws() -> None:
    found = list(sheets(SEED).by_name.values())
    for sheet, svg in zip(found, svgs(found, sheets(SEED).day), strict=True):
        title, described = svg.find(f"{SVG}title"), svg.find(f"{SVG}desc")
        assert title is not None
        assert title.text == sheet.title
        assert described is not None
        assert sheet.question in (described.text or "")
        assert svg.attrib["role"] == "graphics-document document"
        assert svg.attrib["lang"] == "ko"
        _harmless(svg, sheet.title)


@pytest.mark.parametrize("registry", [SEED, CLEAN])
def test_an_svg_is_read_in_the_order_of_its_story(registry: Path) -> None:
    found = list(sheets(registry, every=True).by_name.values())
    for sheet, svg in zip(found, svgs(found, sheets(registry).day), strict=True):
        read = [text for text in texts(svg).splitlines() if text.strip()]
        firsts = [read.index(legible(text), start) for text, start in ((sheet.title, 0), (sheet.footer[-1], 0))]
        anchors = [group.attrib["id"] for group in svg.iter(f"{SVG}g") if group.attrib.get("id") in boxes(svg)]
        assert anchors == [anchor(box.node.key) for box in sheet.boxes]
        assert firsts == [0, len(read) - 1]


def _harmless(svg: ET.Element, name: str) -> None:
    """Hold a picture to drawing only: nothing runs in it, nothing is fetched by it."""
    for node in svg.iter():
        tag = node.tag.removeprefix(SVG)
        assert tag in {"svg", "g", "a", "title", "desc", "style", "text", "polygon", "polyline", "path", "ellipse"}, (
            name
        )
        for key, value in node.attrib.items():
            assert not key.startswith("on"), name
            if key.endswith("href"):
                assert value.startswith("#"), name
        if tag == "style":
            assert re.findall(r"url\(([^)]{0,5})", node.text or "") == ["data:"], name


def test_a_line_tells_both_of_its_ends_by_their_whole_names() -> None:
    """The first line of a box is half a name, and two names may begin alike."""
    said = {arrow.edge.head: arrow.said for arrow in sheets(SEED, "en").by_name["overview"].arrows}
    assert said["purposes/membership"].startswith("Solution users → Member identification, confirmation of sign-up")


def test_only_the_controller_of_a_purpose_is_said_to_keep_and_destroy_its_data(tmp_path: Path) -> None:
    """Another may hold some of it, for all the registry says; it has other systems, and another end."""
    text = ABROAD.replace("systems: [store]}", "systems: [store], retention: [{until: membership-withdrawn}]}")
    (tmp_path / "registry.yaml").write_text(
        re.sub("(?m)^  news: .*\n", "", text).replace("purposes: [news], items: [email], ", ""), encoding="utf-8"
    )
    sheet = sheets(tmp_path, "en", every=True).by_name["purpose-help"]
    said = {box.node.key: " ".join(line.text for line in box.lines) for box in sheet.boxes}
    assert "Store" in said["parties/sister"]
    assert "Store" not in said["parties/us"]
    assert [arrow.edge.tail for arrow in sheet.arrows if arrow.edge.line is Line.ENDS] == ["parties/sister"]


def test_a_purpose_tells_that_there_may_be_further_items_and_places(tmp_path: Path) -> None:
    text = ABROAD.replace(
        "items: [email], systems: [store]}", "items: {required: [email]}, open: true, systems: [store, lost]}"
    )
    (tmp_path / "registry.yaml").write_text(text.replace("systems: {store", "systems: {lost: {name: Lost}, store"))
    sheet = sheets(tmp_path, "en", every=True).by_name["purpose-help"]
    said = {box.node.key: [line.text for line in box.lines] for box in sheet.boxes}
    assert {"required: Mail", "? unknown: basis, further items"} <= set(said["purposes/help"])
    assert {"? place: United States", "(there may be more)"} <= set(said["parties/sister"])


PARTLY = """
registry: {name: R, controller: us}
parties: {us: {name: Us}, mail: {name: Mail}}
subjects: {user: {name: User}}
items: {email: {name: Email}, phone: {name: Phone}}
systems: {store: {name: Store, locations: [{country: KR}]}, lost: {name: Lost}}
purposes:
  news: {name: News, subjects: [user], items: [email, phone]}
  help: {name: Help, subjects: [user], items: [email]}
entrustments:
  sends: {trustee: mail, items: [email, phone], tasks: [{name: Mailing}, {name: unknown}], systems: [store, lost]}
"""
"""A trustee of which the registry says something of everything, and of nothing all."""


def test_what_is_known_in_part_is_not_drawn_as_all_there_is(tmp_path: Path) -> None:
    (tmp_path / "registry.yaml").write_text(PARTLY, encoding="utf-8")
    found = sheets(tmp_path, "en", every=True).by_name
    for view, facts in (
        ("chain-sends", ("work: Mailing", "place: South Korea")),
        ("subject-user", ("work: Mailing", "place: South Korea", "purpose: News")),
    ):
        (said,) = [box.lines for box in found[view].boxes if box.node.key == "entrustments/sends"]
        text = " ".join(line.text for line in said)
        assert [fact for fact in facts if f"? {fact} (there may be more)" not in text] == [], view
    transfers = [box.lines for box in found["transfers"].boxes if box.node.line]
    assert ["? unknown: place" in [line.text.partition(" | ")[0] for line in lines] for lines in transfers] == [True]
    (tmp_path / "registry.yaml").write_text(PARTLY.replace("{name: Mailing}, ", ""), encoding="utf-8")
    (said,) = [b.lines for b in sheets.__wrapped__(tmp_path, "en").by_name["overview"].boxes if b.node.line]
    assert "? unknown: work" in " ".join(line.text for line in said)


HALF = """
registry: {name: R, controller: us}
parties: {us: {name: Us}, host: {name: Host}}
subjects: {user: {name: User}}
items: {email: {name: Email}, phone: {name: Phone}}
systems:
  store: {name: Store, operator: host, locations: LOCATIONS}
purposes:
  news: {name: News, subjects: [user], items: [email, phone], systems: [store]}
"""


@pytest.mark.parametrize("locations", ["[{country: KR}, {country: unknown}]", "[{country: KR, items: [email]}]"])
def test_a_place_beside_one_that_nobody_states_is_not_drawn_as_all_there_is(locations: str, tmp_path: Path) -> None:
    (tmp_path / "registry.yaml").write_text(HALF.replace("LOCATIONS", locations), encoding="utf-8")
    for name in ("purpose-news", "party-host", "subject-user"):
        sheet = sheets.__wrapped__(tmp_path, "en", every=True).by_name[name]
        said = [" ".join(line.text for line in box.lines) for box in sheet.boxes]
        told = [text for text in said if "place: South Korea" in text]
        assert told, name
        assert [text for text in told if "? place: South Korea" not in text] == [], name


def test_the_legend_says_what_is_used_and_nothing_else() -> None:
    overview = sheets(CLEAN).by_name["overview"]
    assert {"kind.trustee", "line.provides", "style.fold", "place.abroad", "legend.states"} <= set(overview.legend)
    assert not {"kind.end", "line.ends", "style.residual", "legend.findings"} & set(overview.legend)
    assert "legend.findings" in sheets(SEED).by_name["overview"].legend


def test_the_legend_says_what_the_short_names_of_statutes_stand_for() -> None:
    for language, names in (
        ("ko", ("PIPA: 개인정보 보호법", "PIPA-ED: 개인정보 보호법 시행령")),
        ("en", ("PIPA: Personal Information Protection Act", "PIPA-ED: Enforcement Decree of the Personal")),
    ):
        overview = sheets(SEED, language).by_name["overview"]
        assert all(name.startswith(said) for name, said in zip(overview.statutes, names, strict=False))
        for name in overview.statutes:
            assert name in texts(layouts([overview], sheets(SEED).day)[0])
    for name, sheet in everything():
        cited = {word for box in sheet.boxes for line in box.lines for word in line.text.split() if word in STATUTES}
        assert {said.split(":")[0] for said in sheet.statutes} == cited, name


def test_findings_stand_at_what_they_are_about() -> None:
    seed = sheets(SEED, "en", every=True).by_name
    said = {box.node.key: [line.text for line in box.lines] for box in seed["transfers"].boxes}
    hosting = said["overseas-hosting@JP"]
    assert any(line.startswith("▲ violated") and "PIPA-ED 31(1)2" in line for line in hosting)
    assert "✗ basis of transfer: none" in hosting
    measures = said["entrustments/technical-measures@?"]
    assert "▲ violated: 1 – PIPA 26(2), 30(1)4" in measures
    assert not any("▲" in line for line in said["entrustments/cloud-and-support@?"])


COUNTED = "[▲△◇] (위반|판단 불가|검토 필요|violated|unknown|to review).*[0-9]"


def test_findings_stand_with_a_statute_however_brief_the_box(tmp_path: Path) -> None:
    generate.generate(tmp_path / "registry", 1000)
    found = [*everything(), *sheets(tmp_path / "registry", "en", every=True, most=1).by_name.items()]
    boxes = [[line.text for line in box.lines] for _, sheet in found for box in sheet.boxes]
    counted = [" ".join(lines[n : n + 2]) for lines in boxes for n, text in enumerate(lines) if re.match(COUNTED, text)]
    assert any(re.search(r" \+\d+$", text) for text in counted)
    assert not [text for text in counted if not re.match(COUNTED + "[^ ]* – [A-Z]", text)]
    of_findings = {Tone.VIOLATED, Tone.UNJUDGED, Tone.REVIEW}
    found_in = [
        line.text
        for _, sheet in found
        for box in sheet.boxes
        if not box.node.members
        for line in box.lines
        if line.tone in of_findings
    ]
    assert not [text for text in found_in if text.endswith("…")]  # or nobody knows how many more there are


def said_of(*facts: Fact, brief: Brevity) -> str:
    """Return what a box says of facts, its lines one behind the other."""
    node = Node("x", Kind.TRUSTEE, "entrustments/x", None, facts=facts)
    return " ".join(line.text for line in card(node, (), "KR", Speaker("ko"), brief=brief))


@pytest.mark.parametrize("brief", list(Brevity))
def test_what_stands_behind_a_name_is_not_cut_off_with_it(brief: Brevity) -> None:
    """How many more there are, and that it is only possible, is told whatever the name and the box."""
    name = Text(ko="아주 긴 이름의 " * 20, en="")
    assert "… 외 2건" in said_of(Fact("items", "present", (name,) * 3), brief=brief)
    assert said_of(Fact("items", "unknown", (name,) * 3), brief=brief).endswith("… 외 2건 (더 있을 수 있음)")
    either = tuple(Spot(country, one_of=True) for country in ("HK", "JP"))
    assert said_of(Fact("places", "present", either), brief=brief).endswith("홍콩, 일본 (이 가운데 하나 이상)")
    if not brief:  # else purposes are left to the tables
        assert said_of(Fact("possible-purposes", "unknown", (name,)), brief=brief).endswith("… (가능성만 있음)")


def test_what_takes_a_line_more_is_reckoned_with() -> None:
    plain, several = (
        Node("x", Kind.TRUSTEE, "", None, facts=(Fact("places", "present", (Spot("HK", one_of), Spot("JP", one_of))),))
        for one_of in (False, True)
    )
    heights = [folding.height([node], brief=Brevity.BRIEF) for node in (plain, several)]
    assert heights == [heights[0], heights[0] + 1]


def test_what_is_only_possible_over_or_unknown_is_drawn_as_such() -> None:
    seed = {box.node.key: box for box in sheets(SEED).by_name["overview"].boxes}
    assert not seed["entrustments/technical-measures"].node.certain
    assert seed["entrustments/technical-measures"].place == "unknown"
    assert seed["entrustments/overseas-hosting"].place == "abroad"
    text = dot(sheets(SEED).by_name["overview"])
    assert 'style="dashed,filled"' in text
    assert "style=dashed" in text


def test_the_corners_of_a_destruction_cross_out_nothing() -> None:
    found = [sheet for name, sheet in sheets(CLEAN, every=True).by_name.items() if name.startswith("purpose-")]
    ends = 0
    for sheet, layout in zip(found, layouts(found, sheets(CLEAN).day), strict=True):
        for box in (box for box in sheet.boxes if box.node.kind is Kind.END):
            (drawn,) = [group for group in layout.iter(f"{SVG}g") if group.attrib.get("id") == anchor(box.node.key)]
            corners = [re.findall(r"[-0-9.]+", line.attrib["points"])[::2] for line in drawn.iter(f"{SVG}polyline")]
            starts = [float(text.attrib["x"]) for text in drawn.iter(f"{SVG}text")]
            left = sorted(max(map(float, xs)) for xs in corners)[: len(corners) // 2]
            assert max(left) <= min(starts), (sheet.title, left, starts)
            ends += 1
    assert ends


def test_lines_of_the_overview_count_items() -> None:
    seed = sheets(SEED).by_name["overview"]
    on = {arrow.edge.head: arrow for arrow in seed.arrows}
    assert on["purposes/fee-settlement"].label == "8"
    assert on["entrustments/overseas-hosting"].label == "3"
    assert on["entrustments/cloud-and-support"].label == "?"
    assert on["entrustments/cloud-and-support"].said.endswith("처리위탁, 항목 ?")
    assert "legend.items" in seed.legend
    assert dot(seed).count('bgcolor="white"') == len(seed.arrows)
    assert '|"처리위탁 3"|' in mermaid(seed)
    subject = sheets(SEED, every=True).by_name["subject-solution-user"]
    assert "legend.items" not in subject.legend
    assert not any(arrow.label for arrow in subject.arrows)


def lines_of(registry: Path, name: str) -> dict[str, list[str]]:
    """Return what the boxes of a picture say, by their keys."""
    return {box.node.key: [line.text for line in box.lines] for box in sheets(registry, every=True).by_name[name].boxes}


def test_one_of_several_countries_is_not_drawn_as_certain() -> None:
    transfers = sheets(SEED).by_name["transfers"]
    boxes_of = {box.node.key: box for box in transfers.boxes}
    assert not boxes_of["overseas-hosting@JP"].node.certain
    assert not any(arrow.edge.certain for arrow in transfers.arrows if arrow.edge.head.startswith("overseas-hosting@"))
    lost = "entrustments/cloud-and-support@?"
    assert not boxes_of[lost].node.certain
    assert [arrow.edge.certain for arrow in transfers.arrows if arrow.edge.head == lost] == [False]
    assert any("일본 (가능성만 있음)" in line.text for line in boxes_of["overseas-hosting@JP"].lines)


def test_what_the_background_says_of_places_is_said_in_words_too() -> None:
    for name, sheet in everything():
        for box in sheet.boxes:
            frame = sheet.groups[box.node.group] if box.node.group is not None else ""
            said = " ".join([*(line.text for line in box.lines), frame])
            words = {"unknown": r"장소: 모름|모름: [^✓✗?]*장소|장소 모름|있을 수 있음", "abroad": "■"}.get(
                box.place, ""
            )
            assert re.search(words, said), (name, box.node.key, said)


@pytest.mark.parametrize("view", ["overview", "transfers"])
def test_at_home_or_abroad_is_not_drawn_as_abroad(view: str) -> None:
    (stripe,) = [case for case in CASES if case.parent.name == "22-stripe-nice-chain"]
    every = [box for box in sheets(stripe).by_name[view].boxes if box.node.entity == "entrustments/easy-payment"]
    (box,) = [box for box in every if not box.node.context]
    assert box.lines[1].text.startswith("■ 국외일 수 있음")


def test_one_of_several_countries_abroad_is_abroad() -> None:
    """Where else it may be matters only if that is at home; of what is kept in a system as of what is sent."""
    for box in sheets(SEED).by_name["transfers"].boxes:
        if box.node.key.startswith("overseas-hosting@"):
            assert box.lines[1].text.startswith("■ 국외 ")


SYSTEM = """
registry: {{name: R, controller: us}}
parties: {{us: {{name: Us}}, host: {{name: Host}}}}
subjects: {{user: {{name: User}}}}
items: {{mail: {{name: Mail}}}}
systems: {{store: {{name: Store, operator: host, locations: [{{country: US, one_of: true}}, {other}]}}}}
purposes: {{news: {{name: News, subjects: [user], items: [mail], systems: [store]}}}}
"""


@pytest.mark.parametrize(("other", "mark"), [("KR", "■ 국외일 수 있음"), ("JP", "■ 국외 ")])
def test_a_system_that_may_be_at_home_is_not_drawn_as_abroad(other: str, mark: str, tmp_path: Path) -> None:
    place = f"{{country: {other}, one_of: true}}"
    (tmp_path / "registry.yaml").write_text(SYSTEM.format(other=place), encoding="utf-8")
    (box,) = [box for box in sheets(tmp_path).by_name["transfers"].boxes if box.node.key.endswith("store@US")]
    assert box.lines[1].text.startswith(mark)


HALF_TOLD = """
registry: {name: R, controller: us}
parties: {us: {name: Us}, host: {name: Host}, mailer: {name: Mailer}}
subjects: {user: {name: User}}
items: {mail: {name: Mail}}
systems: {store: {name: Store, operator: host, locations: [{country: US}, {country: unknown}]}}
purposes: {news: {name: News, subjects: [user], items: [mail], systems: [store]}}
entrustments:
  sends: {trustee: mailer, purposes: [news], items: [mail], locations: [{country: US}, {country: unknown}]}
"""


@pytest.mark.parametrize(("unknown", "mark"), [("unknown", "■ may be abroad"), ("JP", "■ abroad")])
def test_what_is_in_a_country_abroad_or_nobody_knows_where_is_not_drawn_as_abroad(
    unknown: str, mark: str, tmp_path: Path
) -> None:
    text = HALF_TOLD.replace("country: unknown", f"country: {unknown}")
    (tmp_path / "registry.yaml").write_text(text, encoding="utf-8")
    marks = {
        name: {line.text.split(" · ")[0] for box in sheet.boxes for line in box.lines if line.text.startswith("■")}
        for name, sheet in sheets(tmp_path, "en", every=True).by_name.items()
    }
    told = {name for name, found in marks.items() if found}
    assert told >= {"overview", "transfers", "subject-user", "party-mailer", "purpose-news", "item-mail"}
    assert all(marks[name] == {mark} for name in told)


def test_a_country_is_certain_only_where_nothing_else_may_be_meant() -> None:
    (stripe,) = [case for case in CASES if case.parent.name == "22-stripe-nice-chain"]
    for code, places in (("KR", "South Korea, United"), ("US", "United States, South")):
        chart = run("diagram", "country", code, "-r", stripe, "--format", "dot", "--no-findings", "--lang", "en").out
        (box,) = [line for line in chart.splitlines() if 'id="entrustments.easy-payment"' in line]
        assert "■ may be abroad" in box
        assert 'style="dashed,filled"' in box
        assert f"place: {places}" in box
    for registry, key, style in (
        (SEED, "purposes.membership", "dashed"),
        (CLEAN, "entrustments.mail-sending", "solid"),
    ):
        chart = run("diagram", "country", "JP", "-r", registry, "--format", "dot", "--no-findings").out
        (box,) = [line for line in chart.splitlines() if f'id="{key}"' in line]
        assert f'style="{style},filled"' in box


def test_the_picture_of_a_controller_counts_what_is_below_its_receivers() -> None:
    said = run("diagram", "party", "hanbit", "-r", CLEAN, "--format", "mermaid", "--no-findings", "--lang", "en").out
    assert said.count("flows below, folded") == 3
    assert re.search(r"trustee: 6<br/>place: South Korea.*flows below, folded: 3,(<br/>| )abroad\(■\): 1", said)
    said = run("diagram", "party", "maru", "-r", CLEAN, "--format", "mermaid", "--no-findings", "--lang", "en").out
    assert "flows below" not in said  # there they are drawn


def test_every_box_of_the_party_asked_about_is_bold() -> None:
    """Amazon is a trustee of the app, and runs a system of it."""
    (app,) = [case for case in CASES if case.parent.name == "31-campus-app"]
    chart = run("diagram", "party", "aws", "-r", app, "--format", "dot", "--no-findings").out
    bold = [line for line in chart.splitlines() if f"penwidth={theme.ASKED_WIDTH}" in line]
    assert len(bold) == chart.count(">Amazon Web Services, Inc.<") == 2


def test_a_recipient_on_the_way_is_not_asked_for_a_contract() -> None:
    said = lines_of(CLEAN, "country-JP")
    assert not any("계약" in line for line in said["provisions/payment-provider"])


def test_a_chain_says_where_each_hop_leads() -> None:
    args = ("-r", CLEAN, "--format", "mermaid", "--no-findings", "--lang", "ko")
    chart = run("diagram", "chain", "tanaka-support", *args).out
    assert "장소: 일본, 싱가포르" in chart
    assert "장소: 미국" in chart


def test_purposes_of_two_controllers_are_never_one_box_if_it_can_be_helped() -> None:
    overview = sheets(CLEAN).by_name["overview"]
    folds = [box.node for box in overview.boxes if box.node.members and box.node.kind is Kind.PURPOSE]
    assert folds
    for fold in folds:
        assert len({row.holder for member in fold for row in member.rows}) == 1


def test_the_lines_of_the_legend_are_straight() -> None:
    names = ("overview", "transfers")
    found = [sheets(registry).by_name[name] for registry in (SEED, CLEAN, *CASES[:3]) for name in names]
    for sheet, layout in zip(found, layouts(found, sheets(SEED).day), strict=True):
        samples = [
            group for group in layout.iter(f"{SVG}g") if (group.findtext(f"{SVG}title") or "").startswith("legend.line")
        ]
        paths = [path.attrib["d"] for group in samples for path in group.iter(f"{SVG}path")]
        assert len(paths) == sum(key.startswith("line.") for key in sheet.legend)
        for path in paths:
            heights = [float(number) for number in re.findall(r"-?[0-9.]+", path)][1::2]
            assert max(heights) - min(heights) < 1, (sheet.described, path)


def test_what_stands_below_a_fold_says_who_sends_it() -> None:
    """A line from a fold of six would else be read as if all six sent it."""
    chart = run("diagram", "country", "KR", "-r", CLEAN, "--format", "mermaid", "--no-findings", "--lang", "ko").out
    (archive,) = [line for line in chart.splitlines() if '"Pacific Archive' in line]
    assert "보내는 자: (주)다온페이" in archive


def test_a_fold_does_not_count_what_only_shows_the_chain() -> None:
    """Tanaka Support holds data in Japan and Singapore, and one below it in the United States."""
    chart = run("diagram", "country", "US", "-r", CLEAN, "--format", "mermaid", "--no-findings", "--lang", "en").out
    (backup,) = [line for line in chart.splitlines() if "Bluefin" in line]
    assert "trustee: 1 · re-trustee: 1" in backup
    assert "contract present: 2" in backup
    assert "· Tanaka" not in backup
    assert "only to show the chain, 1: Tanaka" in backup


def test_a_fold_of_the_overview_names_its_countries() -> None:
    folds = [box for box in sheets(CLEAN, "en").by_name["overview"].boxes if box.node.members and box.node.line]
    for box in folds:
        said = " ".join(line.text for line in box.lines)
        for spot in box.node.places:
            assert f"{COUNTRIES[spot.where]}(" in said
    assert any(len(box.node.places) > 5 for box in folds)


COUNTRIES = {
    "AU": "Australia",
    "CA": "Canada",
    "DE": "Germany",
    "GB": "United Kingdom",
    "JP": "Japan",
    "KR": "South Korea",
    "SG": "Singapore",
    "US": "United States",
}


def test_a_fold_of_transfers_counts_a_receiver_once() -> None:
    (github,) = [case for case in CASES if case.parent.name == "25-github-subprocessors"]
    (fold,) = [box for box in sheets(github, "en").by_name["transfers"].boxes if box.node.members]
    assert fold.lines[0].text == "re-trustee: 30"
    said = "\n".join(line.text for line in fold.lines)
    assert "counted by country: 47" in said
    named = re.findall(r"[A-Z][a-z]+(?: [A-Z][a-z]+)?(?=\(\d+\))", said)
    assert len(named) == len({spot.where for spot in fold.node.places}) == 19  # no country is left out
    assert "India(1) | place, only possible: Chile(1)" in said


@pytest.mark.parametrize(
    ("case", "chain", "said"),
    [
        ("25-github-subprocessors", "github", "? 계약 모름: 30<br/>? 위탁자의 재위탁 동의 모름: 30"),
        ("25-retool-subprocessors", "agents", "✓ 계약 있음: 5<br/>? 조항 모름: 35<br/>? 위탁자의 재위탁 동의 모름: 5"),
    ],
)
def test_a_fold_of_a_chain_counts_clauses_and_consents(case: str, chain: str, said: str) -> None:
    registry = ROOT / "tests" / "cases" / case / "registry"
    assert said in run("diagram", "chain", chain, "-r", registry, "--format", "mermaid", "--lang", "ko").out


def test_a_fold_says_of_how_many_the_place_is_unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("UPRIGHT", "ACROSS"):
        monkeypatch.setattr(folding, name, 1)  # then all of one sender are one box
    said = []
    for registry in REGISTRIES:
        for box in sheets.__wrapped__(registry).by_name["overview"].boxes:
            lost = sum(("places", "unknown") in {fact[:2] for fact in member.facts} for member in box.node)
            if box.node.members and lost and box.node.places:
                said.append(f"장소: 모름({lost})")
                assert said[-1] in [line.text[: len(said[-1])] for line in box.lines], (registry, box.lines)
    assert len(said) > 5


def test_receivers_of_a_large_registry_stay_apart_by_country() -> None:
    """Names are left out before countries are: the tables give names, and where data goes is what is asked."""
    countries = ("KR", "JP", "US", UNPLACED)
    states = ("present", "none")
    flows = [
        Node(
            f"entrustments/{country}-{number}",
            Kind.TRUSTEE,
            "",
            f"parties/{country}-{number}",
            facts=(Fact("contract", states[number % 2]),),
            places=() if country == UNPLACED else (Spot(country, one_of=False),),
            group=Group("country", country),
            parent="parties/us",
        )
        for country in countries
        for number in range(1000)
    ]
    folded = folding.chains(flows, "KR", before=3, flat=True)
    assert [node.where for node in folded.nodes] == list(countries)
    assert folded.brief is Brevity.BRIEFEST


def hostile(sheet: Sheet, text: str) -> Sheet:
    """Return a sheet in which everything that a registry can write is `text`."""
    lines = tuple(line._replace(text=part) for line, part in zip(sheet.boxes[0].lines, wrapped(text, 3), strict=False))
    return replace(
        sheet,
        title=text,
        boxes=tuple(box._replace(lines=lines or box.lines, source=text) for box in sheet.boxes),
        arrows=tuple(arrow._replace(said=text) for arrow in sheet.arrows),
        groups=dict.fromkeys(sheet.groups, text),
        footer=(text[:200],),
    )


@pytest.fixture(scope="module")
def smuggled() -> list[Sheet]:
    return [hostile(sheets(SEED).by_name["overview"], text) for text in HOSTILE]


def test_no_name_breaks_out_of_a_drawing(smuggled: list[Sheet]) -> None:
    for text, sheet, svg in zip(HOSTILE, smuggled, svgs(smuggled, sheets(SEED).day), strict=True):
        _harmless(svg, text[:20])
        assert len(boxes(svg)) == len(sheet.boxes)
        assert sum(group.attrib.get("id", "").startswith("edge") for group in svg.iter(f"{SVG}g")) >= len(sheet.arrows)
        written = texts(svg)
        assert all(written.count(legible(line.text)) >= len(sheet.boxes) for line in sheet.boxes[0].lines), text[:20]
        assert not re.search("[\u200b-\u200f\u202a-\u202e\u2066-\u2069]", written)


@pytest.mark.parametrize("text", [r"\N \G \L \E \T \H \n \\", "<b> &amp; &#60; &eacute; &amp;lt", '"]; x -> y; ["'])
def test_tooltips_and_frames_say_what_was_written(text: str) -> None:
    sheet = hostile(sheets(SEED).by_name["overview"], text)
    (svg,) = svgs([sheet], sheets(SEED).day)
    hints = [title.text for link in svg.iter(f"{SVG}a") for title in link.findall(f"{SVG}title")]
    assert hints.count(text) >= len(sheet.boxes) + len(sheet.arrows)
    frames = [group for group in svg.iter(f"{SVG}g") if group.attrib.get("id", "").startswith("clust")]
    assert sum(text in texts(frame).splitlines() for frame in frames) >= len(sheet.groups)
    assert len(set(hints) - {text}) == 1  # the legend's


def test_real_mermaid_reads_what_is_meant(tmp_path: Path, smuggled: list[Sheet]) -> None:
    found = [sheet for _, sheet in everything()] + smuggled
    paths = [tmp_path / f"{number}.mmd" for number, _ in enumerate(found)]
    for path, sheet in zip(paths, found, strict=True):
        path.write_text(mermaid(sheet), encoding="utf-8")
    for sheet, chart in zip(found, parsed(paths), strict=True):
        assert "error" not in chart, chart
        assert len(chart["vertices"]) == len(sheet.boxes) + 2
        assert len(chart["edges"]) == len(sheet.arrows)
        assert all(link is None for _, _, link in chart["vertices"])
        said = {name: html.unescape(_decoded(text)) for name, text, _ in chart["vertices"]}
        for number, box in enumerate(sheet.boxes):
            assert said[f"n{number}"].split("<br>") == [visible(line.text) for line in box.lines]


def _decoded(text: str) -> str:
    """Return a text as Mermaid shows it: it keeps entities in a form of its own until then."""
    return re.sub(r"ﬂ°°(\d+)¶ß", lambda found: f"&#{found[1]};", text).replace("\u200b", "")


def test_a_pdf_is_a_sheet_whose_text_can_be_searched(tmp_path: Path) -> None:
    info, to_text, to_pages = program("pdfinfo"), program("pdftotext"), program("pdftoppm")
    sheet = sheets(CLEAN).by_name["transfers"]
    (data,) = pictures.drawn([dot(sheet)], "pdf", sheets(CLEAN).day)
    file = tmp_path / "a.pdf"
    file.write_bytes(data)
    told = said_by(info, file)
    wide, high = sorted(float(number) / 72 for number in re.findall(r"Page size:\s+([0-9.]+) x ([0-9.]+)", told)[0])
    assert wide <= A4[1] + 0.02
    assert high <= A4[0] + 0.02
    assert re.search(r"Pages:\s+1\n", told)
    text = re.sub(r"\s", "", said_by(to_text, file, "-"))
    for name in ("한빛커머스(주)", "Nimbus Mail 株式会社", "개인정보의 국외 이전", "오스트레일리아"):
        assert name.replace(" ", "") in text
    said_by(to_pages, "-png", "-r", "40", file, tmp_path / "page")
    assert len(list(tmp_path.glob("page*.png"))) == 1


def test_a_png_shows_hangul_with_no_font_on_the_machine() -> None:
    one = sheets(SEED).by_name["overview"]
    first, second = (replace(one, title=title) for title in ("가나다", "라마바"))
    a, b = pictures.drawn([dot(first), dot(second)], "png", sheets(SEED).day)
    assert a.startswith(b"\x89PNG")
    assert a != b
    (svg,) = svgs([one], sheets(SEED).day)
    assert {text.attrib.get("font-family") for text in svg.iter(f"{SVG}text")} == {None}


def test_an_svg_brings_the_characters_it_draws_and_their_licence() -> None:
    (svg,) = svgs([sheets(SEED).by_name["overview"]], sheets(SEED).day)
    style = svg.findtext(f"{SVG}style") or ""
    font = uharfbuzz.Face(base64.b64decode(style.partition("base64,")[2].partition(")")[0]))
    drawn = {ord(character) for text in svg.iter(f"{SVG}text") for character in text.text or ""}
    assert drawn <= set(font.unicodes)
    assert "OFL" in font.get_name(uharfbuzz.OTNameIdPredefined.LICENSE)


def test_drawing_leaves_nothing_beside_the_font() -> None:
    there = {"DataflowSans-Regular.otf", "OFL.txt", "README.md", "coverage.txt"}
    pictures.drawn(["digraph { a }"], "svg", sheets(SEED).day)
    assert {path.name for path in FONTS.iterdir()} == there


def test_what_the_font_lacks_is_spelt_out() -> None:
    assert legible("한글 ㈜ 日本 \U0001f600 ꙮ \u202e") == "한글 ㈜ 日本 [U+1F600] [U+A66E] \\u202e"


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("lines", [1, 2, 3])
def test_wrapping_keeps_within_lines_and_cells(text: str, lines: int) -> None:
    found = wrapped(text, lines, 30)
    assert 1 <= len(found) <= lines
    assert all(drawn_width(line) <= 30 for line in found)
    if drawn_width(text) > 30 * lines:
        assert found[-1].endswith("…")


def test_mermaid_fills_boxes_as_its_legend_says() -> None:
    chart = run("diagram", "overview", "-r", CLEAN, "--format", "mermaid", "--no-findings", "--lang", "en").out
    assert {"at-home", "at-abroad", "at-not-asked"} <= set(re.findall(r"classDef (\S+)", chart))


@pytest.mark.parametrize("name", ["가" * 10_000, "a" + "\u0301" * 10_000])
def test_a_long_name_pushes_nothing_out(name: str, tmp_path: Path) -> None:
    """Of a longer chart than 50,000 characters Mermaid shows nothing, unless it is told to."""
    text = group(2, name).replace("country: JP", f"region: {name}")
    (tmp_path / "registry.yaml").write_text(text, encoding="utf-8")
    found = sheets(tmp_path, "en", every=True, most=1).by_name
    assert all("2026-11-25" in " ".join(sheet.footer) for sheet in found.values())
    assert any(label.endswith("… (abroad)") for label in found["overview"].groups.values())
    assert [view for view, sheet in found.items() if len(mermaid(sheet)) > 30_000] == []


def test_a_long_word_is_cut_off_and_not_left_out() -> None:
    assert wrapped("계약: with-business-on-communication-company", 1, 36) == ["계약: with-business-on-communicatio…"]


def test_wrapping_loses_nothing_that_fits() -> None:
    text = "개인정보 처리 업무의 위탁 and its re-entrustment"
    assert " ".join(wrapped(text, 9, 12)).replace(" ", "") == text.replace(" ", "")


@pytest.mark.parametrize("form", ["dot", "mermaid", "svg", "png", "pdf"])
def test_the_same_bytes_whatever_the_seed_and_the_surroundings(form: str) -> None:
    """Fonts elsewhere, other outlines, words on standard output, another time of day: none of it is heeded."""
    elsewhere = {"TZ": "Asia/Seoul", "FONTCONFIG_SYSROOT": "/nowhere", "FC_DEBUG": "1", "HB_SHAPER_LIST": "fallback"}
    said = set()
    for changed in ({"PYTHONHASHSEED": "1", "TZ": "UTC"}, {"PYTHONHASHSEED": "2", **elsewhere}):
        environment = surroundings({**changed, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))})
        command = [sys.executable, "-m", "dataflow", "diagram", "overview", "--no-findings", "--format", form]
        done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=True)  # noqa: S603 - ours
        said.add(done.stdout)
    assert len(said) == 1
    assert len(said.pop()) > 1000


# The pictures of the seed that README shows

PICTURES = {"overview.ko.svg": ("overview", "ko"), "transfers.en.svg": ("transfers", "en")}


@pytest.mark.parametrize("name", PICTURES)
def test_the_pictures_in_the_docs_are_of_today(name: str) -> None:
    """An SVG is drawn the same by one library only; its DOT everywhere, and that is what is compared."""
    folder = ROOT / "docs" / "pictures"
    view, language = PICTURES[name]
    sheet = sheets(SEED, language).by_name[view]
    digest = hashlib.sha256(dot(sheet).encode()).hexdigest()
    if os.environ.get("UPDATE_SNAPSHOTS"):
        answer = run("diagram", view, "--lang", language, "-o", folder / name)
        assert answer.code == 0, answer.err
        (folder / f"{name}.sha256").write_text(digest + "\n", encoding="ascii")
    assert (folder / f"{name}.sha256").read_text(encoding="ascii").strip() == digest, "make snapshots"
    assert f"docs/pictures/{name}" in (ROOT / "README.md").read_text(encoding="utf-8")


# The command


def test_a_file_is_written_in_the_format_of_its_name(tmp_path: Path) -> None:
    for ending, start in ((".svg", b"<?xml"), (".dot", b"digraph"), (".mmd", b"flowchart LR"), (".png", b"\x89PNG")):
        file = tmp_path / f"a{ending}"
        answer = run("diagram", "chain", "overseas-hosting", "--no-findings", "-o", file)
        assert (answer.code, answer.out) == (0, ""), answer.err
        assert file.read_bytes().startswith(start)
    assert {path.name for path in tmp_path.iterdir()} == {"a.svg", "a.dot", "a.mmd", "a.png"}


def test_into_a_pipe_without_a_file() -> None:
    dotted = run("diagram", "overview", "--format", "dot", "--no-findings").out
    assert dotted.startswith("digraph")
    assert run("diagram", "overview", "--format", "dot", "--no-findings", "-o", "-").out == dotted
    assert run("diagram", "--all", "-o", "-").code == 2
    answer = run("diagram", "item", "email", "--format", "mermaid", "--revision", "abc1234", "--lang", "ko")
    assert "판 abc1234" in answer.out
    assert answer.code == 0


@pytest.mark.parametrize(
    ("args", "said"),
    [
        ((), "overview, subject"),
        (("subject",), "`subject` needs"),
        (("overview", "email"), "takes no id"),
        (("item", "emial", "--format", "dot"), "Did you mean item:email"),
        (("overview", "-o", "a.doc"), ".svg"),
        (("--all",), "-o FOLDER"),
        (("overview", "--all", "-o", "x"), "-o FOLDER"),
        (("overview", "--no-findings", "--baseline", "nowhere.yaml"), "use one of them"),
        (("overview", "-o", "nowhere/at/all.dot", "--no-findings"), "cannot be written"),
    ],
)
def test_wrong_use_is_told(args: tuple[str, ...], said: str) -> None:
    answer = run("diagram", *args, "--lang", "en")
    assert answer.code == 2
    assert said in answer.err
    assert not answer.out


def test_without_the_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(pictures, "find_spec", lambda _: None)
    answer = run("diagram", "overview", "-o", tmp_path / "a.svg", "--lang", "en")
    assert answer.code == 2
    assert 'pip install "dataflow-registry[diagram]"' in answer.err
    assert "graphviz, pygraphviz, uharfbuzz" in answer.err
    assert not list(tmp_path.iterdir())
    assert run("diagram", "overview", "--format", "mermaid", "--no-findings").code == 0  # it needs none of them


def test_what_cannot_be_drawn_is_told_and_nothing_is_written(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"before")
    monkeypatch.setattr("dataflow.render.diagram.dot.dot", lambda _: "digraph {")
    answer = run("diagram", "overview", "-o", tmp_path / "a.png", "--no-findings", "--lang", "en")
    assert answer.code == 2
    assert "could not be drawn" in answer.err
    assert (tmp_path / "a.png").read_bytes() == b"before"
    monkeypatch.setattr(pictures, "SECONDS", 0.001)
    assert "could not be drawn" in run("diagram", "overview", "-o", tmp_path / "a.png", "--lang", "en").err


@pytest.mark.parametrize(
    ("call", "code"),
    [
        (["overview", "-r", ROOT / "registry"], 0),
        (["subject", "-r", ROOT / "registry"], 2),
        (["overview", "-r", "nowhere"], 2),
    ],
)
def test_a_painter_is_gone_when_the_command_is(
    call: list[Path | str], code: int, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """It starts before anybody knows whether there will be something to draw."""
    started: list[subprocess.Popen[bytes]] = []

    class Noted(subprocess.Popen[bytes]):
        def __init__(self, *args: Any, **named: Any) -> None:
            super().__init__(*args, **named)
            started.append(self)

    monkeypatch.setattr(subprocess, "Popen", Noted)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    assert run("diagram", *call, "-o", tmp_path / "a.svg").code == code
    assert [process.returncode is None for process in started] == [False]
    assert not list(tmp_path.glob("dataflow-*"))


def test_one_who_stops_it_as_it_puts_away_leaves_nothing(tmp_path: Path) -> None:
    code = (
        "import os, signal, tempfile\n"
        "from dataflow.cli import main\n"
        "cleanup = tempfile.TemporaryDirectory.cleanup\n"
        "def stopped(folder): os.kill(os.getpid(), signal.SIGTERM); cleanup(folder)\n"
        "tempfile.TemporaryDirectory.cleanup = stopped\n"
        "main()"
    )
    environment = surroundings({"PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "TMPDIR": str(tmp_path)})
    call = [sys.executable, "-c", code, "diagram", "overview", "--no-findings"]
    done = subprocess.run(call, cwd=ROOT, env=environment, capture_output=True, check=False)  # noqa: S603 - ours
    assert done.returncode == -signal.SIGTERM
    assert not list(tmp_path.iterdir())


def test_a_terminal_is_spared_what_it_cannot_show(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dataflow.cli.diagrams.terminal", lambda: True)
    answer = run("diagram", "overview", "--format", "png", "--lang", "en")
    assert answer.code == 2
    assert "-o" in answer.err


def test_all_of_them_with_an_index(tmp_path: Path) -> None:
    folder = tmp_path / "set"
    answer = run("diagram", "--all", "-o", folder, "--format", "mermaid", "--lang", "ko", "-r", CLEAN)
    assert answer.code == 0, answer.err
    index = (folder / "index.html").read_text(encoding="utf-8")
    linked = re.findall(r'href="([^"#]+)"', index)
    assert set(linked) | {"index.html"} == {path.name for path in folder.iterdir()}
    assert {"overview.mermaid", "transfers.mermaid", "party-saebyeok.mermaid", "country-JP.mermaid"} <= set(linked)
    assert {each.split("-")[0].split(".")[0] for each in linked} == {view.value for view in View}
    assert "<script" not in index
    assert "한빛커머스" in index


def test_the_index_shows_and_explains_and_runs_nothing(tmp_path: Path) -> None:
    shutil.copytree(SEED, tmp_path / "registry")
    head = tmp_path / "registry" / "registry.yaml"
    head.write_text(re.sub(r"(?m)^(\s*name:).*$", r"\1 \"<script>alert(1)</script>\"", head.read_text(), count=1))
    answer = run("diagram", "--all", "-o", tmp_path, "--lang", "ko", "-r", tmp_path / "registry", "--revision", "a1b2")
    assert answer.code == 0, answer.err
    index = (tmp_path / "index.html").read_text(encoding="utf-8")
    assert "<script" not in index
    assert "&lt;script&gt;alert(1)" in index
    assert '<html lang="ko">' in index
    assert '<meta name="viewport"' in index
    shown = re.findall(r'<figure class="(?:across|upright)"><img src="([^"]+)" alt="[^"]+">', index)
    assert sorted(shown) == sorted(path.name for path in tmp_path.glob("*.svg"))
    for text in ("2026-11-25", "a1b2", "Pretendard", "위반", "무엇이 어느 나라의 누구에게"):
        assert text in index


def test_large_sets_say_what_they_leave_out(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("dataflow.cli.diagrams.MOST", 2)
    run("diagram", "--all", "-o", tmp_path, "--format", "mermaid", "--lang", "en", "--no-findings")
    index = (tmp_path / "index.html").read_text(encoding="utf-8")
    assert "item: 13 not drawn" in index
    assert "chain: entrustments with no re-entrustment written down, not drawn: 3" in index


def test_findings_left_out_are_said_to_be() -> None:
    assert (
        "does not mean that there are none"
        in run("diagram", "overview", "--format", "dot", "--no-findings", "--lang", "en").out
    )


def test_accepted_findings_are_shown_as_accepted(tmp_path: Path) -> None:
    folder = tmp_path / "registry"
    shutil.copytree(SEED, folder)
    found = json.loads(run("check", folder, "--format", "json").out)["findings"]
    broken = next(each for each in found if each["outcome"] == "violated")
    accepted = {"finding": broken["fingerprint"], "facts": broken["facts_hash"], "reason": "r", "owner": "o"}
    accepted["expires"] = "2030-01-01"
    (folder / "accepted.yaml").write_text(json.dumps({"acceptances": {"one": accepted}}), encoding="utf-8")
    answer = run("diagram", "overview", "-r", folder, "--format", "mermaid", "--lang", "en")
    assert "accepted findings, marked □: 1 of 1" in answer.out.replace("#9633;", "□")
    assert f"findings are shown: {len(found) - 1}" in answer.out
    assert "accepted: 1 – PIPA" in answer.out


def test_a_baseline_accepts_as_in_a_check(tmp_path: Path) -> None:
    file = tmp_path / "baseline.yaml"
    found = json.loads(run("check", SEED, "--format", "json").out)["findings"]
    assert run("check", SEED, "--write-baseline", file).code == 0
    answer = run("diagram", "overview", "--baseline", file, "--format", "mermaid", "--lang", "en")
    assert f"of {len(found)}" in answer.out
    assert "violated: " not in answer.out
    assert "the check has no findings" not in answer.out


def test_a_part_of_a_registry_is_said_to_be_one(tmp_path: Path) -> None:
    text = "registry: {name: R, controller: us}\nparties: {us: {name: Us}, them: {name: Them}}\nnonsense: {}\n"
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    assert run("diagram", "overview", "-r", tmp_path, "--format", "dot").code == 2
    answer = run("diagram", "party", "them", "-r", tmp_path, "--format", "svg", "--partial", "--lang", "en")
    assert answer.code == 0
    assert "only what could be read is drawn" in answer.out
    assert "does not mean that there is nothing" in answer.out  # and the title is there though there is no box
    assert answer.out.count("“Them”") >= 2


def test_what_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    answer = run("diagram", "--all", "-o", tmp_path / "file", "--format", "mermaid", "--no-findings", "--lang", "en")
    assert answer.code == 2
    assert "cannot be written" in answer.err
    full = run("diagram", "overview", "-o", "/dev/full", "--format", "mermaid", "--no-findings", "--lang", "en")
    assert full.code == 2
    assert "cannot be written" in full.err


def test_of_a_set_all_is_written_or_nothing(tmp_path: Path) -> None:
    """Else a page of one day lists pictures of another."""
    call = ("diagram", "--all", "-o", tmp_path, "--format", "dot", "--no-findings", "--lang", "en")
    assert run(*call, "-r", CLEAN).code == 0
    before = (tmp_path / "overview.dot").read_bytes()
    (tmp_path / "transfers.dot").unlink()
    (tmp_path / "transfers.dot").mkdir()
    answer = run(*call, "-r", SEED)
    assert answer.code == 2
    assert f"`{tmp_path}/transfers.dot` cannot be written: a folder, not a file" in answer.err
    assert (tmp_path / "overview.dot").read_bytes() == before
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".")]
    assert not (tmp_path / "party-spero.dot").exists()


def test_a_reader_who_stops_early_is_no_failure() -> None:
    environment = surroundings({"PYTHONPATH": os.pathsep.join(filter(None, sys.path))})
    command = [sys.executable, "-m", "dataflow", "diagram", "overview", "--no-findings", "--format", "png"]
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run(command, cwd=ROOT, env=environment, stdout=write, stderr=subprocess.PIPE, check=False)  # noqa: S603
    os.close(write)
    assert done.returncode == 0
    assert b"Traceback" not in done.stderr


def test_the_process_that_draws_answers_line_by_line(monkeypatch: pytest.MonkeyPatch) -> None:
    answers = io.StringIO()
    asked = [["digraph { a -> b }", form] for form in ("svg", "png", "pdf")]
    monkeypatch.setattr(sys, "stdin", io.StringIO("".join(json.dumps(each) + "\n" for each in asked)))
    monkeypatch.setattr(sys, "stdout", answers)
    paint.main()
    starts = [base64.b64decode(line)[:5] for line in answers.getvalue().splitlines()]
    assert starts == [b"<?xml", b"\x89PNG\r", b"%PDF-"]


def test_help_does_not_load_what_draws() -> None:
    code = (
        "import sys; sys.argv = ['dataflow', '--help']\n"
        "from dataflow.cli import main\n"
        "try: main()\nexcept SystemExit: pass\n"
        "print(*sorted(name for name in ('pygraphviz', 'graphviz', 'uharfbuzz', 'networkx') if name in sys.modules))"
    )
    environment = surroundings({"PYTHONPATH": os.pathsep.join(filter(None, sys.path))})
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, check=True)  # noqa: S603
    assert done.stdout.decode().splitlines()[-1].strip() in ("", "networkx")
