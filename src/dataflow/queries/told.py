"""What was told before a consent that is a ground (Act 15(2), 17(2), 18(3)): purposes and provisions alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Outcome, of_state
from dataflow.model.states import State, known, state_of
from dataflow.model.telling import Consent, Told
from dataflow.queries.grounds import CONSENT, cases

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.findings import Meta
    from dataflow.graph.world import World
    from dataflow.queries.grounds import Case

ASKED = (Told.PURPOSE, Told.ITEMS, Told.RETENTION, Told.REFUSAL)
"""What the law wants told of a consent to collection and use; of a provision the recipient besides."""

ASKING = {
    "15(1)1": "PIPA 15(1)",
    "17(1)1": "PIPA 17(1)",
    "18(2)1": "PIPA 18(2)",
    "23(1)1": "PIPA 23(1)",
    "24(1)1": "PIPA 24(1)",
}
"""A consent that is a ground → the provision that is broken where nobody consented."""


def told_before(world: World, meta: Meta, *, provision: bool) -> Iterator[Judgement]:
    """Yield one judgement for each purpose, or each provision, that rests on consent."""
    asked = (Told.RECIPIENT, *ASKED) if provision else ASKED
    for case in cases(world):
        if case.provision is provision and case.consented:
            yield _judged(case, meta, asked)


def _judged(case: Case, meta: Meta, asked: tuple[Told, ...]) -> Judgement:
    if not isinstance(case.consent, Consent):
        outcome = of_state(state_of(case.consent))
        variant = "no-consent" if outcome is Outcome.VIOLATED else "consent-unknown"
        return Judgement(outcome, case.entity, CONSENT, variant=variant, citations=_citations(case, meta))
    told = known(case.consent.told) or ()
    untold = [] if case.consent.told is None else [word for word in asked if word not in told]
    outcome = Outcome.UNKNOWN if case.consent.told is None else Outcome.VIOLATED if untold else Outcome.PASS
    path = (*CONSENT, "told")
    return Judgement(outcome, case.entity, path, {"untold": untold}, citations=_citations(case, meta))


def _citations(case: Case, meta: Meta) -> tuple[str, ...] | None:
    telling = ("PIPA 18(3)",) if case.on("18(2)1") else meta.citations
    if case.consent is State.NONE:
        return (*(ASKING[ground.id] for ground in case.grounds if ground.consent), *telling)
    return telling if telling != meta.citations else None
