"""What several cores do together is what one does alone: reading, validating, judging, drawing."""

from __future__ import annotations

import os
import signal
import time
from datetime import date
from multiprocessing import active_children
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings

from dataflow.check import TABLELESS, Sharing, judged, nowhere
from dataflow.cores import MOST_JUDGED, WORTHWHILE, Work, cores_for, judging_cores, share
from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.graph.world import World
from dataflow.load import cores
from dataflow.load.registry import load
from dataflow.rules import Rule, every
from dataflow.selection import select
from tests.cli.program import CLEAN, ROOT, run
from tests.diagrams.drawing import REGISTRIES
from tests.properties.strategies import QUICK, Raw, build, days, registries

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from dataflow.findings import Report

RAWS = [path.read_bytes() for path in sorted(CLEAN.glob("*.yaml"))]
UNSOUND = [b"", b"\xff", b"a: &x b\n", b"parties: {a: {name: }}\n", "parties:\n  한: {name: 가}\n".encode()]
TODAY = date(2026, 11, 25)
HERE = os.getpid()

forks = pytest.mark.skipif(not hasattr(os, "fork"), reason="no process can be forked here")


class Task(Work[int, tuple[int, int]]):
    """Says which task it was and which process did it, and does on the way what it is told to."""

    def __init__(self, first: Callable[[int], object] = lambda _task: time.sleep(0.01)) -> None:
        self._first = first

    def done(self, task: int) -> tuple[int, int]:
        self._first(task)
        return task * task, os.getpid()


def shared(work: Work[int, Any], count: int, tasks: int = 30, meanwhile: Callable[[], None] | None = None) -> list[Any]:
    """Return the results of tasks in their order; each is there once, and nobody is left at work."""
    found: dict[int, Any] = {}

    def take(number: int, result: Any) -> None:
        assert number not in found
        found[number] = result

    share(work, range(tasks), count, take, meanwhile)
    assert active_children() == []
    return [result for _, result in sorted(found.items())]


def elsewhere(first: Callable[[], object]) -> Callable[[int], object]:
    """Return what another process does and this one does not."""

    def only_there(_task: int) -> object:
        time.sleep(0.01)
        return first() if os.getpid() != HERE else None

    return only_there


@forks
@pytest.mark.parametrize("count", [2, 3])
def test_every_task_is_done_once_and_all_take_part(count: int) -> None:
    results = shared(Task(), count)
    assert [square for square, _ in results] == [task * task for task in range(30)]
    assert len({process for _, process in results}) == count
    assert os.getpid() in {process for _, process in results}


@forks
@pytest.mark.parametrize("tasks", [0, 1, 2])
def test_there_may_be_few_tasks(tasks: int) -> None:
    assert [square for square, _ in shared(Task(), 4, tasks)] == [task * task for task in range(tasks)]


def _killed() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _broken() -> None:
    raise ValueError


@forks
@pytest.mark.parametrize("first", [_killed, _broken], ids=["killed", "broken"])
@pytest.mark.parametrize("count", [2, 3])
def test_what_another_process_fails_of_is_done_here(first: Callable[[], object], count: int) -> None:
    results = shared(Task(elsewhere(first)), count)
    assert results == [(task * task, HERE) for task in range(30)]


@forks
def test_what_cannot_travel_is_done_here() -> None:
    class Stays(Task):
        def packed(self, result: tuple[int, int]) -> Any:
            return lambda: result

    assert [square for square, _ in shared(Stays(), 2)] == [task * task for task in range(30)]


@forks
@pytest.mark.parametrize("count", [1, 2])
def test_what_fails_here_too_is_heard_of_and_nobody_works_on(count: int) -> None:
    with pytest.raises(ValueError, match=r"^$"):
        shared(Task(lambda _task: _broken()), count)
    _all_end()


@forks
def test_whoever_takes_results_may_end_it() -> None:
    def take(_number: int, _result: Any) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        share(Task(elsewhere(lambda: time.sleep(60))), range(30), 3, take)
    _all_end()


def _all_end() -> None:
    until = time.monotonic() + 20
    while active_children() and time.monotonic() < until:
        time.sleep(0.01)
    assert active_children() == []


@forks
@pytest.mark.parametrize("count", [1, 2])
def test_meanwhile_something_else_is_done_once(count: int) -> None:
    told: list[int] = []

    def meanwhile() -> None:
        told.append(os.getpid())

    assert len(shared(Task(), count, meanwhile=meanwhile)) == 30
    assert told == [HERE]


@forks
def test_where_no_process_can_be_had_one_does_everything(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> int:
        raise BlockingIOError

    monkeypatch.setattr(os, "fork", refuse)
    assert shared(Task(), 3) == [(task * task, HERE) for task in range(30)]
    assert cores.read_quickly(RAWS, 2) == cores.read_quickly(RAWS, 1)


def test_small_registries_are_for_one() -> None:
    assert cores_for(WORTHWHILE - 1) == judging_cores(WORTHWHILE - 1) == judging_cores(0) == 1
    assert 1 <= judging_cores(WORTHWHILE) <= cores_for(WORTHWHILE) <= 4


def test_huge_ones_are_judged_by_one() -> None:
    assert judging_cores(MOST_JUDGED // 3 + 1) == 1


# reading


@forks
@pytest.mark.parametrize("count", [2, 3, 4])
@pytest.mark.parametrize("raws", [RAWS, RAWS[:1], [*UNSOUND, *RAWS, *UNSOUND], UNSOUND], ids=len)
def test_it_does_not_matter_who_reads(raws: list[bytes], count: int) -> None:
    assert cores.read_quickly(raws, count) == cores.read_quickly(raws, 1)


@forks
def test_what_was_read_is_seen_at_once_and_once() -> None:
    seen: list[Any] = []
    found = cores.read_quickly(RAWS, 2, seen.append)
    assert len(seen) == len(found)
    assert all(any(one is other for other in found) for one in seen)


@pytest.mark.parametrize("count", [1, 2, 3])
def test_what_was_read_is_taken_in_the_order_of_the_files(count: int) -> None:
    """Of two entities of one id the first holds, whoever read which file when."""
    taken: list[Any] = []
    assert cores.read_quickly(RAWS, count, taken=taken.append) == taken


@forks
@pytest.mark.parametrize("root", REGISTRIES, ids=lambda root: root.parent.name)
def test_a_registry_is_the_same(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one = load(root)
    _with_two_cores(monkeypatch)
    _same(load(root), one)


def _with_two_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dataflow.cores.WORTHWHILE", 0)  # then bodies are let go, too
    monkeypatch.setattr(cores, "cores_for", lambda _size: 2)


def _same(two: Any, one: Any) -> None:
    assert two.registry == one.registry
    assert (two.digest, two.findings, two.sources.entities) == (one.digest, one.findings, one.sources.entities)


HEAD = "registry: {name: Us, controller: us, language: en}\n"
US = "parties: {us: {name: Us}, mail: {name: Mail}}\n"
FLOW = "entrustments: {sending: {trustee: mail, tasks: [{name: Sending}], continues: %s}}\n"
PAPER = "contracts: {paper: {name: Paper, document: %s}}\n"
SPREAD = {
    "the head comes last": {"a.yaml": US, "z.yaml": HEAD},
    "no head": {"a.yaml": US},
    "two heads": {"a.yaml": HEAD.replace("en", "ko"), "b.yaml": US, "z.yaml": HEAD},
    "a head without a language": {"a.yaml": "registry: {name: Us, controller: us}\n", "b.yaml": US},
    "a head in no language": {"a.yaml": HEAD.replace("en", "xx"), "b.yaml": US},
    "a reference to a later file": {"a.yaml": HEAD + "systems: {db: {name: DB, operator: mail}}\n", "b.yaml": US},
    "a reference to nothing": {"a.yaml": HEAD + "systems: {db: {name: DB, operator: mial}}\n", "b.yaml": US},
    "a reference of the wrong kind": {"a.yaml": HEAD + "systems: {db: {name: DB, operator: db}}\n", "b.yaml": US},
    "a reference to a flow": {
        "a.yaml": HEAD + US,
        "b.yaml": FLOW % "first" + "provisions: {first: {recipient: mail}}\n",
    },
    "a reference to no flow": {"a.yaml": HEAD + US, "b.yaml": FLOW % "mail"},
    "an id twice": {"a.yaml": HEAD + US, "b.yaml": "parties: {mail: {name: Other}}\n"},
    "an id that is none": {"a.yaml": HEAD + US, "b.yaml": "parties: {Mail Co: {name: Other}}\n"},
    "an unknown section": {"a.yaml": HEAD + US, "b.yaml": "partys: {mail: {name: Other}}\n"},
    "an unknown field": {"a.yaml": HEAD + US, "b.yaml": "items: {email: {nmae: E-mail}}\n"},
    "an empty file": {"a.yaml": HEAD + US, "b.yaml": ""},
    "a broken file": {"a.yaml": HEAD + US, "b.yaml": "items: {email: {name: E-mail\n"},
    "a document": {"a.yaml": HEAD + US, "b.yaml": PAPER % "paper.txt", "paper.txt": "We agree."},
    "a document that is called none": {"a.yaml": HEAD + US, "b.yaml": PAPER % "none", "none": "We agree."},
}


@forks
@pytest.mark.parametrize("texts", SPREAD.values(), ids=SPREAD)
def test_what_is_validated_early_is_what_is_validated_late(
    texts: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path / "r"
    root.mkdir()
    for name, text in texts.items():
        (root / name).write_text(text, encoding="utf-8")
    late = load(root, keep=True)
    _same(load(root), late)
    _with_two_cores(monkeypatch)
    _same(load(root), late)


# judging


def both(world: Callable[[], World], locate: Any = nowhere, **how: Any) -> Report:
    """Return what two processes judge, which is what one judges."""
    alone = judged(world(), locate, **how)
    together = judged(world(), locate, sharing=Sharing(2), **how)
    assert together == alone
    assert list(together.metas) == list(alone.metas)
    assert [repr(finding) for finding in together.findings] == [repr(finding) for finding in alone.findings]
    return together


SELECTIONS = {
    "all": select(),
    "rules": select(rules=["contract-missing", "overseas-basis", "overseas-undisclosed"]),
    "citations": select(citations=["PIPA 26"]),
    "severity": select(least=Severity.ERROR),
    "outcomes": select(outcomes=[Outcome.UNKNOWN]),
}


@forks
@pytest.mark.parametrize("root", REGISTRIES, ids=lambda root: root.parent.name)
def test_a_report_is_the_same(root: Path) -> None:
    loaded = load(root)
    assert loaded.registry is not None
    registry = loaded.registry
    both(lambda: World(registry, TODAY), loaded.sources.span)


@forks
@pytest.mark.parametrize("selection", SELECTIONS.values(), ids=SELECTIONS)
def test_a_selection_is_the_same(selection: Any) -> None:
    loaded = load(ROOT / "registry")
    assert loaded.registry is not None
    registry = loaded.registry
    assert both(lambda: World(registry, TODAY), loaded.sources.span, selection=selection).rules


@forks
@settings(QUICK, max_examples=25)
@given(registries(), days)
def test_a_report_of_any_registry_is_the_same(raw: Raw, day: date) -> None:
    registry = build(raw)
    both(lambda: World(registry, day))


def crash(_world: World) -> Iterator[Judgement]:
    yield Judgement(Outcome.VIOLATED, "registry")
    raise ValueError


def who(_world: World) -> Iterator[Judgement]:
    time.sleep(0.05)
    yield Judgement(Outcome.VIOLATED, "registry", (), {"process": os.getpid()})


def of(name: str, judge: Callable[[World], Iterator[Judgement]]) -> Rule:
    return Rule(Meta(name, Severity.ERROR, ()), judge)


def clean(**how: Any) -> Report:
    loaded = load(CLEAN)
    assert loaded.registry is not None
    registry = loaded.registry
    return both(lambda: World(registry, TODAY), loaded.sources.span, **how)


@forks
@pytest.mark.parametrize("place", [0, 60, -1])
def test_a_rule_that_breaks_off_is_told(place: int) -> None:
    rules = list(every())
    rules[place] = of("odd", crash)
    report = clean(rules=rules)
    assert report.crashed
    assert "rule-crashed" in [finding.rule for finding in report.findings]


@forks
def test_more_than_one_process_judges() -> None:
    loaded = load(CLEAN)
    assert loaded.registry is not None
    rules = [of(f"who-{number}", who) for number in range(8)]
    report = judged(World(loaded.registry, TODAY), nowhere, rules, sharing=Sharing(2))
    processes = {finding.facts["process"] for finding in report.findings}
    assert len(processes) == 2
    assert HERE in processes


def test_rules_that_need_no_table_ask_for_none() -> None:
    early = [rule for rule in every() if rule.meta.id in TABLELESS]
    assert len(early) == len(TABLELESS)
    for root in REGISTRIES:
        registry = load(root).registry
        assert registry is not None
        world = World(registry, TODAY)
        for rule in early:
            list(rule.judge(world))
        assert not {"holdings", "published", "movements"} & set(vars(world)), root


@forks
def test_a_process_that_is_killed_takes_no_finding_with_it() -> None:
    one = every()[0]

    def dies(world: World) -> Iterator[Judgement]:
        if os.getpid() != HERE:
            _killed()
        yield from one.judge(world)
        yield Judgement(Outcome.VIOLATED, "registry")

    report = clean(rules=[one._replace(judge=dies), *every()[1:]])
    assert [finding.rule for finding in report.findings] == [one.meta.id]


@forks
def test_tables_that_cannot_be_worked_out_are_told_by_the_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dataflow.graph.world.Published", _broken_published)
    report = clean()
    assert report.crashed


def _broken_published(*_given: Any) -> None:
    raise ValueError


@forks
@pytest.mark.parametrize(("own", "unused"), [("true", 0), ("false", 1)])
def test_a_decision_is_unused_where_no_process_asks_for_it(own: str, unused: int, tmp_path: Path) -> None:
    decision = "{question: entrustment-or-provision, answer: entrustment, by: officer, on: 2026-11-01}"
    flow = f"entrustments: {{ads: {{trustee: mail, own_purpose: {own}, decisions: [{decision}]}}}}\n"
    (tmp_path / "all.yaml").write_text(HEAD + US + flow, encoding="utf-8")
    loaded = load(tmp_path)
    assert loaded.registry is not None
    registry = loaded.registry
    report = both(lambda: World(registry, TODAY), loaded.sources.span)
    assert [finding.rule for finding in report.findings].count("decision-unused") == unused


# drawing


@forks
@pytest.mark.parametrize("view", ["overview", "transfers"])
def test_a_picture_is_the_same(view: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def drawn(name: str, *more: str) -> str:
        answer = run("diagram", view, "-r", ROOT / "registry", "-o", tmp_path / name, *more)
        assert answer.code == 0, answer.err
        return (tmp_path / name).read_text(encoding="utf-8")

    one, without = drawn("one.dot"), drawn("without.dot", "--no-findings")
    monkeypatch.setattr("dataflow.cli.diagrams.judging_cores", lambda _size: 2)
    assert drawn("two.dot") == one != without
    assert drawn("two.dot", "--no-findings") == without
