"""A row that names a class of trustees or recipients, without a way to look up who is meant (A-14)."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.model.parties import Lookup, PartyKind
from dataflow.model.policies import Table
from dataflow.model.scalars import Text
from dataflow.model.states import State, known
from dataflow.queries.disclosure import party_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World
    from dataflow.model.parties import Party
    from dataflow.model.policies import Row

META = Meta(
    "party-name-vague",
    Severity.WARNING,
    ("PIPC-GUIDE-2026 p.37", "PIPC-GUIDE-2026 p.42"),
    since=date(2026, 4, 23),
    identity=("row",),
)

_VAGUE = re.compile(
    r"(?:[\s,·)\]]등(?:$|[\s,(\[]))|외\s?\d+\s?개?\s?(?:사|곳|업체|기관)|^(?:각\s?)?(?:협력사|협력업체|제휴사|금융기관|택배사)$"
    r"|\betc\b|\band (?:\d+ )?others?\b|^(?:our )?(?:partners|partner companies|financial institutions)$",
    re.IGNORECASE,
)
"""`A사 등`, `A사 외 3개사`, `협력사`: the guide's own examples of names that are not enough, and their like."""


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    for printed in world.published.rows:
        row = printed.row
        if row.table not in (Table.ENTRUSTMENT, Table.PROVISION) or not isinstance(row.as_written, Text):
            continue
        party = party_of(world, row)
        named = party is None or party.kind is not PartyKind.CLASS
        if named and not any(_VAGUE.search(spelling) for spelling in row.as_written.every()):
            yield Judgement(Outcome.PASS, printed.policy.key)
        else:
            path = ("rows", printed.number, "as_written")
            yield Judgement(_looked_up(row, party), printed.policy.key, path, {"row": row.printed_name})


def _looked_up(row: Row, party: Party | None) -> Outcome:
    """Return whether a data subject can find out who is meant: by a link in the row, or a way that the party names."""
    lookup = party.lookup if party is not None else State.NONE
    ways = [lookup.path, lookup.url] if isinstance(lookup, Lookup) else [lookup]
    if any(known(way) is not None for way in (row.link, *ways)):
        return Outcome.PASS
    return Outcome.UNKNOWN if None in (row.link, *ways) else Outcome.VIOLATED
