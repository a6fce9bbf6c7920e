"""A policy without a section that the law asks of everyone, or that what the registry holds makes due (D-1, D-2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Related, Severity
from dataflow.law.policy import OWN_RULE, SECTIONS
from dataflow.model.policies import Extent, Label, SectionState, Table
from dataflow.model.states import known
from dataflow.places import Place
from dataflow.queries.abroad import abroad
from dataflow.queries.applicable import CAMERAS, DUE, INTERPRETED, addressed, due

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.findings import Finding
    from dataflow.graph.world import World
    from dataflow.model.policies import Policy, Row

_ALWAYS = tuple(name for name, row in SECTIONS.items() if row.always and name not in OWN_RULE)
_TABLES = {"entrustment": Table.ENTRUSTMENT, "overseas": Table.OVERSEAS}
"""Sections that mean nothing without their table."""
_CHILDREN = "under-14"
_NAMES = (*_ALWAYS, *DUE, *_TABLES)
_CITED = tuple(row for name in _NAMES for row in (SECTIONS[name].formerly, SECTIONS[name].citation) if row)
META = Meta("policy-section", Severity.ERROR, ("PIPA 30(1)",), also=_CITED)


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each section that a policy must have, and one for all that nobody looked for."""
    for policy in world.published.policies:
        stated = known(policy.sections) or {}
        asked = _asked(world, policy)
        unread = sorted((name for name in asked if name not in stated), key=list(SECTIONS).index)
        for name, shown in asked.items():
            if name in stated:
                absent = stated[name].state is not SectionState.PRESENT
                yield _judged(policy, name, shown, Outcome.PASS if not absent else _absent(name))
        yield from _tables(world, policy)
        if _CHILDREN not in asked:
            yield from _on_children(world, policy)
        if unread:
            light = all(_light(name) for name in unread)
            severity = Severity.WARNING if light else None
            yield Judgement(Outcome.UNKNOWN, policy.key, ("sections",), {"sections": unread}, severity=severity)


def _on_children(world: World, policy: Policy) -> Iterator[Judgement]:
    """Judge the section on children where the registry does not say whether the policy is about any."""
    _, silent, purposes = addressed(world, policy)
    if SECTIONS[_CHILDREN].since <= world.day and (silent or purposes):
        section = (known(policy.sections) or {}).get(_CHILDREN)
        is_there = section is not None and section.state is SectionState.PRESENT
        subjects = [f"subjects/{subject}" for subject in silent]
        found = _judged(policy, _CHILDREN, (), Outcome.PASS if is_there else Outcome.UNKNOWN)
        facts = {"section": _CHILDREN, **({"subjects": subjects} if silent else {"purposes": list(purposes)})}
        yield found._replace(facts=facts, variant="children-unknown" if silent else "subjects-unknown")


def _tables(world: World, policy: Policy) -> Iterator[Judgement]:
    """Judge sections that mean nothing without their table: one that lists nobody, or of which nobody read whom.

    Where flows are known that it should list, the rules on them speak of each.
    """
    for name, table in _TABLES.items():
        section = (known(policy.sections) or {}).get(name)
        if section is None or section.state is not SectionState.PRESENT or SECTIONS[name].since > world.day:
            continue
        whole = policy.rows is not None and getattr(policy.read, table.value) is Extent.ALL
        empty = not any(_lists(row, table) for row in known(policy.rows) or ()) and not _flows(world, table)
        if whole or empty:
            yield _of_table(policy, name, table, empty=empty, whole=whole)


def _of_table(policy: Policy, name: str, table: Table, *, empty: bool, whole: bool) -> Judgement:
    """Judge one section; whom a table lists that was not read, and that no flow is known of, nobody can tell."""
    facts, cited = {"section": name}, (str(SECTIONS[name].citation),)
    if empty and not whole:
        path = ("rows",) if policy.rows is None else ("read", table.value)
        return Judgement(Outcome.UNKNOWN, policy.key, path, facts, (), "untold", Severity.WARNING, cited)
    outcome, variant = (Outcome.REVIEW, "empty") if empty else (Outcome.PASS, None)
    return Judgement(outcome, policy.key, ("sections", name), facts, (), variant, Severity.WARNING, cited)


def _lists(row: Row, table: Table) -> bool:
    """Return whether a row stands in a table, or says in the one on transfers what that table is for."""
    labelled = table is Table.ENTRUSTMENT and known(row.label) in (Label.ENTRUSTMENT, Label.STORAGE)
    return row.table is table or (row.table is Table.OVERSEAS and labelled)


def _flows(world: World, table: Table) -> bool:
    return bool(world.entrustments) if table is Table.ENTRUSTMENT else bool(abroad(world))


def _asked(world: World, policy: Policy) -> dict[str, tuple[str, ...]]:
    """Return the sections asked of a policy on the day, with what shows those that not everyone owes."""
    always: dict[str, tuple[str, ...]] = dict.fromkeys(_ALWAYS, ())
    return {name: shown for name, shown in (always | due(world, policy)).items() if SECTIONS[name].since <= world.day}


def _absent(name: str) -> Outcome:
    return Outcome.REVIEW if name in INTERPRETED else Outcome.VIOLATED


def _light(name: str) -> bool:
    """Return whether only the guide asks for a section, or the facts only suggest that it is due."""
    return name in INTERPRETED or str(SECTIONS[name].citation).startswith("PIPC-GUIDE")


def _judged(policy: Policy, name: str, shown: tuple[str, ...], outcome: Outcome) -> Judgement:
    section = SECTIONS[name]
    return Judgement(
        outcome,
        policy.key,
        ("sections", name),
        {"section": name},
        related=tuple(Related(entity, "shows") for entity in shown[:3]),
        variant=_variant(name, shown, outcome),
        severity=Severity.WARNING if _light(name) else None,
        citations=tuple(row for row in (section.formerly, section.citation) if row),
    )


def _variant(name: str, shown: tuple[str, ...], outcome: Outcome) -> str | None:
    """Return the wording for a section that only some owe."""
    if outcome is Outcome.REVIEW and name in CAMERAS:
        return "camera"
    return "due" if shown and outcome is Outcome.VIOLATED else None


def behind(_world: World, finding: Finding) -> list[Place]:
    """Return what to ask for: the sections nobody looked for, or whether there are children."""
    if finding.message == "children-unknown":
        return [Place(str(subject), ("under_14",)) for subject in finding.facts["subjects"]]
    if finding.message == "subjects-unknown":
        return [Place(str(purpose), ("subjects",)) for purpose in finding.facts["purposes"]]
    return [finding.place._replace(path=("sections", name)) for name in finding.facts.get("sections", ())]
