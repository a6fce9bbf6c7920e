"""Words: both languages say the same, and every text is used and has what it needs."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import dataflow
from dataflow.findings import Outcome
from dataflow.law.clauses import CLAUSES
from dataflow.law.deciding import QUESTIONS
from dataflow.law.transfers import FIELDS, SAFEGUARDS
from dataflow.model.retention import Retention, Until
from dataflow.model.scalars import Text
from dataflow.rules import every
from dataflow.words.connecting import CONNECTION
from dataflow.words.deciding import DECIDING, SIGNS
from dataflow.words.labels import LABELS
from dataflow.words.messages import MISTAKES, Said
from dataflow.words.pages import page
from dataflow.words.particles import particle
from dataflow.words.pictures import PICTURES
from dataflow.words.speak import Speaker
from dataflow.words.store import STORE
from dataflow.words.vocabularies import WORDS

if TYPE_CHECKING:
    from collections.abc import Mapping

SOURCE = Path(dataflow.__file__).parent
HANGUL = re.compile("[가-힣]")
SLOT = re.compile(r"\{(\w+)(?::([^{}]+))?\}")
PAIRS = {"은/는", "이/가", "을/를", "과/와", "으로/로", "이라는/라는"}
FIXED = re.compile(r"\}:?[`’”」](?:으로|이라는|라는|이|가|은|는|을|를|과|와|로)(?![가-힣])")
BARE = {"retention.only-then", "picture edge", "picture of-kind"}
"""Texts without a word of their own in Korean."""

RULES = [rule.meta.id for rule in every()]
TEXTS: dict[str, Said] = {
    **LABELS,
    **CONNECTION,
    **{f"picture {key}": said for key, said in PICTURES.items()},
    **{f"store {key}": said for key, said in STORE.items()},
    **{f"decide {question}": words.question for question, words in DECIDING.items()},
    **{f"decide {question} {a}": said for question, words in DECIDING.items() for a, said in words.answers.items()},
    **{f"sign {sign}": said for sign, said in SIGNS.items()},
    **{f"{kind} message": mistake.message for kind, mistake in MISTAKES.items()},
    **{f"{kind} remedy": mistake.remedy for kind, mistake in MISTAKES.items()},
    **{f"{rule} {heading}": said for rule in RULES for heading, said in page(rule).items()},
}


def unescaped(text: str) -> str:
    return text.replace("{{", "").replace("}}", "")


def slots(text: str) -> set[str]:
    return {match[1] for match in SLOT.finditer(unescaped(text))}


@pytest.mark.parametrize("name", TEXTS)
def test_korean_is_korean_and_english_is_not(name: str) -> None:
    said = TEXTS[name]
    assert HANGUL.search(SLOT.sub("", said.ko)) or name in BARE
    assert not HANGUL.search(said.en)


@pytest.mark.parametrize("name", TEXTS)
def test_both_languages_have_the_same_slots(name: str) -> None:
    said = TEXTS[name]
    assert slots(said.ko) == slots(said.en)


@pytest.mark.parametrize("name", TEXTS)
def test_slots_are_well_formed(name: str) -> None:
    said = TEXTS[name]
    for text in said:
        assert not re.search("[{}]", SLOT.sub("", unescaped(text)))
        assert text == text.strip()
    assert {match[2] and match[2].lstrip(":`’") for match in SLOT.finditer(unescaped(said.ko))} <= {None, *PAIRS}
    assert {match[2] for match in SLOT.finditer(unescaped(said.en))} <= {None, "the"}


@pytest.mark.parametrize("name", TEXTS)
def test_what_is_quoted_takes_the_particle_that_fits_it(name: str) -> None:
    assert not FIXED.search(unescaped(TEXTS[name].ko))


@pytest.mark.parametrize("name", [name for name in TEXTS if name.endswith((" message", " remedy"))])
def test_sentences_end(name: str) -> None:
    assert all(text.rstrip("`)").endswith((".", "?")) for text in TEXTS[name])


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_has_its_page(rule: str) -> None:
    assert {"title", "remedy", "what", "why"} <= set(page(rule))


def test_pages_have_nothing_that_no_rule_can_say() -> None:
    source = _sources()
    outcomes = [outcome.value for outcome in Outcome]
    spelt = {*re.findall('"([a-z-]+)"', source), "title", "remedy", "what", "why", *outcomes}
    spelt |= {f"decided-{answer}" for answers in QUESTIONS.values() for answer in answers}
    spelt |= {stem + outcome for stem in re.findall('"([a-z-]+-)(?:"|{)', source) for outcome in outcomes}
    headings = {(rule, heading) for rule in RULES for heading in page(rule)}
    assert [each for each in sorted(headings) if each[1].removeprefix("remedy-") not in spelt] == []


def test_every_page_has_its_rule() -> None:
    pages = {path.stem.replace("_", "-") for path in (SOURCE / "words" / "rules").glob("*.md")}
    assert pages == set(RULES)


@pytest.mark.parametrize("rule", RULES)
def test_a_page_is_headed_by_its_rule_and_read_whole(rule: str) -> None:
    text = (SOURCE / "words" / "rules" / f"{rule.replace('-', '_')}.md").read_text("utf-8")
    assert text.startswith(f"# {rule}\n")
    assert text.count("\n- ko: ") == text.count("\n- en: ") == text.count("\n## ") == len(page(rule))


def _sources() -> str:
    paths = [
        path
        for path in SOURCE.rglob("*.py")
        if path.name
        not in ("labels.py", "fields.py", "vocabularies.py", "messages.py", "pictures.py", "connecting.py", "store.py")
    ]
    return "\n".join(path.read_text("utf-8") for path in sorted(paths))


@pytest.mark.parametrize(
    "catalogue", [LABELS, PICTURES, CONNECTION, STORE], ids=["labels", "pictures", "connecting", "store"]
)
def test_every_label_is_used(catalogue: Mapping[str, Said]) -> None:
    source = _sources()
    spelt = set(re.findall(r"""(?<!\w)["']([a-z.A-Z-]+)["']""", source))
    prefixes = set(re.findall(r"""\bf["']([a-z-]+)\.\{""", source))
    assert [key for key in catalogue if key not in spelt and key.partition(".")[0] not in prefixes] == []


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("한빛", "은 이 을 과 으로"),
        ("스페로", "는 가 를 와 로"),
        ("서울", "은 이 을 과 로"),
        ("힣", "은 이 을 과 으로"),
        ("가", "는 가 를 와 로"),
        ("(주)한빛", "은 이 을 과 으로"),
        ("한빛(주)", "는 가 를 와 로"),
        ("‘한빛’", "은 이 을 과 으로"),
        ("`me`", "는 가 를 와 로"),
        ("IBM", "은 이 을 과 으로"),
        ("Facebook", "은 이 을 과 으로"),
        ("Zoom", "은 이 을 과 으로"),
        ("parking", "은 이 을 과 으로"),
        ("email", "은 이 을 과 로"),
        ("Inc.", "는 가 를 와 로"),
        ("LG", "는 가 를 와 로"),
        ("AWS", "는 가 를 와 로"),
        ("Google", "은 이 을 과 로"),
        ("Slack", "은 이 을 과 으로"),
        ("name:", "은 이 을 과 으로"),
        ("online", "은 이 을 과 으로"),
        ("Zendesk", "는 가 를 와 로"),
        ("rule", "은 이 을 과 로"),
        ("0", "은 이 을 과 으로"),
        ("1", "은 이 을 과 로"),
        ("2", "는 가 를 와 로"),
        ("3", "은 이 을 과 으로"),
        ("4", "는 가 를 와 로"),
        ("5", "는 가 를 와 로"),
        ("6", "은 이 을 과 으로"),
        ("7", "은 이 을 과 로"),
        ("8", "은 이 을 과 로"),
        ("9", "는 가 를 와 로"),
        ("2026-09-10", "은 이 을 과 으로"),
        ("", "는 가 를 와 로"),
    ],
)
def test_particles(word: str, forms: str) -> None:
    pairs = ("은/는", "이/가", "을/를", "과/와", "으로/로")
    assert " ".join(particle(word, pair) for pair in pairs) == forms


def test_a_slot_takes_its_particle_and_braces_stay() -> None:
    said = Said("{x:은/는} {{y}} {z}", "{x} {{y}} {z}")
    assert Speaker("ko").say(said, x="한빛", z=["a", "b"]) == "한빛은 {y} a, b"
    assert Speaker("en").say(said, x="한빛", z=1) == "한빛 {y} 1"


def test_marks_that_close_a_quotation_come_before_the_particle() -> None:
    said = Said("`{x:`이라는/라는} ‘{y:’으로/로} `{z::`이/가}", "`{x}` “{y}” `{z}:`")
    assert Speaker("ko").say(said, x="hosting", y="제5항", z="items") == "`hosting`이라는 ‘제5항’으로 `items:`가"
    assert Speaker("ko").say(said, x="수탁자", y="서울", z="제5조항") == "`수탁자`라는 ‘서울’로 `제5조항:`이"


def test_a_country_takes_its_article() -> None:
    said = Said("{country}", "in {country:the}")
    found = [Speaker("en").say(said, country=each) for each in ("US", "JP", ["NL", "KR"], "Asia", "unknown")]
    assert found == ["in the United States", "in Japan", "in the Netherlands, South Korea", "in Asia", "in unknown"]
    assert Speaker("ko").say(said, country="US") == "미국"


def test_one_year_is_one_year() -> None:
    speaker = Speaker("en")
    assert [speaker.value("period", each) for each in ("P1Y", "P2Y6M", "P1M", "P1W", "P30D")] == [
        "1 year",
        "2 years 6 months",
        "1 month",
        "1 week",
        "30 days",
    ]


def test_what_a_registry_holds_cannot_command_a_terminal() -> None:
    assert Speaker("en").say(Said("{x}", "{x}"), x="a\x1b[31mb\u202e") == "a\\x1b[31mb\\u202e"


def test_nothing_nameless_is_without_a_name() -> None:
    speaker = Speaker("en")
    assert speaker.name("contracts/c1") == "contract c1"
    assert speaker.name("parties/sg") == "sg"
    assert speaker.name("registry") == "registry"
    assert (speaker.country("unknown"), speaker.country("KR"), speaker.country("Asia")) == (
        "unknown",
        speaker.country("KR"),
        "Asia",
    )


@pytest.mark.parametrize(
    ("fact", "value", "ko", "en"),
    [
        ("country", "JP", "일본", "Japan"),
        ("countries", ["NO", "unknown", "아시아"], "노르웨이, 모름, 아시아", "Norway, unknown, 아시아"),
        ("clause", "liability", CLAUSES["liability"].ko, CLAUSES["liability"].en),
        ("field", "refusal-method", FIELDS["refusal-method"].ko, FIELDS["refusal-method"].en),
        ("safeguard", "security", SAFEGUARDS["security"].ko, SAFEGUARDS["security"].en),
        ("table", "overseas", *WORDS["Table.overseas"]),
        ("terms", "prohibited", *WORDS["Terms.prohibited"]),
        ("lacks", ["name", "phone"], "성명·명칭, 전화번호", "name, phone"),
        ("entity", "contracts/c1", "계약 하나", "one contract"),
        ("contract", "contracts/c1", "계약 하나", "one contract"),
        ("contract", "contracts/c2", "contracts/c2", "contracts/c2"),
        ("clause", "no-such", "no-such", "no-such"),
        ("value", "liability", "liability", "liability"),
        ("count", 3, "3", "3"),
        ("day", date(2026, 9, 11), "2026-09-11", "2026-09-11"),
    ],
)
def test_a_fact_is_said_in_words(fact: str, value: Any, ko: str, en: str) -> None:
    names = {"contracts/c1": Text(ko="계약 하나", en="one contract")}
    assert [Speaker(language, names).value(fact, value) for language in ("ko", "en")] == [ko, en]


@pytest.mark.parametrize(
    ("rule", "ko", "en"),
    [
        (Retention(until=Until(event="contract-end")), "계약 종료까지", "until the contract ends"),
        (
            Retention(until=Until(last=["contract-end", "my-event"]), then="P1Y6M"),
            "계약 종료, my-event 중 나중 오는 때까지; 그 뒤 1년 6개월",
            "until the last of the contract ends, my-event; then 1 year 6 months",
        ),
        (Retention(then="P30D", law="전자상거래법"), "30일; 전자상거래법", "30 days; 전자상거래법"),
        (Retention(text=Text(ko="지체 없이")), "지체 없이", "지체 없이"),
        (Retention(), "", ""),
    ],
)
def test_a_retention_is_said_in_words(rule: Retention, ko: str, en: str) -> None:
    assert [Speaker(language).retention(rule) for language in ("ko", "en")] == [ko, en]
