"""A re-entrustment without the entruster's consent (A-16)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity, of_state
from dataflow.model.flows import EntrusterConsent, Entrustment
from dataflow.model.states import known, state_of
from dataflow.queries.re_entrustment import consented, generally

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

NEW_LAW = date(2023, 9, 15)

META = Meta("re-entrustment-consent", Severity.ERROR, ("PIPA 26(6)",), since=NEW_LAW)


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for key in world.entrustments:
        if world.forest.depth[key] == 1:
            continue
        outcome, variant = _outcome(world, key), None
        since = known(world.flow(key).since)
        if outcome is not Outcome.PASS and since is not None and since < NEW_LAW:
            # Article 26(6) is prospective: nothing in the addenda reaches re-entrustments concluded before it.
            outcome, variant = Outcome.REVIEW, "before-the-law"
        elif consented(world, key) and not _by_controller(world, key):
            outcome, variant = Outcome.REVIEW, "by-another"  # at any depth it is the controller's: a reading (Q87)
        elif _late(world, key, since):
            outcome, variant = Outcome.REVIEW, "late"
        yield Judgement(
            outcome,
            key,
            ("entruster_consent",),
            variant=variant,
            severity=Severity.WARNING if variant else None,
            claimed=outcome is Outcome.PASS and not consented(world, key),
        )


def _late(world: World, key: str, since: date | None) -> bool:
    """Return whether the consent on record is younger than the re-entrustment; it may be a later one, of the same."""
    flow = world.flow(key)
    consent = known(flow.entruster_consent) if isinstance(flow, Entrustment) else None
    given = known(consent.on) if consent is not None else None
    if since is None or given is None or since < NEW_LAW:
        return False
    return given > since and consented(world, key) and not generally(world, key)


def _by_controller(world: World, key: str) -> bool:
    """Return whether the consent on record is the controller's, as far as it says whose it is."""
    flow = world.flow(key)
    consent = known(flow.entruster_consent) if isinstance(flow, Entrustment) else None
    by = known(consent.by) if consent is not None else None
    return by in (None, world.forest.sender(world.forest.chain(key)[0]))


def _outcome(world: World, key: str) -> Outcome:
    if consented(world, key) or generally(world, key):
        return Outcome.PASS
    flow = world.flow(key)
    stated = flow.entruster_consent if isinstance(flow, Entrustment) else None
    return Outcome.UNKNOWN if isinstance(stated, EntrusterConsent) else of_state(state_of(stated))
