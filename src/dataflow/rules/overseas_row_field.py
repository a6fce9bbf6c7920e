"""A particular of Article 28-8(2) that the registry knows and the policy's overseas table does not print (B-6)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Related, Severity
from dataflow.law.statutes import CITATIONS
from dataflow.law.transfers import FIELDS
from dataflow.queries.abroad import CONTRACT, Abroad, abroad, notified, on_basis
from dataflow.queries.behind import cells
from dataflow.queries.particulars import fields, overseas_rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.findings import Finding
    from dataflow.graph.world import World
    from dataflow.places import Place

META = Meta(
    "overseas-row-field",
    Severity.ERROR,
    ("PIPA-ED 31(1)2",),
    since=date(2023, 9, 15),
    identity=("field",),
    also=("PIPA 28-8(1)3(ga)", *(field.citation for field in FIELDS.values())),
)

_ELSEWHERE = ("basis", "country")
"""Particulars of which overseas-row-basis and country-vague speak."""


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for case in abroad(world):
        citation = _asks(world, case)
        if citation is not None and overseas_rows(world, case.entity):
            yield from _particulars(world, case, citation)


def _asks(world: World, case: Abroad) -> str | None:
    """Return what asks the policy for the particulars: until 2024-03-15 only the contract basis, unless notified."""
    if CITATIONS[META.citations[0]].in_force(world.day):
        return META.citations[0]
    relies = on_basis(world, case, CONTRACT) and not notified(world, case)
    return "PIPA 28-8(1)3(ga)" if relies else None


def _particulars(world: World, case: Abroad, citation: str) -> Iterator[Judgement]:
    found = [fields(world, movement) for movement in case.movements]
    related = tuple(Related(row.policy.key, "row", ("rows", row.number)) for row in overseas_rows(world, case.entity))
    for name, field in FIELDS.items():
        printed = [states[name].disclosed for states in found]
        if name in _ELSEWHERE or not _judged({states[name].state for states in found}, printed):
            continue
        outcome = Outcome.VIOLATED if False in printed else Outcome.UNKNOWN if None in printed else Outcome.PASS
        citations = (citation, field.citation)
        yield Judgement(outcome, case.entity, facts={"field": name}, related=related, citations=citations)


def _judged(states: set[str], printed: list[bool | None]) -> bool:
    """Return whether the row is to be judged: what the registry lacks is overseas-field's to say.

    What nobody has told the registry may still be known to be missing from the row.
    """
    return states <= {"present", "withheld"} or (states <= {"present", "withheld", "unknown"} and False in printed)


def behind(_world: World, finding: Finding) -> list[Place]:
    """Return what to ask for: the cell in the rows it speaks of."""
    head, _, part = str(finding.facts["field"]).partition("-")
    cell = {"recipient": "as_written"}.get(head, head)
    return cells(finding, cell, *filter(None, [part]))
