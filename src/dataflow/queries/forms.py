"""Items that are processed on consent alone and that the form of the consent does not list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.graph.holdings import is_open
from dataflow.model.states import State, known
from dataflow.model.telling import Consent
from dataflow.queries.grounds import cases, purpose_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from dataflow.graph.world import World
    from dataflow.queries.grounds import Case


def unlisted(world: World) -> Mapping[str, list[str]]:
    """Return purpose or provision on nothing but consent → what its form leaves out, as far as both are told."""
    return world.once("unlisted", lambda: dict(_unlisted(world)))


def left_out(world: World, items: Iterable[str], form: Consent) -> list[str]:
    """Return those of `items` that a form does not cover, if it is known what it lists."""
    return world.vocabulary.beyond(items, () if form.items is State.NONE else known(form.items) or items)


def _unlisted(world: World) -> Iterator[tuple[str, list[str]]]:
    for case in cases(world):
        if isinstance(case.consent, Consent) and case.consent.items is not None and _on_consent_alone(case):
            items, whole = _items(world, case)
            missing = left_out(world, items, case.consent)
            if missing or whole:
                yield case.entity, missing


def _on_consent_alone(case: Case) -> bool:
    """Return whether no other ground is cited, known here or not, that might cover what the form leaves out."""
    return case.consented and not case.unread and all(ground.consent for ground in case.grounds)


def _items(world: World, case: Case) -> tuple[tuple[str, ...], bool]:
    """Return the items, and whether these are all."""
    purpose = purpose_of(world, case)
    if purpose is None:
        return world.items(case.entity)
    listed = known(purpose.items)
    return tuple(listed.listed()) if listed is not None else (), not is_open(purpose)
