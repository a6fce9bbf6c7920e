"""The law that is known here: which rules there are, which provisions, and which of these ask for which."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dataflow.law.statutes import CITATIONS, STATUTES
from dataflow.selection import cites

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from dataflow.findings import Meta, Severity
    from dataflow.law.statutes import Citation, Kind, Statute


class Filters(NamedTuple):
    """What is wanted; None is everything. `under` are the ids of citations."""

    under: frozenset[str] | None = None
    severity: Severity | None = None
    kind: Kind | None = None
    day: date | None = None


class Provision(NamedTuple):
    """A citation, and the rules whose findings may cite it."""

    citation: Citation
    rules: tuple[str, ...]


class Law(NamedTuple):
    """Statutes and provisions of them; on `day`, or whatever the day."""

    statutes: tuple[Statute, ...]
    provisions: tuple[Provision, ...]
    day: date | None = None


def rules(metas: Iterable[Meta], wanted: Filters) -> tuple[Meta, ...]:
    """Return the rules that are wanted: by what their findings may cite, their severity and their first day."""
    return tuple(meta for meta in metas if _is_wanted(meta, wanted))


def _is_wanted(meta: Meta, wanted: Filters) -> bool:
    kinds = {CITATIONS[row].statute.kind for row in (*meta.citations, *meta.also)}
    return (
        (wanted.under is None or cites(meta, wanted.under))
        and wanted.severity in (None, meta.severity)
        and (wanted.kind is None or wanted.kind in kinds)
        and (wanted.day is None or meta.in_force(wanted.day))
    )


def law(metas: Iterable[Meta], wanted: Filters) -> Law:
    """Return the provisions that are wanted, and the statutes they are in."""
    metas = tuple(metas)
    heavy = {meta.id for meta in metas if wanted.severity in (None, meta.severity)}
    found = [provision for provision in provisions(metas, CITATIONS) if _is_in(provision, heavy, wanted)]
    keys = {provision.citation.statute.key for provision in found}
    return Law(tuple(row for row in STATUTES.values() if row.key in keys), tuple(found), wanted.day)


def _is_in(provision: Provision, heavy: set[str], wanted: Filters) -> bool:
    row = provision.citation
    return (
        (wanted.under is None or row.id in wanted.under)
        and (wanted.severity is None or not heavy.isdisjoint(provision.rules))
        and wanted.kind in (None, row.statute.kind)
        and (wanted.day is None or row.in_force(wanted.day))
    )


def provisions(metas: Iterable[Meta], rows: Iterable[str]) -> list[Provision]:
    """Return provisions by their ids, with the rules of each."""
    asking: dict[str, list[str]] = {}
    for meta in metas:
        for row in dict.fromkeys((*meta.citations, *meta.also)):
            asking.setdefault(row, []).append(meta.id)
    return [Provision(CITATIONS[row], tuple(asking.get(row, ()))) for row in rows]


class Explained(NamedTuple):
    """What explains `asked`: rules, mistakes of a registry by their ids, and provisions with their sanctions.

    `rows` are the provisions that were asked about, or that the rule asked about rests on. `direct`: a rule or a
    mistake was named; else a provision was, and the rules are those that ask for it.
    """

    asked: str
    rules: tuple[Meta, ...]
    mistakes: tuple[str, ...]
    rows: tuple[str, ...]
    law: Law
    direct: bool


def of_rule(meta: Meta, metas: Iterable[Meta]) -> Explained:
    """Return what explains a rule."""
    rows = tuple(dict.fromkeys((*meta.citations, *meta.also)))
    return Explained(meta.id, (meta,), (), rows, _with_sanctions(rows, metas), direct=True)


def of_mistake(mistake: str) -> Explained:
    """Return what explains something that a check says of a registry itself."""
    return Explained(mistake, (), (mistake,), (), Law((), ()), direct=True)


def of_citation(asked: str, rows: tuple[str, ...], metas: Iterable[Meta]) -> Explained:
    """Return what explains provisions."""
    metas = tuple(metas)
    asking = rules(metas, Filters(under=frozenset(rows)))
    return Explained(asked, asking, (), rows, _with_sanctions(rows, metas), direct=False)


def _with_sanctions(rows: tuple[str, ...], metas: Iterable[Meta]) -> Law:
    """Return provisions, and after them what follows from a breach of them."""
    sanctions = (CITATIONS[row].sanction for row in rows)
    found = provisions(metas, dict.fromkeys((*rows, *(row for row in sanctions if row is not None))))
    keys = {provision.citation.statute.key for provision in found}
    return Law(tuple(row for row in STATUTES.values() if row.key in keys), tuple(found))
