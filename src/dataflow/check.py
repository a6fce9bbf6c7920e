"""Run the rules on a world: judge, place, accept, count."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from dataflow.acceptances import accepted, records
from dataflow.essence import Essence
from dataflow.findings import Finding, Judgement, Meta, Outcome, Report, Severity, digest, fingerprint
from dataflow.law.statutes import CITATIONS
from dataflow.model.registry import HOME
from dataflow.places import Place, Position, Span
from dataflow.queries.decisions import Decisions
from dataflow.rules import Rule, every
from dataflow.selection import ALL

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from dataflow.acceptances import Locate
    from dataflow.graph.world import World
    from dataflow.selection import Selection

CRASHED = Meta("rule-crashed", Severity.ERROR, ())
NO_RULES = Meta("jurisdiction-without-rules", Severity.ERROR, ())
UNUSED = Meta("decision-unused", Severity.WARNING, (), identity=("question",))


def check(
    world: World, locate: Locate, today: date, rules: Iterable[Rule] | None = None, selection: Selection = ALL
) -> Report:
    """Return the report of `rules` (default: all), or of a selection from them, in the law of the world's day.

    Acceptances expire by `today`, whatever day is asked about.
    """
    report = judged(world, locate, rules, selection)
    return accepted(report, records(world.registry, locate), today, whole=world.day == today)


def judged(world: World, locate: Locate, rules: Iterable[Rule] | None = None, selection: Selection = ALL) -> Report:
    """Return the same report with no regard to what was accepted."""
    there = [rule for rule in (rules if rules is not None else every()) if rule.meta.in_force(world.day)]
    run = _Run(world, locate, selection)
    if world.home == HOME:
        for rule in there:
            if selection.has_rule(rule.meta.id):
                run.judge(rule)
        run.tell_unused_decisions()
    else:
        run.take(NO_RULES, Judgement(Outcome.UNKNOWN, "registry", ("jurisdiction",), {"country": world.home}))
    return Report(
        findings=tuple(sorted(_told_apart(run.findings), key=lambda finding: finding.order)),
        outcomes={outcome.value: run.outcomes[outcome] for outcome in Outcome} | {"pass": run.passes.total()},
        passes=dict(sorted(run.passes.items())),
        claimed=run.claimed,
        rules=len(run.metas),
        metas=run.metas,
        crashed=run.crashed,
        selected=not selection.all,
        of=len(there),
        left={outcome.value: run.left[outcome] for outcome in Outcome if outcome is not Outcome.PASS},
        reached=run.reached,
    )


class _Run:
    """The work of one check."""

    def __init__(self, world: World, locate: Locate, selection: Selection) -> None:
        self._world = world
        self._locate = locate
        self._selection = selection
        self.left: Counter[Outcome] = Counter()
        self.reached = False
        self.findings: list[Finding] = []
        self.outcomes: Counter[Outcome] = Counter()
        self.passes: Counter[str] = Counter()
        self.claimed = 0
        self.crashed = False
        self.metas: dict[str, Meta] = {}
        self._essence = Essence(world.registry)
        self._decisions = Decisions(world)
        self._done: set[str] = set()

    def judge(self, rule: Rule) -> None:
        """Run one rule; a crash becomes a finding, and the others run on."""
        if self._selection.has_citation(self._in_force((*rule.meta.citations, *rule.meta.also))):
            self.metas[rule.meta.id] = rule.meta
        try:
            for judgement in rule.judge(self._world) if self._selection.all else self._wanted(rule):
                if judgement.outcome is Outcome.PASS:  # nearly all: a call for each would double the time
                    self.passes[rule.meta.id] += 1
                    self.claimed += judgement.claimed
                else:
                    self._settle(rule.meta, judgement)
            self._done.add(rule.meta.id)
        except Exception as error:  # noqa: BLE001 - whatever a rule does, the reader must hear of it
            self.crashed = True
            self.metas[CRASHED.id] = CRASHED
            facts = {"rule": rule.meta.id, "error": f"{type(error).__name__}: {error}"}
            self.take(CRASHED, Judgement(Outcome.UNKNOWN, "registry", (), facts))

    def _wanted(self, rule: Rule) -> Iterator[Judgement]:
        """Yield the judgements that are wanted, and count the findings that are not."""
        for made in rule.judge(self._world):
            judgement = made if made.outcome is Outcome.PASS else self._decisions.settled(made)
            cited = self._selection.has_citation(self._in_force(judgement.citations or rule.meta.citations))
            if cited:
                self.reached = True
                self.metas[rule.meta.id] = rule.meta
            if cited and self._selection.shows(judgement.outcome, judgement.severity or rule.meta.severity):
                yield judgement
            elif judgement.outcome is not Outcome.PASS:
                self.left[judgement.outcome] += 1

    def _settle(self, meta: Meta, judgement: Judgement) -> None:
        """Count what a decision lets pass, and keep the rest."""
        settled = self._decisions.settled(judgement)
        if settled.outcome is Outcome.PASS:
            self.passes[meta.id] += 1
            self.claimed += 1
        else:
            self.take(meta, settled)

    def tell_unused_decisions(self) -> None:
        """Keep a finding for each decision on what nobody asks; a part of the rules cannot tell that nobody does."""
        asking: dict[str, set[str]] = defaultdict(set)
        for rule in every():
            for question in rule.meta.asks if rule.meta.in_force(self._world.day) else ():
                asking[question].add(rule.meta.id)
        questions = {question for question, rules in asking.items() if rules <= self._done}
        if self._selection.has_citation(()) and self._selection.shows(Outcome.REVIEW, UNUSED.severity):
            for judgement in self._decisions.unused(questions):
                self.take(UNUSED, judgement)

    def take(self, meta: Meta, judgement: Judgement) -> None:
        """Keep what does not pass as a finding."""
        self.outcomes[judgement.outcome] += 1
        self.findings.append(self._finding(meta, judgement))

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
            facts=judgement.facts,
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
