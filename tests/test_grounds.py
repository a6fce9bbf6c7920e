"""Grounds of processing: how a citation is read, and what stands below a Decree."""

from __future__ import annotations

from datetime import date

import pytest

from dataflow.law.grounds import GROUNDS, Ground, below_a_decree, names_a_paragraph, parts, read_ground

TODAY = date(2026, 11, 25)


@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("15(1)4", "15(1)4"),
        ("PIPA 15(1)4", "15(1)4"),
        ("제15조제1항제4호", "15(1)4"),
        ("법 제17조 제1항 제1호", "17(1)1"),
        ("개인정보 보호법 제24조의2제1항제1호", "24-2(1)1"),
        ("제15조제3항", "15(3)"),
        ("28-2(1)", "28-2(1)"),
        ("PIPA 25(1)2", "25(1)"),
        ("15(1)", None),
        ("15(1)8", None),
        ("26(1)1", None),
        ("신용정보법 제32조제1항", None),
        ("GDPR 6(1)", None),
        ("", None),
    ],
)
def test_a_citation_is_read(text: str, ground: str | None) -> None:
    found = read_ground(text, TODAY)
    assert (found.id if found else None) == ground


@pytest.mark.parametrize("ground", GROUNDS.values(), ids=GROUNDS)
def test_every_ground_is_read_back_in_both_languages(ground: Ground) -> None:
    for text in (ground.id, ground.ko.partition("(")[0]):
        assert read_ground(text, TODAY) is ground
    assert read_ground(ground.id, date.fromordinal(ground.since.toordinal() - 1)) is None


def test_several_grounds_are_parted() -> None:
    assert parts("15(1)4, 23(1)1") == ["15(1)4", "23(1)1"]
    assert parts("제15조제1항제4호 및 제23조제1항제1호") == ["제15조제1항제4호", "제23조제1항제1호"]
    assert parts(" ") == []


def test_a_paragraph_is_told_from_nonsense() -> None:
    assert [names_a_paragraph(text) for text in ("PIPA 15(1)", "15", "15(1)9", "15(1)4", "")] == [
        True,
        True,
        False,
        False,
        False,
    ]


@pytest.mark.parametrize(
    ("law", "below"),
    [
        ("소득세법 제164조", False),
        ("소득세법 시행령 제213조", False),
        ("소득세법 시행규칙 제99조", True),
        ("소득세법 제164조, 같은 법 시행규칙 제99조", False),
        ("소득세법 시행규칙 제99조, 제100조", True),
        ("보건복지부령 제3조, 내부 지침", True),
        ("Enforcement Rule of the Income Tax Act, Article 99", True),
        ("Income Tax Act, Article 164", False),
    ],
)
def test_what_stands_below_a_decree(law: str, below: bool) -> None:  # noqa: FBT001 - a table of expectations
    assert below_a_decree([law]) is below
