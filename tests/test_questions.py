"""What nobody has told yet: nothing is left out or asked twice, whoever can answer is asked, letters can be sent."""

from __future__ import annotations

import csv
import io
import json
import re
from collections import Counter
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given

from dataflow.check import check, nowhere
from dataflow.findings import Outcome
from dataflow.graph.world import World
from dataflow.law.statutes import CITATIONS
from dataflow.load.registry import load
from dataflow.model.policies import Policy
from dataflow.places import Place
from dataflow.queries.answerers import ANSWERS, Answerers, Whose, whose
from dataflow.queries.find import label
from dataflow.queries.questions import Question, questions
from dataflow.queries.where import where
from dataflow.render.questions import addressee, sentence
from dataflow.rules import behind
from dataflow.words.asking import LETTER, QUESTIONS
from dataflow.words.provisions import provision
from dataflow.words.speak import Speaker
from tests.cli.program import CLEAN, ROOT, run
from tests.cli.program import write as write_registry
from tests.properties.strategies import QUICK, Raw, build, days, registries
from tests.rules.cases import TODAY, merged, read, write

if TYPE_CHECKING:
    from dataflow.findings import Finding, Report

RULES = sorted((Path(__file__).parent / "rules").glob("*.yaml"))
HANGUL = re.compile("[가-힣]")
SLOT = re.compile(r"\{(\w+)(?::[^{}]+)?\}")
WORDINGS = {**QUESTIONS, **{f"letter {key}": said for key, said in LETTER.items()}}


def asked(world: World, report: Report) -> list[Question]:
    return list(questions(world, report.findings, nowhere, behind=behind()).rows)


def none_at_its_place(world: World, finding: Finding) -> bool:
    """Say whether a violated duty stands on the word none, read apart from what the program reads."""
    here: Any = world.registry.entity(finding.place.entity)
    for step in finding.place.path:
        if str(here) == "none" or here is None:
            break
        here = (
            here[step]
            if isinstance(here, (dict, list)) and isinstance(step, int)
            else (here.get(step) if isinstance(here, dict) else getattr(here, str(step), None))
        )
    return str(getattr(here, "state", here)) == "none" and not isinstance(here, Policy)


def waits_for_an_answer(world: World, finding: Finding) -> bool:
    if finding.place.entity == "registry":
        return False  # nothing anybody could answer: no rules for that law
    return finding.outcome is Outcome.UNKNOWN or (
        finding.outcome is Outcome.VIOLATED and none_at_its_place(world, finding)
    )


def hold(world: World, report: Report) -> list[Question]:
    """Hold the laws of questions on a world; return them."""
    rows = asked(world, report)
    covered = {fingerprint for row in rows for fingerprint in row.findings}
    waiting = [finding for finding in report.findings if waits_for_an_answer(world, finding)]
    assert [finding for finding in waiting if finding.fingerprint not in covered] == []
    places = Counter((row.place, row.asked and row.asked.question) for row in rows)
    assert [place for place, count in places.items() if count > 1] == []
    reviews = [finding for finding in report.findings if finding.outcome is Outcome.REVIEW]
    asking = {finding.fingerprint for finding in reviews if finding.asked}
    assert covered & {finding.fingerprint for finding in reviews} == asking
    assert {row.findings for row in rows if row.asked} == {(each,) for each in asking}
    assert {row.to == "controller" for row in rows if row.addressee == world.registry.head.controller} <= {True}
    assert {row.answerer for row in rows} <= {None, *world.registry.parties}
    return rows


SHOWN = {"receiver": {"trustee", "recipient"}, "places": {"locations", "systems"}}
"""What an answer calls it → the fields in which it can be written."""


def hold_answers(world: World, rows: list[Question]) -> None:
    """Hold that whatever `where` shows as unknown is asked for: at the entity, or at a system that it uses."""
    places = {(row.place.entity, row.place.path[-1]) for row in rows if row.place.path}
    for entity, what in where(world, world.registry.subjects).unknown:
        used = getattr(world.registry.entity(entity), "systems", None)
        entities = [entity, *(f"systems/{system}" for system in used or () if isinstance(used, list))]
        assert places & {(each, field) for each in entities for field in SHOWN.get(what, {what})}, (entity, what)


# --- Nothing is left out, nothing is asked twice


def test_the_example() -> None:
    loaded = load(ROOT / "registry")
    assert loaded.registry is not None
    world = World(loaded.registry, TODAY)
    hold_answers(world, hold(world, check(world, loaded.sources.span, TODAY)))


@QUICK
@given(registries(), days)
def test_every_unknown_is_asked_for(raw: Raw, day: date) -> None:
    world = World(build(raw), day)
    hold_answers(world, hold(world, check(world, nowhere, day)))


@QUICK
@given(registries())
def test_every_unknown_of_the_law_of_today_is_asked_for(raw: Raw) -> None:
    world = World(build(raw), TODAY)
    hold_answers(world, hold(world, check(world, nowhere, TODAY)))


def cases(path: Path) -> list[tuple[Any, date]]:
    file = read(path)
    bodies = [(merged(file["base"], case.get("with", {})), case.get("as_of")) for case in file["cases"]]
    return [(registry, date.fromisoformat(day) if day else TODAY) for registry, day in bodies]


def of_cases(path: Path, folder: Path) -> list[tuple[World, Report]]:
    """Return the worlds that the cases of a rule's file make, checked."""
    found = []
    for number, (registry, day) in enumerate(cases(path)):
        case = folder / str(number)
        case.mkdir()
        write(case, {"registry.yaml": registry}, read(path).get("documents"))
        loaded = load(case)
        assert loaded.registry is not None
        world = World(loaded.registry, day)
        found.append((world, check(world, loaded.sources.span, day)))
    return found


@pytest.mark.parametrize("path", RULES, ids=lambda path: path.stem)
def test_every_case_of_a_rule_is_asked_for_where_it_is_answered(path: Path, tmp_path: Path) -> None:
    rule, places = path.stem.replace("_", "-"), set()
    for world, report in of_cases(path, tmp_path):
        rows = hold(world, report)
        hold_answers(world, rows)
        names = {row.place.entity: label(world.registry, row.place.entity) for row in rows}
        for row in rows:
            assert_reads_well(row, Speaker("ko", names), Speaker("en", names))
            if rule in row.rules:
                places.add(" ".join(filter(None, (row.place.entity.partition("/")[0], row.field))))
    assert set(ASKED_AT.get(rule, ())) - places == set()


ASKED_AT = {
    "consent-late": ["purposes consent.first", "provisions consent.first", "provisions since"],
    "guardian-consent": [
        "subjects under_14",
        "purposes subjects",
        "provisions subjects",
        "provisions consent.guardian",
    ],
    "overseas-consent-child": ["subjects under_14", "purposes subjects"],
    "policy-section": ["policies sections.items", "subjects under_14", "purposes subjects"],
    "contract-ended": ["contracts ends", "contracts auto_renew"],
    "contract-parties": ["contracts parties", "entrustments trustee"],
    "contract-scope": ["contracts scope.items", "entrustments items"],
    "country-vague": ["entrustments locations", "policies rows.1.countries"],
    "entrustment-undisclosed": ["policies rows", "policies read.entrustment"],
    "equivalency": ["provisions locations"],
    "equivalency-scope": ["items kinds", "provisions items"],
    "onward-safeguards": ["entrustments overseas.safeguards.other"],
    "onward-transfer": ["entrustments overseas.basis", "entrustments overseas.by_country.CA.basis"],
    "overseas-basis": ["systems overseas.basis", "entrustments overseas.by_country.SG.basis"],
    "overseas-certification": [
        "parties certifications",
        "provisions overseas.certification",
        "provisions recipient",
    ],
    "overseas-field": ["entrustments contact", "parties contact", "purposes retention", "entrustments locations"],
    "overseas-not-told": ["entrustments overseas.notices", "policies rows", "policies read.overseas"],
    "overseas-row-basis": ["policies rows.1.basis"],
    "overseas-row-field": ["policies rows.1.as_written", "policies rows.1.refusal.effect", "policies rows.1.timing"],
    "overseas-row-label": ["policies rows.1.label", "policies read.provision"],
    "overseas-safeguards": ["entrustments overseas.by_country.SG.safeguards.complaints"],
    "overseas-undisclosed": ["policies rows", "policies read.overseas"],
    "policy-missing": ["subjects", "purposes subjects"],
    "policy-privacy-officer": ["policies sections.privacy-officer", "policies sections.privacy-officer.lacks"],
    "policy-rights": ["policies sections.rights", "policies sections.rights.lacks"],
    "quotation": ["contracts document"],
    "re-entrustment-prohibited": ["contracts clauses.re-entrustment-restriction.terms"],
    "re-trustee-undisclosed": ["policies read.entrustment"],
    "suspension-ignored": ["orders about", "orders kind", "provisions locations"],
}
"""Rule → where its cases make a question belong: at the fact that is missing, not where the finding stands."""


def test_all_of_these_are_rules() -> None:
    assert ASKED_AT.keys() <= {path.stem.replace("_", "-") for path in RULES}


def assert_reads_well(row: Question, korean: Speaker, english: Speaker) -> None:
    fallbacks = [re.escape(QUESTIONS[key].en.partition("{")[0]) for key in ("other", "other-entity")]
    for speaker in (korean, english):
        said = sentence(row, speaker)
        assert not re.search(r"[{}]|None\b|\bNone", said), said
        assert said.endswith(("?", ".", ")")), said
        assert addressee(row, speaker)
    assert not re.match("|".join(fallbacks), sentence(row, english)), (row.place, sentence(row, english))


def test_a_fact_of_several_findings_is_one_question(tmp_path: Path) -> None:
    """Two flows under one contract, whose end and one clause nobody wrote down; a place two purposes share."""
    write_registry(tmp_path / "registry", all=SMALL)
    rows = json.loads(run("questions", "-r", tmp_path / "registry", "--format", "json").out)["rows"]
    found = Counter((row["entity"], row["field"]) for row in rows)
    assert found["contracts/k", "ends"] == found["systems/s", "locations"] == found["parties/acme", "contact"] == 1
    contact = next(row for row in rows if row["field"] == "contact")
    assert (contact["entity"], contact["answerer"], len(contact["findings"])) == ("parties/acme", "acme", 2)


def test_all_are_asked_for_of_which_a_finding_names_a_few(tmp_path: Path) -> None:
    """Twelve flows of nobody knows whom: the finding on them names ten."""
    flows = "".join(f"  e{number:02}: {{trustee: mail, items: [email]}}\n" for number in range(12))
    head = "registry: {name: R, controller: us}\nparties: {us: {name: Us}, mail: {name: Mail}}\n"
    text = f"{head}subjects: {{a: {{name: A}}, b: {{name: B}}}}\nitems: {{email: {{name: E}}}}\nentrustments:\n{flows}"
    write_registry(tmp_path / "registry", all=text)
    rows = json.loads(run("questions", "-r", tmp_path / "registry", "--format", "json").out)["rows"]
    found = [row["entity"] for row in rows if row["field"] == "subjects"]
    assert found == [f"entrustments/e{number:02}" for number in range(12)]


SMALL = """
registry: {name: R, controller: us, language: en}
parties: {us: {name: Us}, acme: {name: Acme}, beta: {name: "Be*ta [x](y)"}}
subjects: {people: {name: People}}
items: {email: {name: Email}}
systems: {s: {name: Store, operator: us}}
purposes:
  a: {name: A, subjects: [people], items: [email], systems: [s]}
  b: {name: B, subjects: [people], items: [email], systems: [s]}
contracts: {k: {parties: [us, acme]}}
entrustments:
  one: {trustee: acme, contract: k, purposes: [a], items: [email], locations: [{country: JP}], overseas: {basis: none}}
  two: {trustee: acme, contract: k, purposes: [b], items: [email], locations: [{country: JP}], overseas: {basis: none}}
  deep: {under: one, trustee: beta, tasks: [Storage]}
"""


def test_a_country_with_terms_of_its_own_is_asked_about_by_name(tmp_path: Path) -> None:
    terms = "{basis: consent, by_country: {JP: {basis: none}, SG: {refusal: {effect: none}}}}"
    both = SMALL.replace(
        "[{country: JP}], overseas: {basis: none}", "[{country: JP}, {country: SG}], overseas: " + terms
    )
    rows = told("-r", write_registry(tmp_path / "registry", all=both), "--to", "controller")["rows"]
    questions_of = {row["field"]: row["question"] for row in rows if row["entity"] == "entrustments/one"}
    assert questions_of["overseas.by_country.JP.basis"]["en"].startswith("For Japan: On which basis")
    assert questions_of["overseas.by_country.JP.basis"]["ko"].startswith("일본의 경우: ")
    assert "overseas.by_country.SG.refusal.effect" in questions_of
    assert "overseas.basis" not in questions_of


# --- Who is asked

ASKED = {
    "us": {"name": "Us"},
    "acme": {"name": "Acme"},
    "beta": {"name": "Beta"},
    "gamma": {"name": "Gamma"},
}
CHAIN: Raw = {
    "parties": ASKED,
    "subjects": {"people": {"name": "People"}},
    "items": {"email": {"name": "Email"}},
    "purposes": {"a": {"name": "A", "systems": ["s"]}, "theirs": {"name": "B", "controller": "gamma"}},
    "systems": {"s": {"name": "S", "operator": "acme"}, "own": {"name": "O"}, "far": {"name": "F"}},
    "contracts": {"top": {}, "low": {}, "loose": {}},
    "entrustments": {
        "first": {"trustee": "acme", "contract": "top"},
        "second": {"under": "first", "trustee": "beta", "contract": "low", "systems": ["far"]},
        "third": {"under": "second"},
        "by": {"by": "gamma", "trustee": "beta"},
    },
    "provisions": {"given": {"recipient": "gamma"}, "on": {"under": "given"}},
    "policies": {"p": {"effective": "2024-01-01"}},
}

WHO = [
    # whoever decides: the sender of that hop
    ("entrustments/first", "items", "us"),
    ("entrustments/first", "trustee", "us"),
    ("entrustments/first", "overseas.basis", "us"),
    ("entrustments/first", "overseas.refusal.method", "us"),
    ("entrustments/first", "overseas.notices", "us"),
    ("entrustments/second", "items", "acme"),
    ("entrustments/second", "purposes", "acme"),
    ("entrustments/second", "subjects", "acme"),
    ("entrustments/second", "tasks", "acme"),
    ("entrustments/second", "contract", "acme"),
    ("entrustments/second", "overseas", "acme"),
    ("entrustments/by", "items", "gamma"),
    ("entrustments/third", "trustee", "beta"),
    ("provisions/given", "items", "us"),
    ("provisions/given", "overseas.basis", "us"),
    ("provisions/on", "recipient", "gamma"),
    # whoever does it: the receiver
    ("entrustments/second", "locations", "beta"),
    ("entrustments/second", "systems", "beta"),
    ("entrustments/second", "collects", "beta"),
    ("entrustments/second", "retention", "beta"),
    ("entrustments/second", "contact", "beta"),
    ("entrustments/second", "ended", "beta"),
    ("entrustments/second", "overseas.timing", "beta"),
    ("entrustments/second", "overseas.method", "beta"),
    ("entrustments/second", "overseas.safeguards.security", "beta"),
    ("entrustments/second", "overseas.by_country.JP.safeguards.security", "beta"),
    ("entrustments/second", "overseas.by_country.JP.basis", "acme"),
    ("entrustments/second", "overseas.certification", "beta"),
    ("entrustments/second", "overseas.certification_measures.protection", "beta"),
    ("entrustments/third", "locations", "entrustments/third#trustee"),
    ("provisions/given", "recipient_purpose", "gamma"),
    ("provisions/given", "locations", "gamma"),
    ("provisions/given", "systems", "gamma"),
    ("provisions/given", "retention", "gamma"),
    ("provisions/given", "contact", "gamma"),
    ("provisions/given", "ended", "gamma"),
    ("provisions/given", "overseas", "us"),
    ("provisions/given", "overseas.timing", "gamma"),
    ("provisions/given", "overseas.method", "gamma"),
    ("provisions/given", "overseas.safeguards.other", "gamma"),
    ("provisions/given", "overseas.certification", "gamma"),
    ("provisions/given", "overseas.certification_measures.protection", "gamma"),
    ("provisions/on", "locations", "provisions/on#recipient"),
    # how to reach somebody without a name, only the sender can say
    ("entrustments/third", "contact", "beta"),
    # the consent to a re-entrustment is the controller's, at any depth
    ("entrustments/second", "entruster_consent", "us"),
    ("entrustments/third", "entruster_consent", "us"),
    # a contract is the entruster's
    ("contracts/top", "clauses.liability", "us"),
    ("contracts/low", "clauses.liability", "acme"),
    ("contracts/loose", "ends", "us"),
    # a system's facts are its operator's, else its user's; who operates it, the user knows
    ("systems/s", "locations", "acme"),
    ("systems/s", "operator", "us"),
    ("systems/s", "operator_access", "us"),
    ("systems/s", "overseas", "us"),
    ("systems/s", "overseas.timing", "acme"),
    ("systems/s", "overseas.method", "acme"),
    ("systems/s", "overseas.safeguards.other", "acme"),
    ("systems/s", "overseas.certification", "acme"),
    ("systems/s", "overseas.certification_measures.protection", "acme"),
    ("systems/own", "locations", "us"),
    ("systems/far", "locations", "beta"),
    # one's own
    ("parties/beta", "contact", "beta"),
    ("purposes/a", "items", "us"),
    ("purposes/theirs", "items", "gamma"),
    # the controller's
    ("registry", "purposes", "us"),
    ("policies/p", "sections.rights", "us"),
    ("items/email", "kinds", "us"),
    ("subjects/people", "", "us"),
]


@pytest.mark.parametrize(("entity", "field", "expected"), WHO)
def test_who_can_answer(entity: str, field: str, expected: str) -> None:
    answerers = Answerers(World(build(CHAIN), TODAY))
    assert answerers.of(Place(entity, tuple(filter(None, field.split("."))))) == expected


def test_every_line_of_the_table_is_tried() -> None:
    tried = {(entity.partition("/")[0], field) for entity, field, _ in WHO}
    for section, fields in ANSWERS.items():
        for field in fields:
            assert any(of == section and (not field or f"{name}.".startswith(f"{field}.")) for of, name in tried)


def test_what_is_in_no_table_is_the_controllers() -> None:
    assert whose(Place("orders/o", ("kind",))) is Whose.CONTROLLER


# --- The command


def told(*args: str | Path) -> Any:
    return json.loads(run("questions", "--format", "json", *args).out)


def test_only_what_one_party_can_answer() -> None:
    answer = told("--party", "CRScube Inc.")
    assert answer["party"] == "crscube"
    assert [(row["entity"], row["field"]) for row in answer["rows"]] == [
        ("parties/crscube", "incident_contact"),
        ("entrustments/technical-measures", "locations"),
    ]
    assert told("--party", "party:crscube")["rows"] == answer["rows"]


def test_controller_and_others_are_the_whole() -> None:
    own, others = told("--to", "controller")["rows"], told("--to", "party")["rows"]
    assert own + others == told()["rows"]
    assert {row["answerer"] for row in own} == {"spero"}
    assert {row["answerer"] for row in others} == {"crscube", "spero-trustee", None}


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("--party", "crscub"), "party:crscube"),
        (("--party", "nobody-at-all"), "nobody-at-all"),
        (("--to", "both"), "both"),
    ],
)
def test_wrong_use(args: tuple[str, ...], said: str) -> None:
    answer = run("questions", *args, "--lang", "en")
    assert (answer.code, answer.out) == (2, "")
    assert said in answer.err


def test_a_party_that_has_nothing_to_answer() -> None:
    answer = run("questions", "-r", CLEAN, "--party", "kestrel", "--lang", "en")
    assert answer.code == 0
    assert "Kestrel" in answer.out
    assert "Nothing to ask" in answer.out


def test_on_a_day_before_the_law_asked() -> None:
    before = told("--as-of", "2023-09-14")["rows"]
    assert [row for row in before if any(citation.startswith("PIPA 28-8") for citation in row["citations"])] == []
    assert any(row["citations"] for row in before)


def test_a_broken_registry_is_not_asked_about(tmp_path: Path) -> None:
    broken = write_registry(tmp_path / "registry", all=SMALL + "  broken: {trustee: nobody}\n")
    answer = run("questions", "-r", broken, "--lang", "en")
    assert (answer.code, answer.out) == (2, "")
    part = run("questions", "-r", broken, "--lang", "en", "--partial", "--format", "json")
    assert part.code == 0
    assert json.loads(part.out)["complete"] is False
    assert not any(row["rules"] == ["unknown-reference"] for row in json.loads(part.out)["rows"])


def test_no_rules_for_another_law_is_said_and_not_asked(tmp_path: Path) -> None:
    abroad = SMALL.replace("language: en}", "language: en, jurisdiction: JP}")
    answer = run("questions", "-r", write_registry(tmp_path / "registry", all=abroad), "--format", "json")
    assert answer.code == 0
    assert "nothing was judged" in answer.err
    said = json.loads(answer.out)
    assert said["judged"] is False
    assert {rule for row in said["rows"] for rule in row["rules"]} == set()


TOLD = """
registry: {name: R, controller: us, language: en%s}
parties: {us: {name: Us, kind: company, country: KR}}
subjects: {people: {name: People}}
items: {email: {name: Email, kinds: [general]}}
systems:
  s:
    name: Store
    operator: us
    locations: [{country: %s}]
    measures:
      {internal_plan: a, access_rights: a, access_control: a, encryption: a, logs: a, anti_malware: a, physical: a}
purposes:
  a:
    name: A
    subjects: [people]
    items: [email]
    legal_basis: {cite: "15(1)4"}
    retention: [{until: membership-withdrawn}]
    systems: [s]
policies:
  p:
    effective: 2024-01-01
    previous: none
    url: https://us.example/privacy
    rows: [{table: processing, purposes: [a], purpose: A, items: [email], retention: Until you leave}]
    sections:
      purposes: present
      items: present
      retention: {state: present, lacks: none}
      destruction: {state: present, lacks: none}
      no-consent-items: present
      security: {state: present, lacks: none}
      changes: {state: present, lacks: none}
      rights: {state: present, lacks: none}
      privacy-officer: {state: present, lacks: none}
"""


@pytest.mark.parametrize("form", ["table", "markdown"])
def test_nothing_to_ask_is_not_nothing_to_check(form: str, tmp_path: Path) -> None:
    whole = write_registry(tmp_path / "whole", all=TOLD % ("", "KR"))
    other = write_registry(tmp_path / "other", all=TOLD % (", jurisdiction: JP", "JP"))
    answer = run("questions", "-r", whole, "--format", form)
    assert (answer.code, "nothing is unknown" in answer.out) == (0, True)
    answer = run("questions", "-r", other, "--format", form)
    assert (answer.code, "nothing was judged" in answer.out) == (0, True)


def test_an_accepted_finding_is_still_asked_and_marked(tmp_path: Path) -> None:
    folder = write_registry(tmp_path / "registry", all=SMALL)
    row = next(row for row in told("-r", folder)["rows"] if row["field"] == "ends")
    [finding] = row["findings"]
    report = json.loads(run("check", folder, "--format", "json").out)
    [facts] = [each["facts_hash"] for each in report["findings"] if each["fingerprint"] == finding]
    body = f"acceptances: {{x: {{finding: '{finding}', reason: r, owner: o, expires: 2027-01-01, facts: '{facts}'}}}}\n"
    write_registry(folder, accepted=body)
    after = next(row for row in told("-r", folder)["rows"] if row["field"] == "ends")
    assert (row["accepted"], after["accepted"]) == (False, True)
    assert told("-r", folder)["counts"]["accepted"] == 1
    assert "(accepted)" in run("questions", "-r", folder, "--lang", "en").out


def test_rows_say_where_the_answer_is_written() -> None:
    rows = told()["rows"]
    basis = next(row for row in rows if row["field"] == "rows.5.basis")
    lines = (ROOT / basis["file"]).read_text(encoding="utf-8").splitlines()
    assert (basis["state"], lines[basis["line"] - 1].strip()) == ("none", "basis: none")


def test_a_sheet_has_every_question() -> None:
    answer = run("questions", "--format", "csv", "--lang", "ko")
    _, *lines = csv.reader(io.StringIO(answer.out))
    assert len(lines) == len(told()["rows"])
    assert {line[0] for line in lines} >= {"Spero Inc.", "CRScube Inc."}


def test_the_order_of_files_changes_nothing(tmp_path: Path) -> None:
    head, _, rest = SMALL.partition("entrustments:")
    one = write_registry(tmp_path / "one" / "registry", all=SMALL)
    two = write_registry(tmp_path / "two" / "registry", a=f"entrustments:{rest}", b=head)
    keys = ("entity", "field", "state", "addressee", "rules", "citations", "findings", "question")
    first, second = ([[row[key] for key in keys] for row in told("-r", folder)["rows"]] for folder in (one, two))
    assert first == second


# --- Letters


def letters(*args: str | Path) -> list[str]:
    return run("questions", "--format", "markdown", *args).out.split("\n---\n\n")


def test_one_letter_for_each_party_and_a_checklist_for_the_controller() -> None:
    own, *others = letters("--lang", "en")
    assert own.startswith("# To find out: Spero Inc.")
    assert "- [ ] **1.**" in own
    assert [re.findall(r"^- To: (.*)$", letter, re.MULTILINE) for letter in others] == [
        ["CRScube Inc."],
        ["SPERO Inc."],
        ["the receiver of “Cloud server and web hosting”"],
    ]
    assert ["does not name the addressee" in letter for letter in others] == [False, False, True]


def test_a_letter_alone_is_the_letter_among_the_others() -> None:
    for lang in ("ko", "en"):
        assert (
            letters("--lang", lang, "--party", "crscube")[0].strip()
            in run("questions", "--format", "markdown", "--lang", lang).out
        )


def test_a_letter_has_what_a_formal_letter_has() -> None:
    [letter] = letters("--lang", "ko", "--party", "crscube")
    for line in (
        "- 수신: CRScube Inc.",
        "- 발신: Spero Inc.",
        "- 제목: 개인정보 처리 현황에 관한 사실 확인 요청(2건)",
        "- 기준일: 2026. 11. 25.",
        "   - 등록부 위치: `entrustments/technical-measures` · `locations`",
        "   - 근거 조문: 「개인정보 보호법」 제28조의8제1항(개인정보의 국외 이전 제한과 그 근거)",
        "   - 답변:",
    ):
        assert line in letter.splitlines()
    assert "‘없음’" in letter
    assert not re.search(r"PIPA|place-unknown|State|unknown|\.yaml", letter)


def test_every_question_of_a_letter_says_where_its_answer_belongs() -> None:
    text = "\n".join(letters("--lang", "en"))
    for row in told()["rows"]:
        assert f"`{row['entity']}` · `{row['field']}`" in text


def test_a_registry_cannot_write_markdown_into_a_letter(tmp_path: Path) -> None:
    [letter] = letters("-r", write_registry(tmp_path / "registry", all=SMALL), "--lang", "en", "--party", "beta")
    assert r"- To: Be\*ta \[x\](y)" in letter
    assert "[x](y)" not in letter


# --- Words


@pytest.mark.parametrize("name", WORDINGS)
def test_both_languages_say_the_same(name: str) -> None:
    said = WORDINGS[name]
    assert HANGUL.search(SLOT.sub("", said.ko)) or name == "contract-named"
    assert not HANGUL.search(said.en)
    assert {match[1] for match in SLOT.finditer(said.ko)} == {match[1] for match in SLOT.finditer(said.en)}
    assert (said.ko, said.en) == (said.ko.strip(), said.en.strip())


@pytest.mark.parametrize(
    ("row", "ko", "en"),
    [
        ("PIPA 26(1)", "「개인정보 보호법」 제26조제1항", "Personal Information Protection Act, Article 26(1)"),
        ("PIPA 28-11", "「개인정보 보호법」 제28조의11", "Personal Information Protection Act, Article 28-11"),
        ("PIPA 28-8(1)3(ga)", "「개인정보 보호법」 제28조의8제1항제3호가목", "Act, Article 28-8(1)3(ga)"),
        ("PIPA 30(1)4-2", "「개인정보 보호법」 제30조제1항제4호의2", "Act, Article 30(1)4-2"),
        ("PIPA 2 no.1(da)", "「개인정보 보호법」 제2조제1호다목", "Act, Article 2 no.1(da)"),
        ("PIPA-ED 28(1)5", "「개인정보 보호법 시행령」 제28조제1항제5호", "Act, Article 28(1)5"),
        ("PIPC-GUIDE-2026 p.42", "작성지침(2026.4)」 42쪽", "(April 2026), p.42"),
        ("PIPC-QA-2025 Q92", "모음집(2025.12)」 Q92", "(December 2025), Q92"),
    ],
)
def test_a_provision_as_a_letter_cites_it(row: str, ko: str, en: str) -> None:
    korean, english = provision(row, "ko"), provision(row, "en")
    assert ko + f"({CITATIONS[row].ko})" in korean
    assert en + f" ({CITATIONS[row].en})" in english


def test_every_article_is_cited_in_full() -> None:
    articles = [row for row in CITATIONS if not row.startswith("PIPC-")]
    assert [row for row in articles if "조" not in provision(row, "ko").partition("」")[2].partition("(")[0]] == []
