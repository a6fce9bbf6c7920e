"""Consent that was asked only after what rests on it had begun (C-1, C-6, B-9)."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from dataflow.findings import FIRST_DAY, Judgement, Meta, Outcome, Related, Severity
from dataflow.model.states import known
from dataflow.model.telling import Consent
from dataflow.queries.abroad import FURTHER, cited
from dataflow.queries.consents import LAW, consents
from dataflow.queries.grounds import CONSENT, cases
from dataflow.queries.told import ASKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from dataflow.graph.world import World
    from dataflow.places import Path

_SEPARATE = "PIPA 28-8(1)1"
_GROUNDS = ASKING | {"15(1)1": "PIPA 15(1)1", "17(1)1": "PIPA 17(1)1"}
"""A consent that is a ground → the provision that wants it first, whatever else stands beside it."""
META = Meta(
    "consent-late",
    Severity.ERROR,
    ("PIPA 15(1)1",),
    since=FIRST_DAY + timedelta(days=1),
    also=(*sorted({*_GROUNDS.values()} - {"PIPA 15(1)1"}), _SEPARATE, FURTHER),
)
"""Since the Act's second day: what was asked on its first was asked as soon as it could be owed."""


class _Begun(NamedTuple):
    """The first day on which data is known to have been passed on, and by which flow."""

    on: date
    flow: str


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each consent of which the day is stated, where that of what rests on it is too."""
    for case in cases(world):
        if case.consented and isinstance(case.consent, Consent) and (begun := _begun(world, case.entity)):
            alone = not case.unread and all(ground.consent for ground in case.grounds)
            citations = tuple(dict.fromkeys(_GROUNDS[ground.id] for ground in case.grounds if ground.consent))
            for found in _judged(case.entity, CONSENT, case.consent, begun, alone=alone):
                yield found._replace(citations=citations)
    for entity, recorded in consents(world):
        if begun := _begun(world, entity):
            yield from _abroad(world, entity, recorded.values(), begun)


def _abroad(world: World, entity: str, recorded: Iterable[Consent], begun: _Begun) -> Iterator[Judgement]:
    """Judge the separate consent to a transfer, once for all countries."""
    since = begun._replace(on=max(begun.on, LAW))  # before that day Article 28-8 asked for none
    path = ("overseas", *CONSENT)
    judged = [one for consent in recorded for one in _judged(entity, path, consent, since, alone=True)]
    late = [one for one in judged if one.outcome is not Outcome.PASS]
    for one in (late or judged)[:1]:
        yield one._replace(citations=cited(world, entity, (_SEPARATE,)))


def _begun(world: World, entity: str) -> _Begun | None:
    """Return when what rests on a consent began: a purpose has no day but that of the flows that serve nothing else."""
    if entity in world.forest.flows:
        since = known(world.flow(entity).since)
        return None if since is None or world.state(entity) is None else _Begun(max(since, FIRST_DAY), entity)
    return world.once("purposes begun", lambda: _purposes(world)).get(entity)


def _purposes(world: World) -> dict[str, _Begun]:
    found: dict[str, _Begun] = {}
    for key in world.forest.children[None]:
        purposes = known(world.flow(key).purposes) or []
        begun = _begun(world, key) if len(purposes) == 1 else None
        if begun is not None:
            purpose = f"purposes/{purposes[0]}"
            found[purpose] = min(found.get(purpose, begun), begun)
    return found


def _judged(entity: str, path: Path, consent: Consent, begun: _Begun, *, alone: bool) -> Iterator[Judgement]:
    """Judge one consent; the day of a wording does not say that none was asked before it."""
    first, asked = known(consent.first), known(consent.on)
    day = min(filter(None, (first, asked)), default=None)
    if day is None:
        return
    if day <= begun.on:
        yield Judgement(Outcome.PASS, entity, (*path, "first"))
        return
    facts = {"day": day.isoformat(), "since": begun.on.isoformat()}
    related = (Related(begun.flow, "shows"),) if begun.flow != entity else ()
    if first is None:
        yield Judgement(Outcome.UNKNOWN, entity, (*path, "first"), facts, related, severity=Severity.WARNING)
    else:
        yield Judgement(Outcome.VIOLATED if alone else Outcome.REVIEW, entity, (*path, "first"), facts, related)
