"""What somebody decided where a rule leaves it to a human, and whether that still holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.findings import Asked, Decided, Judgement, Outcome, digest
from dataflow.graph.intervals import IN_FORCE
from dataflow.law.deciding import admits
from dataflow.model.contracts import Contract
from dataflow.model.flows import Entrustment, Provision
from dataflow.model.policies import Policy
from dataflow.model.registry import SECTIONS
from dataflow.model.states import known

if TYPE_CHECKING:
    from collections.abc import Container, Iterator
    from datetime import date

    from dataflow.graph.world import World
    from dataflow.model.entity import Decision, Entity


class Decisions:
    """The decisions in a registry that were made by the world's day; notes which questions were asked."""

    def __init__(self, world: World) -> None:
        self._world = world
        self.noted: set[tuple[str, str]] = set()
        """Entities, and the questions that were asked about them."""

    def settled(self, judgement: Judgement) -> Judgement:
        """Return a review as the decision on its question has it; without one that holds it stays a review."""
        question = judgement.question
        if question is None:
            return judgement
        self.noted.add((judgement.entity, question))  # of what is violated or unknown too: mended, it may ask again
        if judgement.outcome is not Outcome.REVIEW:
            return judgement
        decision = self._latest(judgement.entity, question)
        if decision is None or not self._holds(decision, judgement):
            return judgement
        if not admits(question, decision.answer, judgement.entity):
            return judgement._replace(outcome=Outcome.PASS, claimed=True)
        facts = {**judgement.facts, "by": decision.by, "on": decision.on.isoformat()}
        return judgement._replace(outcome=Outcome.VIOLATED, variant=f"decided-{decision.answer}", facts=facts)

    def asked(self, judgement: Judgement) -> Asked | None:
        """Return the question that a review waits for."""
        if judgement.outcome is not Outcome.REVIEW or judgement.question is None:
            return None
        old = self._latest(judgement.entity, judgement.question)
        outdated = None if old is None else Decided(old.answer, old.by, old.on)
        return Asked(judgement.question, _facts(judgement), outdated)

    def unused(self, questions: Container[str]) -> Iterator[Judgement]:
        """Yield a review for each decision on one of `questions` that no rule asked, of what is there on the day."""
        for entity in self._deciding():
            for number, decision in enumerate(entity.decisions or ()):
                latest = self._latest(entity.key or "registry", decision.question)
                if decision is latest and decision.question in questions and self._is_stale(entity, decision):
                    path, facts = ("decisions", number), {"question": decision.question}
                    yield Judgement(Outcome.REVIEW, entity.key or "registry", path, facts)

    def _deciding(self) -> Iterator[Entity]:
        registry = self._world.registry
        every = (entity for section in SECTIONS for entity in registry.section(section).values())
        yield from (entity for entity in (registry.head, *every) if entity.decisions)

    def _is_stale(self, entity: Entity, decision: Decision) -> bool:
        """Return whether nobody asked; what is over, or was replaced, keeps its decisions as a record."""
        if isinstance(entity, Entrustment | Provision) and self._world.state(entity.key) != IN_FORCE:
            return False
        if isinstance(entity, Policy) and entity.key not in {each.key for each in self._world.published.policies}:
            return False
        return (entity.key, decision.question) not in self.noted

    def _latest(self, entity: str, question: str) -> Decision | None:
        found = self._world.registry.entity(entity)
        decisions = (found.decisions or ()) if found is not None else ()
        counting = [each for each in decisions if each.question == question and each.on <= self._world.day]
        return max(counting, key=lambda each: each.on, default=None)

    def _holds(self, decision: Decision, judgement: Judgement) -> bool:
        """Return whether the facts are those that were decided on: by their hash, else none of them may be younger."""
        facts = known(decision.facts)
        if facts is not None:
            return facts == _facts(judgement)
        entities = (judgement.entity, *(related.entity for related in judgement.related))
        return all(day <= decision.on for entity in entities for day in self._days(entity))

    def _days(self, key: str) -> Iterator[date]:
        """Yield the day from which it has been so: a flow began, a policy took effect, a contract was signed."""
        entity = self._world.registry.entity(key)
        if isinstance(entity, Entrustment | Provision):
            day = known(entity.since)
        elif isinstance(entity, Policy):
            day = known(entity.effective) or known(entity.retrieved)
        else:
            day = known(entity.signed) if isinstance(entity, Contract) else None
        if day is not None and day <= self._world.day:
            yield day


def _facts(judgement: Judgement) -> str:
    """Return a hash of what a review rests on: its facts, and the entities that it speaks of."""
    related = sorted({related.entity for related in judgement.related})
    return digest([judgement.question, judgement.entity, dict(judgement.facts), related])
