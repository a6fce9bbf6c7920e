"""A policy that does not say who the privacy officer is and how to reach them (D-5)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Severity
from dataflow.model.policies import Lack
from dataflow.queries.behind import section
from dataflow.queries.sections import Missing, judged

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta("policy-privacy-officer", Severity.ERROR, ("PIPA 30(1)6",), since=date(2016, 9, 30))

_WHO = frozenset({Lack.NAME, Lack.DEPARTMENT})
_HOW = frozenset({Lack.PHONE, Lack.EMAIL, Lack.ENDPOINT})


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    return judged(world, "privacy-officer", _missing)


def _missing(lacks: Missing) -> Missing:
    """Return what is missing of the officer's name or the department's, and of a phone number or the like."""
    nameless = _WHO if lacks >= _WHO else frozenset()
    unreachable = _HOW & lacks if lacks >= _HOW - {Lack.ENDPOINT} or Lack.ENDPOINT in lacks else frozenset()
    return nameless | unreachable


behind = section
