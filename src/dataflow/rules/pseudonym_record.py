"""Pseudonymised information processed without the record of it, or with one that lacks something (C-21)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity, of_state
from dataflow.model.data import ItemKind, PseudonymRecords, Recorded
from dataflow.model.flows import Provision
from dataflow.model.states import known, state_of
from dataflow.queries.retention import items_of_kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta("pseudonym-record", Severity.ERROR, ("PIPA 28-4(3)", "PIPA-ED 29-5(2)"), since=date(2023, 9, 15))

_ALWAYS = frozenset({Recorded.PURPOSE, Recorded.ITEMS, Recorded.USE})
"""What each record holds; the recipient where there is one. The period is recorded only where one is set apart."""


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each purpose that holds pseudonymised items."""
    provided = _provided(world)
    for purpose in world.registry.purposes.values():
        if items_of_kind(world, purpose, ItemKind.PSEUDONYMISED):
            asked = _ALWAYS | ({Recorded.RECIPIENT} if purpose.id in provided else set())
            yield _judged(purpose.key, purpose.pseudonym_records, asked)


def _provided(world: World) -> set[str]:
    """Return the purposes whose data a provision in force certainly takes."""
    flows = (world.flow(key) for key in world.in_force)
    return {purpose for flow in flows if isinstance(flow, Provision) for purpose in known(flow.purposes) or ()}


def _judged(entity: str, records: object, asked: frozenset[Recorded]) -> Judgement:
    path = ("pseudonym_records",)
    if not isinstance(records, PseudonymRecords):
        return Judgement(of_state(state_of(records)), entity, path, variant="none" if records is not None else None)
    if known(records.holds) is None:
        outcome = of_state(state_of(records.holds))
        return Judgement(outcome, entity, path, variant="none" if outcome is Outcome.VIOLATED else "unread")
    lacks = sorted(word.value for word in asked.difference(known(records.holds) or ()))
    return Judgement(Outcome.VIOLATED if lacks else Outcome.PASS, entity, (*path, "holds"), {"unrecorded": lacks})
