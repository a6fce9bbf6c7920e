"""One of the eleven particulars of Article 28-8(2), for each transfer (B-6)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.graph.movements import Kind
from dataflow.law.statutes import CITATIONS
from dataflow.law.transfers import FIELDS
from dataflow.model.flows import Provision
from dataflow.model.overseas import Overseas, System
from dataflow.model.states import known
from dataflow.places import Place
from dataflow.queries.abroad import CONSENT, CONTRACT, Abroad, abroad, bases, by_country
from dataflow.queries.behind import term_by_country
from dataflow.queries.particulars import fields

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.findings import Finding
    from dataflow.graph.world import World

META = Meta(
    "overseas-field",
    Severity.ERROR,
    ("PIPA 28-8(2)",),
    since=date(2023, 9, 15),
    identity=("field",),
    also=("PIPA 28-8(1)3", "PIPA 28-11", "PIPA-ED 31(1)2", *(field.citation for field in FIELDS.values())),
)


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for case in abroad(world):
        if isinstance(case.overseas, Overseas):
            citation = _citation(world, case)
            if citation is None or CITATIONS[citation].in_force(world.day):
                yield from _particulars(world, case, citation)


def _citation(world: World, case: Abroad) -> str | None:
    """Return what asks for the particulars beside 28-8(2) itself: it depends on the basis."""
    if any(movement.kind is Kind.ONWARD for movement in case.movements):
        return "PIPA 28-11"
    numbers = {basis for basis in bases(world, case).values() if isinstance(basis, int)}
    if not numbers or CONSENT in numbers:
        return None
    return "PIPA 28-8(1)3" if CONTRACT in numbers else "PIPA-ED 31(1)2"


def _particulars(world: World, case: Abroad, citation: str | None) -> Iterator[Judgement]:
    found = {movement.where: fields(world, movement) for movement in case.movements}
    for name, field in FIELDS.items():
        if name == "basis" or (name == "country" and case.movements[0].spot is not None):
            continue  # overseas-basis and country-vague speak of them
        outcome, countries = by_country({where: states[name].state for where, states in found.items()})
        if outcome is Outcome.PASS:
            yield Judgement(outcome, case.entity)
            continue
        yield Judgement(
            outcome,
            case.entity,
            _path(world, case.entity, name),
            {"field": name, "countries": countries},
            citations=(field.citation, *([citation] if citation else [])),
        )


def _path(world: World, entity: str, name: str) -> tuple[str, ...]:
    """Return the field of the entity in which a particular is written."""
    head, _, part = name.partition("-")
    if head in ("timing", "method"):
        return ("overseas", head)
    if head == "refusal":
        return ("overseas", "refusal", part)
    provided = isinstance(world.registry.entity(entity), Provision)
    fields_of = {
        "country": "locations",
        "recipient": "operator" if entity.startswith("systems/") else "recipient" if provided else "trustee",
        "purpose": "recipient_purpose" if provided else "tasks",
    }
    return (fields_of.get(name, name),)


def behind(world: World, finding: Finding) -> list[Place]:
    """Return what to ask for: the particular, which is not always written on what transfers."""
    entity = world.registry.entity(finding.place.entity)
    name = finding.facts["field"]
    users = world.users(entity.id) if isinstance(entity, System) else []
    if users and name in ("items", "retention"):
        return [Place(purpose.key, (name,)) for purpose in users]
    if name == "contact" and getattr(entity, "contact", None) is None:
        party = known(entity.operator if isinstance(entity, System) else world.flow(finding.place.entity).receiver)
        if party is not None:
            return [Place(f"parties/{party}", ("contact",))]
        return [finding.place._replace(path=("operator",))] if isinstance(entity, System) else [finding.place]
    return term_by_country(world, finding)
