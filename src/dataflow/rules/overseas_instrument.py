"""A transfer on a law or treaty that the registry does not name, or names without its article (B-12)."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.law.grounds import no_treaty
from dataflow.law.statutes import CITATIONS
from dataflow.model.scalars import Text
from dataflow.queries.abroad import FURTHER, LAW, cited, on_bases, on_basis, stated
from dataflow.queries.behind import term_by_country
from dataflow.queries.particulars import term

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World

META = Meta(
    "overseas-instrument",
    Severity.ERROR,
    ("PIPA 28-8(1)2",),
    since=date(2023, 9, 15),
    also=("PIPC-GUIDE-2026 p.45", FURTHER),
)

_GUIDE = "PIPC-GUIDE-2026 p.45"
"""What asks for the article of the law or treaty."""


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for case in on_bases(world):
        named = {movement.where: term(world, movement, "instrument") for movement in on_basis(world, case, LAW)}
        if not named:
            continue
        outcome, countries = stated(named)
        bare = [where for where, text in named.items() if isinstance(text, Text) and not _has_article(text)]
        others = [where for where, text in named.items() if isinstance(text, Text) and _names_none(text)]
        if outcome is Outcome.PASS and others:
            facts, citations = {"countries": others}, cited(world, case.entity, META.citations)
            path = ("overseas", "instrument")
            yield Judgement(
                Outcome.REVIEW,
                case.entity,
                path,
                facts,
                variant="none-such",
                severity=Severity.WARNING,
                citations=citations,
            )
        elif outcome is Outcome.PASS and bare and CITATIONS[_GUIDE].in_force(world.day):
            yield Judgement(
                Outcome.REVIEW,
                case.entity,
                ("overseas", "instrument"),
                {"countries": bare},
                severity=Severity.WARNING,
                citations=(_GUIDE,),
            )
        else:
            facts, citations = {"countries": countries}, cited(world, case.entity, META.citations)
            yield Judgement(outcome, case.entity, ("overseas", "instrument"), facts, citations=citations)


def _names_none(text: Text) -> bool:
    """Return whether it is the Act itself, or what a controller makes itself: neither is a law on transfers abroad."""
    return all(map(no_treaty, text.every()))


def _has_article(text: Text) -> bool:
    """Return whether any spelling has a number that may be an article: not its year, nor its own number."""
    return any(sign.isdigit() for spelling in text.every() for sign in re.sub(_NO_ARTICLE, "", spelling))


_NO_ARTICLE = r"(?i)\b(?:19|20)\d\d(?!\d)|(?:법률|조약|Act|Treaty)\s*(?:제|No\.?)\s*\d+(?:\s*호)?"


behind = term_by_country
