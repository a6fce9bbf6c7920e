"""An optional consent whose refusal costs the service or some benefits (C-24)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.model.data import PurposeKind
from dataflow.model.states import State, known
from dataflow.model.telling import Consent, IfRefused
from dataflow.queries.grounds import cases, purpose_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World
    from dataflow.places import Path

META = Meta("consent-optional", Severity.ERROR, ("PIPA 16(3)", "PIPA 22(5)"), asks=("refusal-of-service",))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for entity, path, consent in _optional(world):
        refused = consent.if_refused
        if refused is None and consent.optional is not None and consent.optional is not True:
            refused = IfRefused.SERVICE  # what `optional: false` says
        outcome = Outcome.UNKNOWN if refused is None else Outcome.PASS
        if isinstance(refused, IfRefused):
            outcome = Outcome.VIOLATED if refused is IfRefused.SERVICE else Outcome.REVIEW
        question = "refusal-of-service" if path == ("consent",) else None  # a flow may have a second consent, abroad
        yield Judgement(outcome, entity, (*path, "if_refused"), question=question)


def _optional(world: World) -> Iterator[tuple[str, Path, Consent]]:
    """Yield the consents that may be refused: marked so, or to marketing or use beyond the purpose (Act 22(5))."""
    for case in cases(world):
        purpose = purpose_of(world, case)
        by_law = case.on("18(2)1") or (purpose is not None and purpose.kind is PurposeKind.MARKETING)
        if isinstance(case.consent, Consent) and _may_be_refused(case.consent, by_law=by_law):
            yield case.entity, ("consent",), case.consent
    for key in world.in_force:
        overseas = world.flow(key).overseas
        consent = None if overseas is None or isinstance(overseas, State) else known(overseas.consent)
        if consent is not None and not world.forest.outside[key] and _may_be_refused(consent, by_law=False):
            yield key, ("overseas", "consent"), consent


def _may_be_refused(consent: Consent, *, by_law: bool) -> bool:
    return consent.optional is True or (by_law and (consent.optional is not None or consent.if_refused is not None))
