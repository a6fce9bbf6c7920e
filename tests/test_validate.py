"""From plain data to entities: what stays of a body with mistakes in it, and what is said of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from dataflow.load.registry import load
from dataflow.load.suggest import Declared, letters, nearest
from dataflow.load.validate import swept, without
from dataflow.model.states import State, known

if TYPE_CHECKING:
    from pathlib import Path

    from dataflow.load.registry import Loaded
    from dataflow.model.registry import Registry
    from dataflow.places import Path as Steps

HEAD = "registry: {name: 시험, controller: me}\nparties:\n  me: {name: 우리}\n"


def loaded(tmp_path: Path, text: str) -> Loaded:
    (tmp_path / "head.yaml").write_text(HEAD, encoding="utf-8")
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    return load(tmp_path)


def part(tmp_path: Path, text: str) -> Registry:
    """Return what could be read of a text in which something is wrong."""
    result = loaded(tmp_path, text)
    assert not result.complete
    assert result.registry
    return result.registry


# taking out what is wrong


@pytest.mark.parametrize(
    ("path", "left"),
    [
        (("a",), {"b": ["x", "y", {"c": "z"}], "d": {"e": "f"}}),
        (("b", 0), {"a": "1", "b": ["y", {"c": "z"}], "d": {"e": "f"}}),
        (("b", 2, "c"), {"a": "1", "b": ["x", "y", {}], "d": {"e": "f"}}),
        (("b", 2, "required"), {"a": "1", "b": ["x", "y"], "d": {"e": "f"}}),
        (("b", "listed", 1), {"a": "1", "b": ["x", {"c": "z"}], "d": {"e": "f"}}),
        (("d", 0, "e"), {"a": "1", "b": ["x", "y", {"c": "z"}], "d": {}}),
        (("b", 7), {"a": "1", "d": {"e": "f"}}),
    ],
)
def test_without(path: Steps, left: Any) -> None:
    body = {"a": "1", "b": ["x", "y", {"c": "z"}], "d": {"e": "f"}}
    assert without(body, path)
    assert swept(body) == left


@pytest.mark.parametrize("path", [(), ("gone",), ("gone", 0)])
def test_without_says_where_there_was_nothing(path: Steps) -> None:
    body = {"a": "1"}
    assert not without(body, path)
    assert swept(body) == {"a": "1"}


def test_members_taken_out_together_do_not_move_each_other() -> None:
    body: dict[str, Any] = {"a": ["bad", "bad", "good", "bad", "good"]}
    assert all(without(body, ("a", index)) for index in (0, 1, 3))
    assert swept(body) == {"a": ["good", "good"]}
    assert all(without(body, ("a", 0, key)) for key in ("table", "foo"))
    assert swept(body) == {"a": ["good", "good"]}


def test_a_part_taken_out_does_not_take_what_is_around_it() -> None:
    body = {"sections": {"security": {"lacks": ["x"]}, "rights": {"state": "present"}}}
    assert without(body, ("sections", "security", "state"))
    assert without(body, ("sections", "security", "lacks", 0))
    assert swept(body) == {"sections": {"rights": {"state": "present"}}}


def test_a_list_of_which_nothing_is_left_is_unknown() -> None:
    body = {"a": ["bad"], "b": {"c": ["bad"]}, "d": "x"}
    assert without(body, ("a", 0))
    assert without(body, ("b", "c", 0))
    assert swept(body) == {"b": {}, "d": "x"}


# what is left of a registry


def test_the_good_members_of_a_list_stay(tmp_path: Path) -> None:
    text = "items:\n  a: {name: 가, kinds: [bad, worse, general, rrn]}\n  b: {name: 나, kinds: [bad]}\n"
    items = part(tmp_path, text).items
    assert items["a"].kinds == ["general", "rrn"]
    assert items["b"].kinds is None


def test_items_that_are_all_unknown_are_not_none(tmp_path: Path) -> None:
    flows = part(tmp_path, "entrustments:\n  a: {items: [nope]}\n  b: {items: none}\n").entrustments
    assert flows["a"].items is None
    assert flows["b"].items is State.NONE


def test_rows_stay_where_one_is_wrong(tmp_path: Path) -> None:
    text = (
        "policies:\n  v1:\n    effective: 2026-01-01\n    sections: {security: {lacks: [x]}, rights: present}\n"
        "    rows:\n      - {tabel: overseas}\n      - {table: overseas, region: 아시아}\n      - {table: mention}\n"
    )
    policy = part(tmp_path, text).policies["v1"]
    assert [str(row.table) for row in known(policy.rows) or ()] == ["overseas", "mention"]
    assert list(known(policy.sections) or ()) == ["rights"]


def test_an_entity_without_its_name_goes_and_references_to_it_are_unknown(tmp_path: Path) -> None:
    text = "parties:\n  v: {nam: 수탁자}\nentrustments:\n  a: {trustee: v, since: 2026-01-01}\n"
    result = loaded(tmp_path, text)
    assert [one.rule for one in result.findings] == ["missing-field", "unknown-key"]
    assert result.registry
    assert "v" not in result.registry.parties
    assert result.registry.entrustments["a"].trustee is None
    assert result.registry.entrustments["a"].since is not None


def test_what_a_name_says_in_one_language_stays(tmp_path: Path) -> None:
    party = part(tmp_path, "parties:\n  v: {name: {ko: 수탁자, jp: 受託者}}\n").parties["v"]
    assert (party.name.ko, party.name.en) == ("수탁자", None)


def test_a_reference_into_text_that_could_not_be_read_is_unknown(tmp_path: Path) -> None:
    (tmp_path / "broken.yaml").write_bytes(b"parties:\n  v: {name: \xff}\n")
    result = loaded(tmp_path, "entrustments:\n  a: {trustee: v, own_purpose: perhaps}\n")
    assert [one.rule for one in result.findings] == ["expected-flag", "not-utf-8"]
    assert result.registry
    assert result.registry.entrustments["a"].trustee is None


def test_rings_are_broken_at_one_place(tmp_path: Path) -> None:
    text = "entrustments:\n" + "".join(f"  e{n}: {{under: e{(n + 1) % 3}}}\n" for n in range(3)) + "  f: {under: f}\n"
    flows = part(tmp_path, text).entrustments
    assert [flows[key].under for key in ("e0", "e1", "e2", "f")] == [None, "e2", "e0", None]


# reserved words


@pytest.mark.parametrize("quote", ["", "'", '"'])
def test_reserved_words_say_the_same_in_quotes(quote: str, tmp_path: Path) -> None:
    text = (
        "parties:\n  v:\n    name: none\n    of: {q}none{q}\n    kind: {q}unknown{q}\n"
        "    contact: {{email: {q}withheld{q}, phone: {q}none{q}, url: {q}unknown{q}, address: withheld}}\n"
    )
    result = loaded(tmp_path, text.format(q=quote))
    assert result.findings == []
    assert result.registry
    party = result.registry.parties["v"]
    assert party.name.ko == "none"  # a name cannot be without a value
    assert (party.of, party.kind) == (State.NONE, None)
    contact = known(party.contact)
    assert contact is not None
    assert (contact.email, contact.phone, contact.url) == (State.WITHHELD, State.NONE, None)


def test_texts_in_two_languages(tmp_path: Path) -> None:
    text = "parties:\n  a: {name: {ko: 가, en: A}}\n  b: {name: {en: 118}}\n  c: {name: 다, aliases: [라, {en: D}]}\n"
    result = loaded(tmp_path, text)
    assert result.findings == []
    assert result.registry
    names = {key: party.spellings for key, party in result.registry.parties.items()}
    assert names == {"a": ("가", "A"), "b": ("118",), "c": ("다", "라", "D"), "me": ("우리",)}


@pytest.mark.parametrize("name", ["{}", "[가]", "{ko: [가]}", "{ko: {ko: 가}}"])
def test_what_is_no_text(name: str, tmp_path: Path) -> None:
    assert [one.rule for one in loaded(tmp_path, f"items:\n  a: {{name: {name}}}\n").findings] == ["expected-text"]


# hostile values


@pytest.mark.parametrize(
    "text",
    [
        "subjects:\n  a: {{name: 가, count: {digits}}}\n",
        "subjects:\n  a: {{name: 가, under_14: {digits}}}\n",
        "subjects:\n  a: {{name: 가, part_of: {digits}}}\n",
        "parties:\n  a: {{name: 가, country: {digits}}}\n",
        "parties:\n  ? {digits}x_\n  : {{name: 가}}\n",
        "parties:\n  a:\n    name: 가\n    ? {digits}\n    : x\n",
        "policies:\n  a: {{effective: {digits}}}\n",
        "entrustments:\n  a: {{retention: [{{then: {digits}}}]}}\n",
    ],
)
@pytest.mark.parametrize("length", [5_000, 5_000_000])
def test_a_long_value_is_not_echoed_whole(text: str, length: int, tmp_path: Path) -> None:
    (finding,) = loaded(tmp_path, text.format(digits="9" * length)).findings
    assert all(len(str(fact)) < 400 for fact in finding.facts.values())


def test_a_field_called_as_pydantic_calls_keys(tmp_path: Path) -> None:
    (finding,) = loaded(tmp_path, "items:\n  a: {name: 가, '[key]': x}\n").findings
    assert (finding.rule, finding.facts["key"], finding.place.path) == ("unknown-key", "[key]", ("[key]",))


def test_every_one_of_3000_dangling_references_is_reported(tmp_path: Path) -> None:
    text = "parties:\n" + "".join(f"  p{n}: {{name: 가{n}, parent: party-{n}}}\n" for n in range(3000))
    findings = loaded(tmp_path, text).findings
    assert [(one.rule, one.span.start.line) for one in findings] == [("unknown-reference", n + 2) for n in range(3000)]


def test_every_one_of_3000_mistakes_of_all_sorts_is_reported(tmp_path: Path) -> None:
    rows = [
        "  i{n}: {{name: 가, kindz: x}}\n",
        "  i{n}: {{name: 가, kinds: [genral]}}\n",
        "  i{n}: {{name: 가, open: ja}}\n",
        "  I{n}: {{name: 가}}\n",
        "  i{n}: {{name: 가, note: }}\n",
        "  i{n}: 가\n",
    ]
    text = "items:\n" + "".join(rows[n % len(rows)].format(n=n) for n in range(3000))
    result = loaded(tmp_path, text)
    assert sorted(one.span.start.line for one in result.findings) == list(range(2, 3002))
    assert len({one.rule for one in result.findings}) == len(rows)


def test_a_chain_of_5000_and_a_ring_of_5000(tmp_path: Path) -> None:
    chain = "entrustments:\n" + "".join(f"  e{n}: {{under: e{n + 1}}}\n" for n in range(4999))
    assert loaded(tmp_path, chain + "  e4999: {since: 2026-01-01}\n").findings == []
    (finding,) = loaded(tmp_path, chain + "  e4999: {under: e0}\n").findings
    assert (finding.rule, len(finding.facts["ring"])) == ("ring", 5001)


# suggestions


def test_an_exact_spelling_is_the_only_guess() -> None:
    assert nearest("Items", ["items", "systems"]) == ["items"]
    assert letters("한빛 Ａ_b") == letters("한빛-a-B")


def test_ids_are_guessed_by_name_then_by_spelling() -> None:
    declared = Declared(
        {"parties": {"p1": {"name": {"ko": "한빛", "en": "Hanbit"}}, "hanbitt": {"name": "다른"}}, "x": {}}
    )
    assert declared.like("한빛", ["parties"]) == ["p1"]
    assert declared.like("HANBIT", ["x", "parties"]) == ["p1"]
    assert declared.like("한빗", ["parties"]) == ["p1"]
    assert declared.like("hanbiit", ["parties"]) in (["hanbitt", "p1"], ["p1", "hanbitt"])
    assert declared.like("한빛", ["x"]) == []


def test_guesses_end_but_names_are_always_found() -> None:
    declared = Declared({"parties": {"alpha": {"name": "가"}}})
    assert [declared.like("alpah", ["parties"]) for _ in range(201)][-2:] == [["alpha"], []]
    assert declared.like("가", ["parties"]) == ["alpha"]
