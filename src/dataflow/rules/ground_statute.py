"""A ground that leans on another statute, and none is named that could be meant (C-1, C-5, C-26)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity, of_state
from dataflow.law.grounds import names_a_ground, no_statute
from dataflow.model.data import ItemKind
from dataflow.model.states import known, state_of
from dataflow.queries.grounds import LAW, cases, law_below_a_decree

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World
    from dataflow.queries.grounds import Case

_RESTRICTED = {"18(2)2": "PIPA 18(2)", "23(1)2": "PIPA 23(1)", "24(1)2": "PIPA 24(1)", "24-2(1)1": "PIPA 24-2(1)"}
"""Ground → what allows it, where that is neither collection nor provision in general."""
META = Meta("ground-statute", Severity.WARNING, ("PIPA 15(1)", "PIPA 17(1)"), also=tuple(_RESTRICTED.values()))
_LEANING = ("15(1)2", "15(1)3", "18(2)2")
"""Grounds on another statute; of those for restricted items (23(1)2, 24(1)2, 24-2(1)1) their own rules ask for it."""


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each purpose or provision on a statute that must be another than the Act."""
    for case in cases(world):
        if not case.statutory or (ItemKind.RRN in case.special and law_below_a_decree(case)):
            continue  # rrn-basis speaks of a rule that stands too low
        law = known(case.law)
        if law is not None:
            yield _named(case, law)
        elif case.on(*_LEANING) and case.strictest is None and (case.provision or case.on("18(2)2")):
            yield _unnamed(case)  # of a purpose on 15(1)2 or 15(1)3 purpose-basis speaks


def _unnamed(case: Case) -> Judgement:
    """Judge a ground without its statute, unless another ground stands beside it."""
    alone = all(ground.id in _LEANING for ground in case.grounds) and not case.unread
    stated = of_state(state_of(case.law))
    outcome = Outcome.REVIEW if stated is Outcome.VIOLATED else stated
    variant = "statute-none" if outcome is Outcome.REVIEW else "statute-unknown"
    return _judged(case, outcome if alone else Outcome.PASS, variant)


def _named(case: Case, law: str) -> Judgement:
    """Judge what is named; of a public task the by-laws of the institution may be the ground (15(1)3)."""
    itself = names_a_ground([law])
    none = itself or (no_statute([law]) and not case.on("15(1)3"))
    variant = "itself" if itself else None
    return _judged(case, Outcome.REVIEW if none else Outcome.PASS, variant, law=law)


def _judged(case: Case, outcome: Outcome, variant: str | None, **facts: str) -> Judgement:
    general = "PIPA 17(1)" if case.provision else "PIPA 15(1)"
    leaning = [ground.id for ground in case.grounds if ground.statute]
    citations = tuple(dict.fromkeys(_RESTRICTED.get(ground, general) for ground in leaning or [""]))
    shown = {"grounds": leaning or case.names, **facts}
    return Judgement(outcome, case.entity, LAW, shown, variant=variant, citations=citations)
