"""Data that others provided with consent, and a large controller that did not tell where it came from (C-27)."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.model.flows import Provision
from dataflow.model.states import known
from dataflow.model.telling import NoticeOf
from dataflow.places import Place
from dataflow.queries.applicable import processed
from dataflow.queries.grounds import cases, purpose_of, subjects_of
from dataflow.queries.notices import notified

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.findings import Finding
    from dataflow.graph.world import World
    from dataflow.model.data import Purpose
    from dataflow.queries.grounds import Case

META = Meta("source-notice", Severity.ERROR, ("PIPA 20(2)", "PIPA-ED 15-2"), since=date(2016, 9, 30))

TOLD = {NoticeOf.SOURCE, NoticeOf.PURPOSE, NoticeOf.REFUSAL}
"""The source, the purpose, the right to have the processing stopped or to withdraw (Act 20(1))."""
LARGE, LARGE_SPECIAL = 1_000_000, 50_000
"""Data subjects from which the duty holds; the smaller number where sensitive items or unique ids are processed."""


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    large = world.once("large", lambda: is_large(world))
    for case in cases(world) if large is not False else ():
        purpose = purpose_of(world, case)
        if purpose is None:
            yield from _arrived(world, case)
            continue
        if not known(purpose.received_from):
            continue
        yield from _not_sent(world, purpose)
        outcome = notified(purpose.notices, TOLD, world.day)
        if outcome is not Outcome.PASS and large is None:
            yield Judgement(Outcome.UNKNOWN, case.entity, ("notices",), variant="size-unknown")
        else:  # where nothing tells how to reach people no notice is owed, and that is for a person to judge
            yield Judgement(Outcome.REVIEW if outcome is Outcome.VIOLATED else outcome, case.entity, ("notices",))


def _arrived(world: World, case: Case) -> Iterator[Judgement]:
    """Judge what another controller provides to this one on consent: a purpose has to say that it came from there."""
    controller, sender = world.registry.head.controller, world.forest.sender(case.entity)
    here = world.forest.receiver(case.entity) == controller and world.forest.depth[case.entity] == 1
    if here and sender != controller and case.on("17(1)1"):
        said = sender in world.once("received from", lambda: _sources(world))
        outcome, variant = (Outcome.PASS, None) if said else (Outcome.REVIEW, "not-named")
        yield Judgement(outcome, case.entity, ("recipient",), {"party": f"parties/{sender}"}, variant=variant)


def _sources(world: World) -> set[str]:
    return {party for purpose in processed(world) for party in known(purpose.received_from) or ()}


def _not_sent(world: World, purpose: Purpose) -> Iterator[Judgement]:
    """Judge whether those whose provisions are recorded have any to the controller whose purpose it is."""
    controller = known(purpose.controller) or world.registry.head.controller
    sent = world.once("provided to", lambda: _receivers(world))
    silent = [party for party in known(purpose.received_from) or () if party in sent]
    silent = [party for party in silent if controller not in sent[party] and None not in sent[party]]
    if silent:
        facts = {"parties": [f"parties/{party}" for party in silent]}
        yield Judgement(
            Outcome.REVIEW, purpose.key, ("received_from",), facts, variant="not-sent", severity=Severity.WARNING
        )


def _receivers(world: World) -> dict[str, set[str | None]]:
    """Return who provides → to whom, on whatever day; None: to whom is not known."""
    found: dict[str, set[str | None]] = defaultdict(set)
    for key, flow in world.forest.flows.items():
        if isinstance(flow, Provision):
            found[world.forest.sender(key)].add(known(flow.recipient))
    return found


def is_large(world: World) -> bool | None:
    """Return whether the controller has as many data subjects; None where that is not counted.

    Categories may overlap: there are at least as many people as in the largest, and at most all of them together. Where
    nobody says whose sensitive items or unique ids are processed, they may be of any.
    """
    counts = {identity: known(subject.count) for identity, subject in world.registry.subjects.items()}
    every = [*counts.values()] or [None]
    special = {subject for case in cases(world) if case.special for subject in subjects_of(world, case)}
    sizes = [counts[subject] for subject in special if subject is not None]
    large = _either(_reaches(every, LARGE), _reaches(sizes, LARGE_SPECIAL))
    may_be = None in special and _reaches(every, LARGE_SPECIAL) is not False
    return None if may_be and large is False else large


def _reaches(counts: list[int | None], threshold: int) -> bool | None:
    told = [count for count in counts if count is not None]
    if max(told, default=0) >= threshold:
        return True
    return None if len(told) < len(counts) or sum(told) >= threshold else False


def _either(first: bool | None, second: bool | None) -> bool | None:  # noqa: FBT001 - two answers of one kind
    return True if first or second else None if None in (first, second) else False


def behind(world: World, finding: Finding) -> list[Place]:
    """Return what to ask for: how many data subjects there are, and whose the sensitive items and unique ids are."""
    if finding.message != "size-unknown":
        return []
    untold = [case.entity for case in cases(world) if case.special and None in subjects_of(world, case)]
    if not untold and not world.registry.subjects:
        untold = [finding.place.entity]
    counts = [Place(subject.key, ("count",)) for subject in world.registry.subjects.values()]
    return [*counts, *(Place(entity, ("subjects",)) for entity in untold)]
