"""Pseudonymised information processed without the record of it, or with one that lacks something (C-21)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity, of_state
from dataflow.model.data import ItemKind, PseudonymRecords, Recorded
from dataflow.model.flows import Provision
from dataflow.model.states import known, state_of
from dataflow.queries.grounds import PSEUDONYMISED, cases, purpose_of
from dataflow.queries.retention import items_of_kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World
    from dataflow.queries.grounds import Case

META = Meta("pseudonym-record", Severity.ERROR, ("PIPA 28-4(3)", "PIPA-ED 29-5(2)"), since=date(2023, 9, 15))

_ALWAYS = frozenset({Recorded.PURPOSE, Recorded.ITEMS, Recorded.USE})
"""What each record holds; the recipient where there is one. The period is recorded only where one is set apart."""


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each purpose that holds pseudonymised items."""
    provided = _provided(world)
    for case in cases(world):
        purpose = purpose_of(world, case)
        if purpose is not None and items_of_kind(world, purpose, ItemKind.PSEUDONYMISED):
            asked = _ALWAYS | ({Recorded.RECIPIENT} if purpose.id in provided else set())
            judgement = _judged(purpose.key, purpose.pseudonym_records, asked)
            yield judgement if _is_special(case) else _doubted(judgement)


def _is_special(case: Case) -> bool:
    """Return whether the data is, for all one knows, processed under Article 28-2 or 28-3, which ask for the record."""
    return not case.grounds or bool(case.unread) or case.on(*PSEUDONYMISED)


def _doubted(judgement: Judgement) -> Judgement:
    """Return the judgement of a purpose on another ground, where whether a record is owed is for a person to say."""
    if judgement.outcome is Outcome.PASS:
        return judgement
    return judgement._replace(outcome=Outcome.REVIEW, severity=Severity.WARNING, variant="other-ground")


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
