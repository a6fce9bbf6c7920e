"""A name that does not say who is meant: a class, a list that goes on, several companies in one name (A-14, C18)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.law.vague import leaves_open_who
from dataflow.model.parties import Lookup, PartyKind
from dataflow.model.policies import Table
from dataflow.model.scalars import Text
from dataflow.model.states import State, known
from dataflow.places import Place
from dataflow.queries.disclosure import party_of
from dataflow.queries.missing import fact
from dataflow.queries.names import names_several

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.findings import Finding
    from dataflow.graph.published import Printed
    from dataflow.graph.world import World
    from dataflow.model.parties import Party

_CITED = {
    Table.ENTRUSTMENT: ("PIPA 26(2)", "PIPC-GUIDE-2026 p.42"),
    Table.PROVISION: ("PIPA 30(1)3", "PIPC-GUIDE-2026 p.37"),
    Table.OVERSEAS: ("PIPA-ED 31(1)2", "PIPC-GUIDE-2026 p.45"),
}
_GUIDE = date(2026, 4, 23)
_DECREE = date(2024, 3, 15)

META = Meta(
    "party-name-vague",
    Severity.WARNING,
    ("PIPA 26(2)", "PIPA 30(1)3", "PIPC-GUIDE-2026 p.37", "PIPC-GUIDE-2026 p.42"),
    identity=("row",),
    also=_CITED[Table.OVERSEAS],
)


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each name that a table prints, and for each party that is several in the registry."""
    told: set[str] = set()
    for printed in world.published.rows:
        row = printed.row
        if row.table not in _CITED or not isinstance(row.as_written, Text) or _too_early(world, row.table):
            continue
        party = party_of(world, row)
        named = party is None or party.kind is not PartyKind.CLASS
        if named and not any(map(leaves_open_who, row.as_written.every())):
            yield Judgement(Outcome.PASS, printed.policy.key)
        elif row.printed_name not in told or row.table is not Table.OVERSEAS:
            told |= {row.printed_name, party.id if party is not None else ""}
            yield _printed(world, printed, party)
    for key in dict.fromkeys(world.forest.receiver(flow) for flow in world.in_force):
        receiver = world.registry.parties.get(key)
        if receiver is not None and receiver.kind is not PartyKind.CLASS and key not in told:
            yield _of_party(receiver)


def _too_early(world: World, table: Table) -> bool:
    return table is Table.OVERSEAS and world.day < _DECREE


def _printed(world: World, printed: Printed, party: Party | None) -> Judgement:
    """Judge a name that a table prints: only the guide says that a class will do where it can be looked up."""
    found = _looked_up(printed, party)
    asks = found is Outcome.VIOLATED and (world.day < _GUIDE or printed.row.table is Table.OVERSEAS)
    return Judgement(
        Outcome.REVIEW if asks else found,
        printed.policy.key,
        ("rows", printed.number, "as_written"),
        {"row": printed.row.printed_name},
        citations=_CITED[printed.row.table],
        variant="printed" if asks else None,
    )


def _looked_up(printed: Printed, party: Party | None) -> Outcome:
    """Return whether a data subject can find out who is meant: by a link in the row, or a way that the party names."""
    lookup = party.lookup if party is not None else State.NONE
    ways = [lookup.path, lookup.url] if isinstance(lookup, Lookup) else [lookup]
    if any(known(way) is not None for way in (printed.row.link, *ways)):
        return Outcome.PASS
    return Outcome.UNKNOWN if None in (printed.row.link, *ways) else Outcome.VIOLATED


def _of_party(party: Party) -> Judgement:
    """Judge the name of a party that the registry takes for one."""
    vague = any(leaves_open_who(name) or names_several(name) for name in party.name.every())
    if not vague:
        return Judgement(Outcome.PASS, party.key)
    return Judgement(Outcome.REVIEW, party.key, ("name",), {"row": party.name.said("ko")}, variant="party")


def behind(world: World, finding: Finding) -> list[Place]:
    """Return what to ask for: the row's link and, where it names a party, that party's own way to look others up."""
    entity, (rows, number, *_) = finding.place
    party = party_of(world, fact(world, Place(entity, (rows, number))))
    link = Place(entity, (rows, number, "link"))
    return [link, Place(party.key, ("lookup",))] if party is not None else [link]
