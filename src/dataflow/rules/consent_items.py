"""Items processed on consent that the consent form does not list (C-2, C-6)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.queries.abroad import cited
from dataflow.queries.consents import consents
from dataflow.queries.forms import left_out, unlisted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

_USE, _PROVISION, _ABROAD = (
    ("PIPA 15(1)", "PIPA 15(2)"),
    ("PIPA 17(1)", "PIPA 17(2)"),
    ("PIPA 28-8(1)1", "PIPA 28-8(2)"),
)
META = Meta("consent-items", Severity.ERROR, _USE, also=(*_PROVISION, *_ABROAD, "PIPA 28-11"))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each consent that is the only ground and whose form is in the registry.

    Whether a word of the form covers the item after all is for a person to say.
    """
    for entity, items in unlisted(world).items():
        citations = _PROVISION if entity.startswith("provisions/") else _USE
        yield _judged(entity, ("consent", "items"), items, citations)
    for entity, found in consents(world):
        moved = {movement.where: movement.items for movement in world.movements[entity]}
        forms = {where: form for where, form in found.items() if form.items is not None and moved[where] is not None}
        if forms:
            missing = {item for where, form in forms.items() for item in left_out(world, moved[where] or (), form)}
            yield _judged(entity, ("overseas", "consent", "items"), sorted(missing), cited(world, entity, _ABROAD))


def _judged(entity: str, path: tuple[str, ...], items: list[str], citations: tuple[str, ...]) -> Judgement:
    outcome = Outcome.REVIEW if items else Outcome.PASS
    return Judgement(outcome, entity, path, {"items": [f"items/{item}" for item in items]}, citations=citations)
