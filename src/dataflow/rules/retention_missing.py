"""A purpose for which nobody says how long its data is kept (C-14)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Related, Severity, of_state
from dataflow.model.states import known, state_of
from dataflow.queries.retention import processing_rows, rules, state

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World
    from dataflow.model.data import Purpose

META = Meta("retention-missing", Severity.ERROR, ("PIPA 30(1)2",))

_PATH = ("retention",)


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for purpose in world.registry.purposes.values():
        stated = [state(rule) for rule in rules(purpose)]
        if "present" not in stated:
            yield _unstated(world, purpose, stated)
        else:
            left = _left_out(world, purpose)
            outcome = Outcome.UNKNOWN if left else Outcome.PASS
            yield Judgement(outcome, purpose.key, _PATH, {"items": left}, variant="some-items")


def _unstated(world: World, purpose: Purpose, stated: list[str]) -> Judgement:
    """Judge a purpose without a period by what the policy prints of it."""
    rows = processing_rows(world).get(purpose.id, [])
    printed = {state_of(row.row.retention) for row in rows}
    if "present" in printed:
        return Judgement(Outcome.PASS, purpose.key, _PATH)
    none = "none" in stated or state_of(purpose.retention) == "none" or printed == {"none"}
    related = tuple(Related(row.policy.key, "row", ("rows", row.number)) for row in rows)
    return Judgement(of_state("none" if none else "unknown"), purpose.key, _PATH, related=related)


def _left_out(world: World, purpose: Purpose) -> list[str]:
    """Return the items of a purpose of which no rule says how long, where each that does says of which items it is."""
    telling = [rule for rule in rules(purpose) if state(rule) == "present"]
    listed, covered = known(purpose.items), [known(rule.items) for rule in telling]
    if listed is None or None in covered:
        return []
    named = [item for items in covered for item in items or ()]
    return [f"items/{item}" for item in sorted(world.vocabulary.beyond(listed.listed(), named))]
