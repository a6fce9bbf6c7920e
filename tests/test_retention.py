"""Statutory retention periods: the table holds together, citations are read as people write them, periods compare."""

from __future__ import annotations

import re
from datetime import date

import pytest

from dataflow.law.periods import day_after, is_longer
from dataflow.law.retention import KEEPING_LAWS, KEEPINGS, KeepingLaw, longest, read_law
from dataflow.model.parties import Sector
from dataflow.model.retention import Retention
from dataflow.model.scalars import Text, read_period
from dataflow.queries.retention import is_by_purpose, is_reference
from dataflow.words.pages import page

HANGUL = re.compile("[가-힣]")


def test_the_table_holds_together() -> None:
    assert {row.law for row in KEEPINGS} == set(KEEPING_LAWS)
    assert {row.binds for row in KEEPING_LAWS.values()} - {None} == {sector.value for sector in Sector}
    assert all(read_period(row.period) for row in KEEPINGS if row.period is not None)
    names = [(law.ko, law.en) for law in KEEPING_LAWS.values()] + [(row.ko, row.en) for row in KEEPINGS]
    assert [ko for ko, _ in names if not HANGUL.search(ko)] == []
    assert [en for _, en in names if HANGUL.search(en)] == []


def test_the_longest_period_is_the_one_that_the_page_of_the_rule_names() -> None:
    what = page("retention-endless")["what"]
    assert longest() == "P10Y"
    assert "10년" in what.ko
    assert "10 years" in what.en


@pytest.mark.parametrize("law", KEEPING_LAWS.values(), ids=KEEPING_LAWS)
def test_every_name_of_a_statute_is_read(law: KeepingLaw) -> None:
    for name in law.names:
        assert [cited.law for cited in read_law(name).cited] == [law]
        assert [cited.law for cited in read_law(f"「{name}」").cited] == [law]


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("전자상거래법", ["P6M", "P5Y", "P5Y", "P3Y"]),
        ("전자상거래법 제6조", ["P6M", "P5Y", "P5Y", "P3Y"]),
        ("「전자상거래 등에서의 소비자보호에 관한 법률」 시행령 제6조 제1항 제1호", ["P6M"]),
        ("전자상거래법 시행령 제6조제1항제1호, 제3호", ["P6M", "P5Y", "P5Y", "P3Y"]),
        ("전자상거래법 제6조 및 같은 법 시행령 제6조제1항제4호", ["P6M", "P5Y", "P5Y", "P3Y"]),
        ("전자상거래법(5년)", ["P6M", "P5Y", "P5Y", "P3Y"]),
        ("KR-ECOM-ED 6(1)3", ["P5Y"]),
        ("Electronic Commerce Act, Decree 6(1)3", ["P5Y"]),
        ("의료법 시행규칙 제15조제1항제2호", ["P10Y"]),
        ("신용정보법 제20조의2", ["P5Y"]),
        ("신용정보법 제20조제2항", ["P3Y"]),
        ("전자상거래법 제13조", []),
        ("위치정보법 제16조제2항", [None]),
    ],
)
def test_a_provision_narrows_what_a_statute_has_kept(text: str, periods: list[str | None]) -> None:
    reading = read_law(text)
    assert [keeping.period for cited in reading.cited for keeping in cited.keepings] == periods
    assert not reading.more


@pytest.mark.parametrize(
    ("text", "laws"),
    [
        ("보상법 제33조", []),
        ("여객자동차 운수사업법 제34조의2", []),
        ("관계 법령", []),
        ("국세기본법 등", ["national-taxes"]),
        ("상법 제33조, 여객자동차 운수사업법", ["commercial"]),
    ],
)
def test_what_the_table_does_not_have_is_told(text: str, laws: list[str]) -> None:
    reading = read_law(text)
    assert [cited.law.id for cited in reading.cited] == laws
    assert reading.more


def test_several_statutes_are_told_apart() -> None:
    reading = read_law("상법 제33조, 국세기본법 제85조의3")
    assert [cited.law.id for cited in reading.cited] == ["commercial", "national-taxes"]
    assert not reading.more


@pytest.mark.parametrize(
    ("period", "than", "longer"),
    [
        ("P5Y", "P5Y", False),
        ("P5Y1D", "P5Y", True),
        ("P60M", "P5Y", False),
        ("P1Y", "P180D", True),
        ("P6M", "P180D", False),
        ("P7M", "P180D", True),
        ("P365D", "P1Y", False),
        ("P367D", "P1Y", True),
        ("P26W", "P180D", True),
    ],
)
def test_a_period_is_longer_only_where_it_surely_is(period: str, than: str, *, longer: bool) -> None:
    assert is_longer(period, than) is longer


@pytest.mark.parametrize(
    ("start", "period", "day"),
    [
        (date(2024, 1, 31), "P1M", date(2024, 2, 29)),
        (date(2024, 12, 31), "P1Y", date(2025, 12, 31)),
        (date(2024, 12, 1), "P1M1W", date(2025, 1, 8)),
        (date(2024, 2, 29), "P0D", date(2024, 2, 29)),
    ],
)
def test_a_period_ends_on_a_day_of_the_calendar(start: date, period: str, day: date) -> None:
    assert day_after(start, period) == day


@pytest.mark.parametrize(
    ("text", "vague"),
    [
        ("목적 달성 시", True),
        ("이용목적이 달성될 때까지", True),
        ("수집ㆍ이용 목적 달성 시까지", True),
        ("until the purpose of collection is achieved", True),
        ("목적 달성 후 1년", False),
        ("회원 탈퇴 시까지", False),
        ("until membership is withdrawn", False),
    ],
)
def test_only_the_purpose(text: str, *, vague: bool) -> None:
    assert is_by_purpose(Text(ko=text)) is vague


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("이 처리방침과 같음", True),
        ("캠퍼스의 개인정보 보유기간 동안", True),
        ("as disclosed in the Privacy Notice", True),
        ("consistent with the storage period stipulated in this privacy policy", True),
        ("처리방침에 따라 1년", False),
        ("회원 탈퇴 시까지", False),
        ("until the end of the retention period", False),
    ],
)
def test_only_a_reference(text: str, *, points: bool) -> None:
    assert is_reference(Retention(text=Text(ko=text))) is points
