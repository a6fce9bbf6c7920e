"""A recipient abroad whose retention only points to a period that the policy does not say either."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Related, Severity
from dataflow.model.scalars import Text
from dataflow.model.states import known
from dataflow.queries.abroad import abroad
from dataflow.queries.retention import is_concrete, is_elsewhere, is_reference, rules

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta("retention-by-reference", Severity.WARNING, ("PIPA 28-8(2)4",), since=date(2023, 9, 15))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for case in abroad(world):
        stated = rules(world.flow(case.entity)) if case.entity in world.forest.flows else ()
        if stated:
            points = all(is_reference(rule) or is_elsewhere(rule) for rule in stated)
            own = points and not _theirs(world, case.entity)
            purposes = _purposes(world, case.entity) if own else []
            lost = points and not (purposes and all(_says(world, purpose) for purpose in purposes))
            related = tuple(Related(f"purposes/{purpose}", "purpose", ("retention",)) for purpose in purposes[:3])
            yield Judgement(Outcome.REVIEW if lost else Outcome.PASS, case.entity, ("retention",), related=related)


def _theirs(world: World, entity: str) -> bool:
    """Return whether what a flow points to is named after its receiver: its own policy then says nothing of it."""
    flow = world.forest.flows[entity]
    party = world.registry.parties.get(known(flow.receiver) or "")
    names = [re.sub(_FORM, " ", spelling).split() for spelling in (party.spellings if party is not None else ())]
    texts = [said.casefold() for rule in rules(flow) if isinstance(rule.text, Text) for said in rule.text.every()]
    return any(name[0].casefold() in text for name in names if name for text in texts)


_FORM = r"\(주\)|㈜|주식회사|유한회사|[^\w]"
"""What is no part of the name that people call a company by."""


def _purposes(world: World, flow: str) -> list[str]:
    """Return the purposes that the data of a flow may be for; none where nobody knows."""
    rows = world.holdings.flows[flow]
    return sorted({purpose for row in rows for purpose in row.possible}) if all(row.possible for row in rows) else []


def _says(world: World, purpose: str) -> bool:
    stated = rules(world.registry.purposes[purpose])
    return bool(stated) and all(map(is_concrete, stated))
