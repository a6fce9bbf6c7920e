"""From text to plain data: what is read as what, and where it stands."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from dataflow.load.files import refused
from dataflow.load.parsed import DEEPEST, Extent, Start
from dataflow.load.quick import quick
from dataflow.load.yaml import careful, extents, extents_of, parse
from dataflow.places import Position

if TYPE_CHECKING:
    from dataflow.places import Path as FieldPath


def kinds(text: str) -> list[str]:
    return [mistake.kind for mistake in parse(text).mistakes]


PLAIN = (
    "NO yes on True 118 0118 1_000 1e3 0x1F 12:30:45 1.10 .nan 2026-02-30 = none unknown withheld all ~x a@b a#b a:b"
)


@pytest.mark.parametrize("scalar", PLAIN.split())
def test_a_plain_scalar_is_its_text(scalar: str) -> None:
    assert parse(f"a: {scalar}").data == {"a": scalar}


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("'NO'", "NO"),
        ('"~"', "~"),
        ("'null'", "null"),
        ("'none'", "none"),
        ('"\\uD55C\\t"', "한\t"),
        ("|\n  두\n  줄", "두\n줄"),
        (">\n  한\n  줄", "한 줄"),
        ("여러\n  줄", "여러 줄"),
        ("'it''s'", "it's"),
        ("' a '", " a "),
        ("a, b", "a, b"),
        ("a # b", "a"),
    ],
)
def test_quoted_and_folded_text(written: str, read: str) -> None:
    assert parse(f"a: {written}").data == {"a": read}


@pytest.mark.parametrize("null", ["", "~", "null", "Null", "NULL"])
def test_only_plain_nulls_are_nulls(null: str) -> None:
    parsed = parse(f"a: {null}\nb: x\n")
    assert parsed.data == {"b": "x"}
    assert kinds(f"a: {null}\nb: x\n") == ["null"]


def test_nothing_is_read_twice_and_nothing_refused_stays() -> None:
    text = "a: [x, ~, '', y]\nb: {c: , d: z}\na: {e: w}\n? [k]\n: v\n<<: {m: n}\n"
    parsed = parse(text)
    assert parsed.data == {"a": ["x", "y"], "b": {"d": "z"}}
    assert kinds(text) == ["null", "empty-text", "null", "duplicate-key", "complex-key", "merge-key"]
    assert parsed.whole


@pytest.mark.parametrize("text", ["", "\n\n", "# a\n", "---\n", "---\n...\n", "~\n"])
def test_nothing_is_no_mistake(text: str) -> None:
    assert parse(text) == (None, {}, [], None, True)


@pytest.mark.parametrize(
    ("text", "kind", "broken"),
    [
        ("parties:\n  a: {name: x}\n  b: &b {name: y}\n", "anchor", ("parties", "b")),
        ("parties:\n  a: {name: x}\n  b: {name: *a}\n", "alias", ("parties", "b")),
        ("parties:\n  a: {name: x}\n  b:\n    name: y: z\n", "second-colon", ("parties", "b")),
        ("parties:\n  a: {name: x}\n  b: y: z\n", "second-colon", ("parties", "b")),
        ("parties:\n  a: {name: x}\nitems: [\n", "open-bracket", None),
        ("parties:\n  a: {name: x}\n---\nitems: {}\n", "several-documents", None),
        ("parties:\n  a: {name: x}\n  b: {name: 'y}\n", "open-quote", ("parties", "b")),
    ],
)
def test_what_was_read_before_the_end_is_kept(text: str, kind: str, broken: tuple[str, str] | None) -> None:
    parsed = parse(text)
    assert [mistake.kind for mistake in parsed.mistakes] == [kind]
    assert parsed.data["parties"]["a"] == {"name": "x"}
    assert (parsed.broken, parsed.whole) == (broken, False)


def test_depth() -> None:
    most = DEEPEST - 1
    assert kinds("a: " + "[" * most + "x" + "]" * most) == []
    assert kinds("a: " + "[" * DEEPEST + "x" + "]" * DEEPEST) == ["too-deep"]


def test_lines_of_entities() -> None:
    text = "# 가\nparties:\n\n  a: {name: x}\n  b:\n    name: y\n"
    starts = {key: (start.at, start.before) for key, start in parse(text).entities.items()}
    assert starts == {("parties", ""): ((2, 1), 4), ("parties", "a"): ((4, 3), 16), ("parties", "b"): ((5, 3), 31)}


def _at(text: str, path: FieldPath) -> tuple[str, str]:
    """Return the text of the key and of the value at `path`."""
    lines = text.split("\n")

    def cut(extent: Extent) -> str:
        (line, start), (_, end) = extent
        return lines[line - 1][start - 1 : end - 1]

    key, value = extents(text)[path]
    return cut(key), cut(value)


def test_extents_are_in_code_points() -> None:
    text = "parties:\n  a: {name: '🙂 한빛', '나라': KR, aliases: [가, e\u0301, b]}\n"
    assert _at(text, ("parties", "a", "name")) == ("name", "'🙂 한빛'")
    assert _at(text, ("parties", "a", "나라")) == ("'나라'", "KR")
    assert _at(text, ("parties", "a", "aliases", 1)) == ("e\u0301", "e\u0301")
    assert _at(text, ("parties", "a")) == ("a", "")


def test_extents_reach_as_far_as_the_text_can_be_read() -> None:
    assert list(extents("a: x\nb: &c d\ne: f\n")) == [("a",), ("b",)]
    assert extents("") == {}


@pytest.mark.parametrize(
    ("text", "kind", "at"),
    [
        ("a: {b: 'c\nd: e\n", "open-quote", (1, 8)),
        ("a:\n  b: c\n  d\n", "missing-colon", (3, 3)),
        ("a:\n  - b\n  c: d\n", "indentation", (3, 3)),
        ("a: [b\n", "open-bracket", (2, 1)),
        ("a: [b", "open-bracket", (1, 6)),
        ("a: b: c", "second-colon", (1, 5)),
        ('a: "\\q"', "escape", (1, 5)),
        ("%YAML 9.9\n---\n", "syntax", (1, 1)),
        ("%YAML x\n---\n", "directive", (1, 7)),
        ("a: !x!y z\n", "first-character", (1, 4)),
        ("a: |5x\n   b\n", "block-text", (1, 6)),
        ("a: - b\n", "indentation", (1, 4)),
        ('a: "b\n---\nc"\n', "open-quote", (1, 4)),
    ],
)
def test_where_syntax_breaks(text: str, kind: str, at: tuple[int, int]) -> None:
    (mistake,) = parse(text).mistakes
    assert (mistake.kind, mistake.extent) == (kind, Extent(Position(*at), Position(*at)))


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("above", "ours", "theirs"),
    [
        ("a:\n  b: c\n", "d:\n  e: f\n", "d:\n  e: g\n"),
        ("a:\n  b:\n", "    c: d\n", "    c: e\n"),
        ("a:\n  b: [c,\n", "    d]\n", "    e]\n"),
        ("a:\n  b:\n    - c\n", "    - d\n", ""),
        ("", "a: b\n", "a: c\n"),
    ],
)
def test_a_merge_conflict_is_told_where_it_starts(above: str, ours: str, theirs: str, newline: str) -> None:
    text = f"{above}<<<<<<< HEAD\n{ours}=======\n{theirs}>>>>>>> feature\nz: y\n"
    (mistake,) = parse(text.replace("\n", newline)).mistakes
    line = above.count("\n") + 1
    assert (mistake.kind, mistake.extent) == ("merge-conflict", Extent(Position(line, 1), Position(line, 8)))


def test_a_merge_conflict_below_is_not_why_reading_stopped() -> None:
    (mistake,) = parse("a: b: c\n<<<<<<< HEAD\n").mistakes
    assert mistake.kind == "second-colon"


JSON = st.recursive(
    st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=8),
    lambda inner: (
        st.lists(inner, min_size=1, max_size=3)
        | st.dictionaries(
            st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=8), inner, max_size=3
        )
    ),
    max_leaves=12,
)


def _flow(data: dict[str, Any] | list[Any] | str) -> str:
    if isinstance(data, dict):
        return "{" + ", ".join(f"{_flow(key)}: {_flow(value)}" for key, value in data.items()) + "}"
    if isinstance(data, list):
        return "[" + ", ".join(map(_flow, data)) + "]"
    return "'" + data.replace("'", "''") + "'"


@settings(max_examples=100, derandomize=True, deadline=None, database=None)
@given(st.dictionaries(st.sampled_from(["parties", "items", "한"]), JSON, min_size=1))
def test_quoted_data_comes_back(data: dict[str, Any]) -> None:
    parsed = parse(_flow(data))
    assert (parsed.data, parsed.mistakes, parsed.whole) == (data, [], True)
    steps = extents(_flow(data))
    assert all(start <= end for (start, end), _ in steps.values())


ROOT = Path(__file__).parents[1]
FILES = sorted(path for folder in ("registry", "tests/clean/registry") for path in (ROOT / folder).rglob("*.yaml"))
CASES = [
    text for case in yaml.safe_load((ROOT / "tests/load/cases.yaml").read_text()) for text in case["files"].values()
]
TEXTS = [path.read_text() for path in FILES] + [text for text in CASES if isinstance(text, str)]
PIECES = [
    *"abc ~&*!<>|'\"#%{}[],:-?\n\r\t가",
    ": ",
    "- ",
    "\n  ",
    "\n    ",
    "<<: ",
    "null",
    "a: ",
    "b: {c: d}",
    "---\n",
    "x: y\n",
]
WILD = st.lists(st.sampled_from(PIECES), max_size=30).map("".join) | st.sampled_from(TEXTS).flatmap(
    lambda text: st.tuples(st.integers(0, len(text)), st.sampled_from(PIECES)).map(
        lambda change: text[: change[0]] + change[1] + text[change[0] :]
    )
)


def check_readers(text: str) -> None:
    """Hold the quick reader and the reading of single entities against the careful reader."""
    slow = careful(text)
    fast = quick(text)
    assert fast is None or fast == slow
    whole = extents(text)
    entities = slow.entities if isinstance(slow.data, dict) else {}
    starts = sorted(start.before for (_, identity), start in entities.items() if identity)
    for (section, identity), start in entities.items():
        later = [one for one in starts if one > start.before]
        alone = extents_of(text, section, start, min(later, default=None)) if identity else None
        if alone is not None:
            inside = {path for path in whole if path[:2] == (section, identity)}
            further = alone.keys() - inside if not slow.whole else set()  # than the text, which breaks off behind it
            assert {path: extent for path, extent in alone.items() if path not in further}.items() <= whole.items()
            assert alone.keys() == inside | further or "duplicate-key" in {one.kind for one in slow.mistakes}


@pytest.mark.parametrize("text", TEXTS)
def test_the_quick_reader_reads_what_the_careful_one_reads(text: str) -> None:
    check_readers(text)


@pytest.mark.parametrize(
    "text",
    [
        "a: {b: {c: &x d}}\n",
        "a: {b: {c: [&x d]}}\n",
        "a: {b: {c: [d,&x e]}}\n",
        "a: {b: {c: [d, !t e]}}\n",
        "a: {b: {c: ! d}}\n",
        "a: {b: {c:\n   !!str d}}\n",
        'a: {b: {"c":&x d}}\n',
        "a: {b: {&x c: d}}\n",
        "a: {b: {!t c: d}}\n",
        "a: {b: {? !t c : d}}\n",
        "a: {b: !t {c: d}}\n",
        "a:\n  b: &x\n    c: d\n",
        "a:\n  b:\n  - &x c\n",
        "a: !t\n  b: {c: d}\n",
        "--- !t\na: {b: {c: d}}\n",
        "!t a: {b: {c: d}}\n",
        "a: {&x b: {c: d}}\n",
        "a: {b: {c: &x d, e: *x}}\n",
    ],
)
def test_what_is_marked_is_left_to_the_careful_reader(text: str) -> None:
    assert quick(text) is None
    assert careful(text).mistakes


def test_signs_inside_a_text_mark_nothing() -> None:
    text = "a: {b: {c: R & D, d: A&B, e: 'x* y', f: (!), g: 안내! 확인}}\n"
    assert quick(text) == careful(text)


def test_sound_files_are_read_quickly_and_their_entities_alone() -> None:
    for path in FILES:
        text = path.read_text()
        fast = quick(text)
        assert fast is not None, path
        starts = [(section, start) for (section, identity), start in fast.entities.items() if identity]
        assert all(extents_of(text, section, start, None) for section, start in starts), path


@pytest.mark.parametrize(
    "text",
    [
        "{items: {a: {name: 가}, b: {name: 나, contains: [a, c]}, c: {name: 다}}}\n",
        "items: { '가': {name: 가} , b: {name: 나,\n contains: [a,\n  c]}, c: {name: 다}}\nparties: {d: {name: 라}}\n",
    ],
)
def test_an_entity_between_braces_is_read_alone(text: str) -> None:
    check_readers(text)
    starts = [(key, start) for key, start in careful(text).entities.items() if key[1]]
    for ((section, _), start), (_, following) in pairwise([*starts, (("", ""), Start(Position(9, 1), len(text)))]):
        assert extents_of(text, section, start, following.before)


def test_an_entity_behind_anything_but_a_brace_or_a_comma_is_not_read_alone() -> None:
    text = "items:\n  ? a\n  : {name: 가}\n"
    check_readers(text)
    assert extents_of(text, "items", careful(text).entities["items", "a"], None) is None


@settings(max_examples=1500, derandomize=True, deadline=None, database=None)
@given(WILD)
def test_the_readers_agree_on_anything(text: str) -> None:
    check_readers(text)


def test_the_quick_reader_refuses_the_characters_that_yaml_does_not_allow() -> None:
    for code in (*range(0x300), *range(0x2000, 0x2100), *range(0xD7F0, 0xD800), *range(0xE000, 0x10010), 0x10FFFF):
        text = f"parties:\n  a: {{name: '가{chr(code)}나'}}\n"
        assert not (refused(text) and quick(text)), hex(code)
