"""Pseudonymised information processed without the record of it, or with one that lacks something (C-21)."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from dataflow.findings import Judgement, Meta, Outcome, Severity, of_state
from dataflow.model.data import ItemKind, PseudonymRecords, Recorded
from dataflow.model.flows import Provision
from dataflow.model.policies import SectionState
from dataflow.model.states import known, state_of
from dataflow.places import Place
from dataflow.queries.applicable import own_purposes
from dataflow.queries.grounds import PSEUDONYMISED, cases, held_for, purpose_of
from dataflow.queries.retention import items_of_kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.findings import Finding
    from dataflow.graph.world import World
    from dataflow.model.data import Purpose
    from dataflow.model.policies import Policy
    from dataflow.queries.grounds import Case

META = Meta("pseudonym-record", Severity.ERROR, ("PIPA 28-4(3)", "PIPA-ED 29-5(2)"), since=date(2023, 9, 15))

_ALWAYS = frozenset({Recorded.PURPOSE, Recorded.ITEMS, Recorded.USE})
"""What each record holds; the recipient where there is one. The period is recorded only where one is set apart."""


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each purpose that holds pseudonymised items.

    And for each policy that tells of some where no purpose is said to hold any: else no record is asked for.
    """
    taken: _Taken | None = None
    for case in cases(world):
        purpose = purpose_of(world, case)
        if purpose is not None and items_of_kind(world, purpose, ItemKind.PSEUDONYMISED):
            taken = _taken(world) if taken is None else taken
            asked = _ALWAYS | ({Recorded.RECIPIENT} if purpose.id in taken.surely else set())
            judgement = _judged(purpose.key, purpose.pseudonym_records, asked)
            if judgement.outcome is Outcome.PASS and purpose.id in taken.maybe:
                judgement = _of_some(purpose, taken.maybe[purpose.id])
            yield judgement if _is_special(case) else _doubted(judgement)
    if taken is None:
        for policy in world.published.policies:
            section = (known(policy.sections) or {}).get("pseudonymised")
            if section is not None and section.state is SectionState.PRESENT:
                yield from _of_none(world, policy)


def _of_none(world: World, policy: Policy) -> Iterator[Judgement]:
    """Judge a policy that tells of pseudonymised data by purposes of which none is said to hold any.

    Of one that rests on the ground for such data `pseudonymised-basis` speaks.
    """
    purposes = own_purposes(world, policy)
    speaking = {case.entity for case in cases(world) if case.on(*PSEUDONYMISED)}
    if purposes and speaking.isdisjoint(purpose.key for purpose in purposes):
        untold = sorted({place.entity for purpose in purposes for place in _untold(world, purpose)})
        outcome, variant = (Outcome.UNKNOWN, "items-unknown") if untold else (Outcome.REVIEW, "no-purpose")
        facts = {"untold": untold[:_SHOWN]} if untold else {}
        yield Judgement(outcome, policy.key, ("sections", "pseudonymised"), facts, (), variant, Severity.WARNING)


def _untold(world: World, purpose: Purpose) -> Iterator[Place]:
    """Yield what nobody says of the items of a purpose: which they are, or of which kinds."""
    for item in sorted(held_for(world, purpose.id), key=str):
        if item is None:
            yield Place(purpose.key, ("items",))
        elif world.registry.items[item].kinds is None:
            yield Place(f"items/{item}", ("kinds",))


def _is_special(case: Case) -> bool:
    """Return whether the data is, for all one knows, processed under Article 28-2 or 28-3, which ask for the record."""
    return not case.grounds or bool(case.unread) or case.on(*PSEUDONYMISED)


def _doubted(judgement: Judgement) -> Judgement:
    """Return the judgement of a purpose on another ground, where whether a record is owed is for a person to say."""
    if judgement.outcome is Outcome.PASS:
        return judgement
    return judgement._replace(outcome=Outcome.REVIEW, severity=Severity.WARNING, variant="other-ground")


class _Taken(NamedTuple):
    """The purposes whose data a provision takes, or may take: then with the provisions that do not say of which."""

    surely: set[str]
    maybe: dict[str, list[str]]


def _taken(world: World) -> _Taken:
    """Return what provisions took up to the day: who had the data is recorded also when the provision is over."""
    taken = _Taken(set(), defaultdict(list))
    for key, flow in world.forest.flows.items():
        if isinstance(flow, Provision) and _was_made(world, key):
            named = known(flow.purposes)
            taken.surely.update(named or ())
            if named is None and not world.forest.outside[key]:
                _unnamed(world, key, taken)
    return taken


def _was_made(world: World, flow: str) -> bool:
    """Return whether a flow passed anything on up to the day, since the record was asked for in this form."""
    since, until, _ = world.forest.interval[flow]
    return (since is None or since <= world.day) and (until is None or until >= META.since)


def _unnamed(world: World, flow: str, taken: _Taken) -> None:
    """Add what a provision that names no purpose takes: it is sure where only one purpose has the item."""
    possible: dict[str | None, set[str]] = defaultdict(set)
    for row in world.holdings.flows[flow]:
        possible[row.item].update(row.possible)
    for item, purposes in possible.items():
        if item is None or _is_pseudonymised(world, item):
            if item is not None and len(purposes) == 1:
                taken.surely.update(purposes)
            for purpose in purposes:
                taken.maybe[purpose].append(flow)


def _is_pseudonymised(world: World, item: str) -> bool:
    every = (world.registry.items[one] for one in world.vocabulary.expanded([item]))
    return any(ItemKind.PSEUDONYMISED in (known(one.kinds) or ()) for one in every)


def _of_some(purpose: Purpose, flows: list[str]) -> Judgement:
    """Judge a record by provisions of which nobody says whether they take the data of its purpose."""
    records = known(purpose.pseudonym_records)
    if records is not None and Recorded.RECIPIENT in (known(records.holds) or ()):
        return Judgement(Outcome.PASS, purpose.key)
    flows = list(dict.fromkeys(flows))
    path = ("pseudonym_records", "holds")
    return Judgement(Outcome.UNKNOWN, purpose.key, path, {"flows": flows[:_SHOWN]}, variant="purpose-untold")


_SHOWN = 10
"""How many provisions a finding names."""


def _judged(entity: str, records: object, asked: frozenset[Recorded]) -> Judgement:
    path = ("pseudonym_records",)
    if not isinstance(records, PseudonymRecords):
        return Judgement(of_state(state_of(records)), entity, path, variant="none" if records is not None else None)
    if known(records.holds) is None:
        outcome = of_state(state_of(records.holds))
        return Judgement(outcome, entity, path, variant="none" if outcome is Outcome.VIOLATED else "unread")
    lacks = sorted(word.value for word in asked.difference(known(records.holds) or ()))
    return Judgement(Outcome.VIOLATED if lacks else Outcome.PASS, entity, (*path, "holds"), {"unrecorded": lacks})


def behind(_world: World, finding: Finding) -> list[Place]:
    """Return what to ask for: which items there are, the purposes of provisions that name none, else the record."""
    untold = [str(entity) for entity in finding.facts.get("untold", ())]
    asked = [Place(entity, ("kinds" if entity.startswith("items/") else "items",)) for entity in untold]
    asked += [Place(str(flow), ("purposes",)) for flow in finding.facts.get("flows", ())]
    return asked or [finding.place]
