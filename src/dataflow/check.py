"""Run the rules on a world: judge, place, accept, count."""

from __future__ import annotations

from collections import Counter, defaultdict
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from dataflow.acceptances import accepted, records
from dataflow.cores import Work, share
from dataflow.essence import Essence
from dataflow.findings import Finding, Judgement, Meta, Outcome, Report, Severity, digest, fingerprint
from dataflow.law.statutes import CITATIONS
from dataflow.model.registry import HOME
from dataflow.places import Place, Position, Span
from dataflow.queries.decisions import Decisions
from dataflow.rules import Rule, every
from dataflow.selection import ALL

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import date

    from dataflow.acceptances import Locate
    from dataflow.graph.world import World
    from dataflow.selection import Selection

CRASHED = Meta("rule-crashed", Severity.ERROR, ())
NO_RULES = Meta("jurisdiction-without-rules", Severity.ERROR, ())
UNUSED = Meta("decision-unused", Severity.WARNING, (), identity=("question",))
TABLELESS = frozenset(
    {
        "contract-clause",
        "contract-missing",
        "contract-practice",
        "flow-under-ended",
        "incident-contact",
        "marketing-notice",
        "re-entrustment-consent",
        "re-entrustment-contract",
        "re-entrustment-prohibited",
        "re-trustee-oversight",
        "self-entrustment",
        "trustee-data-kept",
        "trustee-oversight",
        "trustee-policy",
    }
)
"""Rules that ask for no table: one process can judge by them while another works out the tables."""


def check(
    world: World, locate: Locate, today: date, rules: Iterable[Rule] | None = None, selection: Selection = ALL
) -> Report:
    """Return the report of `rules` (default: all), or of a selection from them, in the law of the world's day.

    Acceptances expire by `today`, whatever day is asked about.
    """
    report = judged(world, locate, rules, selection)
    return accepted(report, records(world.registry, locate), today, whole=world.day == today)


class Sharing(NamedTuple):
    """Among how many processes a check is shared, and what this one does before it judges anything itself."""

    cores: int = 1
    meanwhile: Callable[[], None] | None = None


ALONE = Sharing()


def judged(
    world: World,
    locate: Locate,
    rules: Iterable[Rule] | None = None,
    selection: Selection = ALL,
    sharing: Sharing = ALONE,
) -> Report:
    """Return the same report with no regard to what was accepted; it is the same however it is shared."""
    there = [rule for rule in (rules if rules is not None else every()) if rule.meta.in_force(world.day)]
    judge = _Judge(world, locate, selection)
    if world.home == HOME:
        found = _shared(judge, [rule for rule in there if selection.has_rule(rule.meta.id)], sharing)
        found.add(judge.unused_decisions(found))
    else:
        found = judge.kept(NO_RULES, Judgement(Outcome.UNKNOWN, "registry", ("jurisdiction",), {"country": world.home}))
    return Report(
        findings=tuple(sorted(_told_apart(found.findings), key=lambda finding: finding.order)),
        outcomes={outcome.value: found.outcomes[outcome] for outcome in Outcome} | {"pass": found.passes.total()},
        passes=dict(sorted(found.passes.items())),
        claimed=found.claimed,
        rules=len(found.metas),
        metas=found.metas,
        crashed=found.crashed,
        selected=not selection.all,
        of=len(there),
        left={outcome.value: found.left[outcome] for outcome in Outcome if outcome is not Outcome.PASS},
        reached=found.reached,
    )


def _shared(judge: _Judge, rules: Sequence[Rule], sharing: Sharing) -> _Found:
    """Return what all rules found, in their order, whoever judged by them."""
    parts: dict[int, _Found] = {}

    def judge_by(numbers: Sequence[int], cores: int, meanwhile: Callable[[], None] | None) -> None:
        def take(number: int, part: _Found) -> None:
            parts[numbers[number]] = part

        share(judge, [rules[number] for number in numbers], cores, take, meanwhile)

    def judge_by_the_rest() -> None:
        if sharing.cores > 1:
            judge.prepare()
        judge_by([n for n, rule in enumerate(rules) if rule.meta.id not in TABLELESS], sharing.cores, sharing.meanwhile)

    early = [n for n, rule in enumerate(rules) if rule.meta.id in TABLELESS]
    judge_by(early, min(sharing.cores, 2), judge_by_the_rest)
    found = _Found()
    for _, part in sorted(parts.items()):
        found.add(part)
    return found


@dataclass(slots=True)
class _Found:
    """What rules made of a world."""

    findings: list[Finding] = field(default_factory=list)
    outcomes: Counter[Outcome] = field(default_factory=Counter)
    passes: Counter[str] = field(default_factory=Counter)
    claimed: int = 0
    left: Counter[Outcome] = field(default_factory=Counter)
    reached: bool = False
    metas: dict[str, Meta] = field(default_factory=dict)
    crashed: bool = False
    done: set[str] = field(default_factory=set)
    """Rules that came to their end."""
    asked: set[tuple[str, str]] = field(default_factory=set)
    """Entities, and the questions that were asked about them."""

    def add(self, other: _Found) -> None:
        """Add what other rules found."""
        self.findings += other.findings
        self.outcomes += other.outcomes
        self.passes += other.passes
        self.claimed += other.claimed
        self.left += other.left
        self.reached = self.reached or other.reached
        self.metas |= other.metas
        self.crashed = self.crashed or other.crashed
        self.done |= other.done
        self.asked |= other.asked


class _Judge(Work[Rule, _Found]):
    """Judges a world by one rule after another."""

    def __init__(self, world: World, locate: Locate, selection: Selection) -> None:
        self._world = world
        self._locate = locate
        self._selection = selection
        self._essence = Essence(world.registry)
        self._decisions = Decisions(world)

    def prepare(self) -> None:
        """Work out the tables that most rules ask for, so that no two processes have to."""
        with suppress(Exception):  # then the rules that ask for them break off, each with a finding
            _ = self._world.holdings, self._world.published, self._world.movements

    def done(self, task: Rule) -> _Found:
        """Judge by one rule; a crash becomes a finding, and the others run on."""
        rule, found = task, _Found()
        self._decisions = Decisions(self._world)
        if self._selection.has_citation(self._in_force((*rule.meta.citations, *rule.meta.also))):
            found.metas[rule.meta.id] = rule.meta
        passes = claimed = 0  # nearly all pass: a call for each, or a look into a table, would double the time
        try:
            for judgement in rule.judge(self._world) if self._selection.all else self._wanted(rule, found):
                if judgement.outcome is Outcome.PASS:
                    passes += 1
                    claimed += judgement.claimed
                else:
                    self._settle(rule.meta, judgement, found)
            found.done.add(rule.meta.id)
        except Exception as error:  # noqa: BLE001 - whatever a rule does, the reader must hear of it
            found.crashed = True
            found.metas[CRASHED.id] = CRASHED
            facts = {"rule": rule.meta.id, "error": f"{type(error).__name__}: {error}"}
            self._take(CRASHED, Judgement(Outcome.UNKNOWN, "registry", (), facts), found)
        if passes:
            found.passes[rule.meta.id] += passes
            found.claimed += claimed
        found.asked = self._decisions.noted
        return found

    def _wanted(self, rule: Rule, found: _Found) -> Iterator[Judgement]:
        """Yield the judgements that are wanted, and count the findings that are not."""
        for made in rule.judge(self._world):
            judgement = made if made.outcome is Outcome.PASS else self._decisions.settled(made)
            cited = self._selection.has_citation(self._in_force(judgement.citations or rule.meta.citations))
            if cited:
                found.reached = True
                found.metas[rule.meta.id] = rule.meta
            if cited and self._selection.shows(judgement.outcome, judgement.severity or rule.meta.severity):
                yield judgement
            elif judgement.outcome is not Outcome.PASS:
                found.left[judgement.outcome] += 1

    def _settle(self, meta: Meta, judgement: Judgement, found: _Found) -> None:
        """Count what a decision lets pass, and keep the rest."""
        settled = self._decisions.settled(judgement)
        if settled.outcome is Outcome.PASS:
            found.passes[meta.id] += 1
            found.claimed += 1
        else:
            self._take(meta, settled, found)

    def unused_decisions(self, all_found: _Found) -> _Found:
        """Return a finding for each decision on what nobody asks; a part of the rules cannot tell that nobody does."""
        asking: dict[str, set[str]] = defaultdict(set)
        for rule in every():
            for question in rule.meta.asks if rule.meta.in_force(self._world.day) else ():
                asking[question].add(rule.meta.id)
        questions = {question for question, rules in asking.items() if rules <= all_found.done}
        found = _Found()
        if self._selection.has_citation(()) and self._selection.shows(Outcome.REVIEW, UNUSED.severity):
            self._decisions.noted = all_found.asked
            for judgement in self._decisions.unused(questions):
                self._take(UNUSED, judgement, found)
        return found

    def kept(self, meta: Meta, judgement: Judgement) -> _Found:
        """Return a judgement that no rule made."""
        found = _Found()
        self._take(meta, judgement, found)
        return found

    def _take(self, meta: Meta, judgement: Judgement, found: _Found) -> None:
        """Keep what does not pass as a finding."""
        found.outcomes[judgement.outcome] += 1
        found.findings.append(self._finding(meta, judgement))

    def _finding(self, meta: Meta, judgement: Judgement) -> Finding:
        place = Place(judgement.entity, judgement.path)
        severity = judgement.severity or meta.severity
        identity = {name: self._essence.named(judgement.facts.get(name)) for name in meta.identity}
        related = tuple((r, self._locate(Place(r.entity, r.path))) for r in judgement.related)
        return Finding(
            rule=meta.id,
            outcome=judgement.outcome,
            severity=severity,
            citations=self._in_force(judgement.citations or meta.citations),
            place=place,
            message=judgement.variant or judgement.outcome.value,
            facts=dict(judgement.facts),  # what a judgement has of itself no other process can send
            span=self._locate(place),
            related=related,
            fingerprint=fingerprint(meta.id, self._essence.named(judgement.entity), judgement.path, identity),
            facts_hash=self._essence.facts(judgement, severity),
            essence=self._essence.of(judgement.entity),
            asked=self._decisions.asked(judgement),
            chain=self._chain(judgement.entity),
        )

    def _chain(self, entity: str) -> tuple[tuple[str, Span], ...]:
        """Return the chain down to a flow below the first tier, with the place of each."""
        forest = self._world.forest
        if entity not in forest.flows or forest.depth[entity] == 1:
            return ()
        return tuple((key, self._locate(Place(key))) for key in forest.chain(entity))

    def _in_force(self, citations: tuple[str, ...]) -> tuple[str, ...]:
        """Return the citations that are law on the day asked about."""
        return tuple(row for row in citations if CITATIONS[row].in_force(self._world.day))


def _told_apart(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Yield findings with fingerprints of their own: two rows that print the same are the first and the second.

    Which is first depends on their facts and not on their lines; where the facts are the same too, it does not matter.
    """
    seen: Counter[str] = Counter()
    for finding in sorted(findings, key=lambda finding: (finding.facts_hash, *finding.order)):
        again = seen[finding.fingerprint]
        seen[finding.fingerprint] += 1
        yield finding._replace(fingerprint=f"v1:{digest([finding.fingerprint, again])}") if again else finding


def nowhere(place: Place) -> Span:
    """Return a span for registries that were not read from files."""
    return Span(place.entity, Position(1, 1), Position(1, 1))
