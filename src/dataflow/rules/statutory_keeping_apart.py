"""Data kept under a statute and not apart from the rest (C-18)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity, of_state, worst
from dataflow.law.retention import Bound, read_law
from dataflow.model.retention import Kept
from dataflow.model.states import State, known, state_of
from dataflow.queries.retention import rules

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World
    from dataflow.model.data import Purpose
    from dataflow.model.retention import Retention

META = Meta("statutory-keeping-apart", Severity.ERROR, ("PIPA 21(3)",))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each purpose whose data a statute has kept."""
    for purpose in world.registry.purposes.values():
        outcomes = [_outcome(world, purpose, rule) for rule in rules(purpose) if _is_kept(rule)]
        if outcomes:
            yield Judgement(worst(outcomes), purpose.key, ("retention", "kept"))


def _is_kept(rule: Retention) -> bool:
    """Return whether a statute has it kept; one that only limits how long does not."""
    law = known(rule.law)
    if law is None:
        return False
    reading = read_law(law)
    keepings = [keeping for cited in reading.cited for keeping in cited.keepings]
    return reading.more or not keepings or any(keeping.bound is not Bound.MOST for keeping in keepings)


def _outcome(world: World, purpose: Purpose, rule: Retention) -> Outcome:
    if rule.kept is not None:
        return Outcome.PASS if rule.kept is Kept.APART else of_state(state_of(rule.kept))
    stores = [world.registry.systems[system].separate_storage_for for system in known(purpose.systems) or ()]
    if any(_serves(store, rule.law) for store in stores):
        return Outcome.PASS
    return Outcome.VIOLATED if stores and all(store is State.NONE for store in stores) else Outcome.UNKNOWN


def _serves(store: object, law: object) -> bool:
    """Return whether a separate store is for the statute that a rule names."""
    if not isinstance(store, str) or not isinstance(law, str) or isinstance(store, State):
        return False
    one, other = ({cited.law.id for cited in read_law(text).cited} for text in (store, law))
    return bool(one & other) or store.split() == law.split()
