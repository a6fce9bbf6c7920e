"""Consent that was asked only after what rests on it had begun (C-1, C-6, B-9)."""

from __future__ import annotations

from collections import defaultdict
from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from dataflow.findings import FIRST_DAY, Judgement, Meta, Outcome, Related, Severity
from dataflow.model.states import State, known
from dataflow.model.telling import Consent
from dataflow.places import Place
from dataflow.queries.abroad import FURTHER, cited
from dataflow.queries.consents import LAW, consents
from dataflow.queries.grounds import CONSENT, cases
from dataflow.queries.told import ASKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from dataflow.findings import Finding
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

_SHOWN = 10
"""How many consents the finding on all that lack a day names."""


class _Begun(NamedTuple):
    """The first day on which data is known to have been passed on, and by which flow; None: nobody says when."""

    on: date | None
    flow: str


class _Asked(NamedTuple):
    """A consent and what rests on it. `owed`: the first day on which it was due; `alone`: there is no other ground."""

    entity: str
    path: Path
    consent: Consent
    begun: _Begun
    owed: date
    alone: bool
    citations: tuple[str, ...]

    @property
    def day(self) -> date | None:
        """The first day on which it is known to have been asked."""
        return min(filter(None, (known(self.consent.first), known(self.consent.on))), default=None)

    @property
    def missing(self) -> Related | None:
        """Where the one of both days is missing that there would be to compare the other one with."""
        if self.day is None:
            stated = self.begun.on is not None and self.consent.first is None
            return Related(self.entity, "shows", (*self.path, "first")) if stated else None
        may_be_late = self.begun.on is None and self.day > self.owed
        return Related(self.begun.flow, "shows", ("since",)) if may_be_late else None


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each consent of which both days are stated, and one for all of which only one is."""
    missing: dict[Related, set[str]] = defaultdict(set)
    for together in _asked(world):
        judged = [_judged(asked, asked.day) for asked in together if asked.day is not None and asked.missing is None]
        late = [found for found in judged if found.outcome is not Outcome.PASS]
        lacking = [(place, asked.citations) for asked in together if (place := asked.missing) and not late]
        for place, citations in lacking:
            missing[place].update(citations)
        yield from (late or ([] if lacking else judged))[:1]
    if missing:
        facts = {"consents": list(dict.fromkeys(place.entity for place in missing))[:_SHOWN], "count": len(missing)}
        rows = tuple(sorted(set().union(*missing.values())))
        related = tuple(missing)[:_SHOWN]
        yield Judgement(Outcome.UNKNOWN, "registry", (), facts, related, "day-missing", Severity.WARNING, rows)


def _asked(world: World) -> Iterator[list[_Asked]]:
    """Yield each consent, those to one transfer for several countries together."""
    for case in cases(world):
        if case.consented and isinstance(case.consent, Consent) and (begun := _begun(world, case.entity)):
            alone = not case.unread and all(ground.consent for ground in case.grounds)
            citations = tuple(dict.fromkeys(_GROUNDS[ground.id] for ground in case.grounds if ground.consent))
            yield [_Asked(case.entity, CONSENT, case.consent, begun, FIRST_DAY, alone, citations)]
    path = ("overseas", *CONSENT)
    for entity, recorded in consents(world):
        if begun := _begun(world, entity):
            since = begun._replace(on=begun.on and max(begun.on, LAW))  # before that day Article 28-8 asked for none
            rows = cited(world, entity, (_SEPARATE,))
            yield [
                _Asked(entity, path, consent, since, LAW, alone=True, citations=rows) for consent in recorded.values()
            ]


def _begun(world: World, entity: str) -> _Begun | None:
    """Return when what rests on a consent began: a purpose has no day but that of the flows that serve nothing else."""
    if entity in world.forest.flows:
        stated = world.flow(entity).since
        if stated is State.NONE or world.state(entity) is None:
            return None
        since = known(stated)
        return _Begun(since and max(since, FIRST_DAY), entity)
    return world.once("purposes begun", lambda: _purposes(world)).get(entity)


def _purposes(world: World) -> dict[str, _Begun]:
    found: dict[str, _Begun] = {}
    for key in world.forest.children[None]:
        purposes = known(world.flow(key).purposes) or []
        begun = _begun(world, key) if len(purposes) == 1 else None
        if begun is not None and begun.on is not None:
            purpose = f"purposes/{purposes[0]}"
            found[purpose] = min(found.get(purpose, begun), begun)
    return found


def _judged(asked: _Asked, day: date) -> Judgement:
    """Judge one consent; the day of a wording does not say that none was asked before it."""
    entity, begun = asked.entity, asked.begun
    path = (*asked.path, "first")
    if begun.on is None or day <= begun.on:
        return Judgement(Outcome.PASS, entity, path)
    facts = {"day": day.isoformat(), "since": begun.on.isoformat()}
    related = (Related(begun.flow, "shows"),) if begun.flow != entity else ()
    unknown = known(asked.consent.first) is None
    outcome = Outcome.UNKNOWN if unknown else Outcome.VIOLATED if asked.alone else Outcome.REVIEW
    severity = Severity.WARNING if unknown else None
    return Judgement(outcome, entity, path, facts, related, severity=severity, citations=asked.citations)


def behind(_world: World, finding: Finding) -> list[Place]:
    """Return what to ask for: the days that are missing, where several consents are told of at once."""
    if finding.message != "day-missing":
        return []
    return [Place(related.entity, related.path) for related, _ in finding.related]
