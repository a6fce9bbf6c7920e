"""Citations as people write them: an article holds its paragraphs and items, and nothing beside it."""

from __future__ import annotations

from urllib.parse import unquote

import pytest

from dataflow.law.lookup import address, covered
from dataflow.law.statutes import CITATIONS, STATUTES
from dataflow.words.provisions import written


@pytest.mark.parametrize("row", CITATIONS)
def test_every_citation_is_found_by_its_id_and_as_korean_law_writes_it(row: str) -> None:
    assert row in covered(row)
    assert covered(f"  {row.lower().replace(' ', '  ')} ") == covered(row)
    if "제" in written(row, "ko"):
        assert covered(written(row, "ko")) == covered(row)


@pytest.mark.parametrize("key", STATUTES)
def test_a_statute_holds_all_that_is_in_it_and_no_more(key: str) -> None:
    assert list(covered(key)) == [row for row in CITATIONS if row.split(" ")[0] == key]


@pytest.mark.parametrize(
    ("asked", "held", "not_held"),
    [
        ("PIPA 26", ["PIPA 26(1)", "PIPA 26(1)1", "PIPA 26(8)"], ["PIPA 2 no.1(da)", "PIPA-ED 26(1)"]),
        ("PIPA 26(1)", ["PIPA 26(1)", "PIPA 26(1)3"], ["PIPA 26(2)"]),
        ("PIPA 28-8(1)3", ["PIPA 28-8(1)3", "PIPA 28-8(1)3(ga)"], ["PIPA 28-8(3)", "PIPA 28-8(1)4"]),
        ("PIPA 30(1)3", ["PIPA 30(1)3"], ["PIPA 30(1)3-2"]),
        ("PIPA 75(2)1", [], ["PIPA 75(2)12", "PIPA 75(2)14"]),
        ("PIPA 2", ["PIPA 2 no.1(da)"], ["PIPA 20", "PIPA 25(7)"]),
        ("PIPC-GUIDE-2026 p.4", [], ["PIPC-GUIDE-2026 p.42", "PIPC-GUIDE-2026 p.45"]),
        ("PIPC-QA-2025 q9", [], ["PIPC-QA-2025 Q92"]),
        ("PIPA 28", [], ["PIPA 28-8(1)", "PIPA-ED 28(1)"]),
    ],
)
def test_what_is_held(asked: str, held: list[str], not_held: list[str]) -> None:
    found = covered(asked)
    assert [row for row in held if row not in found] == []
    assert [row for row in not_held if row in found] == []


@pytest.mark.parametrize(
    ("korean", "row"),
    [
        ("제26조", "PIPA 26"),
        ("26조 1항", "PIPA 26(1)"),
        ("법 제26조제1항제1호", "PIPA 26(1)1"),
        ("개인정보 보호법 제28조의8 제1항", "PIPA 28-8(1)"),
        ("개인정보보호법 제28조의8제1항제3호가목", "PIPA 28-8(1)3(ga)"),
        ("「개인정보 보호법」 제2조제1호다목", "PIPA 2 no.1(da)"),
        ("영 제28조", "PIPA-ED 28"),
        ("시행령 제28조제1항", "PIPA-ED 28(1)"),
        ("개인정보 보호법 시행령 제31조 제1항 제2호", "PIPA-ED 31(1)2"),
    ],
)
def test_korean(korean: str, row: str) -> None:
    assert covered(korean) == covered(row) != ()


@pytest.mark.parametrize(
    "asked",
    ["", " ", "26", "26(1)", "PIPA 99", "PIPA 26(1)1 or so", "PIPA26", "GDPR 28", "상법 제26조", "조", "PIPA-EDX"],
)
def test_what_is_no_provision_here(asked: str) -> None:
    assert covered(asked) == ()


@pytest.mark.parametrize(
    ("row", "page"),
    [
        ("PIPA 26(1)", "법령/개인정보보호법/제26조"),
        ("PIPA 28-8(1)3", "법령/개인정보보호법/제28조의8"),
        ("PIPA-ED 28(1)1", "법령/개인정보보호법시행령/제28조"),
    ],
)
def test_an_article_has_a_page_to_read_it_on(row: str, page: str) -> None:
    found = address(row)
    assert found is not None
    assert found.isascii()
    assert unquote(found).endswith(page)


@pytest.mark.parametrize("row", ["PIPC-GUIDE-2026 p.12", "PIPC-QA-2025 Q92"])
def test_a_guide_has_none_of_its_own(row: str) -> None:
    assert address(row) is None
