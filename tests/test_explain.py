"""What a rule or a provision is, in both languages, from the same source as the pages in docs/."""

from __future__ import annotations

import csv
import io
import json
import os
import re
from typing import TYPE_CHECKING, Any

import pytest

from dataflow.law.lookup import covered
from dataflow.law.statutes import CITATIONS, STATUTES, Kind
from dataflow.queries.law import of_rule
from dataflow.render.explain import markdown
from dataflow.rules import every
from dataflow.words.examples import examples
from dataflow.words.messages import MISTAKES
from dataflow.words.pages import page
from dataflow.words.speak import Speaker
from tests.cli.program import ROOT, held, run

if TYPE_CHECKING:
    from pathlib import Path

METAS = {rule.meta.id: rule.meta for rule in every()}
PAGES = ROOT / "docs" / "rules"
HANGUL = re.compile("[가-힣]")
LANGUAGES = ("ko", "en")


def asked(*args: str) -> Any:
    """Return a JSON answer."""
    answer = run(*args, "--format", "json")
    assert (answer.code, answer.err) == (0, "")
    return json.loads(answer.out)


# explain


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("rule", METAS)
def test_a_rule_is_explained_whole(rule: str, lang: str) -> None:
    answer = run("explain", rule, "--lang", lang)
    assert (answer.code, answer.err) == (0, "")
    words, meta, both = page(rule), METAS[rule], examples(rule)
    assert both is not None
    assert both.fires.message is not None
    for said in (words["title"], words["what"], words["why"], both.fires.message):
        assert getattr(said, lang) in answer.out
    for row in (CITATIONS[row] for row in (*meta.citations, *meta.also)):
        assert f"{row.id}: {getattr(row, lang)}" in answer.out
        assert row.since.isoformat() in answer.out
        assert row.statute.ko in answer.out
        assert row.statute.en in answer.out
        assert row.sanction is None or row.sanction in answer.out
    for example in both:
        assert all(f"| {line}" in answer.out for line in example.registry.splitlines())
    for heading in words:
        if heading.startswith("remedy") and "{" not in getattr(words[heading], lang):
            assert getattr(words[heading], lang) in answer.out


@pytest.mark.parametrize("rule", METAS)
def test_what_explains_a_rule_as_json(rule: str) -> None:
    answer = asked("explain", rule)
    meta, [body] = METAS[rule], answer["rules"]
    assert (answer["asked"], answer["registry"], answer["mistakes"]) == (rule, None, [])
    assert (body["rule"], body["severity"], body["citations"]) == (rule, meta.severity, list(meta.citations))
    assert (body["since"], body["what"]) == (meta.since.isoformat(), page(rule)["what"]._asdict())
    assert body["fires"]["outcome"] in ("violated", "unknown", "review")
    assert body["passes"]["outcome"] == "pass"
    assert body["passes"]["message"] is None
    cited = {row["citation"]: row for row in answer["provisions"]}
    assert {*meta.citations, *meta.also} <= cited.keys()
    assert all(rule in cited[row]["rules"] for row in (*meta.citations, *meta.also))
    assert {row["sanction"] for row in cited.values() if row["rules"]} - {None} <= cited.keys()
    assert {row["statute"] for row in cited.values()} == {row["statute"] for row in answer["statutes"]}


def test_lines_in_which_the_examples_differ_are_marked() -> None:
    out = run("explain", "contract-missing").out
    marked = [line for line in out.splitlines() if line.startswith("  > | ")]
    assert len(marked) == 2
    assert "contract: none" in marked[0]
    assert "contract: hosting" in marked[1]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_provision_is_explained_with_what_is_below_it(lang: str) -> None:
    out = run("explain", "PIPA 26", "--lang", lang).out
    assert all(row in out for row in covered("PIPA 26"))
    assert "PIPA-ED 28(1)1:" not in out
    for rule, meta in METAS.items():
        asks = not set(covered("PIPA 26")).isdisjoint((*meta.citations, *meta.also))
        assert (f"  {rule}: {getattr(page(rule)['title'], lang)} (" in out) is asks


def test_a_provision_may_be_written_in_many_ways() -> None:
    whole = asked("explain", "PIPA 26(1)")["provisions"]
    for form in (
        ["PIPA", "26(1)"],
        ["pipa 26(1)"],
        ["법 제26조제1항"],
        ["제26조", "제1항"],
        ["「개인정보 보호법」 제26조제1항"],
    ):
        assert asked("explain", *form)["provisions"] == whole


def test_a_provision_that_no_rule_rests_on_says_so() -> None:
    free = next(row for row in CITATIONS if not asked("explain", row)["rules"])
    assert Speaker("en").label("explain.no-rule") in run("explain", free, "--lang", "en").out


@pytest.mark.parametrize("mistake", MISTAKES)
def test_what_a_check_says_of_a_registry_itself_is_explained(mistake: str) -> None:
    for lang in LANGUAGES:
        answer = run("explain", mistake, "--lang", lang)
        assert answer.code == 0
        assert not re.search(r"\{\w+(:\S+)?\}", answer.out)
        assert bool(HANGUL.search(answer.out)) is (lang == "ko" or bool(HANGUL.search(MISTAKES[mistake].remedy.en)))
    assert [each["mistake"] for each in asked("explain", mistake)["mistakes"]] == [mistake]


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["explain", "contract-mising"], "`contract-mising` is neither a rule nor a provision that is known here. Did"),
        (["explain", "contract-mising"], "contract-missing"),
        (["explain", "unknown", "kee"], "Did you mean unknown-key"),
        (["explain", "PIPA", "26(9)"], "Did you mean PIPA 26("),
        (["explain", "zzz"], "`zzz` is neither a rule nor a provision that is known here."),
        (["explain"], "RULE|CITATION"),
        (["explain", "quotation", "--lang", "fr"], "--lang: `fr` is not one of ko, en."),
        (["explain", "quotation", "--format", "csv"], "`csv` is not one of text, json, markdown"),
        (["rules", "--citation", "PIPA 99"], "--citation: `PIPA 99` is not in the table of provisions."),
        (["rules", "--severity", "never"], "`never` is not one of error, warning, note"),
        (["rules", "--as-of", "2026-02-30"], "--as-of: `2026-02-30` is not a date"),
        (["statutes", "--kind", "poem"], "`poem` is not one of act, decree, notice, guide"),
        (["statutes", "registry"], "registry"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_2_for_wrong_use(args: list[str], message: str) -> None:
    answer = run(*args)
    assert (answer.code, answer.out) == (2, "")
    assert message in answer.err


def test_no_registry_is_needed(tmp_path: Path) -> None:
    for args in (["explain", "quotation"], ["rules"], ["statutes"]):
        answer = run(*args, cwd=tmp_path)
        assert (answer.code, answer.err) == (0, "")
        assert answer.out == run(*args).out


# rules


def listed(*filters: str) -> list[str]:
    return [row["rule"] for row in asked("rules", *filters)["rows"]]


def test_all_rules_are_listed() -> None:
    assert listed() == sorted(METAS)
    assert asked("rules")["as_of"] is None
    for lang in LANGUAGES:
        out = run("rules", "--lang", lang, "--format", "csv").out
        assert [line[:2] for line in list(csv.reader(io.StringIO(out)))[1:]] == [
            [rule, getattr(page(rule)["title"], lang)] for rule in sorted(METAS)
        ]


def test_rules_are_filtered() -> None:
    def of(row: str) -> set[str]:
        return {rule for rule, meta in METAS.items() if not set(covered(row)).isdisjoint((*meta.citations, *meta.also))}

    assert set(listed("--citation", "PIPA 26")) == of("PIPA 26") != set()
    assert set(listed("--citation", "PIPA 26", "--citation", "PIPA 30")) == of("PIPA 26") | of("PIPA 30")
    assert "contract-clause" in listed("--citation", "PIPA-ED 28(1)5")
    for severity in ("error", "warning"):
        assert listed("--severity", severity) == sorted(r for r, meta in METAS.items() if meta.severity == severity)
    assert "quotation" not in listed("--kind", "guide")
    assert "contract-ended" in listed("--kind", "guide")
    assert listed("--as-of", "2011-09-29") == []
    assert "overseas-basis" not in listed("--as-of", "2023-09-14")
    assert "overseas-basis" in listed("--as-of", "2023-09-15")
    assert asked("rules", "--as-of", "2023-09-15")["law"] == "2023-09-15"
    assert Speaker("en").label("empty.rules") in run("rules", "--as-of", "2011-09-29", "--lang", "en").out


# statutes


def test_all_provisions_are_listed_with_their_statutes() -> None:
    answer = asked("statutes")
    assert [row["citation"] for row in answer["rows"]] == list(CITATIONS)
    cited = {row.statute.key for row in CITATIONS.values()}
    assert [row["statute"] for row in answer["statutes"]] == [key for key in STATUTES if key in cited]
    for row in answer["rows"]:
        assert row["rules"] == [r for r, meta in METAS.items() if row["citation"] in (*meta.citations, *meta.also)]


def provisions(*filters: str) -> list[str]:
    return [row["citation"] for row in asked("statutes", *filters)["rows"]]


def test_provisions_are_filtered() -> None:
    assert provisions("--citation", "PIPA 26") == list(covered("PIPA 26"))
    for kind in {row.statute.kind for row in CITATIONS.values()}:
        assert provisions("--kind", kind) == [row.id for row in CITATIONS.values() if row.statute.kind is Kind(kind)]
    assert "PIPA 28-12(5)" not in provisions("--as-of", "2027-03-08")
    assert "PIPA 28-12(5)" in provisions("--as-of", "2027-03-09")
    assert "PIPA 31-2(3)" in provisions("--as-of", "2025-10-01")
    assert "PIPA 31-2(3)" not in provisions("--as-of", "2025-10-02")
    assert "PIPA 26(2)" in provisions("--severity", "error")
    assert provisions("--as-of", "2011-09-29") == []
    assert asked("statutes", "--as-of", "2011-09-29")["statutes"] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_tables_are_in_one_language(lang: str) -> None:
    for command in ("rules", "statutes"):
        for form in ("table", "markdown", "csv"):
            assert bool(HANGUL.search(run(command, "--lang", lang, "--format", form).out)) is (lang == "ko")


# docs/rules/


def written(rule: str) -> str:
    """Return the page of a rule: what `explain` prints, in both languages."""
    answer = of_rule(METAS[rule], METAS.values())
    said = "\n".join(markdown(answer, Speaker(language)) for language in LANGUAGES)
    return f"# {rule}\n\nGenerated (`make snapshots`); `dataflow explain {rule}` prints the same.\n\n{said}"


@pytest.mark.parametrize("rule", METAS)
def test_pages_in_docs_are_not_stale(rule: str) -> None:
    held(PAGES / f"{rule}.md", written(rule))


def test_pages_in_docs_are_of_rules() -> None:
    for path in PAGES.iterdir():
        if os.environ.get("UPDATE_SNAPSHOTS") and path.stem not in METAS:
            path.unlink()
    assert sorted(path.stem for path in PAGES.iterdir()) == sorted(METAS)


def test_markdown_is_the_page_in_one_language() -> None:
    for lang in LANGUAGES:
        assert run("explain", "quotation", "--format", "markdown", "--lang", lang).out in written("quotation")
