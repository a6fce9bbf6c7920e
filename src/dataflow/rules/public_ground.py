"""A ground that only public institutions have, used by somebody else (C-22; C-26 for 18(2)5 to 9)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.model.parties import PartyKind
from dataflow.places import Place
from dataflow.queries.grounds import BASIS, cases, controller_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.findings import Finding
    from dataflow.graph.world import World

META = Meta("public-ground", Severity.ERROR, ("PIPA 15(1)3",), also=("PIPA 18(2)",))

_OUTCOMES = {
    PartyKind.PUBLIC_BODY: Outcome.PASS,
    PartyKind.COMPANY: Outcome.VIOLATED,
    PartyKind.INDIVIDUAL: Outcome.VIOLATED,
    PartyKind.FOUNDATION: Outcome.REVIEW,  # one that a statute set up may be a public institution
}


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for case in cases(world):
        public = [ground.id for ground in case.grounds if ground.public]
        if public and len(public) == len(case.grounds) and not case.unread:
            controller = controller_of(world, case)
            kind = world.registry.parties[controller].kind if controller in world.registry.parties else None
            outcome = _OUTCOMES.get(kind, Outcome.UNKNOWN) if isinstance(kind, PartyKind) else Outcome.UNKNOWN
            yield Judgement(
                outcome,
                case.entity,
                BASIS,
                {"grounds": public, "controller": f"parties/{controller}"},
                citations=None if "15(1)3" in public else ("PIPA 18(2)",),
            )


def behind(_world: World, finding: Finding) -> list[Place]:
    """Return what to ask for: of which kind the controller is."""
    return [Place(str(finding.facts["controller"]), ("kind",))]
