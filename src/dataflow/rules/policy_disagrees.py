"""A policy whose processing table and the registry disagree on purposes or items (D-3, D-19)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Related, Severity
from dataflow.model.policies import Extent
from dataflow.model.states import State, known
from dataflow.queries.applicable import own_purposes
from dataflow.queries.processing import closed_items, printed_items, printed_purpose, processing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.findings import Finding
    from dataflow.graph.published import Printed
    from dataflow.graph.world import World
    from dataflow.model.data import Purpose
    from dataflow.places import Place
    from dataflow.queries.processing import Processing

META = Meta(
    "policy-disagrees",
    Severity.WARNING,
    ("PIPC-GUIDE-2026 p.12",),
    since=date(2026, 4, 23),
    identity=("purpose", "row"),
    also=("PIPC-GUIDE-2026 p.25",),
)


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each purpose and each row, and one for a table that was not transcribed whole."""
    for table in processing(world):
        purposes = own_purposes(world, table.policy)
        if not table.itemised and purposes and not _says_none(table):
            yield Judgement(Outcome.UNKNOWN, table.policy.key, ("rows",))
        for purpose in purposes:
            yield from _of_purpose(world, table, purpose)
        for printed in table.rows:
            yield from _of_row(world, printed)


def _says_none(table: Processing) -> bool:
    """Return whether the policy is recorded as having no such section, which policy-section reports."""
    stated = known(table.policy.sections) or {}
    return any(name in stated and stated[name].state.value == "none" for name in ("purposes", "items"))


def _of_purpose(world: World, table: Processing, purpose: Purpose) -> Iterator[Judgement]:
    """Judge whether the table prints a purpose of the registry, and all of its items."""
    rows = table.about(purpose.id)
    facts: dict[str, object] = {"purpose": purpose.key}
    related = (Related(purpose.key, "shows"),)
    if not rows:
        if table.whole:
            yield Judgement(Outcome.VIOLATED, table.policy.key, ("rows",), facts, related, "purpose-unlisted")
        return
    printed, items = printed_items(rows), known(purpose.items)
    if printed is None or items is None:
        return
    listed = items.listed()
    missing = world.vocabulary.beyond(listed, printed)
    generated = all(item in (known(items.automatic) or ()) for item in missing)
    path = ("rows", rows[0].number, "items")
    if not missing:
        yield Judgement(Outcome.PASS, table.policy.key, path)
        return
    facts = {"purpose": purpose.key, "items": [f"items/{item}" for item in missing]}
    citations = ("PIPC-GUIDE-2026 p.25",) if generated else None
    yield Judgement(Outcome.VIOLATED, table.policy.key, path, facts, related, "items-unlisted", citations=citations)


def _of_row(world: World, printed: Printed) -> Iterator[Judgement]:
    """Judge whether what a row prints is in the registry: its purposes, and its items under one of them."""
    where, row = (printed.policy.key, ("rows", printed.number)), printed.row
    facts: dict[str, object] = {"row": printed_purpose(printed)}
    if row.purposes is State.NONE:
        yield Judgement(Outcome.REVIEW, *where, facts, variant="purpose-unheld")
    elif row.purpose is State.NONE:
        yield Judgement(
            Outcome.REVIEW,
            *where,
            {"row": [f"purposes/{one}" for one in known(row.purposes) or ()]},
            variant="unprinted",
        )
    purposes = [world.registry.purposes[purpose] for purpose in known(row.purposes) or ()]
    listed = [closed_items(purpose) for purpose in purposes]
    if purposes and None not in listed and row.items is not None:
        held = [item for items in listed for item in items or ()]
        surplus = world.vocabulary.beyond(known(row.items) or (), held)
        outcome = Outcome.REVIEW if surplus else Outcome.PASS
        facts = {**facts, "items": [f"items/{item}" for item in surplus]}
        yield Judgement(outcome, printed.policy.key, (*where[1], "items"), facts, variant="items-unheld")


def behind(world: World, finding: Finding) -> list[Place]:
    """Return what to ask for: how much of the processing table is there, or which purposes its rows are about."""
    policy = world.registry.policies[finding.place.entity.partition("/")[2]]
    if finding.place.path != ("rows",) or known(policy.rows) is None:
        return [finding.place]
    rows = [(i, row) for i, row in enumerate(known(policy.rows) or ()) if row.table == "processing"]
    untied = [("rows", i, "purposes") for i, row in rows if row.purposes is None]
    untold = [("rows", i, "items") for i, row in rows if known(row.purposes) and row.items is None]
    if untied or untold:
        return [finding.place._replace(path=path) for path in (*untied, *untold)]
    return [finding.place._replace(path=("read", "processing"))] if policy.read.processing is not Extent.ALL else []
