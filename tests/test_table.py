"""Tables for people: aligned on a terminal, harmless in Markdown and in a spreadsheet."""

from __future__ import annotations

import csv
import io

import pytest

from dataflow.places import width
from dataflow.render.table import MOST_ROWS, Table, to_csv, to_markdown, to_text

NAMES = Table("제목", ("이름", "country"), (("한빛 주식회사", "KR"), ("Spero", "US"), ("ｗｉｄｅ", "한국")))


def lines(table: Table, cells: int = 80) -> list[str]:
    return to_text(table, cells, "more").splitlines()


def test_columns_are_aligned_by_display_width() -> None:
    title, blank, heading, rule, *rows = lines(NAMES)
    assert (title, blank) == ("제목", "")
    assert set(rule) == {"─"}
    seconds = ("country", "KR", "US", "한국")
    starts = {width(line[: line.rindex(word)]) for line, word in zip([heading, *rows], seconds, strict=True)}
    assert starts == {width("한빛 주식회사") + 3}


@pytest.mark.parametrize("cells", [30, 40, 60, 100])
def test_a_table_is_no_wider_than_asked_and_loses_nothing(cells: int) -> None:
    words = ["가나다", "라마바", "사아자", "차카타", "파하", "alpha", "beta", "gamma", "delta"]
    table = Table("t", ("a", "b"), ((" ".join(words), "x"), ("y", " ".join(words))))
    drawn = lines(table, cells)
    assert max(map(width, drawn)) <= cells
    assert all(" ".join(drawn).count(word) == 2 for word in words)


def test_a_word_is_not_broken_for_want_of_room() -> None:
    drawn = lines(Table("t", ("a", "b"), (("unbreakable-word", "another-long-word"),)), 10)
    assert any("unbreakable-word" in line for line in drawn)
    assert any("another-long-word" in line for line in drawn)


def test_on_a_screen_too_narrow_for_its_words_each_row_is_a_block() -> None:
    table = Table("t", ("이름", "country", "c"), (("unbreakable-word", "another-long-word", ""), ("x", "y " * 30, "z")))
    assert lines(table, 120) == to_text(table, 120, "more", on_screen=True).splitlines()
    drawn = to_text(table, 30, "more", on_screen=True).splitlines()
    assert drawn[2:4] == ["이름     unbreakable-word", "country  another-long-word"]
    assert drawn[4:6] == ["", "이름     x"]
    assert drawn[-1] == "c        z"
    assert sum(line.count("y ") + line.endswith("y") for line in drawn[6:-1]) - 1 == 30
    assert max(map(width, drawn)) <= 30


def test_markup_and_escapes_are_text() -> None:
    drawn = "\n".join(lines(Table("t\x1b", ("a",), (("[red]x[/red] :smile: \x1b[31m",),))))
    assert "[red]x[/red] :smile: \\x1b[31m" in drawn
    assert "t\\x1b" in drawn


def test_more_rows_than_fit_are_counted_not_shown() -> None:
    exact = Table("t", ("a",), tuple((f"row{n}",) for n in range(MOST_ROWS)))
    above = Table("t", ("a",), tuple((f"row{n}",) for n in range(MOST_ROWS + 3)))
    assert "3 more" not in to_text(exact, 80, "3 more")
    said = to_text(above, 80, "3 more")
    assert said.endswith("3 more\n")
    assert f"row{MOST_ROWS - 1}\n" in said
    assert f"row{MOST_ROWS}\n" not in said
    assert f"row{MOST_ROWS + 2}\n" in to_csv(above).replace("\r\n", "\n")
    assert f"| row{MOST_ROWS + 2} |" in to_markdown(above)


def test_an_empty_table_says_so_or_nothing() -> None:
    assert to_text(Table("t", ("a",), (), "none"), 80, "") == "t\n\nnone\n"
    assert to_markdown(Table("t", ("a",), (), "none")) == "### t\n\nnone\n"
    assert to_text(Table("t", ("a",), ()), 80, "") == to_markdown(Table("t", ("a",), ())) == ""
    assert to_csv(Table("t", ("a",), ())) == "a\r\n"


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_no_cell_is_a_formula(cell: str) -> None:
    sheet = list(csv.reader(io.StringIO(to_csv(Table("t", ("a", "b"), (("x", cell),))), newline="")))
    assert sheet == [["a", "b"], ["x", f"'{cell}"]]


@pytest.mark.parametrize("cell", ["", "a=1", '한글, "따옴표"', "두\n줄", "1-2"])
def test_other_cells_come_back_as_they_were(cell: str) -> None:
    sheet = list(csv.reader(io.StringIO(to_csv(Table("t", ("a", "b"), (("x", cell),))), newline="")))
    assert sheet == [["a", "b"], ["x", cell]]


def test_markdown() -> None:
    assert to_markdown(NAMES).splitlines() == [
        "### 제목",
        "",
        "| 이름 | country |",
        "| --- | --- |",
        "| 한빛 주식회사 | KR |",
        "| Spero | US |",
        "| ｗｉｄｅ | 한국 |",
    ]


@pytest.mark.parametrize("character", list("\\`*_[]<>|"))
def test_markdown_escapes(character: str) -> None:
    said = to_markdown(Table(f"t{character}", ("a",), ((f"x{character}y",),)))
    assert f"### t\\{character}\n" in said
    assert f"| x\\{character}y |" in said


def test_a_line_break_does_not_end_a_row() -> None:
    assert to_markdown(Table("t", ("a",), (("x\ny",),))).splitlines()[-1] == "| x\\x0ay |"
