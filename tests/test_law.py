"""The tables of the law: references hold, dates are right, look-ups by day."""

from __future__ import annotations

import re
import subprocess
import sys
from datetime import date

import pytest

from dataflow.law import statutes
from dataflow.law.clauses import CLAUSES, ClauseKind
from dataflow.law.countries import COUNTRIES, codes_named
from dataflow.law.equivalency import DECISIONS, recognised
from dataflow.law.policy import SECTIONS
from dataflow.law.residue import residue
from dataflow.law.statutes import CITATIONS, STATUTES, Kind, citation, version_on
from dataflow.law.transfers import BASES, FIELDS, SAFEGUARDS, read_basis
from dataflow.law.vague import leaves_open_who

GRAMMAR = re.compile(
    r"PIPA(-ED)? \d+(-\d+)?"  # article
    r"(\(\d+\)(\d+(-\d+)?(\([a-z]+\))?)?| no\.\d+(\([a-z]+\))?)?"  # paragraph and item, or an item alone
    r"|PIPC-GUIDE-\d{4} p\.\d+"
    r"|PIPC-QA-\d{4} Q\d+"
    r"|PIPC-NOTICE-\d{4}-\d+ \d+\(\d+\)"
    r"|(?:ICNA|CREDIT|LOCATION|HIRING)(-ED)? \d+(-\d+)?(\(\d+\))?"
)
HANGUL = re.compile("[가-힣]")


def test_ids_follow_one_grammar() -> None:
    assert [key for key in CITATIONS if not GRAMMAR.fullmatch(key)] == []


def test_rows_are_unique_and_keyed_by_their_id() -> None:
    assert len(statutes._CITATIONS) == len(CITATIONS)  # a double id would lose a row
    assert all(key == row.id for key, row in CITATIONS.items())


def test_every_citation_has_a_statute_in_force_before_it() -> None:
    for row in CITATIONS.values():
        assert row.statute.since <= row.since
        assert row.until is None or row.since <= row.until


def test_every_sanction_is_a_row() -> None:
    assert {row.sanction for row in CITATIONS.values() if row.sanction} <= CITATIONS.keys()


def test_every_table_names_known_citations() -> None:
    named = {row.citation for row in CLAUSES.values()}
    named |= {row.citation for row in SECTIONS.values()} | {row.formerly for row in SECTIONS.values()}
    named |= {row.citation for row in BASES.values()} | {row.citation for row in FIELDS.values()}
    named |= {row.citation for row in SAFEGUARDS.values()}
    assert named - {None} <= CITATIONS.keys()


def test_korean_is_korean_and_english_is_not() -> None:
    names = list(COUNTRIES.values())
    names += [(row.ko, row.en) for row in STATUTES.values()]
    names += [(row.ko, row.en) for row in CITATIONS.values()]
    names += [(row.ko, row.en) for row in CLAUSES.values()]
    names += [(row.ko, row.en) for row in BASES.values()]
    names += [(row.ko, row.en) for row in FIELDS.values()]
    names += [(row.ko, row.en) for row in SAFEGUARDS.values()]
    names += [(row.ko, row.en) for row in DECISIONS]
    names += [(row.ko, row.en) for row in SECTIONS.values()]
    assert [ko for ko, _ in names if not HANGUL.search(ko)] == []
    assert [en for _, en in names if HANGUL.search(en) or not en] == []


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("PIPA 26(1)", date(2011, 9, 30)),
        ("PIPA 26(2)", date(2011, 9, 30)),
        ("PIPA 26(6)", date(2023, 9, 15)),
        ("PIPA 28-8(1)", date(2023, 9, 15)),
        ("PIPA 28-8(1)3(ga)", date(2023, 9, 15)),
        ("PIPA 28-12(5)", date(2027, 3, 9)),
        ("PIPA 30(1)3-2", date(2020, 8, 5)),
        ("PIPA 30(1)5", date(2016, 9, 30)),
        ("PIPA 31-2(4)", date(2025, 10, 2)),
        ("PIPA 34(2)", date(2026, 9, 11)),
        ("PIPA 37-2(4)", date(2024, 3, 15)),
        ("PIPA-ED 29-10(2)", date(2023, 9, 15)),
        ("PIPA-ED 31(1)2", date(2024, 3, 15)),
        ("PIPA-ED 31(1)4", date(2024, 3, 15)),
        ("PIPC-GUIDE-2026 p.45", date(2026, 4, 23)),
        ("ICNA-ED 62-3(1)", date(2014, 11, 29)),
        ("CREDIT 20-2(2)", date(2016, 3, 12)),
        ("LOCATION-ED 26-2(3)", date(2022, 4, 20)),
        ("HIRING 11(4)", date(2015, 1, 1)),
    ],
)
def test_first_day_in_force(name: str, first: date) -> None:
    row = citation(name)
    assert row.in_force(first)
    assert not row.in_force(date.fromordinal(first.toordinal() - 1))


def test_last_day_in_force() -> None:
    old = citation("PIPA 31-2(3)")
    assert old.in_force(date(2025, 10, 1))
    assert not old.in_force(date(2025, 10, 2))


def test_no_fine_where_the_law_has_none() -> None:
    for name in ("PIPA 28-8(2)", "PIPA 28-8(3)", "PIPA 28-8(5)", "PIPA 17(2)", "PIPA 37-2(4)", "PIPA-ED 29-10(2)"):
        assert citation(name).sanction is None
    assert citation("PIPA 26(4)").sanction == "PIPA 64-2(1)5"


def test_statutes_and_kinds() -> None:
    assert citation("PIPA-ED 28(1)5").statute.kind is Kind.DECREE
    assert citation("PIPC-QA-2025 Q92").statute.kind is Kind.GUIDE
    assert all(key == row.key for key, row in STATUTES.items())


@pytest.mark.parametrize(
    ("day", "version"),
    [
        (date(2011, 9, 29), None),
        (date(2011, 9, 30), date(2011, 9, 30)),
        (date(2023, 9, 14), date(2020, 8, 5)),
        (date(2023, 9, 15), date(2023, 9, 15)),
        (date(2025, 10, 1), date(2025, 3, 13)),
        (date(2026, 11, 23), date(2026, 9, 11)),
        (date(2027, 3, 9), date(2027, 3, 9)),
    ],
)
def test_version_of_the_act(day: date, version: date | None) -> None:
    assert version_on(day) == version


def test_clauses() -> None:
    kinds = [row.kind for row in CLAUSES.values()]
    assert kinds == [ClauseKind.STATUTORY] * 7 + [ClauseKind.OVERSEAS] * 3 + [ClauseKind.PRACTICE] * 6
    assert all((row.citation is None) == (row.kind is ClauseKind.PRACTICE) for row in CLAUSES.values())


def test_fields_and_safeguards() -> None:
    assert list(FIELDS)[:6] == ["basis", "items", "country", "timing", "method", "recipient"]
    assert list(FIELDS)[6:9] == ["contact", "purpose", "retention"]
    assert list(FIELDS)[9:] == ["refusal-method", "refusal-procedure", "refusal-effect"]
    assert list(SAFEGUARDS) == ["security", "complaints", "other"]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("3", 3),
        ("28-8(1)3", 3),
        ("PIPA 28-8(1)3", 3),
        ("PIPA 28-8(1)3(ga)", 3),
        ("3(na)", 3),
        ("contract", 3),
        ("consent", 1),
        ("5", 5),
        ("Contract", None),
        ("6", None),
        ("0", None),
        ("PIPA 3", None),
        ("28-8(1)1(ga)", None),
        ("28-8(1)", None),
        ("", None),
    ],
)
def test_read_basis(text: str, number: int | None) -> None:
    assert read_basis(text) == (BASES[number] if number else None)


def test_equivalency() -> None:
    (eu,) = DECISIONS
    assert len(eu.countries) == 30
    assert eu.countries <= COUNTRIES.keys()
    assert recognised("DE", date(2025, 9, 15)) is None
    assert recognised("DE", date(2025, 9, 16)) is eu
    assert recognised("NO", date(2026, 1, 1)) is eu
    for country in ("JP", "SG", "US", "GB", "CH", "CN"):
        assert recognised(country, date(2026, 11, 23)) is None


def test_countries() -> None:
    assert len(COUNTRIES) == 249
    assert list(COUNTRIES) == sorted(COUNTRIES)
    assert all(re.fullmatch("[A-Z]{2}", code) for code in COUNTRIES)
    assert not {"XK", "EU", "UK", "ZZ"} & COUNTRIES.keys()
    assert COUNTRIES["NO"] == ("노르웨이", "Norway")
    assert COUNTRIES["TW"][0] == "대만"
    assert COUNTRIES["KP"][0] == "북한"


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("japan", ["JP"]),
        (" 일본 ", ["JP"]),
        ("USA", ["US"]),
        ("UK", ["GB"]),
        ("Korea", ["KR"]),
        ("South Korea", ["KR"]),
        ("Vietnam", ["VN"]),
        ("Hong Kong", ["HK"]),
        ("Taiwan", ["TW"]),
        ("Russia", ["RU"]),
        ("한국", ["KR"]),
        ("미국", ["US"]),
        ("중국", ["CN"]),
        ("영국", ["GB"]),
        ("홍콩", ["HK"]),
        ("호주", ["AU"]),
        ("sgp", ["SG"]),
        ("ZWE", ["ZW"]),
        ("Congo", ["CD", "CG"]),
        ("Global", []),
        ("EU", []),
        ("해외", []),
        ("", []),
    ],
)
def test_codes_named(text: str, codes: list[str]) -> None:
    assert codes_named(text) == codes


def test_every_name_finds_its_country_alone() -> None:
    for code, names in COUNTRIES.items():
        assert [codes_named(name) for name in names] == [[code], [code]]


def test_sections() -> None:
    always = {row.id for row in SECTIONS.values() if row.always}
    assert always == {"purposes", "items", "retention", "destruction", "security", "rights", "privacy-officer"}
    for row in SECTIONS.values():
        first = row.formerly or row.citation
        assert first is None or row.since == citation(first).since


def test_the_law_imports_nothing_of_ours() -> None:
    rooms = "statutes, clauses, transfers, equivalency, countries, policy"
    code = (
        f"import sys; from dataflow.law import {rooms}; "
        "print([m for m in sys.modules if m.startswith('dataflow.') and not m.startswith('dataflow.law')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stdout.strip() == "[]"


LEFT = """
○○ 주식회사; ◯◯; ●●●; △△병원; □□; OO회사; XXX-1234; 02-000-0000; 010-1234-5678; 0000-0000; 홍길동; Jane Doe;
[회사명 기재]; 〈내용 작성〉; <작성>; [your company]; <INSERT NAME>; ${name}; {{ name }}; TBD; TODO; FIXME; Lorem ipsum;
LOREM IPSUM; www.example.co.kr; EXAMPLE.COM; yourdomain.com; yourCompany.com; Your-Site.kr; YOURDOMAIN.COM;
YOUR-company.kr; 작성 예시; 기재례; 추후 기재; YYYY년; 20XX년; __년; 0000년; 2026년  월  일
"""


@pytest.mark.parametrize("text", [each.strip() for each in LEFT.split(";")])
def test_what_is_looked_for_first_stands_in_all_that_a_template_leaves_behind(text: str) -> None:
    assert residue([f"담당자: {text}"])


@pytest.mark.parametrize(
    "name",
    [
        "협력사",
        "각 지점들",
        "파트너",
        "PG사",
        "제3자",
        "은행",
        "호텔",
        "광고주",
        " partners ",
        "Third Party",
        "our BANKS",
    ],
)
def test_a_name_that_is_one_of_many_is_seen_by_its_last_letter(name: str) -> None:
    assert leaves_open_who(name)
    assert not leaves_open_who(f"{name.strip()} Inc.")
