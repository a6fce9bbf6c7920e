"""A transfer on a certification without one of the two measures that go with it (B-13)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Severity
from dataflow.law.transfers import CERTIFIED
from dataflow.model.overseas import CertifiedMeasures
from dataflow.queries.abroad import CERTIFICATION, FURTHER, cited, on_bases, on_basis, stated
from dataflow.queries.behind import term_by_country
from dataflow.queries.particulars import term

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta(
    "overseas-certification-measures",
    Severity.ERROR,
    ("PIPA 28-8(1)4(ga)", "PIPA 28-8(1)4(na)"),
    since=date(2023, 9, 15),
    identity=("measure",),
    also=(FURTHER,),
)


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for case in on_bases(world):
        recorded = {m.where: term(world, m, "certification_measures") for m in on_basis(world, case, CERTIFICATION)}
        for measure in CERTIFIED.values() if recorded else ():
            outcome, countries = stated({where: _measure(found, measure.id) for where, found in recorded.items()})
            yield Judgement(
                outcome,
                case.entity,
                ("overseas", "certification_measures", measure.id),
                {"measure": measure.id, "countries": countries},
                citations=cited(world, case.entity, (measure.citation,)),
            )


def _measure(found: object, name: str) -> object:
    return getattr(found, name) if isinstance(found, CertifiedMeasures) else found


behind = term_by_country
