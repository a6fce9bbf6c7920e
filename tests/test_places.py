"""Places: display width, cutting, and what a terminal must not obey."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dataflow.places import clip, visible, width

TEXT = st.text(st.sampled_from("ab 한글ㄱ①🙂e\u0301\u200b（"), max_size=20)


@pytest.mark.parametrize(
    ("text", "cells"),
    [("", 0), ("abc", 3), ("한글", 4), ("a한", 3), ("ㄱ", 2), ("（주）", 6), ("e\u0301", 1), ("\u200b", 0), ("🙂", 2)],
)
def test_width(text: str, cells: int) -> None:
    assert width(text) == cells


@pytest.mark.parametrize(
    ("text", "cells", "clipped"),
    [
        ("", 1, ""),
        ("abc", 3, "abc"),
        ("abcd", 3, "ab…"),
        ("한글", 4, "한글"),
        ("한글", 3, "한…"),
        ("한글", 2, "…"),
        ("한", 1, "…"),
        ("a한글", 4, "a한…"),
    ],
)
def test_clip(text: str, cells: int, clipped: str) -> None:
    assert clip(text, cells) == clipped


@settings(max_examples=150, derandomize=True, deadline=None, database=None)
@given(TEXT, st.integers(1, 12))
def test_a_clipped_text_fits_and_begins_as_the_whole_does(text: str, cells: int) -> None:
    clipped = clip(text, cells)
    assert width(clipped) <= cells
    assert clipped == text or text.startswith(clipped.removesuffix("…"))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("한글 abc", "한글 abc"),
        ("a\x1b[31mb", "a\\x1b[31mb"),
        ("a\nb\tc", "a\\x0ab\\x09c"),
        ("\x9b1m", "\\x9b1m"),
        ("\u202eabc", "\\u202eabc"),
        ("가\u200b나", "가\\u200b나"),
        ("\xad", "\\xad"),
        ("\u2028", "\\u2028"),
        ("\ufeff", "\\ufeff"),
    ],
)
def test_visible(text: str, shown: str) -> None:
    assert visible(text) == shown


@settings(max_examples=150, derandomize=True, deadline=None, database=None)
@given(st.text())
def test_whatever_is_shown_is_printable_and_shown_once(text: str) -> None:
    assert visible(text).isprintable()
    assert visible(visible(text)) == visible(text)
